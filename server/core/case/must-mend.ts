// What must be put right before a letter is sent: findings that cannot be set aside, and answers that cannot both be true. Marks of missing facts are counted by themselves.
import type { Bilingual } from '../../../rules/schema/words.ts';
import type { AlignedRow } from '../letter/align.ts';
import type { CheckResult, Finding } from '../check/verdict.ts';
import type { Place } from '../text/sentence.ts';

/** A sentence of the English letter. While the letter is as its answers make it: the same in Japanese, and the question whose answer made it. */
export interface MendQuote { readonly text: string; readonly ja?: string; readonly question?: string }
export interface MustMend { readonly key: string; readonly message: Bilingual; readonly quotes: readonly MendQuote[] }

const counted = 'style/placeholder';
const isClash = ({ fix }: Finding): boolean => fix?.do === 'ask' && fix.also !== undefined;

/** Without the mark of a list. */
const bare = (text: string): string => text.trim().replace(/^- /, '');

/** `rows`: the sentences of the letter as its answers make it; `japanese`: the Japanese text that they cut. */
export const mustMend = ({ findings, sentences }: Pick<CheckResult, 'findings' | 'sentences'>, { rows, japanese }: { readonly rows: readonly AlignedRow[]; readonly japanese: string }): readonly MustMend[] => findings.filter((finding) => (finding.stays !== undefined && finding.rule !== counted) || isClash(finding))
  .map((finding) => {
    const quoteAt = (place: Place): readonly MendQuote[] => {
      const within = <T extends Place>(one: T | undefined): boolean => one !== undefined && one.start <= place.start && place.start < one.end;
      const sentence = sentences.find(within);
      const row = rows.find(({ en }) => within(en));
      const { question, ja } = row ?? {};
      return sentence === undefined ? [] : [{ text: bare(sentence.text), ...(ja === undefined ? {} : { ja: bare(japanese.slice(ja.start, ja.end)) }), ...(question === undefined ? {} : { question }) }];
    };
    return { key: finding.key, message: finding.message, quotes: finding.places.slice(0, isClash(finding) ? 2 : 1).flatMap(quoteAt) };
  });
