// Dates as notices write them, in six languages -> ISO days. A scanner without nested repetition, over the text of one sentence.
import type { Place } from '../text/sentence.ts';

/** `dayOrMonth`: 3/4 that may be 3 April or 4 March; the earlier one is given. */
export interface DateFound extends Place { readonly year?: number; readonly month: number; readonly day: number; readonly dayOrMonth?: boolean }

const monthNames: Readonly<Record<string, number>> = {
  jan: 1, january: 1, januar: 1, janvier: 1, gennaio: 1, enero: 1, feb: 2, february: 2, februar: 2, février: 2, fevrier: 2, febbraio: 2, febrero: 2, mar: 3, march: 3, märz: 3, mars: 3, marzo: 3,
  apr: 4, april: 4, avril: 4, aprile: 4, abril: 4, may: 5, mai: 5, maggio: 5, mayo: 5, jun: 6, june: 6, juni: 6, juin: 6, giugno: 6, junio: 6, jul: 7, july: 7, juli: 7, juillet: 7, luglio: 7, julio: 7,
  aug: 8, august: 8, août: 8, aout: 8, agosto: 8, sep: 9, sept: 9, september: 9, septembre: 9, settembre: 9, septiembre: 9, oct: 10, october: 10, oktober: 10, octobre: 10, ottobre: 10, octubre: 10,
  nov: 11, november: 11, novembre: 11, noviembre: 11, dec: 12, december: 12, dezember: 12, décembre: 12, dicembre: 12, diciembre: 12,
};

const dayFirst = /(?<![\d.,-])(\d{1,2})(?:st|nd|rd|th|er|\.)? (?:de |of )?(\p{L}{3,10})(?:\.?,? (?:de |del )?(\d{4}))?/gu;
const monthFirst = /(?<!\p{L})(\p{L}{3,10})\.? (\d{1,2})(?![\d%.])(?:st|nd|rd|th)?(?:,? (\d{4}))?/gu;
const isoLike = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;
const dotted = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4}|(?!\d))(?!\d)/g;
const japanese = /(?:(\d{4}|令和(?:\d{1,2}|元))年)?(\d{1,2})月(?:(\d{1,2})日|(末))/g;
const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])/g;
const dashed = /(?<![\d-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\d-])/g;
const monthEnd = /(?<!\p{L})(?:(?:the )?end of|Ende|fin de|fine di|finales de) (\p{L}{3,10})(?: (\d{4}))?/gu;

/** Every date in the words, in order. `monthBeforeDay`: how this store writes 3/4; unset: the earlier of the two days. */
export function scanDates(words: string, monthBeforeDay?: boolean): readonly DateFound[] {
  const found: DateFound[] = [];
  const add = (match: RegExpExecArray, parts: Parts): void => {
    const { month, day } = parts;
    if (month === undefined || month < 1 || month > 12 || day < 1 || day > 31) return;
    const place = { start: match.index, end: match.index + match[0].length };
    if (found.some((other) => other.start < place.end && place.start < other.end)) return;
    found.push({ ...place, month, day, ...(parts.year === undefined ? {} : { year: fullYear(parts.year) }), ...(parts.dayOrMonth === true ? { dayOrMonth: true } : {}) });
  };
  if (/\d/.test(words)) scanNumbered(words, monthBeforeDay, add);
  for (const match of words.matchAll(monthEnd)) add(match, { year: match[2], month: monthOf(match[1]), day: lastDay(monthOf(match[1]), match[2]) });
  return found.sort((a, b) => a.start - b.start);
}

const thisMonthEnd = /(?:the )?end of (?:(?:the|this) )?month|month-end|(?:[今当])?月末日?|Monatsende|fin du mois|fine (?:del )?mese|fin de mes/giu;

