// Checks a draft: any text without keeping it, or a draft of a case.
import { z } from 'zod';
import type { DraftName } from '../core/case/case.ts';
import { told } from '../core/check/brief-check.ts';
import { checkDraft, checkTyped, type DraftToCheck } from '../core/check/check-draft.ts';
import { whatMustChange, type Change } from '../core/check/what-must-change.ts';
import type { CheckResult, Mark } from '../core/check/verdict.ts';
import type { Beside } from '../core/check/style-draft.ts';
import { acceptAnswer } from '../core/interview/accept-answer.ts';
import type { Answers } from '../core/interview/answer.ts';
import { questionsOf } from '../core/interview/list-questions.ts';
import { alignLetter, type AlignedRow } from '../core/letter/align.ts';
import { attachmentsOf, filesByQuestion } from '../core/letter/attachments.ts';
import { letterText } from '../core/letter/letter-text.ts';
import { toldSentences } from '../core/letter/told-sentences.ts';
import { writePapers, type CaseFacts } from '../core/letter/write-letter.ts';
import { mustMend } from '../core/case/must-mend.ts';
import { pastPlans } from '../core/case/past-plans.ts';
import { pointsOf } from '../core/notice/points.ts';
import { readNotice } from '../core/notice/read-notice.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import type { Services } from '../services.ts';
import { fieldError } from './answers.ts';
import { draftText, openCase, type OpenCase } from './case-view.ts';
import { unknownReasons } from './known-reasons.ts';
import { lettersNow } from './letter.ts';
import { problem, type Problem } from './problem.ts';
import { ok, okText, route, type Route } from './route.ts';
import { AnswersInput, CaseDraft, CaseId, FilledText, Marks, Papers, Reasons, Text } from './shapes.ts';

const UnsavedBody = z.strictObject({ text: Text, marks: Marks.exactOptional(), brief: z.literal(true).exactOptional() });
const Body = z.strictObject({ text: FilledText, reasons: Reasons, notice: Text.exactOptional(), refused: Text.exactOptional(), other: Text.exactOptional(), papers: Papers.exactOptional(), answers: AnswersInput.exactOptional(), brief: z.literal(true).exactOptional() });

export const checkingRoutes = ({ rulebook, store, checkBriefly }: Services): readonly Route[] => [
  route({
    method: 'post', path: '/api/check', access: 'account', body: Body,
    handle: async ({ body: { text, reasons, notice, answers, brief, ...beside } }) => {
      const unknown = unknownReasons(rulebook, '/reasons', reasons);
      if (unknown !== undefined) return unknown;
      const accepted = answersGiven(rulebook, answers);
      if (!accepted.ok) return accepted.problem;
      const reading = notice === undefined || notice.trim() === '' ? {} : { reading: readNotice(rulebook, notice, {}) };
      const draft: DraftToCheck = { text, reasons, ...reading, ...besideAnswers(rulebook, { reasons, answers: accepted.answers }), ...beside };
      return brief ? okText(await checkBriefly(draft)) : ok(told(checkDraft(rulebook, draft)));
    },
  }),
  route({
    method: 'get', path: '/api/cases/:id/check/:name', access: 'read', params: CaseDraft,
    handle: async ({ params: { id, name } }) => {
      const opened = openCase(rulebook, await store.get(id));
      if (opened === undefined) return problem('unknown-case');
      const checked = checkOfDraft(rulebook, opened, name);
      return checked === undefined ? problem('no-draft') : ok({ ...checked, result: told(checked.result) });
    },
  }),
  route({
    method: 'get', path: '/api/cases/:id/must-mend', access: 'read', params: CaseId,
    handle: async ({ params: { id } }) => {
      const opened = openCase(rulebook, await store.get(id));
      if (opened === undefined) return problem('unknown-case');
      const checked = checkOfDraft(rulebook, opened, 'letter-en');
      const [letter] = writePapers(rulebook, opened.facts);
      const texts = letter === undefined || opened.found.drafts['letter-en'] !== undefined ? undefined : lettersNow(letter, opened.found);
      const rows = letter === undefined || texts === undefined ? [] : alignLetter(letter, texts, rulebook.units);
      return ok([...(checked === undefined ? [] : mustMend(checked.result, { rows, japanese: texts?.ja ?? '' })), ...(letter === undefined || texts === undefined ? [] : pastPlans(rulebook, opened.facts, letter))]);
    },
  }),
  route({
    method: 'post', path: '/api/cases/:id/check/:name', access: 'read', params: CaseDraft, body: UnsavedBody,
    handle: async ({ params: { id, name }, body: { text, marks, brief } }) => {
      const opened = openCase(rulebook, await store.get(id));
      if (opened === undefined) return problem('unknown-case');
      const { draft, ...beside } = typedIn(rulebook, opened, name, { text, ...(marks === undefined ? {} : { marks }) });
      return brief ? okText(`{"result":${await checkBriefly(draft)},${JSON.stringify(beside).slice(1)}`) : ok({ result: told(checkTyped(rulebook, draft)), ...beside });
    },
  }),
];

