// Sheets about a letter for the seller alone, and the packet: letter, sheets and index in one archive.
import { z } from 'zod';
import { languages, type Language, type PaperLanguage } from '../../rules/schema/words.ts';
import type { PaperRef } from '../core/case/evidence-files.ts';
import type { EvidenceStanding } from '../core/case/evidence-standing.ts';
import type { PaperWithFiles } from '../core/case/exhibits.ts';
import { issueTitles } from '../core/case/issue-titles.ts';
import { papersOf } from '../core/case/papers-of.ts';
import { alignLetter } from '../core/letter/align.ts';
import { parseDocument, type Document } from '../core/letter/document.ts';
import type { Letter } from '../core/letter/letter.ts';
import { letterText } from '../core/letter/letter-text.ts';
import { writePapers } from '../core/letter/write-letter.ts';
import type { Services } from '../services.ts';
import { annexAfter } from './annex.ts';
import { fileAbout, openCase, type OpenCase } from './case-view.ts';
import { checkOfDraft } from './checking.ts';
import { standingOfCase } from './evidence-files.ts';
import { exhibitsForPacket, listExhibits } from './exhibits.ts';
import { lettersNow } from './letter.ts';
import { paperFile, type PaperFile } from './paper-file.ts';
import { problem, type Problem } from './problem.ts';
import type { Route } from './route.ts';
import { CaseId } from './shapes.ts';

const sheetNames = ['side-by-side', 'ledger'] as const;
type SheetName = (typeof sheetNames)[number];

export const sheetRoutes = (services: Services): readonly Route[] => [
  ...paperFile(services, {
    path: '/api/cases/:id/sheets/:sheet', access: 'read', act: 'sheet-taken', params: CaseId.extend({ sheet: z.enum(sheetNames) }), query: z.strictObject({ language: z.enum(languages), format: z.enum(services.exportFormats) }),
    make: ({ params: { id, sheet }, query: { language, format } }) => withLetter(services, id, async (opened, letter) => {
      const document = sheetOf(services, { opened, letter, standing: await standingOfCase(services, opened) }, sheet, language);
      const { title } = opened.found;
      return { opened, drawn: [{ document, title }], file: () => services.exportFile(document, { language, format, title, about: fileAbout(opened), name: sheet }) };
    }),
  }),
  ...paperFile(services, {
    path: '/api/cases/:id/packet', access: 'take', act: 'packet-taken', params: CaseId, query: z.strictObject({ language: z.enum(languages) }),
    make: ({ params: { id }, query: { language } }) => withLetter(services, id, (opened, letter, papers) => packetOf(services, { opened, letter, papers, language })),
  }),
];

export async function withLetter({ rulebook, store }: Services, id: string, work: (opened: OpenCase, letter: Letter, papers: readonly Letter[]) => Promise<PaperFile | Problem>): Promise<PaperFile | Problem> {
  const opened = openCase(rulebook, await store.get(id));
  if (opened === undefined) return problem('unknown-case');
  const papers = writePapers(rulebook, opened.facts);
  const [letter] = papers;
  if (letter === undefined) return problem('no-paper');
  return letter.stops.length > 0 ? problem('letter-stopped') : work(opened, letter, papers);
}

interface SheetSource { readonly opened: OpenCase; readonly letter: Letter; readonly standing: EvidenceStanding }

function sheetOf({ rulebook, sideBySideSheet, truthLedger }: Services, { opened: { found, facts, reading }, letter, standing }: SheetSource, sheet: SheetName, language: Language): Document {
  const texts = lettersNow(letter, found);
  const sides = { rows: alignLetter(letter, texts, rulebook.units), texts };
  if (sheet === 'side-by-side') return sideBySideSheet(sides, language);
  const { named } = papersOf(rulebook, facts, reading.asks.map(({ id }) => id));
  const added = (ref: PaperRef): readonly string[] => standing.files.filter(({ paper }) => paper === ref).map(({ file }) => file.name);
  const filesFor = (id: string): readonly PaperWithFiles[] => [...named.filter(({ uses }) => uses.some(({ question }) => question === id)).map(({ name }) => ({ name, added: added(`named:${name}`) })), ...[{ added: added(`lacking:${id}`) }].filter((one) => one.added.length > 0)];
  const answers = Object.fromEntries(Object.entries(found.answers).map(([id, { savedAt }]) => [id, { savedAt, files: filesFor(id) }]));
  return truthLedger({ ...sides, answers, titleOf: (question) => rulebook.question(question)?.title }, language);
}

