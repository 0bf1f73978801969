// The coverage sheet of a draft as a file: each demand, the sentence that answers it, the paper that proves it.
import { z } from 'zod';
import { languages } from '../../rules/schema/words.ts';
import type { Services } from '../services.ts';
import { fileAbout, openCase } from './case-view.ts';
import { checkOfDraft } from './checking.ts';
import { paperFile } from './paper-file.ts';
import { problem } from './problem.ts';
import type { Route } from './route.ts';
import { CaseDraft } from './shapes.ts';

export const coverageRoutes = (services: Services): readonly Route[] => paperFile(services, {
  path: '/api/cases/:id/coverage/:name', access: 'read', act: 'sheet-taken', params: CaseDraft, query: z.strictObject({ language: z.enum(languages), format: z.enum(services.exportFormats) }),
  make: async ({ params: { id, name }, query: { language, format } }) => {
    const { rulebook, store, coverageSheet, exportFile } = services;
    const opened = openCase(rulebook, await store.get(id));
    if (opened === undefined) return problem('unknown-case');
    const checked = checkOfDraft(rulebook, opened, name);
    if (checked === undefined) return problem('no-draft');
    const document = coverageSheet(rulebook, { text: checked.text, coverage: checked.result.coverage, aside: checked.result.aside, draft: name, language });
    const { title } = opened.found;
    return { opened, drawn: [{ document, title }], file: () => exportFile(document, { language, format, title, about: fileAbout(opened), name: 'coverage' }) };
  },
});
