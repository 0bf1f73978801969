// The date a notice bears, and by when it wants an answer.
import { deadlineDay } from './deadline-day.ts';
import type { DeadlineSetting, StatedDeadline } from './deadline-day.ts';
import type { Place } from '../text/sentence.ts';
import { hasConcept, cut } from './line.ts';
import type { Line } from './line.ts';
import type { Because, Entities } from './reading.ts';
import { isoDate, scanDates } from './scan-dates.ts';

type Deadline = NonNullable<Entities['deadline']>;
interface Setting extends DeadlineSetting { readonly monthBeforeDay?: boolean }
interface Span extends Place { readonly count: number; readonly unit: 'days' | 'hours'; readonly business: boolean }

const headLines = 14;

/** Only a labelled date ("Date: 9 April 2026") in the head counts: dates in the text are of events. */
export function findNoticeDate(text: string, lines: readonly Line[], setting: Setting): { readonly date: string; readonly because: Because } | undefined {
  for (const line of lines.slice(0, headLines)) {
    const label = line.sentence.hits.find((hit) => hit.concept === 'notice-date-label' && startsLine(text, hit.start));
    if (label === undefined) continue;
    const found = scanDates(line.sentence.text, setting.monthBeforeDay).find((date) => date.start >= label.end - line.sentence.start);
    const date = found === undefined ? undefined : isoDate(found);
    const [because] = found === undefined ? [] : cut(text, [shift(found, line)], line.zone);
    if (date !== undefined && because !== undefined) return { date, because };
  }
  return undefined;
}

/** Quote signs of a mail program may stand before it. */
function startsLine(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '>')) start -= 1;
  return start === 0 || text.charAt(start - 1) === '\n';
}

export function findDeadline(text: string, lines: readonly Line[], setting: Setting): Deadline | undefined {
  const base = earliest([setting.noticeDate, setting.receivedOn]);
  for (const [step, test] of [[dated, () => true], [counted, (line: Line) => line.zone !== 'funds' && line.zone !== 'legal']] as const) {
    for (const line of lines) {
      const deadline = test(line) ? step(text, line, { ...setting, ...(base === undefined ? {} : { base }) }) : undefined;
      if (deadline !== undefined) return deadline;
    }
  }
  return undefined;
}

const earliest = (dates: readonly (string | undefined)[]): string | undefined => dates.filter((date) => date !== undefined).sort()[0];
const shift = (place: Place, line: Line): Place => ({ start: place.start + line.sentence.start, end: place.end + line.sentence.start });
type Based = Setting & { readonly base?: string };

/** "by 30 January 2026", 「期限：11月29日」. */
function dated(text: string, line: Line, setting: Based): Deadline | undefined {
  if (line.zone === 'funds' || !hasConcept(line.sentence, 'notice-deadline-date')) return undefined;
  for (const date of scanDates(line.sentence.text, setting.monthBeforeDay)) {
    const place = shift(date, line);
    const cued = line.sentence.hits.some((hit) => hit.concept === 'notice-deadline-date' && (near(text, hit.end, place.start) || (line.sentence.language === 'ja' && near(text, place.end, hit.start))));
    const [because] = cut(text, [place], line.zone);
    if (!cued || because === undefined) continue;
    const on = isoDate(date, setting.base);
    return withDay({ ...(on === undefined ? {} : { on }), ...(date.dayOrMonth === true ? { dayOrMonth: true } : {}) }, because, setting);
  }
  return undefined;
}

const near = (text: string, end: number, start: number): boolean => end <= start && start - end <= 4 && !text.slice(end, start).includes('.');

/** "within 17 days", 「7日以内」. Time that looks back, the reserve of funds and the length of a review are none. */
function counted(text: string, line: Line, setting: Based): Deadline | undefined {
  const { sentence } = line;
  const cues = sentence.hits.filter((hit) => hit.concept === 'notice-deadline-within');
  if (cues.length === 0) return undefined;
  for (const span of scanSpans(sentence.text)) {
    const place = shift(span, line);
    const cue = cues.find((hit) => (hit.start <= place.start && place.start - hit.end <= 4) || (hit.end >= place.end && hit.start - place.end <= 2) || (hit.start < place.end && place.start < hit.end));
    if (cue === undefined || isOtherTime(line, place)) continue;
    const japanese = sentence.language === 'ja' && cue.end > place.end && text.slice(cue.start, cue.end) === '以内';
    const [because] = cut(text, [japanese ? { start: place.start, end: cue.end } : place], line.zone);
    if (because !== undefined) return withDay({ ...(span.unit === 'days' ? { days: span.count } : { hours: span.count }), ...(span.business ? { business: true } : {}) }, because, setting);
  }
  return undefined;
}

const withDay = (stated: StatedDeadline, because: Because, setting: DeadlineSetting): Deadline => ({ ...stated, ...deadlineDay(stated, setting), because });

/** "older than 365 days", 「過去90日」: words close by that make another length of time of it. */
const isOtherTime = (line: Line, place: Place): boolean => line.sentence.hits.some((hit) => hit.concept === 'notice-deadline-not' && hit.end >= place.start - 25 && hit.start <= place.end + 30);

const numberWords: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, five: 5, seven: 7, ten: 10, fourteen: 14, thirty: 30 };
const spans = /(?<![\d.,-])(\d{1,3}|one|two|three|five|seven|ten|fourteen|thirty)(?: |-)?(?:calendar |business |working )?(days?|hours?|weeks?|Tage?n?|Stunden|Wochen|jours?|heures|semaines|giorni|ore|settimane|días|horas|semanas|営業日|日間?|時間|週間)(?: hábiles| ouvrés| lavorativi)?/gi;

/** Lengths of time in days or hours; weeks become days. */
export function scanSpans(words: string): readonly Span[] {
  return [...words.matchAll(spans)].flatMap((match): Span[] => {
    const amount = numberWords[(match[1] ?? '').toLowerCase()] ?? Number(match[1]);
    const unit = (match[2] ?? '').toLowerCase();
    const place = { start: match.index, end: match.index + match[0].length, business: /business|working|営業|hábiles|ouvrés|lavorativi/i.test(match[0]) };
    if (/^(?:hour|stund|heure|ore|hora|時間)/.test(unit)) return [{ ...place, count: amount, unit: 'hours' }];
    return [{ ...place, count: /^(?:week|woch|semain|settiman|seman|週間)/.test(unit) ? amount * 7 : amount, unit: 'days' }];
  });
}
