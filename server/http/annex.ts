// The table of orders or ASINs of a case: pasted, kept, and as a file.
import { z } from 'zod';
import { languages } from '../../rules/schema/words.ts';
import { annexColumns } from '../../rules/schema/report-parts.ts';
import { annexFromCells, annexLimits, tidyRow, type AnnexRow } from '../core/orders/annex.ts';
import type { Document } from '../core/letter/document.ts';
import type { Letter } from '../core/letter/letter.ts';
import type { Services } from '../services.ts';
import { openCase } from './case-view.ts';
import { paperFile } from './paper-file.ts';
import { conflict, problem } from './problem.ts';
import { ok, route, type Route } from './route.ts';
import { CaseId, FilledText, Version } from './shapes.ts';

const Row = z.strictObject(Object.fromEntries(annexColumns.map((id) => [id, z.string().max(annexLimits.cell).exactOptional()])));
const Write = z.strictObject({ rows: z.array(Row).max(annexLimits.rows), version: Version.exactOptional() });

export function annexRoutes(services: Services): readonly Route[] {
  const { rulebook, store, exportFile, exportFormats, annexBlocks, annexTable, spreadsheetFile, spreadsheetFormats, readPaste } = services;
  const { annex: rules } = rulebook;
  const known = async (id: string): Promise<boolean> => await store.get(id) !== undefined;
  return [
    route({
      method: 'get', path: '/api/cases/:id/annex', access: 'read', params: CaseId,
      handle: async ({ params: { id } }) => (await known(id) ? ok({ rules, annex: await store.orders.annex(id) ?? { version: 0, rows: [] } }) : problem('unknown-case')),
    }),
    route({
      method: 'put', path: '/api/cases/:id/annex', access: 'write', act: 'annex-changed', params: CaseId, body: Write,
      handle: async ({ params: { id }, body: { rows, version } }) => {
        const tidy = rows.map((row) => tidyRow(rules, row as AnnexRow)).filter((row) => Object.keys(row).length > 0);
        const saved = await store.orders.saveAnnex(id, tidy, version);
        return saved.ok ? ok(saved.value) : saved.why === 'conflict' ? conflict(saved.value) : problem('unknown-case');
      },
    }),
    route({
      method: 'post', path: '/api/annex/paste', access: 'account', body: z.strictObject({ text: FilledText }),
      handle: ({ body: { text } }) => ok(annexFromCells(rules, readPaste(text))),
    }),
    ...paperFile(services, {
      path: '/api/cases/:id/annex/file', access: 'take', act: 'sheet-taken', params: CaseId, query: z.strictObject({ language: z.enum(languages), format: z.enum([...spreadsheetFormats, ...exportFormats]) }),
      make: async ({ params: { id }, query: { language, format } }) => {
        const opened = openCase(rulebook, await store.get(id));
        if (opened === undefined) return problem('unknown-case');
        const rows = (await store.orders.annex(id))?.rows ?? [];
        if (rows.length === 0) return problem('no-annex');
        const sheet = { rules, rows, language };
        const spreadsheet = spreadsheetFormats.find((one) => one === format);
        const { title } = opened.found;
        const named = { language, title, name: 'annex' };
        const document = annexBlocks(sheet);
        return { opened, drawn: [{ document, title }], file: () => (spreadsheet === undefined ? exportFile(document, { ...named, format }) : spreadsheetFile({ ...named, ...annexTable(sheet) }, spreadsheet)) };
      },
    }),
  ];
}

/** What stands after a letter to Amazon; nothing after one to anybody else, or in a language that annexes are not written in. */
export async function annexAfter({ rulebook, store, annexBlocks }: Services, letter: Letter, id: string, language: string): Promise<Document> {
  const known = languages.find((one) => one === language);
  return known === undefined || letter.to !== 'amazon' ? [] : annexBlocks({ rules: rulebook.annex, rows: (await store.orders.annex(id))?.rows ?? [], language: known });
}
