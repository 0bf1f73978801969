// Counts and shares from the lines of a report. An order counts once, however many positions it has; each figure says from which lines and columns it was counted.
import type { OrderState, Tally } from '../../../rules/schema/report-parts.ts';
import type { Figure, TableReport } from '../../../rules/schema/report.ts';
import type { GivenFigure, OrderLine } from './order-line.ts';

export interface Period { readonly from: string; readonly to: string }

/** `of`: the whole, with the share in percent rounded to hundredths. `lines`: the first lines it was counted from; `orders` stands for what is counted. */
export interface FigureRead {
  readonly id: string; readonly count: number;
  readonly of?: { readonly figure?: string; readonly count: number; readonly percent: number };
  readonly period?: Period;
  readonly columns: readonly string[]; readonly lines: readonly number[];
  /** Which store Amazon counted it for. */
  readonly site?: string;
}

const shownLines = 5;

export function inPeriod(lines: readonly OrderLine[], period: Period | undefined): readonly OrderLine[] {
  return period === undefined ? lines : lines.filter(({ day }) => day !== undefined && day >= period.from && day <= period.to);
}

/** First and last day that stand in the lines. */
export function periodOf(lines: readonly OrderLine[]): Period | undefined {
  let from: string | undefined;
  let to: string | undefined;
  for (const { day } of lines) {
    if (day === undefined) continue;
    if (from === undefined || day < from) from = day;
    if (to === undefined || day > to) to = day;
  }
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** One order with all its positions. */
interface OrderRead { readonly first: number; state: OrderState | undefined; overdue: boolean; returned: boolean; refunded: boolean; claimed: boolean; rated: boolean; negative: boolean }
/** Where positions differ, the order is as its least finished one: cancelled only if all are. */
const rank: Readonly<Record<OrderState, number>> = { cancelled: 0, shipped: 1, pending: 2, unshipped: 3 };

function ordersOf(lines: readonly OrderLine[], stateOf: (line: OrderLine) => OrderState | undefined): ReadonlyMap<string, OrderRead> {
  const orders = new Map<string, OrderRead>();
  for (const line of lines) {
    const state = stateOf(line);
    const known = orders.get(line.order);
    if (known === undefined) {
      orders.set(line.order, { first: line.line, state, overdue: line.overdue === true, returned: line.returned === true, refunded: line.refunded === true, claimed: line.claimed === true, rated: line.rated === true, negative: line.negative === true });
      continue;
    }
    if (state !== undefined && (known.state === undefined || rank[state] > rank[known.state])) known.state = state;
    known.overdue ||= line.overdue === true;
    known.returned ||= line.returned === true;
    known.refunded ||= line.refunded === true;
    known.claimed ||= line.claimed === true;
    known.rated ||= line.rated === true;
    known.negative ||= line.negative === true;
  }
  return orders;
}

function belongs(tally: Tally, order: OrderRead): boolean {
  switch (tally) {
    case 'all': return true;
    case 'shipped': case 'cancelled': case 'unshipped': case 'pending': return order.state === tally;
    case 'overdue': case 'returned': case 'refunded': case 'claimed': case 'rated': case 'negative': return order[tally];
  }
}

/** The part a tally rests on beside the order's number. */
const restsOn: Readonly<Record<Tally, string | undefined>> = { all: undefined, shipped: 'status', cancelled: 'status', unshipped: 'status', pending: 'status', overdue: 'days-past', returned: 'returned', refunded: 'refunded', claimed: 'claim', rated: 'rating', negative: 'rating' };

interface Counting { readonly format: TableReport; readonly figures: readonly Figure[]; readonly heads: Readonly<Record<string, string>>; readonly period?: Period }

/** Every figure that this report gives, over the lines of the period. */
export function countOrders(lines: readonly OrderLine[], { format, figures, heads, period }: Counting): readonly FigureRead[] {
  const within = inPeriod(lines, period);
  const orders = [...ordersOf(within, ({ state }) => state).values()];
  const days = period ?? periodOf(within);
  const given = format.gives.flatMap((id) => figures.filter((figure) => figure.id === id));
  const counts = new Map(given.flatMap(({ id, tally }) => (tally === undefined ? [] : [[id, orders.filter((order) => belongs(tally, order))] as const])));
  return given.flatMap((figure): readonly FigureRead[] => {
    const found = counts.get(figure.id);
    if (found === undefined) return [];
    const whole = figure.of === undefined ? undefined : counts.get(figure.of)?.length;
    const rests = figure.tally === undefined ? undefined : restsOn[figure.tally] === 'refunded' && heads['refunded'] === undefined ? 'type' : restsOn[figure.tally];
    return [{
      id: figure.id, count: found.length,
      ...(figure.of === undefined || whole === undefined || whole === 0 ? {} : { of: { figure: figure.of, count: whole, percent: percent(found.length, whole) } }),
      ...(days === undefined ? {} : { period: days }),
      columns: ['order', rests].flatMap((part) => (part === undefined ? [] : heads[part] ?? [])),
      lines: found.slice(0, shownLines).map(({ first }) => first),
    }];
  });
}

/** What Amazon counted itself. */
export const givenFigures = (given: readonly GivenFigure[]): readonly FigureRead[] => given.map(({ figure, count, of, from, to, site, path }) => ({
  id: figure, count, ...(of === 0 ? {} : { of: { count: of, percent: percent(count, of) } }), period: { from, to }, columns: [path], lines: [], ...(site === '' ? {} : { site }),
}));

const percent = (part: number, whole: number): number => Math.round((part * 10_000) / whole) / 100;

/** Orders and units by what was sold, or by day; `name` is an ASIN, else an SKU, or a day. */
export interface Grouped { readonly name: string; readonly orders: number; readonly units: number; readonly cancelled: number; readonly unshipped: number; readonly refunded: number }

/** Positions count by their own state here: one of two items of an order can be cancelled. */
export function groupLines(lines: readonly OrderLine[], by: 'item' | 'day'): readonly Grouped[] {
  const groups = new Map<string, OrderLine[]>();
  for (const line of lines) {
    const name = by === 'day' ? line.day : line.asin ?? line.sku;
    if (name === undefined) continue;
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [line]);
    else known.push(line);
  }
  const counted = [...groups].map(([name, own]): Grouped => {
    const orders = [...ordersOf(own, ({ state, itemState }) => itemState ?? state).values()];
    const count = (tally: Tally): number => orders.filter((order) => belongs(tally, order)).length;
    return { name, orders: orders.length, units: own.reduce((sum, { quantity = 0 }) => sum + quantity, 0), cancelled: count('cancelled'), unshipped: count('unshipped'), refunded: count('refunded') };
  });
  return by === 'day' ? counted.sort((a, b) => (a.name < b.name ? -1 : 1)) : counted.sort((a, b) => b.orders - a.orders || (a.name < b.name ? -1 : 1));
}
