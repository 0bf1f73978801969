// A letter of a case as a file to keep or to paste.
import { z } from 'zod';
import { paperLanguages } from '../../rules/schema/words.ts';
import { parseDocument } from '../core/letter/document.ts';
import { writePapers } from '../core/letter/write-letter.ts';
import type { Services } from '../services.ts';
import { annexAfter } from './annex.ts';
import { draftText, fileAbout, letterName, openCase, paperText } from './case-view.ts';
import { problem } from './problem.ts';
import { route, type Route } from './route.ts';
import { CaseId } from './shapes.ts';

export function exportRoutes(services: Services): readonly Route[] {
  const { rulebook, store, exportFile, exportFormats } = services;
  return [route({
    method: 'get', path: '/api/cases/:id/export', access: 'take', act: 'letter-taken', params: CaseId, query: z.strictObject({ language: z.enum(paperLanguages), format: z.enum(exportFormats), paper: z.string().max(100).exactOptional() }),
    handle: async ({ params, query: { language, format, paper } }) => {
      const opened = openCase(rulebook, await store.get(params.id));
      if (opened === undefined) return problem('unknown-case');
      const [main] = writePapers(rulebook, opened.facts);
      if (main === undefined) return problem('no-paper');
      if (main.stops.length > 0 && (paper ?? main.paper) === main.paper) return problem('letter-stopped');
      const edited = (paper ?? main.paper) === main.paper && (language === 'en' || language === 'ja');
      const text = edited ? draftText(rulebook, opened, letterName(language)) : paperText(rulebook, opened, paper ?? main.paper, language);
      if (text === undefined) return problem('no-paper');
      // The text box of Amazon takes no table.
      const after = edited && format !== 'txt' ? await annexAfter(services, main, params.id, language) : [];
      return { kind: 'file', ...await exportFile([...parseDocument(text), ...after], { language, format, title: opened.found.title, about: fileAbout(opened) }) };
    },
  })];
}
