// Dates as people type and read them. Stored dates are YYYY-MM-DD; days are counted in the user's own calendar.
import type { Language } from './wire.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads 2026-04-04, 2026/4/4, 2026年4月4日, 4月4日, 4/4, 4 April 2026 and April 4 (without a year: the one nearest to `today`, of which one ahead counts as twice as far, since most that is told has happened), 昨日, 3日前, 先週の金曜日, yesterday, 3 days ago. */
export function parseDate(typed: string, today: string): string | undefined {
  const text = typed.normalize('NFKC').trim().replace(/\([^)\n]{0,40}\)/g, '').trim();
  const found = matchNumbers(text) ?? matchNames(text.toLowerCase());
  if (!found) return seenFrom(today, text.toLowerCase());
  const [year, month, day] = found;
  return year === undefined ? nearest(month, day, today) : isoDate(year, month, day);
}

const daysBack: Readonly<Record<string, number>> = { 今日: 0, 本日: 0, today: 0, 昨日: 1, きのう: 1, yesterday: 1, 一昨日: 2, おととい: 2 };

function seenFrom(today: string, text: string): string | undefined {
  const back = daysBack[text] ?? (/^(\d{1,3})\s*(?:日前|days? ago)$/.exec(text)?.[1]);
  if (back !== undefined) return addDays(today, -Number(back));
  const [, week, weekday = ''] = /^(今週|先週|先々週)の?([月火水木金土日])曜?日?$/.exec(text) ?? [];
  if (week === undefined) return undefined;
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, '月火水木金土日'.indexOf(weekday) - sinceMonday - 7 * ['今週', '先週', '先々週'].indexOf(week));
}

type Parts = readonly [year: number | undefined, month: number, day: number];

function matchNumbers(text: string): Parts | undefined {
  const match = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text);
  return match ? [match[1] === undefined ? undefined : Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

function matchNames(text: string): Parts | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?(?:\s+(\d{4}))?$/.exec(text);
  const monthFirst = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?$/.exec(text);
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  const day = dayFirst?.[1] ?? monthFirst?.[2];
  const year = dayFirst?.[3] ?? monthFirst?.[3];
  if (name === undefined || day === undefined) return undefined;
  const month = months.indexOf(name) + 1;
  return month === 0 ? undefined : [year === undefined ? undefined : Number(year), month, Number(day)];
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

function nearest(month: number, day: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((y) => isoDate(y, month, day)).filter((date) => date !== undefined);
  const farness = (day: string): number => { const ahead = daysBetween(today, day); return ahead > 0 ? ahead * 2 : -ahead; };
  return candidates.sort((a, b) => farness(a) - farness(b))[0];
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** Today in the user's own calendar. */
export function todayIso(now = new Date()): string {
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Whole days from one date to another; negative when it lies behind. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** `short`: without the year where it is that of today. */
export interface DayForm { readonly weekday?: boolean; readonly short?: boolean; readonly today?: string }

/** 2026年4月4日 or 4 April 2026; with the day of the week 2026年4月4日（土） or Saturday 4 April 2026. */
export function showDay(iso: string, language: Language, { weekday = false, short = false, today = todayIso() }: DayForm = {}): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const part = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', { ...options, timeZone: 'UTC' }).format(date);
  const day = part({ ...(short && iso.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }), month: 'long', day: 'numeric' });
  if (!weekday) return day;
  return language === 'ja' ? `${day}（${part({ weekday: 'short' })}）` : `${part({ weekday: 'long' })} ${day}`;
}

interface LeftWords { readonly daysLeft: (days: number) => string; readonly hoursLeft: (days: number, hours: number) => string; readonly hoursOver: string }

/** How long is left, in the user's own time: whole days, and hours in the last three days where the moment is known at which it is over. */
export function timeLeft({ due, closes }: { readonly due: string; readonly closes?: string | undefined }, words: LeftWords, now = new Date()): string {
  const days = daysBetween(todayIso(now), due);
  const hours = closes === undefined ? undefined : Math.floor((Date.parse(closes) - now.getTime()) / 3_600_000);
  if (hours === undefined || hours >= 72 || days < 0) return words.daysLeft(days);
  return hours < 0 ? words.hoursOver : words.hoursLeft(Math.floor(hours / 24), hours % 24);
}

/** The date so many days later. */
export const addDays = (iso: string, days: number): string => new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** 3月22日（日）15:59 or Sunday 22 March, 15:59, in the user's own time zone. */
export function showDayTime(moment: string, language: Language): string {
  const date = new Date(moment);
  return `${showDay(todayIso(date), language, { weekday: true, short: true })}${language === 'ja' ? '' : ', '}${showTime(date)}`;
}

/** What the user's clock is called: JST. */
export const zoneName = (language: Language, now = new Date()): string =>
  new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', { timeZoneName: 'short' }).formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';

/** Date and time of a moment, in the user's own time zone. */
export function showMoment(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));
}

export function showTime(moment: Date): string {
  return `${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
}

/** The time where it is today, else day and time. */
export function showSince(moment: string, language: Language, now = new Date()): string {
  const then = new Date(moment);
  return todayIso(then) === todayIso(now) ? showTime(then) : showMoment(moment, language);
}
