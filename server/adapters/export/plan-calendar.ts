// The promises of a plan as a calendar file (RFC 5545): an entry for each planned measure, a series for each check that comes back.
import type { Language } from '../../../rules/schema/words.ts';
import type { Promised, Rhythm } from '../../core/case/promised.ts';
import { calendarDay, calendarHeaders, calendarMoment, calendarText, escapeText } from './calendar.ts';
import type { ExportedFile } from './export-letter.ts';

export interface PlanCalendar {
  /** The same for every file of one plan, so that a calendar changes its entries instead of adding others. */
  readonly uid: string;
  readonly promised: readonly Promised[];
  /** YYYY-MM-DD: no check that comes back begins before it. */
  readonly from: string;
  readonly made: Date;
  readonly language: Language;
}

export const planCalendarText = (plan: PlanCalendar): string => calendarText(plan.promised.flatMap((one) => entriesOf(plan, one)), 'Plan');
export const planCalendarFile = (plan: PlanCalendar): ExportedFile => ({ content: planCalendarText(plan), headers: calendarHeaders('reinstate-plan') });

/** A measure without a day is a task without one; a rule that runs and never comes back has no entry. */
function entriesOf(plan: PlanCalendar, one: Promised): readonly string[] {
  const start = [one.on, plan.from].filter((day) => day !== undefined).sort().at(-1) ?? plan.from;
  if (one.rhythms.length > 0) return one.rhythms.flatMap((rhythm, i) => {
    const on = firstDay(start, rhythm);
    return event(plan, one, { key: String(i), on, rule: ruleOf(rhythm, on) });
  });
  if (one.state === 'running') return [];
  return one.on === undefined ? ['BEGIN:VTODO', ...common(plan, one, 'todo'), 'END:VTODO'] : event(plan, one, { key: 'day', on: one.on });
}

interface Entry { readonly key: string; readonly on: string; readonly rule?: string }

const event = (plan: PlanCalendar, one: Promised, { key, on, rule }: Entry): readonly string[] => [
  'BEGIN:VEVENT', ...common(plan, one, key), `DTSTART;VALUE=DATE:${calendarDay(on)}`, `DTEND;VALUE=DATE:${calendarDay(on, 1)}`, ...(rule === undefined ? [] : [`RRULE:${rule}`]), 'TRANSP:TRANSPARENT', 'END:VEVENT',
];

function common({ uid, made, language }: PlanCalendar, { question, title, text, people }: Promised, key: string): readonly string[] {
  const who = people.length === 0 ? '' : `\n${people.join(language === 'ja' ? '、' : ', ')}`;
  return [`UID:${uid}-${question}-${key}`, `DTSTAMP:${calendarMoment(made)}`, `SUMMARY:${escapeText(title[language])}`, `DESCRIPTION:${escapeText(`${text[language]}${who}`)}`, 'CLASS:PRIVATE'];
}

const freq = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' } as const;
const ruleOf = ({ every, count, days = [] }: Rhythm, on: string): string => `FREQ=${freq[every]}${count === 1 ? '' : `;INTERVAL=${String(count)}`}${days.length === 0 ? '' : `;BYDAY=${days.join(',')}`}${every === 'month' && days.length === 0 && Number(on.slice(8)) > inEveryMonth ? ';BYMONTHDAY=-1' : ''}`;

const week = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** A day that every month has; by a later one some months would be passed over, so the series keeps to their last days. */
const inEveryMonth = 28;
const lastOfMonth = (day: string): string => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);
/** A series begins on a day that its rule names. */
function firstDay(start: string, { every, days }: Rhythm): string {
  if (days === undefined) return every === 'month' && Number(start.slice(8)) > inEveryMonth ? lastOfMonth(start) : start;
  const days7 = Array.from({ length: 7 }, (_, i) => new Date(Date.parse(`${start}T00:00:00Z`) + i * 86_400_000));
  return (days7.find((day) => days.includes(week[day.getUTCDay()] ?? '')) ?? new Date(`${start}T00:00:00Z`)).toISOString().slice(0, 10);
}
