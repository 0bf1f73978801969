// Rows of the tables to values of the core and back; JSON is parsed here and nowhere else.
import { draftNames, type Case, type CaseSummary, type DraftName, type RoundDays, type StoredAnswer, type StoredDraft } from '../../core/case/case.ts';
import { answerStates, type Answer, type AnswerState } from '../../core/interview/answer.ts';
import type { Mark } from '../../core/check/verdict.ts';
import type { Correction } from '../../core/notice/reading.ts';
import { languages, type Language } from '../../../rules/schema/words.ts';
import type { Claim, Declaration } from '../../core/case/declaration.ts';
import { keptWords, type KeptWord, type Round, type StoredPromise } from '../../core/case/round.ts';
import { reviewKinds, type ReviewedState, type ReviewKind, type ReviewStep } from '../../core/case/review.ts';
import type { Comment, CommentAbout } from '../../core/case/comments.ts';
import type { SentContent, Submission } from '../../core/case/submission.ts';
import type { EvidenceFile, EvidenceKind, PaperRef } from '../../core/case/evidence-files.ts';
import { paperStates, type PaperState } from '../../core/evidence/paper-state.ts';
import type { DocumentRead } from '../../core/intake/document-read.ts';
import type { AnnexRow } from '../../core/orders/annex.ts';
import type { StoredReport } from '../../core/orders/order-store.ts';
import type { AnswerRow, CaseRow, CommentRow, DeclarationRow, DraftRow, EvidenceFileRow, PromiseMarkRow, ReviewStepRow, RoundRow, SubmissionRow } from './tables.ts';

type EarlierRow = Pick<RoundRow, 'number' | 'created_at' | 'received_on' | 'sent_on' | 'reinstated_on'>;
type OfCase<Row> = Omit<Row, 'case_id'>;

export interface CaseRows {
  readonly found: Omit<CaseRow, 'deleted_at' | 'line_stamp' | 'brought_in_at' | 'open_comments' | 'review'>; readonly round: EarlierRow & Pick<RoundRow, 'notice' | 'correction'>; readonly earlier: readonly (EarlierRow & { readonly notice: string | null })[];
  readonly answers: readonly OfCase<AnswerRow>[]; readonly drafts: readonly OfCase<DraftRow>[]; readonly declaration: OfCase<DeclarationRow> | undefined; readonly reports: readonly StoredReport[];
}

export function caseFrom({ found, round, earlier, answers, drafts, declaration, reports }: CaseRows): Case {
  return {
    id: found.id, createdAt: found.created_at, updatedAt: found.updated_at, version: found.version,
    title: found.title, language: oneOf<Language>(languages, found.language),
    round: round.number, earlierRounds: earlier.map(daysFrom), openedAt: round.created_at, notice: round.notice, ...daysSaid(round),
    correction: JSON.parse(round.correction) as Correction,
    confirmed: JSON.parse(found.confirmed) as string[],
    answers: Object.fromEntries(answers.flatMap((row) => { const answer = answerFrom(row); return answer ? [[row.question, answer]] : []; })),
    drafts: Object.fromEntries(drafts.map((row) => [oneOf<DraftName>(draftNames, row.name), draftFrom(row)])),
    ...(declaration === undefined ? {} : { declaration: declarationFrom(declaration) }),
    ...(reports.length === 0 ? {} : { reports }),
  };
}

const daysSaid = (row: EarlierRow): Pick<RoundDays, 'receivedOn' | 'sentOn' | 'reinstatedOn'> => ({
  ...(row.received_on === null ? {} : { receivedOn: row.received_on }), ...(row.sent_on === null ? {} : { sentOn: row.sent_on }), ...(row.reinstated_on === null ? {} : { reinstatedOn: row.reinstated_on }),
});
/** Nobody can paste a notice without words, so that one without is of a suspension told afterwards; of other earlier rounds the notice may be left where it is. */
const daysFrom = (row: EarlierRow & { readonly notice?: string | null }): RoundDays => ({ number: row.number, createdAt: row.created_at, ...daysSaid(row), ...(row.notice === '' ? { told: true } : {}) });

export interface OfRound { /** Of the case. */ readonly confirmed: string; readonly submissions: readonly Submission[]; readonly promises: readonly StoredPromise[] }