type Given = { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly problem: Problem };

/** Answers that came with a draft, through the same gate as those of a case. */
function answersGiven(rulebook: Rulebook, input: Readonly<Record<string, unknown>> = {}): Given {
  const read = Object.entries(input).map(([id, answer]) => { const asked = rulebook.question(id); return { id, accepted: asked === undefined ? undefined : acceptAnswer(asked, answer) }; });
  const errors = read.flatMap(({ id, accepted }) => (accepted === undefined ? [{ pointer: `/answers/${id}`, code: 'unknown-question' }] : accepted.ok ? [] : accepted.problems.map((one) => fieldError(one, `/answers/${id}`))));
  if (errors.length > 0) return { ok: false, problem: problem('invalid-answer', { errors }) };
  return { ok: true, answers: Object.fromEntries(read.flatMap(({ id, accepted }) => (accepted?.ok === true ? [[id, accepted.answer] as const] : []))) };
}

/** What the answers say, and the files they name; without answers nothing is known. */
function besideAnswers(rulebook: Rulebook, { reasons, answers }: Pick<CaseFacts, 'reasons' | 'answers'>): Beside {
  if (Object.keys(answers).length === 0) return {};
  const facts: CaseFacts = { reasons, answers, round: 1 };
  return { told: toldSentences(rulebook, facts), papers: attachmentsOf(rulebook, facts).map(({ name }) => name) };
}

export interface CheckedDraft { readonly text: string; readonly result: CheckResult; readonly changes: readonly Change[] }

/** A draft of a case against all that is known of the case; undefined where there is no such draft. */
export function checkOfDraft(rulebook: Rulebook, opened: OpenCase, name: DraftName): CheckedDraft | undefined {
  const text = draftText(rulebook, opened, name);
  if (text === undefined) return undefined;
  const stored = opened.found.drafts[name];
  const result = checkDraft(rulebook, draftOf(rulebook, opened, name, { text, marks: stored?.marks ?? [], edited: stored !== undefined }));
  return { text, result, changes: whatMustChange(pointsOf(rulebook, opened.reading, opened.facts.reasons), result) };
}

/** Another text of the case, judged by itself against the same notice. */
export const checkOfText = (rulebook: Rulebook, opened: OpenCase, text: string): CheckResult => checkDraft(rulebook, draftOf(rulebook, opened, 'refused', { text, marks: [], edited: true }));

interface Typed { readonly text: string; readonly marks?: readonly Mark[] }
/** A text as it is typed, before it is kept, and what the editor shows beside its check. `rows` and `other` for a letter. */
interface TypedText { readonly draft: DraftToCheck; readonly rows: readonly AlignedRow[]; readonly other: string }

function typedIn(rulebook: Rulebook, opened: OpenCase, name: DraftName, { text, marks = opened.found.drafts[name]?.marks ?? [] }: Typed): TypedText {
  const letter = name === 'refused' ? undefined : writePapers(rulebook, opened.facts)[0];
  const edited = letter === undefined || opened.found.drafts[name] !== undefined || text !== letterText(letter, name === 'letter-en' ? 'en' : 'ja');
  const draft = draftOf(rulebook, opened, name, { text, marks, edited });
  if (letter === undefined) return { draft, rows: [], other: '' };
  const texts = lettersNow(letter, opened.found);
  const now = name === 'letter-en' ? { en: text, ja: texts.ja } : { en: texts.en, ja: text };
  return { draft, rows: alignLetter(letter, now, rulebook.units), other: name === 'letter-en' ? now.ja : now.en };
}

interface Draft { readonly text: string; readonly marks: readonly Mark[]; readonly edited: boolean }

function draftOf(rulebook: Rulebook, { reading, facts, found }: OpenCase, name: DraftName, { text, marks, edited }: Draft): DraftToCheck {
  const refused = found.drafts.refused?.text;
  // The refused text is judged by itself; a new letter also against it, and against the files and answers of the case.
  const other = edited ? found.drafts[name === 'letter-en' ? 'letter-ja' : 'letter-en']?.text : undefined;
  const beside = name === 'refused' ? {} : { ...(other === undefined ? {} : { other }), papers: attachmentsOf(rulebook, facts).map((one) => one.name), told: toldSentences(rulebook, facts), ...(refused === undefined ? {} : { refused }) };
  return { text, reasons: facts.reasons, reading, marks, response: reading.response.id, asked: questionsOf(rulebook, facts).map((one) => one.id), files: filesByQuestion(rulebook, facts), ...beside };
}
