// What goes on and what is stopped for now, as the notice says it; what it does not say is left out.
import type { Rulebook } from '../rulebook/rulebook.ts';
import { scanSpans } from './find-deadline.ts';
import { becauseOf, gather } from './line.ts';
import type { Line } from './line.ts';
import type { Because } from './reading.ts';
import { addDays, isoDate, scanDates } from './scan-dates.ts';

/** `matter`, `state`: of rules/notices/standing.yaml. `days`: how long, as stated. `until`: the day it names, or that many days after the notice (ISO). */
export interface StandingRead { readonly matter: string; readonly state: string; readonly days?: number; readonly until?: string; readonly because: readonly Because[] }

/** `from`: the day from which stated days count (ISO). */
interface Setting { readonly from?: string; readonly monthBeforeDay?: boolean }

export function findStanding({ notice }: Rulebook, text: string, lines: readonly Line[], setting: Setting = {}): readonly StandingRead[] {
  return notice.standing.flatMap((matter) => matter.states.flatMap((state): StandingRead[] => {
    const found = lines.flatMap((line) => line.matches.flatMap((match) => {
      const { rule } = match;
      return rule.family === 'standing' && rule.matter === matter.id && rule.state === state.id ? [{ line, because: becauseOf(text, line, match) }] : [];
    }));
    return found.length === 0 ? [] : [{ matter: matter.id, state: state.id, ...(matter.id === 'funds' ? howLong(found.map(({ line }) => line), setting) : {}), because: gather(found) }];
  }));
}

/** The first length of time or day that the sentences give. */
function howLong(lines: readonly Line[], { from, monthBeforeDay }: Setting): { readonly days?: number; readonly until?: string } {
  for (const { sentence: { text } } of lines) {
    const day = scanDates(text, monthBeforeDay).find(({ start, end }) => endsThere(text.slice(0, start), text.slice(end)));
    const until = day === undefined ? undefined : isoDate(day, from);
    if (until !== undefined) return { until };
    const days = scanSpans(text).find(({ unit, start, end, business }) => unit === 'days' && !business && isLength(text.slice(0, start), text.slice(end)))?.count;
    const counted = days === undefined || from === undefined ? undefined : addDays(from, days);
    if (days !== undefined) return { days, ...(counted === undefined ? {} : { until: counted }) };
  }
  return {};
}

const endsThere = (before: string, after: string): boolean => /\b(?:until|till|through|up to)\s{1,2}$/i.test(before) || /^\s{0,2}(?:まで|以降)/.test(after);
/** "14 days, counted from the day of the sale" is a time per sale, and an answer "within 17 days" none of the money. */
const isLength = (before: string, after: string): boolean => !/\b(?:within|last|past|previous)\s{1,2}(?:the\s)?$/i.test(before) && !/^\s{0,2}(?:以内|前)/.test(after) && !/\bof the (?:day of the )?sale\b|from the day of the sale/i.test(after);