export const roundFrom = (row: RoundRow, { confirmed, submissions, promises }: OfRound): Round => ({
  ...daysFrom(row), notice: row.notice, correction: JSON.parse(row.correction) as Correction, confirmed: JSON.parse(row.confirmed ?? confirmed) as string[],
  submissions, promises, unsent: JSON.parse(row.unsent ?? '{}') as Round['unsent'],
});

export const annexRowsFrom = (rows: string | undefined): readonly AnnexRow[] => JSON.parse(rows ?? '[]') as AnnexRow[];

export const submissionFrom = ({ number, round, sent_on: on, made_at: madeAt, content }: SubmissionRow, declared: DeclarationRow | undefined): Submission => ({
  number, round, on, madeAt,
  ...(declared === undefined ? {} : { declared: { version: declared.version, by: declared.made_by, on: declared.made_on } }),
  ...(content === null ? {} : { content: JSON.parse(content) as SentContent }),
});

export const promiseFrom = ({ submission, question, done_on: doneOn, kept, because, saved_at: savedAt }: PromiseMarkRow): StoredPromise => ({
  submission, question, savedAt, ...(doneOn === null ? {} : { doneOn }), ...(kept === null ? {} : { kept: oneOf<KeptWord>(keptWords, kept) }), ...(because === null ? {} : { because }),
});

export function summaryFrom(row: CaseRow): CaseSummary {
  return { id: row.id, title: row.title, createdAt: row.created_at, updatedAt: row.updated_at, confirmed: JSON.parse(row.confirmed) as string[], ...(row.brought_in_at === null ? {} : { broughtInAt: row.brought_in_at }), ...(row.open_comments === 0 ? {} : { openComments: row.open_comments }), ...(row.review === null ? {} : { review: oneOf<ReviewKind>(reviewKinds, row.review) }) };
}

/** Nothing for an answer that was taken back. */
export function answerFrom(row: OfCase<AnswerRow> | undefined): StoredAnswer | undefined {
  if (row === undefined || row.state === null) return undefined;
  return { answer: { state: oneOf<AnswerState>(answerStates, row.state), values: JSON.parse(row.answer_values) as Answer['values'] }, version: row.version, savedAt: row.saved_at };
}

export function draftFrom(row: OfCase<DraftRow>): StoredDraft {
  return { text: row.text, version: row.version, savedAt: row.saved_at, marks: JSON.parse(row.marks) as Mark[] };
}

export function declarationFrom(row: OfCase<DeclarationRow>): Declaration {
  return { version: row.version, round: row.round, by: row.made_by, on: row.made_on, claims: JSON.parse(row.claims) as Claim[], savedAt: row.saved_at };
}

export function fileFrom({ id, name, kind, size, hash, added_at: addedAt, version, paper, word, read }: EvidenceFileRow): EvidenceFile {
  return {
    id, name, kind: kind as EvidenceKind, size, hash, addedAt, version,
    ...(paper === null ? {} : { paper: paper as PaperRef }), ...(word === null ? {} : { word: oneOf<PaperState>(paperStates, word) }), ...(read === null ? {} : { read: JSON.parse(read) as DocumentRead }),
  };
}

export const stepFrom = ({ number, round, kind, account_id: account, by_name: by, at, remark }: Omit<ReviewStepRow, 'state'>): ReviewStep => ({
  number, round, kind: oneOf<ReviewKind>(reviewKinds, kind), by, at, ...(account === null ? {} : { account }), ...(remark === null ? {} : { remark }),
});
export const stateFrom = (state: string | null): ReviewedState | undefined => (state === null ? undefined : JSON.parse(state) as ReviewedState);

/** Each with its replies, in the order in which they were written. */
export function commentsFrom(rows: readonly CommentRow[]): readonly Comment[] {
  const said = ({ number, by_name: by, account_id: account, at, body: text }: CommentRow) => ({ number, by, at, text, ...(account === null ? {} : { account }) });
  return rows.flatMap((row): readonly Comment[] => (row.about === null ? [] : [{
    ...said(row), round: row.round, version: row.version, about: JSON.parse(row.about) as CommentAbout, replies: rows.filter(({ reply_to: to }) => to === row.number).map(said),
    ...(row.done_at === null ? {} : { done: { at: row.done_at, by: row.done_by ?? '' } }),
  }]));
}

export function oneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new Error(`The case file holds an unknown value: ${JSON.stringify(value.slice(0, 40))}`);
  return found;
}
