// The date a notice bears, and by when it wants an answer.
import { deadlineDay } from './deadline-day.ts';
import type { DeadlineSetting, StatedDeadline } from './deadline-day.ts';
import type { Place } from '../text/sentence.ts';
import { hasConcept, cut } from './line.ts';
import type { Line } from './line.ts';
import type { Because, Entities } from './reading.ts';
import { isoDate, scanDates, scanMonthEnd } from './scan-dates.ts';

type Deadline = NonNullable<Entities['deadline']>;
interface Setting extends DeadlineSetting { readonly monthBeforeDay?: boolean }
interface Span extends Place { readonly count: number; readonly unit: 'days' | 'hours'; readonly business: boolean }

const headLines = 14;

/** Only a labelled date ("Date: 9 April 2026") in the head counts: dates in the text are of events. */
export function findNoticeDate(text: string, lines: readonly Line[], setting: Setting): { readonly date: string; readonly because: Because } | undefined {
  for (const line of lines.slice(0, headLines)) {
    const label = line.sentence.hitsOf('notice-date-label').find((hit) => startsLine(text, hit.start));
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
  for (const step of [dated, counted, threatened]) {
    for (const line of lines) {
      const deadline = step(text, line, { ...setting, ...(base === undefined ? {} : { base }) });
      if (deadline !== undefined) return deadline;
    }
  }
  return undefined;
}

const earliest = (dates: readonly (string | undefined)[]): string | undefined => dates.filter((date) => date !== undefined).sort()[0];
const shift = (place: Place, line: Line): Place => ({ start: place.start + line.sentence.start, end: place.end + line.sentence.start });
type Based = Setting & { readonly base?: string };

/** "by 30 January 2026", 「期限：11月29日」. That food expired on a day says nothing. */
const dated = (text: string, line: Line, setting: Based): Deadline | undefined => (hasConcept(line.sentence, 'notice-expiry-date') ? undefined : dayBeside('notice-deadline-date', text, line, setting));

/** "Your account will be deactivated on 05-29-2025." */
const threatened = (text: string, line: Line, setting: Based): Deadline | undefined => (hasConcept(line.sentence, 'notice-not-yet') ? dayBeside('notice-deadline-on', text, line, setting) : undefined);

function dayBeside(cue: string, text: string, line: Line, setting: Based): Deadline | undefined {
  const cues = line.sentence.hitsOf(cue);
  if (line.zone === 'funds' || cues.length === 0) return undefined;
  const words = line.sentence.text;
  for (const date of [...scanDates(words, setting.monthBeforeDay), ...(setting.base === undefined ? [] : scanMonthEnd(words, setting.base))]) {
    const place = shift(date, line);
    const cued = cues.some((hit) => near(text, hit.end, place.start) || (line.sentence.language === 'ja' && near(text, place.end, hit.start, timeOfDay)));
    const [because] = cut(text, [place], line.zone);
    if (!cued || because === undefined) continue;
    const on = isoDate(date, setting.base);
    return withDay({ ...(on === undefined ? {} : { on }), ...(date.dayOrMonth === true ? { dayOrMonth: true } : {}) }, because, setting);
  }
  return undefined;
}

/** Room between a date and まで: "5月29日（木）23:59まで". */
const timeOfDay = 12;
const near = (text: string, end: number, start: number, room = 4): boolean => end <= start && start - end <= room && !/[.。]|から/.test(text.slice(end, start));

/** "within 17 days", 「7日以内」. Time that looks back, the reserve of funds and the length of a review are none. */
function counted(text: string, line: Line, setting: Based): Deadline | undefined {
  const { sentence } = line;
  const cues = sentence.hitsOf('notice-deadline-within', 'notice-deadline-have');
  const money = line.zone === 'funds' || line.zone === 'legal';
  if (cues.length === 0 || (money && !hasConcept(sentence, 'notice-no-answer'))) return undefined;
  for (const span of scanSpans(sentence.text)) {
    const place = shift(span, line);
    const cue = cues.find((hit) => (hit.start <= place.start && place.start - hit.end <= 4) || (hit.end >= place.end && hit.start - place.end <= 2 && hit.concept === 'notice-deadline-within') || (hit.start < place.end && place.start < hit.end));
    if (cue === undefined || isOtherTime(line, place)) continue;
    const japanese = sentence.language === 'ja' && cue.end > place.end && text.slice(cue.start, cue.end) === '以内';
    const [because] = cut(text, [japanese ? { start: place.start, end: cue.end } : place], line.zone);
    if (because !== undefined) return withDay({ ...(span.unit === 'days' ? { days: span.count } : { hours: span.count }), ...(span.business ? { business: true } : {}) }, because, setting);
  }
  return undefined;
}

const withDay = (stated: StatedDeadline, because: Because, setting: DeadlineSetting): Deadline => ({ ...stated, ...deadlineDay(stated, setting), because });

/** "older than 365 days", 「過去90日」: words close by that make another length of time of it. */
const isOtherTime = (line: Line, place: Place): boolean => line.sentence.hitsOf('notice-deadline-not').some((hit) => hit.end >= place.start - 25 && hit.start <= place.end + 30);

const numberWords: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, ten: 10, twelve: 12, fourteen: 14, fifteen: 15, thirty: 30, a: 1, eine: 1, einer: 1, eines: 1, zwei: 2, drei: 3, fünf: 5, sieben: 7, zehn: 10, vierzehn: 14, dreißig: 30,
  un: 1, une: 1, deux: 2, trois: 3, cinq: 5, sept: 7, huit: 8, dix: 10, quinze: 15, trente: 30, uno: 1, una: 1, due: 2, tre: 3, cinque: 5, sette: 7, dieci: 10, quindici: 15, trenta: 30, dos: 2, tres: 3, cinco: 5, siete: 7, diez: 10, quince: 15, treinta: 30,
};
const amounts = Object.keys(numberWords).join('|');
const units = 'days?|hours?|weeks?|months?|Tage?n?|Stunden|Wochen?|Monate?n?|Monats|jours?|heures|semaines?|mois|giorni|giorno|ore|settiman[ae]|mes[ei]|días?|horas|semanas?|mes(?:es)?|営業日|日間?|時間|週間|[かヶカヵケ箇]月';
const spans = new RegExp(`(?<![\\d.,-])(?<!\\p{Script=Latin})(\\d{1,3}|${amounts})(?: |-)?(?:\\(\\d{1,3}\\) )?(?:calendar |business |working )?(${units})(?!\\p{Script=Latin})(?: hábiles| ouvrés| lavorativi)?`, 'giu');

/** Lengths of time in days or hours; weeks and months become days. */
export function scanSpans(words: string): readonly Span[] {
  return [...words.matchAll(spans)].flatMap((match): Span[] => {
    const amount = numberWords[(match[1] ?? '').toLowerCase()] ?? Number(match[1]);
    const unit = (match[2] ?? '').toLowerCase();
    const place = { start: match.index, end: match.index + match[0].length, business: /business|working|営業|hábiles|ouvrés|lavorativi/i.test(match[0]) };
    if (/^(?:hour|stund|heure|ore|hora|時間)/.test(unit)) return [{ ...place, count: amount, unit: 'hours' }];
    return [{ ...place, count: amount * daysOf(unit), unit: 'days' }];
  });
}

function daysOf(unit: string): number {
  if (/^(?:week|woch|semain|settiman|seman|週間)/.test(unit)) return 7;
  return /^(?:month|monat|mois|mes|.月)/.test(unit) ? 30 : 1;
}
