// The tables as Kysely sees them. Structured values are JSON text; `rows.ts` is the one place that parses them.
import type { Generated, Selectable } from 'kysely';

/** A round is one notice; the newest round of a case is the one being answered. */
export interface RoundTable { case_id: string; number: number; notice: string; received_on: string | null; sent_on: string | null; correction: string; created_at: string; reinstated_on: string | null; confirmed: string | null; unsent: string | null }
export interface CaseTable { id: string; version: number; title: string; language: string; confirmed: string; created_at: string; updated_at: string; deleted_at: Generated<string | null>; /** The rules with which its line was reckoned; null once it was changed. */ line_stamp: Generated<string | null>; /** From a case file. */ brought_in_at: Generated<string | null>; /** Of the newest round, as `comments` and `review_steps` have them. */ open_comments: Generated<number>; review: Generated<string | null> }
/** `shown`: 0 for a deleted case. */
export interface CaseLineTable { id: Generated<number>; case_id: string; updated_at: string; shown: number; rank: string; line: string; terms: string }
/** `state` null: the answer was taken back; the row stays so that its version never starts again. */
export interface AnswerTable { case_id: string; question: string; version: number; state: string | null; answer_values: string; saved_at: string }
export interface DraftTable { case_id: string; name: string; version: number; text: string; marks: string; saved_at: string }
/** Every declaration that was made; the newest one counts. */
export interface DeclarationTable { case_id: string; version: number; made_by: string; made_on: string; claims: string; saved_at: string; round: number }
/** `read`: what became of its text, null until it was looked at. */
export interface EvidenceFileTable { id: string; case_id: string; name: string; kind: string; size: number; hash: string; added_at: string; version: number; paper: string | null; word: string | null; read: string | null }
/** `content`: all but its lines, which are `packed`. */
export interface ReportTable { id: string; case_id: string; version: number; content: string; packed: Buffer | null; read_at: string }
/** `content`: the row that it was, of a report without its lines. `hash`: of an evidence file. */
export interface DeletedPartTable { id: string; case_id: string; kind: string; name: string; hash: string | null; content: string; packed: Buffer | null; deleted_at: string }
/** One row a case; earlier states stand in the history. */
export interface AnnexTable { case_id: string; version: number; annex_rows: string; saved_at: string }
/** Never changed but for `taken_back_at`. `content` null: only the day is known. */
export interface SubmissionTable { case_id: string; number: number; round: number; sent_on: string; made_at: string; declaration: number | null; content: string | null; taken_back_at: string | null }
/** The seller's word on a promise of a submission, by its question. */
export interface PromiseMarkTable { case_id: string; submission: number; question: string; version: number; done_on: string | null; kept: string | null; because: string | null; saved_at: string }
/** Accounts, logins and sessions are written by the library of accounts alone. */
export interface AccountTable { id: string; name: string; address: string; may_open: number; created_at: string }
export interface MemberTable { case_id: string; account_id: string; role: string; since: string }
/** Of a token only its hash is kept. */
export interface InvitationTable { id: string; token_hash: string; case_id: string | null; role: string | null; may_open: number; made_by: string; expires_at: string }
export interface TrailTable { number: Generated<number>; at: string; until: string; times: number; act: string; case_id: string | null; account_id: string | null; by_name: string; whom: string | null }

/** A reply has `reply_to` and no `about`. */
export interface CommentTable { case_id: string; number: number; round: number; version: number; reply_to: number | null; about: string | null; body: string; account_id: string | null; by_name: string; at: string; done_at: string | null; done_by: string | null }
/** Never changed. `state`: what was looked at. */
export interface ReviewStepTable { case_id: string; number: number; round: number; kind: string; account_id: string | null; by_name: string; at: string; remark: string | null; state: string | null }

export interface Tables {
  cases: CaseTable;
  case_lines: CaseLineTable;
  rounds: RoundTable;
  answers: AnswerTable;
  answer_history: AnswerTable;
  drafts: DraftTable;
  draft_history: DraftTable & { kept_at: string };
  declarations: DeclarationTable;
  evidence_files: EvidenceFileTable;
  reports: ReportTable;
  deleted_parts: DeletedPartTable;
  annexes: AnnexTable;
  annex_history: AnnexTable;
  submissions: SubmissionTable;
  promise_marks: PromiseMarkTable;
  accounts: AccountTable;
  members: MemberTable;
  invitations: InvitationTable;
  trail: TrailTable;
  comments: CommentTable;
  review_steps: ReviewStepTable;
}

export type CaseRow = Selectable<CaseTable>;
export type RoundRow = Selectable<RoundTable>;
export type AnswerRow = Selectable<AnswerTable>;
export type DraftRow = Selectable<DraftTable>;
export type DeclarationRow = Selectable<DeclarationTable>;
export type EvidenceFileRow = Selectable<EvidenceFileTable>;
export type ReportRow = Selectable<ReportTable>;
export type SubmissionRow = Selectable<SubmissionTable>;
export type PromiseMarkRow = Selectable<PromiseMarkTable>;
export type InvitationRow = Selectable<InvitationTable>;
export type CommentRow = Selectable<CommentTable>;
export type ReviewStepRow = Selectable<ReviewStepTable>;
export type TrailRow = Selectable<TrailTable>;
