// What a text is that is no notice about selling: a claim on one order, a buyer's mail, a forged mail, a letter of the seller.
import type { Sentence } from '../text/sentence.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { cut, gather } from './line.ts';
import type { Because } from './reading.ts';
import type { Match } from './rule-index.ts';

interface Seen { readonly sentence: Sentence; readonly matches: readonly Match[] }

export function findNotANotice(rulebook: Rulebook, text: string, seen: readonly Seen[]): { readonly id: string; readonly because: readonly Because[] } | undefined {
  const found = seen.flatMap(({ sentence, matches }) => matches.flatMap(({ rule, places }) => (rule.family === 'not-a-notice' ? [{ id: rule.none.id, how: rule.how, places, sentence }] : [])));
  for (const none of rulebook.notice['not-a-notice']) {
    const about = found.filter(({ id }) => id === none.id);
    if (about.some(({ how }) => how === 'unless')) continue;
    if (about.length > 0) return { id: none.id, because: gather(about.map(({ places, sentence }) => ({ because: cut(text, places.length > 0 ? places : [sentence], 'other') }))) };
  }
  return undefined;
}
