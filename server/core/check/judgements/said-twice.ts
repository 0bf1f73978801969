// A sentence that stands in the draft twice, word for word: most often a paragraph pasted again.
import type { Analysis } from '../../text/analysis.ts';
import type { Sentence } from '../../text/sentence.ts';
import { isTold } from '../style-draft.ts';
import type { Judge } from '../style-draft.ts';

/** Shorter sentences may well be said again ("Attached: invoice."). */
const shortest = { words: 9, characters: 26 };

export const bareWords = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
export const isLong = ({ language }: Pick<Sentence, 'language'>, bare: string): boolean => (language === 'ja' ? bare.length >= shortest.characters : bare.split(' ').length >= shortest.words);

interface Bare { readonly words: string; readonly long: boolean }
/** The bare words of sentences that stay the same while a draft is written. */
const known = new WeakMap<Analysis, Bare>();
function bareOf(sentence: Sentence): Bare {
  const { analysis } = sentence;
  const before = sentence.isWhole ? known.get(analysis) : undefined;
  if (before !== undefined) return before;
  const words = bareWords(sentence.text);
  const made = { words, long: isLong(sentence, words) };
  if (sentence.isWhole) known.set(analysis, made);
  return made;
}
export const bareSentence = (sentence: Sentence): string => bareOf(sentence).words;

export const saidTwice: Judge = (_rule, { sentences }) => {
  const seen = new Set<string>();
  return sentences.filter(isTold).flatMap(({ sentence, reasons }) => {
    const { words: bare, long } = bareOf(sentence);
    if (!long) return [];
    // What holds for two issues may stand under both.
    const key = reasons === undefined ? bare : `${reasons.join()}\n${bare}`;
    if (seen.has(key)) return [[{ start: sentence.start, end: sentence.end }]];
    seen.add(key);
    return [];
  });
};