/** "By the end of the month": the last day of the month in which `from` lies. */
export function scanMonthEnd(words: string, from: string): readonly DateFound[] {
  const month = Number(from.slice(5, 7));
  return [...words.matchAll(thisMonthEnd)].map((match) => ({ start: match.index, end: match.index + match[0].length, year: Number(from.slice(0, 4)), month, day: lastDay(month, from.slice(0, 4)) }));
}

interface Parts { readonly year: string | undefined; readonly month: number | undefined; readonly day: number; readonly dayOrMonth?: boolean }

function scanNumbered(words: string, monthBeforeDay: boolean | undefined, add: (match: RegExpExecArray, parts: Parts) => void): void {
  for (const match of words.matchAll(isoLike)) add(match, { year: match[1], month: Number(match[2]), day: Number(match[3]) });
  for (const match of words.matchAll(dotted)) add(match, { year: match[3] === '' ? undefined : match[3], month: Number(match[2]), day: Number(match[1]) });
  for (const match of words.matchAll(japanese)) add(match, { year: match[1], month: Number(match[2]), day: match[4] === undefined ? Number(match[3]) : lastDay(Number(match[2]), match[1]) });
  for (const match of words.matchAll(monthFirst)) add(match, { year: match[3], month: monthOf(match[1]), day: Number(match[2]) });
  for (const match of words.matchAll(dayFirst)) add(match, { year: match[3], month: monthOf(match[2]), day: Number(match[1]) });
  for (const match of [...words.matchAll(slashed), ...words.matchAll(dashed)]) add(match, { year: match[3], ...slashedDay(Number(match[1]), Number(match[2]), monthBeforeDay) });
}

const monthOf = (name: string | undefined): number | undefined => (name === undefined ? undefined : monthNames[name.toLowerCase()]);
/** The first year of Reiwa is 2019. */
const reiwa = 2018;
function fullYear(year: string): number {
  if (year.startsWith('令和')) return reiwa + (year === '令和元' ? 1 : Number(year.slice(2)));
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

const lastDay = (month: number | undefined, year: string | undefined): number => (month === undefined ? 0 : new Date(Date.UTC(year === undefined ? 2001 : fullYear(year), month, 0)).getUTCDate());

function slashedDay(first: number, second: number, monthBeforeDay: boolean | undefined): { readonly month: number; readonly day: number; readonly dayOrMonth?: boolean } {
  const american = { month: first, day: second };
  const european = { month: second, day: first };
  if (first > 12) return european;
  if (second > 12 || monthBeforeDay === true) return american;
  if (monthBeforeDay === false) return european;
  return { ...(american.month * 31 + american.day <= european.month * 31 + european.day ? american : european), dayOrMonth: first !== second };
}

const pad = (value: number): string => String(value).padStart(2, '0');
const iso = (year: number, month: number, day: number): string => `${String(year)}-${pad(month)}-${pad(day)}`;

/** ISO day; without a year the first such day on or after `from`, and none without `from`. Undefined for a day that does not exist. */
export function isoDate(date: DateFound, from?: string): string | undefined {
  if (date.year !== undefined) return existing(date.year, date.month, date.day);
  if (from === undefined) return undefined;
  const year = Number(from.slice(0, 4));
  const here = existing(year, date.month, date.day);
  return here !== undefined && here >= from ? here : existing(year + 1, date.month, date.day);
}

/** ISO day for a day that lies before `until` (the period of a metric). */
export function isoDateBefore(date: DateFound, until: string): string | undefined {
  if (date.year !== undefined) return existing(date.year, date.month, date.day);
  const year = Number(until.slice(0, 4));
  const here = existing(year, date.month, date.day);
  return here !== undefined && here <= until ? here : existing(year - 1, date.month, date.day);
}

function existing(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(year, month, day) : undefined;
}

const dayLength = 86_400_000;
/** The day `days` after an ISO day; undefined when `from` is none. */
export function addDays(from: string, days: number): string | undefined {
  const start = Date.parse(`${from}T00:00:00Z`);
  return Number.isNaN(start) ? undefined : new Date(start + days * dayLength).toISOString().slice(0, 10);
}
