// Reports as Seller Central gives them: marked samples (invented data) in the charsets and languages they come in, files that are none, and totals that equal a plain count whatever the report.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReport, type ReportContent, type Told } from '../../../server/adapters/reports/read-report.ts';
import { countOrders, givenFigures, groupLines, type FigureRead, type Period } from '../../../server/core/orders/count-orders.ts';
import { limits } from '../../../server/core/orders/order-line.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

const folder = path.resolve(import.meta.dirname, '../../reports');
type Marked = readonly [count: number, of: number | null, percent: number | null];
interface Expected { readonly format: string; readonly totals: unknown; readonly faults: readonly unknown[]; readonly figures: Readonly<Record<string, Marked>>; readonly february: Readonly<Record<string, Marked>> }
const samples = Object.entries(JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>);

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });
const read = (content: string | Uint8Array, tell: (told: Told) => void = () => undefined): ReportContent => readReport(typeof content === 'string' ? Buffer.from(content) : content, rulebook.reports, tell);
function table(content: ReportContent): ReportContent & { readonly ok: true; readonly kind: 'table' } {
  if (!content.ok || content.kind !== 'table') throw new Error(JSON.stringify(content));
  return content;
}
function figuresOf(content: ReportContent, period?: Period): readonly FigureRead[] {
  const { lines, format: id, heads } = table(content);
  const format = rulebook.reports.find((one) => one.id === id);
  if (format?.kind !== 'table') throw new Error(id);
  return countOrders(lines, { format, figures: rulebook.figures, heads, ...(period === undefined ? {} : { period }) });
}
const marked = (figures: readonly FigureRead[]): Readonly<Record<string, Marked>> => Object.fromEntries(figures.map(({ id, count, of }) => [id, [count, of?.count ?? null, of?.percent ?? null]]));

