// One line of the list of cases: what tells it from the others, how far it is, and its days.
import type { NoticeKind } from '../../../rules/schema/notice.ts';
import type { Bilingual } from '../../../rules/schema/words.ts';
import type { Progress } from '../interview/answer.ts';
import { listQuestions, type ListedQuestion } from '../interview/list-questions.ts';
import type { CaseFacts } from '../letter/write-letter.ts';
import type { Reading } from '../notice/reading.ts';
import { addDays } from '../notice/scan-dates.ts';
import { endOfDay } from '../notice/store-time.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { CaseRole } from '../team/roles.ts';
import type { Case, CaseSummary } from './case.ts';
import { sinceReinstated } from './round.ts';

/** A round before the one that is being answered. `kind`: of its notice, where it was read again. */
export interface EarlierRound { readonly number: number; readonly noticeOn?: string; readonly openedAt: string; readonly sentOn?: string; readonly reinstatedOn?: string; readonly kind?: NoticeKind; readonly told?: true; /** Where nothing was answered, or confirmed, in a later round. */ readonly answeredAt?: string; readonly declaredOn?: string }

/** Days (YYYY-MM-DD) and moments (ISO, UTC) of a case. `due`: the last whole day to answer; `closes`: the moment at which the time is over, where the notice gives hours or a date at the store. */
export interface CaseDays {
  readonly rounds: readonly EarlierRound[];
  readonly pastedAt: string;
  /** The day the notice came, as the seller says, else the date it bears. */
  readonly noticeOn?: string;
  readonly earlier: readonly { readonly on: string; readonly kind?: NoticeKind }[];
  readonly answeredAt?: string; readonly letterAt?: string; readonly declaredOn?: string; readonly sentOn?: string; readonly reinstatedOn?: string; readonly due?: string; readonly closes?: string;
}

export type ProgressCount = Readonly<Partial<Record<Progress, number>>>;

export interface CaseLine extends CaseSummary {
  readonly site?: Bilingual;
  readonly kind: NoticeKind;
  /** The issues that were confirmed, else those that were read. */
  readonly issues: readonly { readonly short: Bilingual; readonly title: Bilingual }[];
  /** Within its suspension, from 1. */
  readonly round: number;
  /** How many questions stand how; empty while nothing is confirmed. */
  readonly progress: ProgressCount;
  /** The same of the first letter alone. */
  readonly first: ProgressCount;
  readonly days: CaseDays;
  /** What is stored of the case cannot be read: nothing here is known but its name and days of the row itself. */
  readonly unreadable?: true;
  /** Of who asks, where several people work; `reviewed`: the case has a reviewer. Not kept. */
  readonly role?: CaseRole; readonly reviewed?: boolean;
}

/** What cannot be read first, then what waits for the seller before what waits for Amazon; the nearest deadline first. Sorts as text. */
export const rankOf = ({ kind, days, unreadable }: CaseLine): string => (unreadable === true ? '0' : kind === 'reinstatement' || days.reinstatedOn !== undefined ? '3' : days.sentOn !== undefined ? '2' : days.due === undefined ? '1' : `0${days.due}`);

/** Everything about a case that a person might look for, in both languages. */
export const soughtIn = ({ title, site, issues, days }: CaseLine): string => [title, site?.en, site?.ja, ...issues.flatMap(({ short, title: full }) => [short.en, short.ja, full.en, full.ja]), days.noticeOn, days.due, days.sentOn, days.reinstatedOn, ...days.rounds.flatMap(({ noticeOn, sentOn }) => [noticeOn, sentOn])].filter((part) => part !== undefined).join('\n');

/** `timeZone`: of the seller (IANA). */
export interface LineSource { readonly found: Case; readonly reading: Reading; readonly facts: CaseFacts; readonly timeZone: string }

export function lineOf(rulebook: Rulebook, summary: CaseSummary, { found, reading, facts, timeZone }: LineSource): CaseLine {
  const site = rulebook.notice.marketplaces.find(({ id }) => id === reading.marketplace?.id)?.name;
  const reasons = found.confirmed.length > 0 ? found.confirmed : reading.reasons.map(({ id }) => id);
  const listed = found.confirmed.length > 0 ? listQuestions(rulebook, facts) : [];
  return {
    ...summary, ...(site === undefined ? {} : { site }), kind: reading.kind.id, round: sinceReinstated(found.earlierRounds).length + 1, progress: countOf(listed), first: countOf(listed.filter(({ asked }) => asked.first)), days: daysOf(found, reading, { timeZone }),
    issues: reasons.flatMap((id) => { const reason = rulebook.reasons.get(id); return reason === undefined ? [] : [{ short: reason.short, title: reason.title }]; }),
  };
}

