// Several mails of Amazon in one paste: the newest one's demands win, the others are the history of the case.
import { hasConcept } from './line.ts';
import type { Line } from './line.ts';
import { isoDate, isoDateBefore, scanDates } from './scan-dates.ts';
import type { DateFound } from './scan-dates.ts';

/** Lines [from, to) of one mail. `quoted`: it stands under a line that a mail program puts above the mail that is answered. `date`: ISO, where the year is known; `monthDay`: where it is not. */
export interface Mail { readonly from: number; readonly to: number; readonly quoted: boolean; readonly date?: string; readonly monthDay?: string }

interface Setting { readonly monthBeforeDay?: boolean; readonly receivedOn?: string }

/** The mails of a paste in the order of the text; one where nothing parts it. */
export function splitMails(text: string, lines: readonly Line[], setting: Setting): readonly Mail[] {
  const starts = startsOf(text, lines);
  return starts.map(({ at, quoted }, i): Mail => {
    const to = starts[i + 1]?.at ?? lines.length;
    return { from: at, to, quoted, ...mailDay(lines.slice(at, to), setting) };
  }).filter(({ from, to }) => lines.slice(from, to).some(isAmazons));
}

interface Start { readonly at: number; readonly quoted: boolean }

function startsOf(text: string, lines: readonly Line[]): readonly Start[] {
  const starts: Start[] = [];
  let from = 0;
  let quoted = false;
  /** What the mail has held so far. */
  let [spoken, headless, greeted] = [0, 0, false];
  const open = (at: number, isQuoted: boolean): void => {
    if (at > from) { starts.push({ at: from, quoted }); from = at; [spoken, headless, greeted] = [0, 0, false]; }
    quoted = isQuoted;
  };
  lines.forEach((line, i) => {
    const head = isHead(text, line);
    const greeting = greets(line);
    if (hasConcept(line.sentence, 'notice-mail-quoted') && line.sentence.text.length <= longestSeparator) open(i, true);
    else if (head) { if (headless > 0) open(i, quoted); }
    else if (isLabel(line)) open(i, quoted);
    else if (greeting && greeted && spoken > 2) open(i, quoted);
    if (line.voice === 'amazon') { spoken += 1; if (!head) headless += 1; }
    greeted ||= greeting;
  });
  starts.push({ at: from, quoted });
  return starts;
}

const longestSeparator = 160;
const headLines = 8;
const isAmazons = (line: Line): boolean => line.voice === 'amazon' && (hasConcept(line.sentence, 'notice-voice-amazon') || line.matches.some(({ rule }) => rule.family === 'kind' || rule.family === 'ask' || rule.family === 'sign' || rule.family === 'follow-up'));
const greets = (line: Line): boolean => line.voice === 'amazon' && line.sentence.hitsOf('notice-greeting').some((hit) => hit.start - line.sentence.start < 4);
/** "【1/9に届いた最初の通知】", "2nd mail:" */
const isLabel = ({ sentence }: Line): boolean => sentence.text.length <= longestLabel && (sentence.kind === 'heading' || /[:：】\]]\s*$/u.test(sentence.text.slice(-3))) && (hasConcept(sentence, 'notice-mail-label') || hasConcept(sentence, 'notice-quoted-reply'));
const longestLabel = 80;

/** "From:", "Subject:" at the start of a line. */
function isHead(text: string, { sentence }: Line): boolean {
  const hit = sentence.hitsOf('notice-mail-head').find((one) => one.start - sentence.start < 3);
  return hit !== undefined && /^\s{0,2}[:：]/u.test(text.slice(hit.end, hit.end + 3));
}

/** The day in the head of a mail, in the line that a mail program puts above a quoted one, or in the seller's label for it. */
function mailDay(lines: readonly Line[], setting: Setting): Pick<Mail, 'date' | 'monthDay'> {
  for (const [i, line] of lines.slice(0, headLines).entries()) {
    const labelled = hasConcept(line.sentence, 'notice-mail-quoted') || (i === 0 && isLabel(line)) || line.sentence.hitsOf('notice-date-label').some((hit) => hit.start - line.sentence.start < 3);
    const found = labelled ? scanDates(line.sentence.text, setting.monthBeforeDay)[0] : undefined;
    if (found !== undefined) return dayOf(found, setting.receivedOn);
  }
  return {};
}

/** A mail came before it was received here; without that day its year is not known, and none is made up. */
function dayOf(found: DateFound, receivedOn: string | undefined): Pick<Mail, 'date' | 'monthDay'> {
  const date = receivedOn === undefined ? isoDate(found) : isoDateBefore(found, receivedOn);
  if (date !== undefined) return { date };
  const within = isoDate(found, leapYear);
  return within === undefined ? {} : { monthDay: within.slice(leapYear.length - 5) };
}

/** Knows 29 February. */
const leapYear = '2000-01-01';

/** Days to be compared: all with their year, or all without it. The mails of a case lie close together, so days more than half a year apart stand on both sides of New Year. */
function inOrder(mails: readonly Mail[]): ReadonlyMap<Mail, string> | undefined {
  if (mails.every(({ date }) => date !== undefined)) return new Map(mails.map((mail) => [mail, mail.date ?? '']));
  if (mails.some(({ monthDay }) => monthDay === undefined)) return undefined;
  const months = mails.map(({ monthDay = '' }) => Number(monthDay.slice(0, 2)));
  const newYear = Math.max(...months) - Math.min(...months) > 6;
  return new Map(mails.map((mail, i) => [mail, `${newYear && (months[i] ?? 0) <= 6 ? '1' : '0'}-${mail.monthDay ?? ''}`]));
}

/** The mail whose demands hold; undefined where nothing says which is newer, so that all of them do. */
export function newestMail(mails: readonly Mail[], lines: readonly Line[]): Mail | undefined {
  if (mails.length < 2) return undefined;
  const days = inOrder(mails);
  if (days !== undefined) return [...mails].sort((a, b) => (days.get(b) ?? '').localeCompare(days.get(a) ?? ''))[0];
  const open = mails.filter(({ quoted }) => !quoted);
  if (open.length < mails.length) return open[0] ?? mails[0];
  const answers = mails.filter((mail) => lines.slice(mail.from, mail.to).some(isAnswer));
  return answers.length > 0 && answers.length < mails.length ? answers.at(-1) : undefined;
}

/** A refusal or a reinstatement answers something, so it is newer than what it answers. */
const isAnswer = (line: Line): boolean => line.voice === 'amazon' && line.matches.some(({ rule }) => rule.family === 'kind' && (rule.kind.kind === 'rejection' || rule.kind.kind === 'reinstatement'));
