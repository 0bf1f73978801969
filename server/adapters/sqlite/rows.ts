// Rows of the tables to values of the core and back; JSON is parsed here and nowhere else.
import { draftNames, type Case, type CaseSummary, type DraftName, type StoredAnswer, type StoredDraft } from '../../core/case/case.ts';
import { answerStates, type Answer, type AnswerState } from '../../core/interview/answer.ts';
import type { Mark } from '../../core/check/verdict.ts';
import type { Correction } from '../../core/notice/reading.ts';
import { languages, type Language } from '../../../rules/schema/words.ts';
import type { AnswerRow, CaseRow, DraftRow, RoundRow } from './tables.ts';

export interface CaseRows { readonly found: CaseRow; readonly round: RoundRow; readonly answers: readonly AnswerRow[]; readonly drafts: readonly DraftRow[] }

export function caseFrom({ found, round, answers, drafts }: CaseRows): Case {
  return {
    id: found.id, createdAt: found.created_at, updatedAt: found.updated_at, version: found.version,
    title: found.title, language: oneOf<Language>(languages, found.language),
    notice: round.notice, ...(round.received_on === null ? {} : { receivedOn: round.received_on }),
    correction: JSON.parse(round.correction) as Correction,
    confirmed: JSON.parse(found.confirmed) as string[],
    answers: Object.fromEntries(answers.flatMap((row) => { const answer = answerFrom(row); return answer ? [[row.question, answer]] : []; })),
    drafts: Object.fromEntries(drafts.map((row) => [oneOf<DraftName>(draftNames, row.name), draftFrom(row)])),
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

function oneOf<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new Error(`The case file holds an unknown value: ${JSON.stringify(value.slice(0, 40))}`);
  return found;
}