describe('the samples of reports', () => {
  it('are all marked, and every kind of report has one', () => {
    expect(readdirSync(folder).filter((file) => !file.endsWith('.json')).sort()).toEqual(samples.map(([file]) => file).sort());
    expect(rulebook.reports.filter(({ id, kind }) => kind === 'table' && !['new-orders', 'pending-orders', 'fba-returns'].includes(id)).map(({ id }) => id).filter((id) => !samples.some(([, { format }]) => format === id))).toEqual([]);
  });

  it.each(samples)('%s: every line is counted, passed over or set aside with its number', (file, { format, totals, faults, figures, february }) => {
    const content = table(read(readFileSync(path.join(folder, file))));
    expect(content.format).toBe(format);
    expect(content.totals).toEqual(totals);
    expect(content.faults.map(({ line, code, found }) => [line, code, found])).toEqual(faults);
    expect(marked(figuresOf(content))).toEqual(figures);
    expect(marked(figuresOf(content, { from: '2026-02-01', to: '2026-02-28' }))).toEqual(february);
  });

  it.each(samples)('%s: nothing of a buyer, and nothing of a title, is kept', (file) => {
    const kept = JSON.stringify(table(read(readFileSync(path.join(folder, file)))).lines);
    for (const word of ['花子', '090', '@', '札幌', '京都', 'SEATTLE', '98101', '060-0000', 'cloth', '木製', 'Never came']) expect(kept).not.toContain(word);
  });

  it('say from which columns and lines a figure was counted', () => {
    const [total, shipped, cancelled] = figuresOf(read(readFileSync(path.join(folder, 'all-orders-us.txt'))));
    expect(total).toMatchObject({ columns: ['amazon-order-id'], lines: [2, 3, 4, 6, 7], period: { from: '2026-02-01', to: '2026-03-01' } });
    expect(shipped).toMatchObject({ columns: ['amazon-order-id', 'order-status'], lines: [2, 4, 6], of: { figure: 'orders.total' } });
    expect(cancelled).toMatchObject({ lines: [3] });
    expect(figuresOf(read(readFileSync(path.join(folder, 'transactions-jp.csv'))))[0]).toMatchObject({ columns: ['注文番号', 'トランザクションの種類'], lines: [4] });
  });

  it('count a position of an order by its own state, by item and by day', () => {
    const { lines } = table(read(readFileSync(path.join(folder, 'all-orders-us.txt'))));
    expect(groupLines(lines, 'item')).toEqual([
      { name: 'B0FURO0001', orders: 4, units: 4, cancelled: 1, unshipped: 1, refunded: 0 },
      { name: 'B0KOMA0002', orders: 3, units: 3, cancelled: 1, unshipped: 0, refunded: 0 },
    ]);
    expect(groupLines(lines, 'day').map(({ name, orders }) => [name, orders])).toEqual([['2026-02-01', 1], ['2026-02-03', 2], ['2026-02-10', 1], ['2026-02-28', 1], ['2026-03-01', 1]]);
  });

  it('take Amazon’s own counts out of its account health report, each with its days', () => {
    const content = read(readFileSync(path.join(folder, 'account-health-us.json')));
    if (!content.ok || content.kind !== 'metrics') throw new Error(JSON.stringify(content));
    expect(givenFigures(content.given).map(({ id, count, of, period }) => [id, count, of?.count, of?.percent, period?.from, period?.to])).toEqual([
      ['orders.defects', 4, 500, 0.8, '2026-01-01', '2026-03-01'], ['orders.late', 19, 312, 6.09, '2026-02-01', '2026-03-02'],
      ['orders.cancelled-by-seller', 7, 80, 8.75, '2026-02-24', '2026-03-02'], ['orders.tracked', 281, 290, 96.9, '2026-02-01', '2026-03-02'],
    ]);
  });

  it('are read as a spreadsheet program saves them again: UTF-16, quoted headings, comma', () => {
    const text = readFileSync(path.join(folder, 'all-orders-us.txt'), 'utf8');
    const expected = Object.fromEntries(samples)['all-orders-us.txt']?.figures;
    const quoted = text.slice(1).split('\r\n').map((row) => row.split('\t').map((cell) => `"${cell.replaceAll('"', '""')}"`));
    for (const again of [Buffer.from(text, 'utf16le'), Buffer.from(quoted.map((cells) => cells.join('\t')).join('\r\n')), Buffer.from(quoted.map((cells) => cells.join(',')).join('\n')), Buffer.from(text.replaceAll('\r\n', '\r'))]) expect(marked(figuresOf(read(again)))).toEqual(expected);
  });
});

describe('a file that is no report', () => {
  const heads = 'amazon-order-id\tpurchase-date\torder-status';
  it.each<[string, () => string | Uint8Array, object]>([
    ['is empty', () => '', { why: 'empty' }], ['holds blank lines only', () => '\ufeff\r\n \r\n', { why: 'empty' }],
    ['is a workbook', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), { why: 'spreadsheet' }],
    ['is another archive', () => zipSync({ 'a.txt': strToU8('a') }), { why: 'not-text' }], ['is a PDF', () => '%PDF-1.7\n', { why: 'not-text' }],
    ['is an old workbook', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), { why: 'spreadsheet' }],
    ['has other headings', () => 'name\tprice\nfan\t3\n', { why: 'headings', line: 1, headings: ['name', 'price'] }],
    ['lacks a column', () => 'amazon-order-id\tpurchase-date\tsku\n', { why: 'headings', line: 1, like: 'all-orders', lacking: ['order-status'] }],
    ['is a letter', () => 'Dear Seller,\nyour account is closed.\n', { why: 'headings', line: 1 }],
    ['has headings alone', () => `${heads}\r\n\r\n`, { why: 'no-lines', line: 1 }],
    ['has no order in any line', () => `${heads}\nx\t2026-02-01\tShipped\n`, { why: 'no-orders', faults: [{ line: 2, code: 'no-order', found: 'x' }] }],
    ['is JSON of something else', () => '{"a": 1}', { why: 'no-metrics' }], ['is broken JSON', () => '{"performanceMetrics": [', { why: 'broken' }],
    ['is 50 MB of text', () => 'lorem ipsum\t'.repeat(4_200_000), { why: 'headings' }],
    ['is larger than any report', () => new Uint8Array(limits.size + 1), { why: 'too-large' }],
    ['has more lines than can be kept', () => `${heads}\n${'111-0000001-0000001\t2026-02-01\tShipped\n'.repeat(limits.lines + 1)}`, { why: 'too-many' }],
  ])('is refused when it %s', (_name, content, why) => { expect(read(content())).toMatchObject({ ok: false, ...why }); });
});

