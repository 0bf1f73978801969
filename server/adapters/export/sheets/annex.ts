// The table of orders or ASINs as a part of a document, after the letter or alone.
import type { AnnexColumn } from '../../../../rules/schema/report-parts.ts';
import type { AnnexRules } from '../../../../rules/schema/report.ts';
import type { Language } from '../../../../rules/schema/words.ts';
import { cellText, usedColumns, type AnnexRow } from '../../../core/orders/annex.ts';
import type { Document } from '../../../core/letter/document.ts';
import { heading, lines, paragraph, span } from './parts.ts';

const words = {
  en: { title: 'Annex: orders', lead: (rows: number) => `${String(rows)} ${rows === 1 ? 'line' : 'lines'}.`, number: 'No.' },
  ja: { title: '別表：注文の一覧', lead: (rows: number) => `全${String(rows)}行です。`, number: '番号' },
} as const satisfies Readonly<Record<Language, unknown>>;

const under: Readonly<Partial<Record<AnnexColumn, AnnexColumn>>> = { order: 'bought', done: 'done-on' };

export interface AnnexSheet { readonly rules: AnnexRules; readonly rows: readonly AnnexRow[]; readonly language: Language }

/** Nothing where no row stands. */
export function annexBlocks({ rules, rows, language }: AnnexSheet): Document {
  if (rows.length === 0) return [];
  const { title, lead, number } = words[language];
  const used = usedColumns(rules, rows);
  // A day stands under what it is the day of: seven columns would cut numbers and days on a page.
  const columns = used.filter(({ id }) => !used.some((above) => under[above.id] === id)).map((column) => [column, ...used.filter(({ id }) => under[column.id] === id)]);
  return [heading(2, title), paragraph(lead(rows.length)), {
    kind: 'table', head: [[span(number)], ...columns.map((own) => lines(own.map((column) => column.title[language]), ''))],
    rows: rows.map((row, i) => [[span(String(i + 1))], ...columns.map((own) => lines(own.map(({ id }) => cellText(rules, row, id, language)).filter((text) => text !== ''), ''))]),
  }];
}

/** The same for a spreadsheet. */
export const annexTable = (sheet: AnnexSheet): { readonly cells: readonly (readonly string[])[]; readonly sheet: string } => ({ cells: annexCells(sheet), sheet: words[sheet.language].title });

/** Heads first; each row with its number, in the columns that are used. */
function annexCells({ rules, rows, language }: AnnexSheet): readonly (readonly string[])[] {
  const columns = usedColumns(rules, rows);
  return [
    [words[language].number, ...columns.map(({ title }) => title[language])],
    ...rows.map((row, i) => [String(i + 1), ...columns.map(({ id }) => cellText(rules, row, id, language))]),
  ];
}
