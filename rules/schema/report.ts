// The reports a seller downloads from Seller Central: what their columns are called, and what can be counted from them.
import { z } from 'zod';
import { Bilingual, Id, SourceKey } from './words.ts';

/** What is kept of a line. All other columns are dropped while the file is read: names, addresses, mail and phone of buyers have no part here. */
export const reportParts = ['order', 'bought', 'returned', 'posted', 'due', 'days-past', 'asin', 'sku', 'quantity', 'status', 'item-status', 'type', 'refunded', 'claim', 'rating'] as const;
export type ReportPart = (typeof reportParts)[number];
export const orderStates = ['shipped', 'cancelled', 'unshipped', 'pending'] as const;
export type OrderState = (typeof orderStates)[number];

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

/** Which orders a figure counts, each once. */
export const tallies = ['all', ...orderStates, 'overdue', 'returned', 'refunded', 'claimed', 'rated', 'negative'] as const;
export type Tally = (typeof tallies)[number];
/** `rules/figures.yaml`: what is counted; `of`: the whole it is a share of. `tally` is missing where only Amazon counts. A field takes it by `from`. */
export const Figure = z.strictObject({ id: FigureId, title: Bilingual, note: Bilingual.exactOptional(), tally: z.enum(tallies).exactOptional(), of: FigureId.exactOptional() });
export type Figure = z.infer<typeof Figure>;
export const FiguresFile = z.array(Figure);
