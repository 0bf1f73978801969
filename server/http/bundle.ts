// The letter, an index and the exhibits as one PDF, beside the packet in which the originals are.
import { z } from 'zod';
import { paperLanguages, type Bilingual } from '../../rules/schema/words.ts';
import { parseDocument } from '../core/letter/document.ts';
import { letterText } from '../core/letter/letter-text.ts';
import type { Services } from '../services.ts';
import { annexAfter } from './annex.ts';
import { standingOfCase } from './evidence-files.ts';
import { exhibitsForPacket, listExhibits } from './exhibits.ts';
import { fileAbout } from './case-view.ts';
import { lettersNow } from './letter.ts';
import { paperFile } from './paper-file.ts';
import { problem } from './problem.ts';
import type { Route } from './route.ts';
import { CaseId } from './shapes.ts';
import { withLetter } from './sheets.ts';

export const bundleRoutes = (services: Services): readonly Route[] => paperFile(services, {
  path: '/api/cases/:id/bundle', access: 'take', act: 'packet-taken', params: CaseId, query: z.strictObject({ language: z.enum(paperLanguages) }),
  make: ({ params: { id }, query: { language } }) => withLetter(services, id, async (opened, letter) => {
    // Of a page for the seller nothing is sent.
    if (letter.to === 'seller' || !letter.languages.includes(language)) return problem('no-paper');
    const text = language === 'en' || language === 'ja' ? lettersNow(letter, opened.found)[language] : letterText(letter, language);
    const source = { opened, letter, standing: await standingOfCase(services, opened) };
    const { exhibits, outside } = listExhibits(services, source);
    const words = language === 'ja' ? 'ja' : 'en';
    const named = <Paper extends { readonly name: string; readonly proves: readonly Bilingual[] }>(number: number, { name, proves }: Paper) => ({ number, name, shows: proves.map((says) => says[words]) });
    const { title } = opened.found;
    const bundle = {
      letter: [...parseDocument(text), ...await annexAfter(services, letter, id, language)], options: { language, title }, words, outside: outside.map((one) => named(one.number, one)),
      exhibits: exhibits.flatMap((one) => (one.number === undefined ? [] : [named(one.number, one)])),
    } as const;
    const file = async () => {
      const { files, exhibits: placed } = await exhibitsForPacket(services, source, exhibits);
      const withBytes = placed.flatMap((one) => {
        const content = files.find(({ name }) => name === one.place)?.content;
        return one.number === undefined ? [] : [{ ...named(one.number, one), ...(content === undefined ? {} : { bytes: content }) }];
      });
      return services.makeBundle({ ...bundle, caseTitle: fileAbout(opened), exhibits: withBytes });
    };
    return { opened, drawn: [{ document: services.bundleTexts(bundle), title }], file };
  }),
});