/** So that one case does not hide the others, nor itself. */
export const unreadableLine = (summary: CaseSummary): CaseLine => ({ ...summary, unreadable: true, kind: 'other', issues: [], round: 1, progress: {}, first: {}, days: { rounds: [], pastedAt: summary.createdAt, earlier: [] } });

function countOf(listed: readonly ListedQuestion[]): ProgressCount {
  const count: Partial<Record<Progress, number>> = {};
  for (const { progress } of listed) count[progress] = (count[progress] ?? 0) + 1;
  return count;
}

interface DaySetting { readonly timeZone: string; /** Kinds of the notices of earlier rounds, by number. */ readonly kinds?: ReadonlyMap<number, NoticeKind> }

export function daysOf(found: Case, reading: Reading, { timeZone, kinds = new Map() }: DaySetting): CaseDays {
  const latest = (moments: readonly (string | undefined)[]): string | undefined => moments.filter((at) => at !== undefined).sort().at(-1);
  const noticeOn = found.receivedOn ?? reading.entities.noticeDate?.date;
  // What the notice itself changed in an answer, nobody answered.
  const answeredAt = latest(Object.values(found.answers).map(({ savedAt }) => savedAt).filter((at) => at !== found.openedAt));
  const answered = answeredAt === undefined ? {} : { answeredAt };
  const answeredIn = answeredAt === undefined || answeredAt > found.openedAt ? undefined : found.earlierRounds.findLast(({ createdAt, told }) => told === undefined && createdAt <= answeredAt)?.number;
  const declared = found.declaration === undefined ? {} : { declaredOn: found.declaration.on };
  const letterAt = latest([found.drafts['letter-en']?.savedAt, found.drafts['letter-ja']?.savedAt]);
  const due = reading.entities.deadline?.by;
  const closes = closesAt(reading, noticeOn, timeZone);
  return {
    rounds: found.earlierRounds.map(({ number, createdAt, receivedOn, sentOn, reinstatedOn, told }): EarlierRound => {
      const kind = kinds.get(number);
      return {
        number, openedAt: createdAt, ...(receivedOn === undefined ? {} : { noticeOn: receivedOn }), ...(sentOn === undefined ? {} : { sentOn }), ...(reinstatedOn === undefined ? {} : { reinstatedOn }), ...(told === undefined ? { ...(kind === undefined ? {} : { kind }) } : { told }),
        ...(number === answeredIn ? answered : {}), ...(number === found.declaration?.round ? declared : {}),
      };
    }),
    pastedAt: found.openedAt,
    earlier: reading.earlier.flatMap(({ date, kind }) => (date === undefined ? [] : [{ on: date, ...(kind === undefined ? {} : { kind: kind.id }) }])),
    ...(noticeOn === undefined ? {} : { noticeOn }), ...(answeredIn === undefined ? answered : {}), ...(letterAt === undefined ? {} : { letterAt }),
    ...(found.declaration?.round === found.round ? declared : {}), ...(found.sentOn === undefined ? {} : { sentOn: found.sentOn }), ...(found.reinstatedOn === undefined ? {} : { reinstatedOn: found.reinstatedOn }), ...(due === undefined ? {} : { due }), ...(due === undefined || closes === undefined ? {} : { closes }),
  };
}

/** Hours count from the beginning of the first day there may be, since the time of day is not known. */
function closesAt({ entities: { deadline, noticeDate } }: Reading, noticeOn: string | undefined, timeZone: string): string | undefined {
  if (deadline?.closes !== undefined || deadline?.hours === undefined) return deadline?.closes;
  const first = [noticeDate?.date, noticeOn].filter((day) => day !== undefined).sort()[0];
  const eve = first === undefined ? undefined : addDays(first, -1);
  const midnight = eve === undefined ? undefined : endOfDay(eve, timeZone);
  return midnight === undefined ? undefined : new Date(midnight + deadline.hours * 3_600_000).toISOString();
}
