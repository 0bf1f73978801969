// What a text is that is no notice about selling: a claim on one order, a buyer's mail, a forged mail, a guide, a letter of the seller.
import type { Rulebook } from '../rulebook/rulebook.ts';
import { cut, gather, hasConcept } from './line.ts';
import type { Line } from './line.ts';
import type { Because } from './reading.ts';
import type { NoticeRule } from './rule-index.ts';

type None = Extract<NoticeRule, { family: 'not-a-notice' }>;
interface FoundNone { readonly rule: None; readonly line: Line; readonly because: readonly Because[] }

/** Talk about a notice: none of it, however long, outweighs Amazon's own words to this seller. */
const talk: ReadonlySet<string> = new Set(['own-draft', 'article', 'help-page', 'support-reply', 'newsletter']);

/** `heard`: Amazon is heard to tell this seller what it did, in a mail or in quotation marks. `offersStopped`: forged mails that fish for a card stop an account, never offers. `firm`: something is done to or wanted of this seller; without that one hint of talk is enough. `acts`: how often Amazon says what it did to this account. `appeals`: the seller is heard more than Amazon, and appeals. */
export function findNotANotice(rulebook: Rulebook, text: string, { all, acts, heard, offersStopped, firm, appeals }: { readonly all: readonly Line[]; readonly acts: number; readonly heard: boolean; readonly offersStopped: boolean; readonly firm: boolean; readonly appeals: boolean }): { readonly id: string; readonly because: readonly Because[] } | undefined {
  const found = all.flatMap((line) => line.matches.flatMap(({ rule, places }): FoundNone[] => (rule.family === 'not-a-notice' ? [{ rule, line, because: cut(text, places.length > 0 ? places : [line.sentence], 'other') }] : [])));
  for (const none of rulebook.notice['not-a-notice']) {
    const of = (how: None['how']): readonly FoundNone[] => found.filter(({ rule }) => rule.none === none && rule.how === how);
    if (none.id === 'own-draft' && (!appeals || heard)) continue;
    const shown = of('when');
    if (shown.length > 0 && of('unless').length === 0) return { id: none.id, because: gather(shown) };
    const hints = of('hint');
    const { hints: wanted } = none;
    if (wanted === undefined || (heard && talk.has(none.id)) || (none.id === 'phishing' && offersStopped) || hints.length < (firm || !talk.has(none.id) ? wanted.least : 1)) continue;
    const against = wanted.against.reduce((sum, id) => sum + (id === 'acts' ? acts : all.filter(({ sentence }) => hasConcept(sentence, id)).length), 0);
    if (hints.length > against) return { id: none.id, because: gather([...shown, ...hints]) };
  }
  return undefined;
}
