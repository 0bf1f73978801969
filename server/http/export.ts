// A letter of a case as a file to keep or to paste.
import { z } from 'zod';
import { parseDocument } from '../core/letter/document.ts';
import type { Services } from '../services.ts';
import { draftText, letterName, openCase } from './case-view.ts';
import { problem } from './problem.ts';
import { route, type Route } from './route.ts';
import { CaseId, Language } from './shapes.ts';

const Query = z.strictObject({ language: Language, format: z.enum(['txt', 'md', 'html']) });

export const exportRoutes = ({ rulebook, store, exportFile }: Services): readonly Route[] => [
  route({
    method: 'get', path: '/api/cases/:id/export', params: CaseId, query: Query,
    handle: async ({ params, query: { language, format } }) => {
      const opened = openCase(rulebook, await store.get(params.id));
      if (opened === undefined) return problem('unknown-case');
      const text = draftText(rulebook, opened, letterName(language)) ?? '';
      return { kind: 'file', ...exportFile(parseDocument(text), { language, format, title: opened.found.title }) };
    },
  }),
];
