// The seller's own word on a draft, as it is kept with it: which sentence answers an element, which does not, which finding is wrong.
import type { AsideMark, Mark, Place, SentenceMark } from './wire.ts';

const isAside = (mark: Mark): mark is AsideMark => 'finding' in mark;

/** What is said of sentences; findings set aside are left out. */
export const sentenceMarks = (marks: readonly Mark[]): readonly SentenceMark[] => marks.flatMap((mark) => (isAside(mark) ? [] : [mark]));

const isOf = (mark: Mark, key: string): boolean => !isAside(mark) && mark.key === key;

/** A sentence answers an element, or does not; what was said of it before no longer counts. */
export const tell = (marks: readonly Mark[], { key, sentence }: SentenceMark, answers: boolean): readonly Mark[] =>
  [...marks.filter((mark) => isAside(mark) || mark.key !== key || mark.sentence !== sentence), { key, sentence, ...(answers ? {} : { answers }) }];

export const forgetElement = (marks: readonly Mark[], key: string): readonly Mark[] => marks.filter((mark) => !isOf(mark, key));

export const setAside = (marks: readonly Mark[], finding: string, because: string): readonly Mark[] =>
  [...bringBack(marks, finding), { finding, ...(because.trim() === '' ? {} : { because: because.trim() }) }];

export const bringBack = (marks: readonly Mark[], finding: string): readonly Mark[] => marks.filter((mark) => !isAside(mark) || mark.finding !== finding);

const longestQuote = 300;

/** The words a finding stands on, as one quote where they stand together. */
export function quoteOf(text: string, places: readonly Place[]): string {
  if (places.length === 0) return '';
  const whole = text.slice(Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end)));
  return whole.length <= longestQuote && !whole.includes('\n') ? whole : places.map(({ start, end }) => text.slice(start, end)).join(' … ');
}
