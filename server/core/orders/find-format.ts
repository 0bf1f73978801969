// Which report a line of headings belongs to.
import type { ReportPart } from '../../../rules/schema/report-parts.ts';
import type { TableReport } from '../../../rules/schema/report.ts';

/** Where each part stands in a line, and its heading as written. */
export interface Layout { readonly format: TableReport; readonly width: number; readonly at: Readonly<Partial<Record<ReportPart, number>>>; readonly heads: Readonly<Record<string, string>> }
export interface NearMiss { readonly format: string; readonly found: number; readonly lacking: readonly string[] }
export type FormatFound = { readonly ok: true; readonly layout: Layout } | { readonly ok: false; readonly near?: NearMiss };

const plain = (head: string): string => head.normalize('NFKC').trim().toLowerCase();

/** The report most of whose needed headings stand there, all of them; else the one it is most like. */
export function findFormat(formats: readonly TableReport[], cells: readonly string[]): FormatFound {
  const heads = cells.map(plain);
  const tried = formats.map((format) => {
    const placed = format.columns.map((column) => ({ column, at: placeOf(heads, [...column.heads.en, ...(column.heads.ja ?? [])].map(plain)) }));
    const needed = placed.filter(({ column }) => column.needed === true);
    return { format, placed, found: needed.filter(({ at }) => at !== -1).length, lacking: needed.filter(({ at }) => at === -1).map(({ column }) => column.heads.en[0] ?? '') };
    // A report may hold all that another one needs: the one that knows more of the line is meant.
  }).sort((a, b) => b.found - a.found || known(b.placed) - known(a.placed));
  const best = tried.find(({ lacking }) => lacking.length === 0);
  if (best === undefined) {
    const near = tried.find(({ found, lacking }) => found > 0 && found >= lacking.length);
    return { ok: false, ...(near === undefined ? {} : { near: { format: near.format.id, found: near.found, lacking: near.lacking } }) };
  }
  const there = best.placed.filter(({ at }) => at !== -1);
  return { ok: true, layout: { format: best.format, width: cells.length, at: Object.fromEntries(there.map(({ column, at }) => [column.part, at])), heads: Object.fromEntries(there.map(({ column, at }) => [column.part, (cells[at] ?? '').trim()])) } };
}

const known = (placed: readonly { readonly at: number }[]): number => placed.filter(({ at }) => at !== -1).length;

/** Of several names for a column, the first that stands there. */
function placeOf(heads: readonly string[], names: readonly string[]): number {
  for (const name of names) {
    const at = heads.indexOf(name);
    if (at !== -1) return at;
  }
  return -1;
}
