// One line of a report as it is kept, and what became of a report that was read.
import type { OrderState } from '../../../rules/schema/report-parts.ts';

/** A position of an order. Nothing of the buyer is in it. Days are YYYY-MM-DD as the file writes them. */
export interface OrderLine {
  /** In the file, from 1; the heading counts. */
  readonly line: number;
  readonly order: string;
  /** The day that decides whether it belongs to a period. */
  readonly day?: string;
  readonly bought?: string;
  readonly due?: string;
  readonly asin?: string;
  readonly sku?: string;
  readonly quantity?: number;
  /** Of the whole order; `itemState`: of this position. */
  readonly state?: OrderState;
  readonly itemState?: OrderState;
  readonly overdue?: true;
  readonly returned?: true;
  readonly refunded?: true;
  readonly claimed?: true;
  readonly rated?: true;
  readonly negative?: true;
}

/** Why a line, or one cell of it, could not be used. With `cells` and `no-order` the line is left out; with the others only that cell. */
export const lineFaults = ['cells', 'no-order', 'day', 'state', 'quantity'] as const;
export type LineFaultCode = (typeof lineFaults)[number];
/** `found`: the cell as it stands, or how many cells there are. */
export interface LineFault { readonly line: number; readonly code: LineFaultCode; readonly found: string }

/** `lines` = `counted` + `aside` + `passed`. */
export interface ReadTotals {
  /** Lines below the heading that are not blank. */
  readonly lines: number;
  readonly counted: number;
  /** Left out for a fault. */
  readonly aside: number;
  /** Of a type that is not about orders, as fees are. */
  readonly passed: number;
}

/** Amazon's own count of one figure. */
export interface GivenFigure { readonly figure: string; readonly count: number; readonly of: number; readonly from: string; readonly to: string; readonly site: string; readonly path: string }

export interface ReportTable { readonly format: string; readonly lines: readonly OrderLine[]; readonly totals: ReadTotals; readonly faults: readonly LineFault[]; readonly faultCounts: Readonly<Partial<Record<LineFaultCode, number>>>; /** Headings as the file writes them, by part. */ readonly heads: Readonly<Record<string, string>> }
export interface ReportMetrics { readonly format: string; readonly given: readonly GivenFigure[] }

/** Why a file is no report. `spreadsheet`: saved as a workbook; `headings`: no line of headings that is known. */
export const refusals = ['empty', 'spreadsheet', 'not-text', 'headings', 'no-lines', 'no-orders', 'no-metrics', 'too-large', 'too-many', 'too-slow', 'broken'] as const;
export type Refusal = (typeof refusals)[number];
/** `headings`: those of the line that was looked at; `like`, `lacking`: the report that it is most like, and what it lacks. `faults`: the first lines that could not be used. */
export interface Refused { readonly ok: false; readonly why: Refusal; readonly line?: number; readonly headings?: readonly string[]; readonly like?: string; readonly lacking?: readonly string[]; readonly faults?: readonly LineFault[] }

/** In bytes, and in lines. */
export const limits = { size: 60_000_000, lines: 500_000, faults: 50 } as const;
