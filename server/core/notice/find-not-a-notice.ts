// What a text is that is no notice about selling: a claim on one order, a buyer's mail, a forged mail, a guide, a letter of the seller.
import type { Veto } from '../../../rules/schema/notice.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { cut, gather, hasConcept } from './line.ts';
import type { Line } from './line.ts';
import type { Because } from './reading.ts';
import type { NoticeRule } from './rule-index.ts';

type None = Extract<NoticeRule, { family: 'not-a-notice' }>;
interface FoundNone { readonly rule: None; readonly line: Line; readonly because: readonly Because[] }

/** What else is known of the text. `acts`: how often Amazon says what it did to this account; `firm`: something is done to or wanted of this seller; `vetoes`: what stands against some of the rules. */
export interface AboutText { readonly all: readonly Line[]; readonly acts: number; readonly firm: boolean; readonly vetoes: ReadonlySet<Veto> }

export function findNotANotice(rulebook: Rulebook, text: string, about: AboutText): { readonly id: string; readonly because: readonly Because[] } | undefined {
  const { all, vetoes } = about;
  const found = all.flatMap((line) => line.matches.flatMap(({ rule, places }): FoundNone[] => (rule.family === 'not-a-notice' ? [{ rule, line, because: cut(text, places.length > 0 ? places : [line.sentence], 'other') }] : [])));
  for (const none of rulebook.notice['not-a-notice']) {
    if (none.veto.some((veto) => vetoes.has(veto))) continue;
    const of = (how: None['how']): readonly FoundNone[] => found.filter(({ rule }) => rule.none === none && rule.how === how);
    const shown = of('when');
    if (shown.length > 0 && of('unless').length === 0) return { id: none.id, because: gather(shown) };
    const hints = of('hint');
    if (none.hints !== undefined && outweighs(none.hints, hints.length, about)) return { id: none.id, because: gather([...shown, ...hints]) };
  }
  return undefined;
}

/** Where nothing is done to or wanted of this seller, one hint of mere talk is enough. */
function outweighs(wanted: NonNullable<None['none']['hints']>, hints: number, { all, acts, firm, vetoes }: AboutText): boolean {
  if (wanted.veto.some((veto) => vetoes.has(veto)) || hints < (wanted.talk && !firm ? 1 : wanted.least)) return false;
  return hints > wanted.against.reduce((sum, id) => sum + (id === 'acts' ? acts : all.filter(({ sentence }) => hasConcept(sentence, id)).length), 0);
}
