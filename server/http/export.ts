// A letter of a case as a file to keep or to paste, and what its PDF cannot show.
import { z } from 'zod';
import { paperLanguages, type PaperLanguage } from '../../rules/schema/words.ts';
import { parseDocument, type Document } from '../core/letter/document.ts';
import type { Names } from '../core/letter/find-signs.ts';
import { writePapers } from '../core/letter/write-letter.ts';
import type { Services } from '../services.ts';
import { annexAfter } from './annex.ts';
import { draftText, fileAbout, letterName, openCase, paperText, type OpenCase } from './case-view.ts';
import { problem, type ProblemCode } from './problem.ts';
import { ok, route, type Route } from './route.ts';
import { CaseId } from './shapes.ts';

const choice = { language: z.enum(paperLanguages), paper: z.string().max(100).exactOptional() };
interface Asked { readonly id: string; readonly language: PaperLanguage; readonly paper: string | undefined; /** The text box of Amazon takes no table. */ readonly tables: boolean }

export function exportRoutes(services: Services): readonly Route[] {
  const { store, rulebook, exportFile, exportFormats, lackingSigns } = services;
  const asked = async ({ id, language, paper, tables }: Asked): Promise<{ readonly opened: OpenCase; readonly document: Document } | ProblemCode> => {
    const opened = openCase(rulebook, await store.get(id));
    if (opened === undefined) return 'unknown-case';
    const [main] = writePapers(rulebook, opened.facts);
    if (main === undefined) return 'no-paper';
    const isMain = (paper ?? main.paper) === main.paper;
    if (main.stops.length > 0 && isMain) return 'letter-stopped';
    const edited = isMain && (language === 'en' || language === 'ja');
    const text = edited ? draftText(rulebook, opened, letterName(language)) : paperText(rulebook, opened, paper ?? main.paper, language);
    if (text === undefined) return 'no-paper';
    return { opened, document: [...parseDocument(text), ...(edited && tables ? await annexAfter(services, main, id, language) : [])] };
  };
  return [
    route({
      method: 'get', path: '/api/cases/:id/export', access: 'take', act: 'letter-taken', params: CaseId, query: z.strictObject({ ...choice, format: z.enum(exportFormats) }),
      handle: async ({ params: { id }, query: { language, format, paper } }) => {
        const found = await asked({ id, language, paper, tables: format !== 'txt' });
        return typeof found === 'string' ? problem(found) : { kind: 'file', ...await exportFile(found.document, { language, format, title: found.opened.found.title, about: fileAbout(found.opened) }) };
      },
    }),
    route({
      method: 'get', path: '/api/cases/:id/lacking-signs', access: 'read', params: CaseId, query: z.strictObject(choice),
      handle: async ({ params: { id }, query: { language, paper } }) => {
        const found = await asked({ id, language, paper, tables: true });
        return typeof found === 'string' ? problem(found) : ok({ signs: lackingSigns(found.document, namesIn(found.opened)) });
      },
    }),
  ];
}

/** Names that may hold a sign that is rare. */
const namesIn = ({ facts }: OpenCase): Names => {
  const { shop, signer } = facts.answers['case.about']?.values ?? {};
  return { ...(typeof shop === 'string' ? { shop } : {}), ...(typeof signer === 'string' ? { signer } : {}) };
};
