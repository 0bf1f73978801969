// One line of a report, cell by cell: what is kept of it, and what is wrong with it.
import { orderStates, type OrderState, type ReportPart } from '../../../rules/schema/report-parts.ts';
import type { Layout } from './find-format.ts';
import type { LineFault, OrderLine } from './order-line.ts';
import { readDay } from './read-day.ts';

export type LineRead = { readonly kind: 'line'; readonly line: OrderLine; readonly faults: readonly LineFault[] } | { readonly kind: 'aside'; readonly fault: LineFault } | { readonly kind: 'passed' };

const orderId = /^[A-Z0-9]\d{2}-\d{7}-\d{7}$/;
const none: readonly LineFault[] = [];
const passed: LineRead = { kind: 'passed' };
const yes = new Set(['y', 'yes', 'true', '1']);
/** Longer cells than any id, SKU or state has are cut where they are shown. */
const shown = 60;

/** What reads the lines of one report. A line may be shorter than the headings (what is empty at its end is often left out), never longer. */
export function lineReader({ format, width, at }: Layout): (cells: readonly string[], line: number) => LineRead {
  const states = stateReader(format.states ?? {});
  const [types, refunds] = [format.only === undefined ? undefined : new Set(format.only), new Set(format.refund ?? [])];
  const cell = (cells: readonly string[], part: ReportPart): string => { const place = at[part]; return place === undefined ? '' : (cells[place] ?? '').trim(); };
  const days = (['bought', 'returned', 'posted', 'due'] as const).filter((part) => at[part] !== undefined);
  return (cells, line) => {
    if (cells.length > width && cells.slice(width).some((more) => more.trim() !== '')) return { kind: 'aside', fault: { line, code: 'cells', found: String(cells.length) } };
    const type = at.type === undefined ? '' : cell(cells, 'type').normalize('NFKC').toLowerCase();
    if (types !== undefined && !types.has(type)) return passed;
    const order = cell(cells, 'order');
    if (!orderId.test(order)) return { kind: 'aside', fault: { line, code: 'no-order', found: order.slice(0, shown) } };
    let faults = none;
    const fault = (code: LineFault['code'], found: string): undefined => { faults = [...faults, { line, code, found: found.slice(0, shown) }]; return undefined; };
    // Filled cell by cell: a report has a hundred thousand lines.
    const made: Filled = { line, order };
    for (const part of days) {
      const text = cell(cells, part);
      const day = text === '' && part !== format.day ? undefined : readDay(text) ?? fault('day', text);
      if (day === undefined) continue;
      if (part === format.day) made.day = day;
      if (part === 'bought' || part === 'due') made[part] = day;
    }
    const state = format.state ?? readState(cell(cells, 'status'), at.status !== undefined, states, fault);
    const itemState = readState(cell(cells, 'item-status'), false, states, () => undefined);
    const quantity = readNumber(cell(cells, 'quantity'), fault);
    const [asin, sku] = [cell(cells, 'asin'), cell(cells, 'sku')];
    if (asin !== '') made.asin = asin.slice(0, shown);
    if (sku !== '') made.sku = sku.slice(0, shown);
    if (quantity !== undefined) made.quantity = quantity;
    if (state !== undefined) made.state = state;
    if (itemState !== undefined) made.itemState = itemState;
    if (at['days-past'] !== undefined && Number(cell(cells, 'days-past')) > 0) made.overdue = true;
    if (at.returned !== undefined) made.returned = true;
    if (refunds.has(type) || (at.refunded !== undefined && Number(cell(cells, 'refunded').replaceAll(',', '')) > 0)) made.refunded = true;
    if (at.claim !== undefined && yes.has(cell(cells, 'claim').toLowerCase())) made.claimed = true;
    if (at.rating !== undefined) {
      made.rated = true;
      const stars = Number(cell(cells, 'rating'));
      if (stars === 1 || stars === 2) made.negative = true;
    }
    return { kind: 'line', faults, line: made };
  };
}

type Filled = { -readonly [K in keyof OrderLine]: OrderLine[K] };
type StateNames = (text: string) => OrderState | undefined;

/** What begins like a state ("Shipped - Delivered to Buyer") is that state. Few texts stand in a file, so each is looked up once. */
function stateReader(names: Readonly<Partial<Record<OrderState, readonly string[]>>>): StateNames {
  const known = new Map<string, OrderState | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const plain = text.normalize('NFKC').toLowerCase();
    const state = orderStates.find((one) => names[one]?.some((name) => plain === name || plain.startsWith(`${name} -`)) === true);
    if (known.size < 1000) known.set(text, state);
    return state;
  };
}

function readState(text: string, needed: boolean, states: StateNames, fault: (code: 'state', found: string) => undefined): OrderState | undefined {
  if (text === '' && !needed) return undefined;
  return states(text) ?? fault('state', text);
}

function readNumber(text: string, fault: (code: 'quantity', found: string) => undefined): number | undefined {
  if (text === '') return undefined;
  const number = Number(text.replaceAll(',', ''));
  return Number.isSafeInteger(number) && number >= 0 ? number : fault('quantity', text);
}
