// How much of their words two sentences share.
import { bareWords } from './said-twice.ts';

/** Words; of Japanese, which has no spaces, pairs of characters. */
export function piecesOf(text: string): ReadonlySet<string> {
  return new Set(bareWords(text).split(' ').flatMap((word) => (/[\u3040-\u9fff]/.test(word) ? pairsOf(word) : [word])).filter((piece) => piece !== ''));
}
const pairsOf = (word: string): readonly string[] => (word.length < 2 ? [word] : [...word].slice(1).map((_, i) => word.slice(i, i + 2)));

/** Of the larger of the two, from 0 to 1. */
export function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared += 1;
  return shared / Math.max(a.size, b.size, 1);
}
