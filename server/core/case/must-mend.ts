// What must be put right before a letter is sent: findings that cannot be set aside. Marks of missing facts are counted by themselves.
import type { Bilingual } from '../../../rules/schema/words.ts';
import type { AlignedRow } from '../letter/align.ts';
import type { CheckResult, Finding } from '../check/verdict.ts';

/** `quote`: the sentence it stands in. `question`: whose answer made that sentence; none in a letter edited by hand. */
export interface MustMend { readonly key: string; readonly message: Bilingual; readonly quote?: string; readonly question?: string }

const counted = 'style/placeholder';

/** `rows`: the sentences of the letter as its answers make it. */
export const mustMend = ({ findings, sentences }: Pick<CheckResult, 'findings' | 'sentences'>, rows: readonly AlignedRow[]): readonly MustMend[] => findings.filter(({ stays, rule }) => stays !== undefined && rule !== counted)
  .map(({ key, message, places: [place] }: Finding) => {
    const within = <T extends { readonly start: number; readonly end: number }>(one: T | undefined): boolean => one !== undefined && place !== undefined && one.start <= place.start && place.start < one.end;
    const sentence = sentences.find(within);
    const question = rows.find(({ en }) => within(en))?.question;
    return { key, message, ...(sentence === undefined ? {} : { quote: sentence.text.trim() }), ...(question === undefined ? {} : { question }) };
  });
