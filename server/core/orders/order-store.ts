// What a case keeps of reports and of the table of its orders, and the port outside which that is stored.
import type { Saved } from '../case/case.ts';
import type { Annex, AnnexRow } from './annex.ts';
import type { FigureRead, Period } from './count-orders.ts';
import type { LineFault, LineFaultCode, OrderLine, ReadTotals } from './order-line.ts';

/** A report that was read. `days`: the first and last day in it; `period`: the days the seller chose to count over, else all. */
export interface ReportRead {
  readonly name: string; readonly format: string;
  readonly totals?: ReadTotals; readonly faults: readonly LineFault[]; readonly faultCounts: Readonly<Partial<Record<LineFaultCode, number>>>;
  readonly heads: Readonly<Record<string, string>>;
  readonly days?: Period; readonly period?: Period; readonly figures: readonly FigureRead[];
}
export interface StoredReport extends ReportRead { readonly id: string; readonly version: number; readonly readAt: string }
/** How many reports a case keeps. */
export const mostReports = 20;

export interface OrderStore {
  /** `packed`: its lines as the reader gives them; none where Amazon counted. */
  addReport(id: string, read: ReportRead, packed: Uint8Array | undefined): Promise<Saved<StoredReport>>;
  reportLines(id: string, report: string): Promise<readonly OrderLine[] | undefined>;
  /** Counted anew over other days. */
  changeReport(id: string, report: string, change: Pick<ReportRead, 'period' | 'figures'>, version?: number): Promise<Saved<StoredReport>>;
  deleteReport(id: string, report: string): Promise<boolean>;
  annex(id: string): Promise<Annex | undefined>;
  saveAnnex(id: string, rows: readonly AnnexRow[], version?: number): Promise<Saved<Annex>>;
}
