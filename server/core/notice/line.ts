// One sentence of a notice with everything that rules say about it: whose words it is, its zone, the rules that hold.
import type { Zone } from '../../../rules/schema/ids.ts';
import type { Place, Sentence } from '../text/sentence.ts';
import type { Because } from './reading.ts';
import type { Match, NoticeRule } from './rule-index.ts';

/** `amazon`: read for reasons and asks. `earlier`: Amazon's, in an older mail of the same paste. `seller`: the user's own words around the notice. */
export type Voice = 'amazon' | 'earlier' | 'seller';

export interface Line { readonly sentence: Sentence; readonly matches: readonly Match[]; readonly voice: Voice; readonly zone: Zone }

export interface Found<R extends NoticeRule = NoticeRule> { readonly rule: R; readonly line: Line; readonly because: readonly Because[] }

/** Words of the text that lie closer together than this are shown as one place. */
const nearby = 3;
const mostPlaces = 6;

/** Cuts places out of the text as stored, joining neighbours. */
export function cut(text: string, places: readonly Place[], zone: Zone): readonly Because[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end + nearby && !text.slice(last.end, start).includes('\n')) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined.map(({ start, end }) => ({ start, end, text: text.slice(start, end), zone }));
}

/** A rule may hold by features alone; then the whole sentence shows it. */
export const becauseOf = (text: string, line: Line, match: Match): readonly Because[] => cut(text, match.places.length > 0 ? match.places : [line.sentence], line.zone);

/** Places of several findings in the order of the text, without repetition, no more than can be read at a glance. */
export function gather(found: readonly { readonly because: readonly Because[] }[]): readonly Because[] {
  let until = -1;
  return found.flatMap((one) => one.because).sort((a, b) => a.start - b.start || b.end - a.end).filter((because) => {
    if (because.end <= until) return false;
    until = because.end;
    return true;
  }).slice(0, mostPlaces);
}

export const hasConcept = (sentence: Sentence, concept: string): boolean => sentence.has(concept);
