// What the server sends of a team, in the server's own types.
export type { CaseRole } from '../../../server/core/team/roles.ts';
export type { Act, TrailLine } from '../../../server/core/team/trail.ts';
export type { Session as SessionLine } from '../../../server/core/team/accounts.ts';
export type { CommentAbout } from '../../../server/core/case/comments.ts';
export type { ChangedSinceReview, ReviewKind, ReviewStep } from '../../../server/core/case/review.ts';
export type { CommentsView, CommentView, ReviewView } from '../../../server/core/case/review-view.ts';
export type { InvitationView, InvitedTo, MembersView, Person, TeamKept } from '../../../server/core/team/team-views.ts';
