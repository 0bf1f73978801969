// The reports a seller downloads from Seller Central: what their columns are called, and what can be counted from them.
import { z } from 'zod';
import { annexColumns, orderStates, reportParts, tallies } from './report-parts.ts';
import { Bilingual, Id, SourceKey } from './words.ts';

/** `orders.cancelled` */
export const FigureId = z.string().regex(/^orders\.[a-z]+(-[a-z]+)*$/);
const Heads = z.strictObject({ en: z.array(z.string().min(1)).min(1), ja: z.array(z.string().min(1)).min(1).exactOptional() });
/** `needed`: a heading line without it is not this report. */
const Column = z.strictObject({ part: z.enum(reportParts), heads: Heads, needed: z.literal(true).exactOptional() });

const base = {
  id: Id, title: Bilingual,
  sources: z.array(SourceKey).min(1), seen: z.iso.date(), verified: z.boolean(),
  /** What one should know of its days or its lines. */
  note: Bilingual.exactOptional(),
};
/**
 * A table, one line a position of an order. `day`: the part that says when a line belongs to a period. `states`: how the states of an order are written, in small letters; what begins like one of them is that state too.
 * `state`: all its orders are in this one. `only`: types of lines that are about orders; the others are passed over.
 */
export const TableReport = z.strictObject({
  ...base, kind: z.literal('table'), day: z.enum(reportParts), columns: z.array(Column).min(3), gives: z.array(FigureId).min(1),
  states: z.partialRecord(z.enum(orderStates), z.array(z.string())).exactOptional(), state: z.enum(orderStates).exactOptional(), only: z.array(z.string()).exactOptional(), refund: z.array(z.string()).exactOptional(),
});
/** Amazon's own count, as JSON. Paths lead from each member of `within`; `site` names the store it is of. */
const Metric = z.strictObject({ figure: FigureId, count: z.string(), of: z.string(), from: z.string(), to: z.string() });
export const MetricsReport = z.strictObject({ ...base, kind: z.literal('metrics'), within: z.string(), site: z.string(), metrics: z.array(Metric).min(1) });
/** `rules/reports/<id>.yaml`: one file a report. */
export const ReportFormat = z.union([TableReport, MetricsReport]);
export type ReportFormat = z.infer<typeof ReportFormat>;
export type TableReport = z.infer<typeof TableReport>;
export type MetricsReport = z.infer<typeof MetricsReport>;

/** `rules/figures.yaml`: what is counted; `of`: the whole it is a share of. `tally` is missing where only Amazon counts. A field takes it by `from`. */
export const Figure = z.strictObject({ id: FigureId, title: Bilingual, note: Bilingual.exactOptional(), tally: z.enum(tallies).exactOptional(), of: FigureId.exactOptional() });
export type Figure = z.infer<typeof Figure>;
export const FiguresFile = z.array(Figure);

const Named = { title: Bilingual, also: z.array(z.string()) };
/** `rules/annex.yaml`. `done`: what may have been done; such an entry is kept by its id and printed in the language of the sheet, any other as it was typed. */
export const AnnexRules = z.strictObject({ columns: z.array(z.strictObject({ id: z.enum(annexColumns), ...Named })), done: z.array(z.strictObject({ id: Id, ...Named })) });
export type AnnexRules = z.infer<typeof AnnexRules>;
