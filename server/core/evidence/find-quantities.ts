// How many units a paper counts, and of which ASIN. A number is a quantity where its unit or its label says so, or where it times a price is the amount beside it.
import type { PaperLabels } from '../../../rules/schema/papers.ts';
import { standsAlone, wordsAt, type PaperLine, type PaperWords } from './lines.ts';

export interface Quantity { readonly units: number; readonly asin?: string; readonly because: PaperWords }

interface Cell { readonly value: number; readonly start: number; readonly end: number; readonly money: boolean; readonly unit: boolean; readonly line: PaperLine }
/** A line of goods with the lines below it that hold nothing but its numbers. */
interface Row { readonly lines: readonly PaperLine[]; readonly cells: readonly Cell[] }

const asinIn = /\bB0[A-Z0-9]{8}\b/;
/** In lines: an ASIN may stand above or below the numbers of its goods. */
const reach = 2;

export function findQuantities(lines: readonly PaperLine[], labels: PaperLabels): readonly Quantity[] {
  const order = headOrder(lines);
  const rows = rowsOf(lines.filter((line) => !line.labels.some(({ label }) => label === 'totals' || label === 'due')), labels.units);
  const asins = rows.map((row) => row.lines.map(({ text }) => asinIn.exec(text)?.[0]).find((asin) => asin !== undefined));
  const counts = rows.map((row) => quantityOf(row, order));
  const used = new Set<number>();
  return rows.flatMap((_row, i): readonly Quantity[] => {
    const cell = counts[i];
    if (cell === undefined) return [];
    const near = [i, ...Array.from({ length: reach }, (_, k) => i - k - 1), i + 1].find((at) => asins[at] !== undefined && (at === i || (counts[at] === undefined && !used.has(at))));
    if (near !== undefined) used.add(near);
    const asin = near === undefined ? undefined : asins[near];
    return [{ units: cell.value, ...(asin === undefined ? {} : { asin }), because: wordsAt(cell.line, cell.start, cell.end) }];
  });
}

/** Which of quantity and price stands first in the head of the table; undefined without a head. */
function headOrder(lines: readonly PaperLine[]): 'quantity' | 'price' | undefined {
  for (const [i, line] of lines.entries()) {
    const quantity = line.labels.find(({ label }) => label === 'quantity');
    if (quantity === undefined) continue;
    const own = line.labels.find(({ label }) => label === 'price');
    if (own !== undefined) return quantity.start < own.start ? 'quantity' : 'price';
    const isPrice = (other: PaperLine | undefined): boolean => other?.labels.some(({ label }) => label === 'price') === true;
    if ([1, 2].some((step) => isPrice(lines[i + step]))) return 'quantity';
    if ([1, 2].some((step) => isPrice(lines[i - step]))) return 'price';
  }
  return undefined;
}

function rowsOf(lines: readonly PaperLine[], units: readonly string[]): readonly Row[] {
  const rows: { readonly lines: PaperLine[]; readonly cells: Cell[] }[] = [];
  for (const line of lines) {
    const cells = cellsOf(line, units);
    const last = rows.at(-1);
    const bare = cells.length > 0 && !/\p{L}/u.test(withoutUnits(line, cells)) && line.labels.length === 0;
    if (bare && last !== undefined && last.cells.length < mostCells) { last.lines.push(line); last.cells.push(...cells); } else rows.push({ lines: [line], cells: [...cells] });
  }
  return rows;
}
/** More than a table has columns. */
const mostCells = 12;

const withoutUnits = ({ text }: PaperLine, cells: readonly Cell[]): string => cells.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text).replace(/JPY|USD|GBP|EUR|円/g, '');

/** Numbers that stand alone: none within a code, a date, a percentage. */
const numeral = /(?<![\p{L}\d.,\-/#]|\d:)[¥￥$£€\\]?\s?\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,4})?(?![\d\-/:%％]|[.,]\d|年|月|日)/gu;

function cellsOf(line: PaperLine, units: readonly string[]): readonly Cell[] {
  return [...line.folded.matchAll(numeral)].flatMap((match): readonly Cell[] => {
    const [words] = match;
    const digits = words.replace(/[^\d.]/g, '');
    const start = match.index + words.search(/\d/);
    const numberEnd = match.index + words.length;
    const gap = line.folded.charAt(numberEnd) === ' ' ? 1 : 0;
    const unit = units.filter((one) => line.folded.startsWith(one, numberEnd + gap)).sort((a, b) => b.length - a.length).find((one) => standsAlone(line.folded, numberEnd + gap, numberEnd + gap + one.length));
    const after = line.folded.slice(numberEnd, numberEnd + 4);
    if (unit === undefined && /^[\p{L}_]/u.test(after) && !/^(?:円|jpy|usd|gbp|eur)/.test(after)) return [];
    const money = /[¥￥$£€\\]/.test(words) || /^ ?(?:円|jpy|usd|gbp|eur)/.test(after);
    return [{ value: Number(digits), start, end: unit === undefined ? numberEnd : numberEnd + gap + unit.length, money, unit: unit !== undefined, line }];
  });
}

function quantityOf({ cells }: Row, order: 'quantity' | 'price' | undefined): Cell | undefined {
  const whole = (cell: Cell | undefined): cell is Cell => cell !== undefined && !cell.money && Number.isInteger(cell.value) && cell.value > 0;
  const labelled = cells.find((cell) => whole(cell) && cell.line.labels.some(({ label, end }) => label === 'quantity' && /^[\s:：.]{0,4}$/.test(cell.line.text.slice(end, cell.start))));
  const counted = labelled ?? cells.find((cell) => cell.unit && whole(cell));
  if (counted !== undefined) return counted;
  for (const [i, first] of cells.entries()) {
    const [second, third] = [cells[i + 1], cells[i + 2]];
    if (second === undefined || third === undefined || Math.abs(first.value * second.value - third.value) > 0.01 || third.value === 0) continue;
    const byMoney = first.money !== second.money ? (first.money ? second : first) : undefined;
    const found = byMoney ?? (order === undefined ? undefined : order === 'quantity' ? first : second);
    if (whole(found)) return found;
  }
  return undefined;
}
