// A table as a file for spreadsheet programs. Every cell is text in both kinds: nothing a user typed is ever reckoned.
import type { Language } from '../../../rules/schema/words.ts';
import type { ExportedFile } from './export-letter.ts';
import { contentDisposition } from './file-name.ts';

export const spreadsheetFormats = ['csv', 'xlsx'] as const;
export type SpreadsheetFormat = (typeof spreadsheetFormats)[number];
/** `cells`: heads first. `title` names the file, `name` says what it is. */
export interface Spreadsheet { readonly cells: readonly (readonly string[])[]; readonly language: Language; readonly title: string; readonly name: string; /** Of the sheet within the workbook. */ readonly sheet: string }

export async function spreadsheetFile(table: Spreadsheet, format: SpreadsheetFormat): Promise<ExportedFile> {
  const media = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  return { content: format === 'csv' ? csvText(table.cells) : await workbook(table), headers: { 'content-type': media[format], 'content-disposition': contentDisposition({ ...table, format }) } };
}

/** RFC 4180 with a mark that tells Excel it is UTF-8. A sign that would begin a formula gets an apostrophe before it, as OWASP advises. */
export const csvText = (cells: readonly (readonly string[])[]): string => `\ufeff${cells.map((row) => row.map((cell) => quoted(harmless(cell))).join(',')).join('\r\n')}\r\n`;

const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Characters of a column, of the widest cell in it; a wide sign takes the place of two. */
const widthOf = (column: readonly string[]): number => Math.min(50, Math.max(8, ...column.map((cell) => [...cell].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0))) + 2);

async function workbook({ cells, sheet }: Spreadsheet): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const rows = cells.map((row, i) => row.map((cell) => ({ value: xmlText(cell), type: String, ...(i === 0 ? { fontWeight: 'bold' as const } : {}) })));
  const columns = (cells[0] ?? []).map((_, i) => ({ width: widthOf(cells.map((row) => row[i] ?? '')) }));
  return new Uint8Array(await writeXlsxFile(rows, { sheet: sheet.slice(0, 31).replace(/[\\/?*[\]:]/g, ' '), columns, stickyRowsCount: 1 }).toBuffer());
}

/** XML 1.0 knows no control characters and no halves of a pair. */
const xmlText = (text: string): string => text.replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');
