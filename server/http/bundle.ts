// The letter, an index and the exhibits as one PDF, beside the packet in which the originals are.
import { z } from 'zod';
import { paperLanguages } from '../../rules/schema/words.ts';
import { parseDocument } from '../core/letter/document.ts';
import { letterText } from '../core/letter/letter-text.ts';
import type { Services } from '../services.ts';
import { annexAfter } from './annex.ts';
import { standingOfCase } from './evidence-files.ts';
import { exhibitsForPacket } from './exhibits.ts';
import { fileAbout } from './case-view.ts';
import { lettersNow } from './letter.ts';
import { problem } from './problem.ts';
import { route, type Route } from './route.ts';
import { CaseId } from './shapes.ts';
import { withLetter } from './sheets.ts';

export const bundleRoutes = (services: Services): readonly Route[] => [route({
  method: 'get', path: '/api/cases/:id/bundle', access: 'take', act: 'packet-taken', params: CaseId, query: z.strictObject({ language: z.enum(paperLanguages) }),
  handle: ({ params: { id }, query: { language } }) => withLetter(services, id, async (opened, letter) => {
    // Of a page for the seller nothing is sent.
    if (letter.to === 'seller' || !letter.languages.includes(language)) return problem('no-paper');
    const text = language === 'en' || language === 'ja' ? lettersNow(letter, opened.found)[language] : letterText(letter, language);
    const { exhibits, files, outside } = await exhibitsForPacket(services, { opened, letter, standing: await standingOfCase(services, opened) });
    const words = language === 'ja' ? 'ja' : 'en';
    const numbered = exhibits.flatMap(({ number, name, place, proves }) => {
      const content = files.find((file) => file.name === place)?.content;
      return number === undefined ? [] : [{ number, name, shows: proves.map((says) => says[words]), ...(content === undefined ? {} : { bytes: content }) }];
    });
    const { title } = opened.found;
    const file = await services.makeBundle({
      caseTitle: fileAbout(opened), letter: [...parseDocument(text), ...await annexAfter(services, letter, id, language)], options: { language, title }, words, exhibits: numbered,
      outside: outside.map(({ number, name, proves }) => ({ number, name, shows: proves.map((says) => says[words]) })),
    });
    return { kind: 'file', ...file };
  }),
})];
