// Checks a draft: any text without keeping it, or a draft of a case.
import { z } from 'zod';
import { checkDraft } from '../core/check/check-draft.ts';
import { whatMustChange } from '../core/check/what-must-change.ts';
import { questionsOf } from '../core/interview/list-questions.ts';
import { attachmentsOf } from '../core/letter/attachments.ts';
import { readNotice } from '../core/notice/read-notice.ts';
import type { Services } from '../services.ts';
import { draftText, openCase } from './case-view.ts';
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
      const text = draftText(rulebook, opened, name);
      if (text === undefined) return problem('no-draft');
      const { reading, facts, found } = opened;
      const refused = found.drafts.refused?.text;
      // The refused text is judged by itself; a new letter also against it, and against the files of the case.
      const beside = name === 'refused' ? {} : { papers: attachmentsOf(rulebook, facts).map((one) => one.name), ...(refused === undefined ? {} : { refused }) };
      const result = checkDraft(rulebook, { text, reasons: facts.reasons, reading, marks: found.drafts[name]?.marks ?? [], response: reading.response.id, asked: questionsOf(rulebook, facts).map((one) => one.id), ...beside });
      return ok({ text, result, changes: whatMustChange(reading, result) });
    },
  }),
];
