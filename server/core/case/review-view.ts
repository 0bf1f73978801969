// What pages get of a review and of comments.
import type { CaseRole } from '../team/roles.ts';
import type { Comment, SentenceStanding } from './comments.ts';
import type { ChangedSinceReview, ReviewStep } from './review.ts';

/** `held`: nothing leaves before it is approved, since the case has a reviewer. `free`: it may leave now. `seal` names the state as it is shown. */
export interface ReviewView {
  readonly role: CaseRole;
  /** Names of those who look over it. */
  readonly reviewers: readonly string[];
  readonly mayReview: boolean; readonly held: boolean; readonly free: boolean;
  readonly seal: string; readonly version: number;
  /** The newest one of this round. */
  readonly now?: ReviewStep;
  /** What was looked at last; `changed` is missing while everything is as it was then. */
  readonly seen?: { readonly step: ReviewStep; readonly changed?: ChangedSinceReview };
  readonly steps: readonly ReviewStep[];
  readonly openComments: number;
}

export interface CommentView extends Comment { readonly standing?: SentenceStanding }
/** `round`: the newest one; comments of earlier ones count no more. */
export interface CommentsView { readonly round: number; readonly comments: readonly CommentView[]; readonly open: number }
