// Rows of the tables to values of the core and back; JSON is parsed here and nowhere else.
import { draftNames, type Case, type CaseSummary, type DraftName, type StoredAnswer, type StoredDraft } from '../../core/case/case.ts';
import { answerStates, type Answer, type AnswerState } from '../../core/interview/answer.ts';
import type { Mark } from '../../core/check/verdict.ts';
import type { Correction } from '../../core/notice/reading.ts';
import { languages, type Language } from '../../../rules/schema/words.ts';
import type { Claim, Declaration } from '../../core/case/declaration.ts';
import type { EvidenceFile, EvidenceKind, PaperRef } from '../../core/case/evidence-files.ts';
import { paperStates, type PaperState } from '../../core/evidence/paper-state.ts';
import type { DocumentRead } from '../../core/intake/document-read.ts';
import type { StoredReport } from '../../core/orders/order-store.ts';
import type { AnswerRow, CaseRow, DeclarationRow, DraftRow, EvidenceFileRow, RoundRow } from './tables.ts';

export interface CaseRows { readonly found: CaseRow; readonly round: RoundRow; readonly answers: readonly AnswerRow[]; readonly drafts: readonly DraftRow[]; readonly declaration: DeclarationRow | undefined; readonly reports: readonly StoredReport[] }

export function caseFrom({ found, round, answers, drafts, declaration, reports }: CaseRows): Case {
  return {
    id: found.id, createdAt: found.created_at, updatedAt: found.updated_at, version: found.version,
    title: found.title, language: oneOf<Language>(languages, found.language),
    round: round.number, notice: round.notice, ...(round.received_on === null ? {} : { receivedOn: round.received_on }), ...(round.sent_on === null ? {} : { sentOn: round.sent_on }),
    correction: JSON.parse(round.correction) as Correction,
    confirmed: JSON.parse(found.confirmed) as string[],
    answers: Object.fromEntries(answers.flatMap((row) => { const answer = answerFrom(row); return answer ? [[row.question, answer]] : []; })),
    drafts: Object.fromEntries(drafts.map((row) => [oneOf<DraftName>(draftNames, row.name), draftFrom(row)])),
    ...(declaration === undefined ? {} : { declaration: declarationFrom(declaration) }),
    ...(reports.length === 0 ? {} : { reports }),
  };
}

export function summaryFrom(row: CaseRow): CaseSummary {
  return { id: row.id, title: row.title, createdAt: row.created_at, updatedAt: row.updated_at, confirmed: JSON.parse(row.confirmed) as string[] };
}

/** Nothing for an answer that was taken back. */
export function answerFrom(row: AnswerRow | undefined): StoredAnswer | undefined {
  if (row === undefined || row.state === null) return undefined;
  return { answer: { state: oneOf<AnswerState>(answerStates, row.state), values: JSON.parse(row.answer_values) as Answer['values'] }, version: row.version, savedAt: row.saved_at };
}

export function draftFrom(row: DraftRow): StoredDraft {
  return { text: row.text, version: row.version, savedAt: row.saved_at, marks: JSON.parse(row.marks) as Mark[] };
}

export function declarationFrom(row: DeclarationRow): Declaration {
  return { version: row.version, by: row.made_by, on: row.made_on, claims: JSON.parse(row.claims) as Claim[], savedAt: row.saved_at };
}

export function fileFrom({ id, name, kind, size, hash, added_at: addedAt, version, paper, word, read }: EvidenceFileRow): EvidenceFile {
  return {
    id, name, kind: kind as EvidenceKind, size, hash, addedAt, version,
    ...(paper === null ? {} : { paper: paper as PaperRef }), ...(word === null ? {} : { word: oneOf<PaperState>(paperStates, word) }), ...(read === null ? {} : { read: JSON.parse(read) as DocumentRead }),
  };
}

function oneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new Error(`The case file holds an unknown value: ${JSON.stringify(value.slice(0, 40))}`);
  return found;
}