describe('any report', () => {
  const states = ['Shipped', 'Cancelled', 'Unshipped', 'Pending', 'Lost'] as const;
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-03-31'), noInvalidDate: true }).map((one) => one.toISOString().slice(0, 10));
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\t\r\n\u0085\u2028\u2029]/g, ' '));
  const position = fc.record({ order: fc.nat(60), day, state: fc.constantFrom(...states), title: fc.oneof(cell, fc.constantFrom('=cmd()', '"half quoted', '27" wide', '𠮷野')), short: fc.boolean(), broken: fc.integer({ min: 0, max: 12 }) });
  const idOf = (n: number): string => `111-${String(n).padStart(7, '0')}-0000001`;

  it('counts the same as a plain count of its lines', () => {
    fc.assert(fc.property(fc.array(position, { minLength: 1, maxLength: 80 }), fc.constantFrom('\n', '\r\n'), day, (all, end, from) => {
      // An order has one day and one state in a real report.
      const first = new Map(all.toReversed().map((one) => [one.order, one] as const));
      const rows = all.map((one) => ({ ...one, day: first.get(one.order)?.day ?? '', state: first.get(one.order)?.state ?? 'Lost' }));
      const good = rows.filter(({ broken }) => broken !== 0);
      const text = ['product-name\tamazon-order-id\tpurchase-date\torder-status\tship-city', ...rows.map((one) => [one.title, one.broken === 0 ? 'none' : idOf(one.order), `${one.day}T08:00:00+00:00`, one.state, ...(one.short ? [] : ['Kyoto'])].join('\t'))].join(end);
      const content = read(text);
      if (good.length === 0) { expect(content).toMatchObject({ ok: false, why: 'no-orders' }); return; }
      const { totals, faultCounts } = table(content);
      expect(totals).toEqual({ lines: rows.length, counted: good.length, aside: rows.length - good.length, passed: 0 });
      expect(faultCounts.state ?? 0).toBe(good.filter(({ state }) => state === 'Lost').length);
      const within = good.filter((one) => one.day >= from);
      const naive = (state?: string): number => new Set(within.filter((one) => state === undefined || one.state === state).map(({ order }) => order)).size;
      const figures = marked(figuresOf(content, { from, to: '2026-12-31' }));
      expect([figures['orders.total']?.[0], figures['orders.shipped']?.[0], figures['orders.cancelled']?.[0], figures['orders.unshipped']?.[0], figures['orders.pending']?.[0]]).toEqual([naive(), naive('Shipped'), naive('Cancelled'), naive('Unshipped'), naive('Pending')]);
      const days = groupLines(table(content).lines, 'day');
      expect(days.reduce((sum, { orders }) => sum + orders, 0)).toBe(new Set(good.map(({ order }) => order)).size);
    }), { numRuns: 150 });
  });

  it('tells how far it is, never backwards, up to the end', () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => `${idOf(i)}\t2026-02-01T00:00:00+00:00\tShipped\t${'x'.repeat(60)}`);
    const shares: number[] = [];
    const { totals } = table(read(`amazon-order-id\tpurchase-date\torder-status\tproduct-name\n${rows.join('\n')}`, ({ share }) => shares.push(share)));
    expect(totals.counted).toBe(40_000);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
