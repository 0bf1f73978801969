// The trail of a team: who did what when, and never a text.
export const acts = [
  'case-opened', 'case-changed', 'case-deleted', 'case-brought-back', 'case-erased', 'round-opened', 'round-taken-back', 'promise-marked', 'answers-changed', 'draft-changed', 'declared', 'file-added', 'file-changed', 'file-deleted', 'file-taken', 'part-brought-back', 'part-erased', 'report-added', 'report-changed', 'report-deleted', 'annex-changed',
  'letter-taken', 'packet-taken', 'sheet-taken', 'calendar-taken', 'case-file-taken', 'invited', 'invitation-withdrawn', 'joined', 'role-changed', 'member-removed',
  'review-asked', 'review-taken-back', 'approved', 'sent-back', 'approval-withdrawn', 'commented', 'comment-settled',
  'signed-in', 'sign-in-refused', 'signed-out', 'password-changed', 'session-ended',
] as const;
export type Act = (typeof acts)[number];

/** `by`: the name of the account at that time; `whom`: of the other account it was done to. */
export interface Deed { readonly act: Act; readonly caseId?: string; readonly account?: string; readonly by: string; readonly whom?: string }
/** `until`, `times`: the same act of the same person again and again, as typing saves it, is one line. */
export interface TrailLine extends Deed { readonly at: string; readonly until: string; readonly times: number }

/** Minutes within which the same act is the same line. */
export const sameActMinutes = 10;
