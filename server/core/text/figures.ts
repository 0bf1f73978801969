// Figures of a text as values that can be compared: 「3月5日」 is 5 March, "seven orders" are 7 orders, 「5,000円」 is 5,000 JPY.
import type { Unit } from '../../../rules/schema/words.ts';
import type { Place } from './sentence.ts';
import { findSpecifics } from './specifics.ts';
import { dayOf } from './days.ts';
import type { Day } from './days.ts';
import { numberOf } from './numbers.ts';

export type FigureKind = 'date' | 'time' | 'count' | 'money' | 'percent' | 'order-id' | 'asin';
/** `unit`: what is counted, in the singular, or the counter of a Japanese number, or the currency; empty where nothing says it. */
export interface Figure extends Place { readonly kind: FigureKind; readonly value: string; readonly unit: string; readonly text: string }
export type Units = Readonly<Record<string, Unit>>;

/** In order, with places in the text as given. */
export function figuresIn(text: string, units: Units): readonly Figure[] {
  return findSpecifics(text).flatMap(({ kind, start, end }): readonly Figure[] => {
    const words = text.slice(start, end);
    const figure = (of: FigureKind, value: string, unit = ''): Figure => ({ kind: of, value, unit, start, end, text: words });
    const number = numberOf(words);
    if (kind === 'date') { const day = dayOf(words); return day === undefined ? [] : [figure('date', nameOf(day))]; }
    if (kind === 'period') return daysOf(words).map((day) => figure('date', nameOf(day)));
    if (kind === 'time') { const time = timeOf(words); return time === undefined ? [] : [figure('time', time)]; }
    if (kind === 'order-id' || kind === 'asin') return [figure(kind, words)];
    if (number === undefined) return [];
    if (kind === 'percent') return [figure('percent', number)];
    if (kind === 'money') return [figure('money', number, currencyOf(words))];
    if (kind !== 'count') return [];
    const counted = countedIn(text, { start, end }, units);
    return [{ ...figure('count', number, counted.unit), end: start + counted.words.length, text: counted.words }];
  });
}

/** The year is left out more often than not. */
const nameOf = ({ month, day }: Day): string => `${String(month)}-${String(day)}`;

/** "3:30 p.m.", 「午後3時半」 as "15:30". */
function timeOf(words: string): string | undefined {
  const [, , clock = '', past = ''] = /(午前|午後)?(\d{1,2})(?:[:時](\d{1,2}|半)?)?/u.exec(words.normalize('NFKC')) ?? [];
  if (clock === '') return undefined;
  const hour = Number(clock) % 24;
  const late = /午後|\dp| p/iu.test(words) && hour < 12 ? hour + 12 : hour;
  return `${String(late)}:${past === '半' ? '30' : past.padStart(2, '0')}`;
}

/** Both ends of a span, where its words name them as days; one of them may leave the month to the other. */
function daysOf(words: string): readonly Day[] {
  const [from = '', to = ''] = words.split(/から|[〜～–-]| to | until | till | through | and /u);
  const last = dayOf(to);
  const first = dayOf(from);
  const number = /^\D*(\d{1,2})(?!\d)/u;
  const lone = (side: string, month: number | undefined): readonly Day[] => { const day = number.exec(side)?.[1]; return day === undefined || month === undefined ? [] : [{ month, day: Number(day) }]; };
  return [...(first === undefined ? lone(from, last?.month) : [first]), ...(last === undefined ? lone(to, first?.month) : [last])];
}

const currencies: readonly (readonly [RegExp, string])[] = [[/¥|円|jpy|yen/iu, 'JPY'], [/€|ユーロ|eur/iu, 'EUR'], [/£|ポンド|gbp|pound/iu, 'GBP'], [/cad|カナダ/iu, 'CAD'], [/\$|ドル|usd|dollar/iu, 'USD']];
const currencyOf = (words: string): string => currencies.find(([sign]) => sign.test(words))?.[1] ?? '';

interface Counted { readonly unit: string; readonly words: string }

function countedIn(text: string, { start, end }: Place, units: Units): Counted {
  const words = text.slice(start, end);
  const counter = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(words) ? words.replace(/^[\d０-９,，一二三四五六七八九十]+/u, '') : undefined;
  if (counter !== undefined) {
    const noun = /^の[\p{Script=Han}\p{Script=Katakana}ー]+/u.exec(text.slice(end))?.[0] ?? '';
    return { unit: `${counter}${noun}`, words: `${words}${noun}` };
  }
  // What is counted may stand in the words of the number itself ("seven open orders") or after it ("7 open orders").
  const following = /^[\p{L}\d,' -]*/u.exec(text.slice(start))?.[0] ?? words;
  const known = nounsOf(units);
  let at = 0;
  for (const word of following.split(' ').slice(0, mostWords)) {
    at += word.length + 1;
    const noun = known.get(word.toLowerCase());
    if (noun !== undefined) return { unit: noun, words: following.slice(0, at - 1) };
    if (leaves.has(word.toLowerCase())) break;
  }
  return { unit: '', words };
}

const mostWords = 6;
/** Behind these words something else is spoken of. */
const leaves: ReadonlySet<string> = new Set(['and', 'or', 'to', 'with', 'by', 'for', 'in', 'on', 'from', 'at', 'were', 'was', 'are', 'is', 'had', 'have', 'who', 'that', 'which']);

const nouns = new WeakMap<Units, ReadonlyMap<string, string>>();
/** The last word of each counted thing, one and many, by the singular. */
function nounsOf(units: Units): ReadonlyMap<string, string> {
  const known = nouns.get(units);
  if (known !== undefined) return known;
  const last = (words: string): string => words.split(' ').at(-1)?.toLowerCase() ?? '';
  const made = new Map(Object.values(units).flatMap(({ en: [one, many] }) => [[last(one), last(one)] as const, [last(many), last(one)] as const]));
  nouns.set(units, made);
  return made;
}

/** Two counted things that may be one: the same unit, or 「7件」 beside 「7件の注文」. */
export const sameUnit = (a: string, b: string): boolean => a === b || (a !== '' && b.startsWith(`${a}の`)) || (b !== '' && a.startsWith(`${b}の`));
