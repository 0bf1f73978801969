// What must be put right before a letter is sent: findings that cannot be set aside. Marks of missing facts are counted by themselves.
import type { Bilingual } from '../../../rules/schema/words.ts';
import type { Finding } from './verdict.ts';

/** `quote`: the words it stands on, as they stand in the text. */
export interface MustMend { readonly key: string; readonly message: Bilingual; readonly quote?: string }

const counted = 'style/placeholder';

export const mustMend = (text: string, findings: readonly Finding[]): readonly MustMend[] => findings.filter(({ stays, rule }) => stays !== undefined && rule !== counted)
  .map(({ key, message, places: [place] }) => ({ key, message, ...(place === undefined ? {} : { quote: text.slice(place.start, place.end).trim() }) }));
