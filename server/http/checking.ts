// Checks a draft: any text without keeping it, or a draft of a case.
import { z } from 'zod';
import type { DraftName } from '../core/case/case.ts';
import { checkDraft } from '../core/check/check-draft.ts';
import { whatMustChange, type Change } from '../core/check/what-must-change.ts';
import type { CheckResult } from '../core/check/verdict.ts';
import { questionsOf } from '../core/interview/list-questions.ts';
import { attachmentsOf, filesByQuestion } from '../core/letter/attachments.ts';
import { toldSentences } from '../core/letter/told-sentences.ts';
import { readNotice } from '../core/notice/read-notice.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import type { Services } from '../services.ts';
import { draftText, openCase, type OpenCase } from './case-view.ts';
import { unknownReasons } from './known-reasons.ts';
import { problem } from './problem.ts';
import { ok, route, type Route } from './route.ts';
import { CaseDraft, FilledText, Reasons, Text } from './shapes.ts';

const Body = z.strictObject({ text: FilledText, reasons: Reasons, notice: Text.exactOptional() });

export const checkingRoutes = ({ rulebook, store }: Services): readonly Route[] => [
  route({
    method: 'post', path: '/api/check', body: Body,
    handle: ({ body: { text, reasons, notice } }) => {
      const reading = notice === undefined || notice.trim() === '' ? {} : { reading: readNotice(rulebook, notice, {}) };
      return unknownReasons(rulebook, '/reasons', reasons) ?? ok(checkDraft(rulebook, { text, reasons, ...reading }));
    },
  }),
  route({
    method: 'get', path: '/api/cases/:id/check/:name', params: CaseDraft,
    handle: async ({ params: { id, name } }) => {
      const opened = openCase(rulebook, await store.get(id));
      if (opened === undefined) return problem('unknown-case');
      const checked = checkOfDraft(rulebook, opened, name);
      return checked === undefined ? problem('no-draft') : ok(checked);
    },
  }),
];

export interface CheckedDraft { readonly text: string; readonly result: CheckResult; readonly changes: readonly Change[] }

/** A draft of a case against all that is known of the case; undefined where there is no such draft. */
export function checkOfDraft(rulebook: Rulebook, opened: OpenCase, name: DraftName): CheckedDraft | undefined {
  const text = draftText(rulebook, opened, name);
  if (text === undefined) return undefined;
  const { reading, facts, found } = opened;
  const refused = found.drafts.refused?.text;
  // The refused text is judged by itself; a new letter also against it, and against the files and, once edited, the answers of the case.
  const told = found.drafts[name] === undefined ? {} : { told: toldSentences(rulebook, facts) };
  const beside = name === 'refused' ? {} : { papers: attachmentsOf(rulebook, facts).map((one) => one.name), ...told, ...(refused === undefined ? {} : { refused }) };
  const result = checkDraft(rulebook, { text, reasons: facts.reasons, reading, marks: found.drafts[name]?.marks ?? [], response: reading.response.id, asked: questionsOf(rulebook, facts).map((one) => one.id), files: filesByQuestion(rulebook, facts), ...beside });
  return { text, result, changes: whatMustChange(reading, result) };
}
