// A report from its bytes to what a case keeps of it: counted, and its lines packed.
import type { Figure, ReportFormat } from '../../../rules/schema/report.ts';
import { countOrders, givenFigures, periodOf } from '../../core/orders/count-orders.ts';
import type { Refused } from '../../core/orders/order-line.ts';
import type { ReportRead } from '../../core/orders/order-store.ts';
import { packLines } from './pack-lines.ts';
import { readReport, type Tell } from './read-report.ts';

export interface ReportRules { readonly formats: readonly ReportFormat[]; readonly figures: readonly Figure[] }
export type ReportImport = { readonly ok: true; readonly read: Omit<ReportRead, 'name'>; readonly packed?: Uint8Array } | Refused;

export function importReport(bytes: Uint8Array, { formats, figures }: ReportRules, tell: Tell): ReportImport {
  const content = readReport(bytes, formats, tell);
  if (!content.ok) return content;
  if (content.kind === 'metrics') return { ok: true, read: { format: content.format, faults: [], faultCounts: {}, heads: {}, figures: givenFigures(content.given) } };
  const { lines, format: id, totals, faults, faultCounts, heads } = content;
  const format = formats.find((one) => one.id === id);
  if (format?.kind !== 'table') throw new Error(`no table ${id}`);
  const days = periodOf(lines);
  return { ok: true, read: { format: id, totals, faults, faultCounts, heads, figures: countOrders(lines, { format, figures, heads }), ...(days === undefined ? {} : { days }) }, packed: packLines(lines) };
}
