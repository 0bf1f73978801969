// Rounds of a case as they are shown: each notice and what was sent, what is new since, and the promises of an accepted plan.
import type { AskId } from '../../../rules/schema/ids.ts';
import type { NoticeKind } from '../../../rules/schema/notice.ts';
import type { Bilingual, Fact } from '../../../rules/schema/words.ts';
import type { ChangesSince } from './changes-since.ts';
import type { Promised } from './promised.ts';
import type { Round, StoredPromise } from './round.ts';
import type { SentFile, Submission } from './submission.ts';

/** `texts`: in which languages the letter is kept; none where only the day is known. */
export interface SubmissionLine { readonly number: number; readonly on: string; readonly madeAt: string; readonly by?: string; readonly declaredOn?: string; readonly texts: readonly string[]; readonly named: readonly string[]; readonly files: readonly SentFile[] }
/** What a reply points at, in the words of the rules and in its own. */
export interface PointLine { readonly says: Bilingual; readonly quotes: readonly string[] }
export interface RoundLine {
  readonly number: number; readonly kind: NoticeKind; readonly openedAt: string;
  readonly noticeOn?: string; readonly sentOn?: string; readonly reinstatedOn?: string;
  readonly issues: readonly Bilingual[]; readonly points: readonly PointLine[]; readonly asks: readonly AskId[];
  readonly sent?: SubmissionLine;
  /** Letters edited by hand in this round and never sent. */
  readonly unsent: readonly ('letter-en' | 'letter-ja')[];
  /** Earlier rounds of its suspension whose notice says the same, once dates, ids and names are taken out. */
  readonly sameAs: readonly number[];
  /** A suspension before this case, told afterwards. */
  readonly told?: true;
}
/** `again`: the newest notice stops selling after it had been possible again; `toLookAt`: the seller has not yet said of each promise whether it was kept. `facts`: what is known of replies that repeat themselves, where the newest one does. */
export interface RoundsView { readonly rounds: readonly RoundLine[]; readonly again: boolean; readonly toLookAt: boolean; readonly reinstated: boolean; readonly facts: readonly Fact[] }

/** One round with all its words. */
export interface RoundView { readonly number: number; readonly notice: string; readonly submission?: Submission; readonly unsent: Round['unsent'] }

/** `to` is missing where the letter is compared as it stands now. */
export interface ChangesView extends ChangesSince { readonly from: { readonly number: number; readonly round: number; readonly on: string }; readonly to?: { readonly number: number; readonly round: number; readonly on: string } }

/** `starts`: a rule that was planned to run from its day on; `issue`: what it was promised for. */
export type PromiseLine = Promised & { readonly starts?: true; readonly issue?: Bilingual } & Partial<Pick<StoredPromise, 'doneOn' | 'kept' | 'because'>>;
/** `again`: a second suspension asks why they did not hold. `known`: the texts of that plan are kept, so that its promises are. */
export interface PromisesView { readonly submission: number; readonly sentOn: string; readonly reinstatedOn: string; readonly again: boolean; readonly known: boolean; readonly promises: readonly PromiseLine[] }
