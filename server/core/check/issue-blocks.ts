// Drafts that answer several issues under headings of their own: which reasons each sentence answers.
import type { Reason } from '../../../rules/schema/element.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { matchPatterns } from '../text/pattern.ts';
import type { Sentence } from '../text/sentence.ts';

/** Reasons per sentence; undefined where it stands in no block. Blocks count only where headings name two reasons of the case. */
export function blockReasons(rulebook: Rulebook, sentences: readonly Sentence[], reasonIds: readonly string[]): readonly (readonly string[] | undefined)[] {
  const none = sentences.map(() => undefined);
  if (reasonIds.length < 2) return none;
  const reasons = reasonIds.map((id) => rulebook.reasons.get(id)).filter((reason) => reason !== undefined);
  const named = sentences.map((sentence) => (sentence.kind === 'heading' ? namedReasons(sentence, reasons) : []));
  if (new Set(named.flat()).size < 2) return none;
  let current: readonly string[] | undefined;
  return sentences.map((sentence, i) => {
    const here = named[i] ?? [];
    if (here.length > 0) current = here;
    else if (sentence.kind === 'heading' && sentence.has('closing-heading')) current = undefined;
    return current;
  });
}

const bare = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** By the reason's own heading if it is there word for word, else by its signs. */
function namedReasons(heading: Sentence, reasons: readonly Reason[]): readonly string[] {
  const words = bare(heading.text);
  const exact = reasons.filter((reason) => words.includes(bare(reason.heading.en)) || words.includes(bare(reason.heading.ja)));
  if (exact.length > 0) return exact.map((reason) => reason.id);
  return reasons.filter((reason) => reason.signs.some((sign) => sign.weight === 'stated' && matchPatterns(sign.when, heading) !== undefined)).map((reason) => reason.id);
}
