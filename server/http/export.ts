// A letter of a case as a file to keep or to paste.
import { z } from 'zod';
import { paperLanguages } from '../../rules/schema/words.ts';
import { parseDocument } from '../core/letter/document.ts';
import { writePapers } from '../core/letter/write-letter.ts';
import type { Services } from '../services.ts';
import { annexAfter } from './annex.ts';
import { draftText, fileAbout, letterName, openCase, paperText } from './case-view.ts';
import { paperFile } from './paper-file.ts';
import { problem } from './problem.ts';
import type { Route } from './route.ts';
import { CaseId } from './shapes.ts';

export const exportRoutes = (services: Services): readonly Route[] => paperFile(services, {
  path: '/api/cases/:id/export', access: 'take', act: 'letter-taken', params: CaseId, query: z.strictObject({ language: z.enum(paperLanguages), format: z.enum(services.exportFormats), paper: z.string().max(100).exactOptional() }),
  make: async ({ params: { id }, query: { language, format, paper } }) => {
    const { rulebook, store, exportFile } = services;
    const opened = openCase(rulebook, await store.get(id));
    if (opened === undefined) return problem('unknown-case');
    const [main] = writePapers(rulebook, opened.facts);
    if (main === undefined) return problem('no-paper');
    const isMain = (paper ?? main.paper) === main.paper;
    if (main.stops.length > 0 && isMain) return problem('letter-stopped');
    const edited = isMain && (language === 'en' || language === 'ja');
    const text = edited ? draftText(rulebook, opened, letterName(language)) : paperText(rulebook, opened, paper ?? main.paper, language);
    if (text === undefined) return problem('no-paper');
    // The text box of Amazon takes no table.
    const document = [...parseDocument(text), ...(edited && format !== 'txt' ? await annexAfter(services, main, id, language) : [])];
    const { title } = opened.found;
    return { opened, drawn: [{ document, title }], file: () => exportFile(document, { language, format, title, about: fileAbout(opened) }) };
  },
});
