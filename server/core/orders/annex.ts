// The table of orders or ASINs that goes with a letter: rows from cells that were pasted, or from lines of a report.
import { annexColumns, type AnnexColumn } from '../../../rules/schema/report-parts.ts';
import type { AnnexRules } from '../../../rules/schema/report.ts';
import type { Language } from '../../../rules/schema/words.ts';
import type { OrderLine } from './order-line.ts';
import { readDay } from './read-day.ts';

/** Days as YYYY-MM-DD where they are days; `done` an id of the rules, else as typed. What is empty is left out. */
export type AnnexRow = Readonly<Partial<Record<AnnexColumn, string>>>;
export interface Annex { readonly version: number; readonly rows: readonly AnnexRow[]; readonly savedAt: string }
export const annexLimits = { rows: 2000, cell: 300 } as const;

/** A pasted line that does not fit into the table; nothing of it is taken. */
export interface PasteFault { readonly line: number; readonly code: 'too-many-cells' | 'too-long'; readonly found: string }
export interface Pasted { readonly rows: readonly AnnexRow[]; readonly faults: readonly PasteFault[] }

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** With a line of headings the columns are those it names, and the others are left out; without one, each cell goes where its content belongs. `cells` with the number of their line. */
export function annexFromCells(rules: AnnexRules, cells: readonly { readonly line: number; readonly cells: readonly string[] }[]): Pasted {
  const [first, ...rest] = cells;
  if (first === undefined) return { rows: [], faults: [] };
  const named = first.cells.map((head) => rules.columns.find(({ title, also }) => [title.en, title.ja, ...also].map(plain).includes(plain(head)))?.id);
  const headed = named.filter((id) => id !== undefined).length >= Math.min(2, first.cells.length);
  const rows: AnnexRow[] = [];
  const faults: PasteFault[] = [];
  for (const { line, cells: own } of headed ? rest : cells) {
    const row = headed ? byHeading(named, own) : byContent(own);
    if (row === undefined) { faults.push({ line, code: 'too-many-cells', found: String(own.length) }); continue; }
    const made = tidyRow(rules, row);
    const long = Object.values(made).find((cell) => cell.length > annexLimits.cell);
    if (long !== undefined) faults.push({ line, code: 'too-long', found: String(long.length) });
    else if (Object.keys(made).length > 0) rows.push(made);
  }
  return { rows, faults };
}

function byHeading(named: readonly (AnnexColumn | undefined)[], cells: readonly string[]): AnnexRow | undefined {
  if (cells.slice(named.length).some((cell) => cell.trim() !== '')) return undefined;
  const row: Partial<Record<AnnexColumn, string>> = {};
  named.forEach((id, i) => { if (id !== undefined) row[id] ??= cells[i] ?? ''; });
  return row;
}

const looksLike: readonly (readonly [AnnexColumn, (text: string) => boolean])[] = [
  ['order', (text) => /^[A-Z0-9]\d{2}-\d{7}-\d{7}$/.test(text)],
  ['asin', (text) => /^B[0-9A-Z]{9}$/.test(text)],
  ['bought', (text) => readDay(text) !== undefined],
  ['done-on', (text) => readDay(text) !== undefined],
];

/** What has no look of its own is what was done, then the reference. */
function byContent(cells: readonly string[]): AnnexRow | undefined {
  const row: Partial<Record<AnnexColumn, string>> = {};
  for (const cell of cells.map((one) => one.trim())) {
    if (cell === '') continue;
    const fits = looksLike.find(([id, looks]) => row[id] === undefined && looks(cell))?.[0] ?? (['done', 'reference'] as const).find((id) => row[id] === undefined);
    if (fits === undefined) return undefined;
    row[fits] = cell;
  }
  return row;
}

/** Days and what was done in one form each; blanks, and ends of lines within a cell, are no content. */
export function tidyRow(rules: AnnexRules, row: AnnexRow): AnnexRow {
  return Object.fromEntries(annexColumns.flatMap((id): readonly (readonly [AnnexColumn, string])[] => {
    const text = (row[id] ?? '').replace(/[\t\r\n]+/g, ' ').trim();
    if (text === '') return [];
    if (id === 'bought' || id === 'done-on') return [[id, readDay(text) ?? text]];
    return [[id, id === 'done' ? doneId(rules, text) ?? text : text]];
  }));
}

const doneId = ({ done }: AnnexRules, text: string): string | undefined => done.find(({ id, title, also }) => [id, title.en, title.ja, ...also].some((name) => plain(name) === plain(text)))?.id;

/** What a report says of each position; it never says more than that. */
export function annexFromLines(lines: readonly OrderLine[]): readonly AnnexRow[] {
  return lines.map(({ order, bought, asin, sku, state, itemState, refunded }) => {
    const item = asin ?? sku;
    const told = refunded === true ? 'refunded' : doneOf[itemState ?? state ?? 'pending'];
    return { order, ...(bought === undefined ? {} : { bought }), ...(item === undefined ? {} : { asin: item }), ...(told === undefined ? {} : { done: told }) };
  });
}
const doneOf: Readonly<Record<NonNullable<OrderLine['state']>, string | undefined>> = { shipped: 'shipped', cancelled: 'cancelled', unshipped: 'open', pending: undefined };

/** A cell as it is printed. */
export function cellText(rules: AnnexRules, row: AnnexRow, column: AnnexColumn, language: Language): string {
  const text = row[column] ?? '';
  return column === 'done' ? rules.done.find(({ id }) => id === text)?.title[language] ?? text : text;
}

/** Columns in which some row says something, in the order of the rules. */
export const usedColumns = ({ columns }: AnnexRules, rows: readonly AnnexRow[]): AnnexRules['columns'] => columns.filter(({ id }) => rows.some((row) => row[id] !== undefined));
