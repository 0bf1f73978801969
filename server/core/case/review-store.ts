// The port outside which comments and the steps of a review live.
import type { Case, Saved } from './case.ts';
import type { Comment, CommentAbout } from './comments.ts';
import type { ReviewedState, ReviewKind, ReviewStep } from './review.ts';
import type { BesideLetter } from './submission.ts';

/** Who does it; the name stays when the account is gone. */
export interface Doer { readonly account: string; readonly name: string }
/** `seal`: of the state that was seen; another one there is a conflict. */
export interface NewStep { readonly kind: ReviewKind; readonly by: Doer; readonly remark?: string; readonly seal?: string; /** The state as it is while the step is written down. */ readonly compose: (found: Case, beside: BesideLetter) => { readonly state: ReviewedState; readonly seal: string } }
/** All of it as it is at one moment. `seen`: what was looked at last, in whichever round, and by which step. */
export interface Looked { readonly found: Case; readonly beside: BesideLetter; readonly steps: readonly ReviewStep[]; readonly seen?: { readonly step: ReviewStep; readonly state: ReviewedState } }

export interface ReviewStore {
  look(id: string): Promise<Looked | undefined>;
  /** `version`: the number of the newest step that was seen, 0 for none. A step that cannot follow is a conflict, too. */
  take(id: string, step: NewStep, version?: number): Promise<Saved<ReviewStep | undefined>>;
  /** The oldest first. */
  comments(id: string): Promise<readonly Comment[]>;
  /** Undefined: there is no such case. */
  comment(id: string, made: { readonly about: CommentAbout; readonly text: string; readonly by: Doer }): Promise<number | undefined>;
  reply(id: string, number: number, made: { readonly text: string; readonly by: Doer }): Promise<boolean>;
  /** Without `by` it is open again. */
  settle(id: string, number: number, by: Doer | undefined, version?: number): Promise<Saved<{ readonly version: number }>>;
}