interface PacketSource { readonly opened: OpenCase; readonly letter: Letter; readonly papers: readonly Letter[]; readonly language: Language }

/** One paper of the packet. */
interface PacketPaper { readonly name: string; readonly document: Document; readonly language: PaperLanguage; readonly formats: readonly string[] }

async function packetOf(services: Services, { opened, letter, papers, language }: PacketSource): Promise<PaperFile> {
  const { rulebook, exportLetter, coverageSheet, packetFile } = services;
  const { id, title, notice } = opened.found;
  const now = lettersNow(letter, opened.found);
  const source = { opened, letter, standing: await standingOfCase(services, opened) };
  const coverage = checkOfDraft(rulebook, opened, 'letter-en');
  // The Japanese beside a letter in another language is for the seller, and so is every page written to him.
  const folder = ({ to }: Letter, one: PaperLanguage): string => (to === 'seller' || one === 'ja' ? 'keep' : 'send');
  const written = await Promise.all(papers.flatMap((paper) => paper.languages.map(async (one): Promise<readonly PacketPaper[]> => {
    const name = `${folder(paper, one)}/${paper === letter ? 'letter' : paper.paper}-${one}`;
    const text = parseDocument(paper === letter && (one === 'en' || one === 'ja') ? now[one] : letterText(paper, one));
    const document = [...text, ...(paper === letter ? await annexAfter(services, letter, id, one) : [])];
    return [{ name, document: text, language: one, formats: ['txt'] }, { name, document, language: one, formats: ['docx', 'pdf'] }];
  })));
  const sheet = (name: string, document: Document): PacketPaper => ({ name: `keep/${name}`, document, language, formats: ['pdf'] });
  const drawn = [
    ...written.flat(), ...sheetNames.map((name) => sheet(name, sheetOf(services, source, name, language))),
    ...(coverage === undefined ? [] : [sheet('coverage', coverageSheet(rulebook, { text: coverage.text, coverage: coverage.result.coverage, aside: coverage.result.aside, draft: 'letter-en', language }))]),
  ];
  const file = async () => {
    const { exhibits: listed, outside } = listExhibits(services, source);
    const exhibits = await exhibitsForPacket(services, source, listed);
    const files = await Promise.all([
      ...drawn.map((one) => Promise.all(one.formats.map(async (format) => ({ name: `${one.name}.${format}`, content: await exportLetter(one.document, { format, language: one.language, title }) })))),
      annexFiles(services, opened, letter),
    ]);
    return packetFile({ files: [...files.flat(), ...exhibits.files, { name: 'keep/notice.txt', content: notice }], exhibits: exhibits.exhibits, language, title: fileAbout(opened), about: issueTitles(rulebook, opened.facts.reasons, language) || title, outside, gaps: letter.gaps.length });
  };
  return { opened, drawn: drawn.filter(({ formats }) => formats.includes('pdf')).map(({ document }) => ({ document, title })), file };
}

/** The table of orders as files to be worked with: the English one goes with the letter. */
async function annexFiles({ rulebook, store, annexTable, spreadsheetFile, spreadsheetFormats }: Services, { found: { id, title } }: OpenCase, letter: Letter): Promise<readonly { readonly name: string; readonly content: string | Uint8Array }[]> {
  const rows = letter.to === 'amazon' ? (await store.orders.annex(id))?.rows ?? [] : [];
  if (rows.length === 0) return [];
  return Promise.all(languages.flatMap((language) => spreadsheetFormats.map(async (format) => ({
    name: `${language === 'en' ? 'send' : 'keep'}/annex-${language}.${format}`, content: (await spreadsheetFile({ language, title, name: 'annex', ...annexTable({ rules: rulebook.annex, rows, language }) }, format)).content,
  }))));
}
