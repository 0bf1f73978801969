// Reports of Seller Central in a case: read with word of how far, counted, looked at line by line, counted over other days, taken out.
import { z } from 'zod';
import type { TableReport } from '../../rules/schema/report.ts';
import { annexFromLines, type AnnexRow } from '../core/orders/annex.ts';
import { countOrders, groupLines, inPeriod, type Grouped } from '../core/orders/count-orders.ts';
import type { OrderLine } from '../core/orders/order-line.ts';
import { mostReports, type StoredReport } from '../core/orders/order-store.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import type { Services } from '../services.ts';
import { conflict, problem, type Problem } from './problem.ts';
import { none, ok, route, type Reply, type Route } from './route.ts';
import { CaseId, Day, Version } from './shapes.ts';

/** Bytes; a little more than a report may have, so that it is told to be too large by name. */
const reportLimit = 64_000_000;

const Report = CaseId.extend({ report: z.string().max(100) });
const Upload = z.strictObject({ name: z.string().trim().max(300).default('') });
const picks = ['all', 'shipped', 'cancelled', 'unshipped', 'pending', 'overdue', 'returned', 'refunded', 'claimed', 'negative'] as const;
export type Pick = (typeof picks)[number];
const Lines = z.strictObject({ pick: z.enum(picks).default('all'), item: z.string().max(100).exactOptional() });
const Period = z.strictObject({ from: Day, to: Day }).refine(({ from, to }) => from <= to, { params: { code: 'date-order' } });
const Change = z.strictObject({ period: Period.nullable(), version: Version.exactOptional() });

/** Lines as rows of the annex, no more than can be looked through; `all`: how many there are. */
export interface PickedRows { readonly rows: readonly (AnnexRow & { readonly line: number })[]; readonly all: number }
export interface ReportGroups { readonly items: readonly Grouped[]; readonly days: readonly Grouped[]; readonly allItems: number }
const most = { rows: 500, items: 100 };

export function reportRoutes({ rulebook, store, importReport }: Services): readonly Route[] {
  const withLines = async ({ id, report }: { readonly id: string; readonly report: string }, work: (opened: Opened) => Promise<Reply | Problem> | Reply | Problem): Promise<Reply | Problem> => {
    const found = await store.get(id);
    if (found === undefined) return problem('unknown-case');
    const stored = found.reports?.find((one) => one.id === report);
    const lines = stored === undefined ? undefined : await store.orders.reportLines(id, report);
    return stored === undefined || lines === undefined ? problem('unknown-report') : work({ report: stored, lines });
  };
  return [
    route({
      method: 'post', path: '/api/cases/:id/reports', access: 'write', act: 'report-added', params: CaseId, query: Upload, media: 'application/octet-stream', limit: reportLimit, body: z.instanceof(Uint8Array),
      handle: async ({ params: { id }, query: { name }, body }) => {
        const found = await store.get(id);
        if (found === undefined) return problem('unknown-case');
        if ((found.reports ?? []).length >= mostReports) return problem('too-many-reports');
        return {
          kind: 'told', run: async (tell, isGone) => {
            const read = await importReport(body, tell);
            if (!read.ok) return { refused: read };
            // Who went away meanwhile finds nothing that was not asked for.
            if (isGone()) return undefined;
            const saved = await store.orders.addReport(id, { name, ...read.read }, read.packed);
            return saved.ok ? { report: saved.value } : { refused: { ok: false, why: 'broken' } };
          },
        };
      },
    }),
    route({
      method: 'get', path: '/api/cases/:id/reports/:report/groups', access: 'read', params: Report,
      handle: ({ params }) => withLines(params, ({ report, lines }) => {
        const within = inPeriod(lines, report.period);
        const items = groupLines(within, 'item');
        return ok({ items: items.slice(0, most.items), allItems: items.length, days: groupLines(within, 'day') } satisfies ReportGroups);
      }),
    }),
    route({
      method: 'get', path: '/api/cases/:id/reports/:report/rows', access: 'read', params: Report, query: Lines,
      handle: ({ params, query: { pick, item } }) => withLines(params, ({ report, lines }) => {
        const picked = inPeriod(lines, report.period).filter((line) => isPicked(line, pick) && (item === undefined || item === '' || line.asin === item || line.sku === item));
        const shown = picked.slice(0, most.rows);
        const rows = annexFromLines(shown).map((row, i) => ({ ...row, line: shown[i]?.line ?? 0 }));
        return ok({ rows, all: picked.length } satisfies PickedRows);
      }),
    }),
    route({
      method: 'patch', path: '/api/cases/:id/reports/:report', access: 'write', act: 'report-changed', params: Report, body: Change,
      handle: ({ params, body: { period, version } }) => withLines(params, async ({ report, lines }) => {
        const format = tableOf(rulebook, report);
        if (format === undefined) return problem('invalid', { errors: [{ pointer: '/period', code: 'not-countable' }] });
        const over = period === null ? {} : { period };
        const saved = await store.orders.changeReport(params.id, params.report, { ...over, figures: countOrders(lines, { format, figures: rulebook.figures, heads: report.heads, ...over }) }, version);
        return saved.ok ? ok(saved.value) : saved.why === 'conflict' ? conflict(saved.value) : problem('unknown-report');
      }),
    }),
    route({ method: 'delete', path: '/api/cases/:id/reports/:report', access: 'write', act: 'report-deleted', params: Report, handle: async ({ params: { id, report } }) => (await store.orders.deleteReport(id, report) ? none : problem('unknown-report')) }),
  ];
}

interface Opened { readonly report: StoredReport; readonly lines: readonly OrderLine[] }

function isPicked(line: OrderLine, pick: Pick): boolean {
  switch (pick) {
    case 'all': return true;
    case 'shipped': case 'cancelled': case 'unshipped': case 'pending': return (line.itemState ?? line.state) === pick;
    case 'overdue': case 'returned': case 'refunded': case 'claimed': case 'negative': return line[pick] === true;
  }
}

/** Undefined where Amazon did the counting. */
function tableOf({ reports }: Rulebook, { format: id }: StoredReport): TableReport | undefined {
  const format = reports.find((one) => one.id === id);
  return format?.kind === 'table' ? format : undefined;
}
