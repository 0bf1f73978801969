// What drafts and answers were before. Going back is a save like any other, so nothing is lost by it either.
import { z } from 'zod';
import { draftNames } from '../core/case/case.ts';
import type { OldAnswerView, OldDraftLine, OldDraftView } from '../core/case/old-versions.ts';
import { progressOf } from '../core/interview/progress.ts';
import { detectLanguage } from '../core/text/language.ts';
import { diffTexts } from '../core/text/diff-texts.ts';
import { writeAnswer } from '../core/letter/write-letter.ts';
import type { Services } from '../services.ts';
import { openCase } from './case-view.ts';
import { problem } from './problem.ts';
import { ok, route, type Route } from './route.ts';
import { CaseDraft, CaseQuestion } from './shapes.ts';

const DraftVersion = z.strictObject({ id: z.string().max(100), name: z.enum(draftNames), version: z.coerce.number().int().min(1) });

export const historyRoutes = ({ rulebook, store }: Services): readonly Route[] => [
  route({
    method: 'get', path: '/api/cases/:id/history/drafts/:name', access: 'read', params: CaseDraft,
    handle: async ({ params: { id, name } }) => (await store.get(id) === undefined ? problem('unknown-case') : ok((await store.history.draft(id, name)).map(({ text, ...rest }): OldDraftLine => ({ ...rest, length: text.length })))),
  }),
  route({
    method: 'get', path: '/api/cases/:id/history/drafts/:name/:version', access: 'read', params: DraftVersion,
    handle: async ({ params: { id, name, version } }) => {
      const found = (await store.history.draft(id, name)).find((one) => one.version === version);
      if (found === undefined) return problem('no-draft');
      // From how it was to how it is stored now.
      const now = (await store.get(id))?.drafts[name]?.text ?? '';
      const view: OldDraftView = { ...found, rows: diffTexts(found.text, now, name === 'letter-ja' ? 'ja' : detectLanguage(found.text) === 'ja' ? 'ja' : 'en') };
      return ok(view);
    },
  }),
  route({
    method: 'get', path: '/api/cases/:id/history/answers/:question', access: 'read', params: CaseQuestion,
    handle: async ({ params: { id, question } }) => {
      const asked = rulebook.question(question);
      if (asked === undefined) return problem('unknown-question');
      const opened = openCase(rulebook, await store.get(id));
      if (opened === undefined) return problem('unknown-case');
      const { facts } = opened;
      return ok((await store.history.answer(id, question)).map((old): OldAnswerView => (old.answer === undefined ? old : {
        ...old, progress: progressOf(asked.question, old.answer),
        sentences: writeAnswer(rulebook, { ...facts, answers: { ...facts.answers, [question]: old.answer } }, asked, old.answer),
      })));
    },
  }),
];
