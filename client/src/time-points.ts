// The points of the time line of a case: what was on which day, where it stands today, and what is to come.
import { todayIso } from './dates.ts';
import type { ReviewStep } from './team/wire.ts';
import type { CaseDays, NoticeKind } from './wire.ts';

/** `now`: where it stands today. `end`: the last day. `todo`: to come, on a day nobody knows. */
export interface TimePoint { readonly what: 'earlier' | 'notice' | 'reinstated' | 'pasted' | 'answers' | 'letter' | 'declared' | 'approved' | 'sent-back' | 'sent' | 'working' | 'waiting' | 'look' | 'reply' | 'due' | 'overdue'; readonly look: 'past' | 'now' | 'end' | 'todo' | 'good'; readonly on?: string; readonly kind?: NoticeKind }

export interface Line { readonly days: CaseDays; readonly kind: NoticeKind; /** The day to look for a reply, as the seller chose it. */ readonly look?: string; /** Where a team works: the steps of its reviews. */ readonly reviews?: readonly ReviewStep[] }

/** In the order of their days, those of one day as one follows from the other; what has no day is last. Once the answer is sent, the deadline has done its work. */
export function timePoints(line: Line, today = todayIso()): readonly TimePoint[] {
  const points = [...pastOf(line), ...nextOf(line, today)];
  return [...points.filter(({ on }) => on !== undefined).sort((a, b) => (a.on ?? '').localeCompare(b.on ?? '')), ...points.filter(({ on }) => on === undefined)];
}

function pastOf({ days, kind, reviews = [] }: Line): readonly TimePoint[] {
  const letterFirst = days.letterAt !== undefined && days.answeredAt !== undefined && days.letterAt < days.answeredAt;
  return [
    ...days.earlier.map((mail): TimePoint => ({ what: 'earlier', look: 'past', ...mail })),
    ...days.rounds.flatMap((round): readonly TimePoint[] => [
      ...(round.told ? [] : [{ what: 'notice', look: round.kind === 'reinstatement' ? 'good' : 'past', on: round.noticeOn ?? dayOf(round.openedAt), ...(round.kind === undefined ? {} : { kind: round.kind }) } as const]),
      ...moment('answers', round.answeredAt), ...point('declared', round.declaredOn), ...point('sent', round.sentOn), ...(round.kind === 'reinstatement' ? [] : point('reinstated', round.reinstatedOn, 'good')),
    ]),
    { ...(days.noticeOn === undefined ? { what: 'pasted', on: dayOf(days.pastedAt) } : { what: 'notice', on: days.noticeOn, kind }), look: kind === 'reinstatement' ? 'good' : 'past' },
    ...(letterFirst ? [...moment('letter', days.letterAt), ...moment('answers', days.answeredAt)] : [...moment('answers', days.answeredAt), ...moment('letter', days.letterAt)]),
    ...point('declared', days.declaredOn),
    ...reviews.flatMap(({ kind: step, at }): readonly TimePoint[] => (step === 'approved' || step === 'sent-back' ? moment(step, at) : [])),
    ...point('sent', days.sentOn), ...(kind === 'reinstatement' ? [] : point('reinstated', days.reinstatedOn, 'good')),
  ];
}

function nextOf({ days, kind, look }: Line, today: string): readonly TimePoint[] {
  if (kind === 'reinstatement' || days.reinstatedOn !== undefined) return [];
  if (days.sentOn !== undefined) return [...point('waiting', today, 'now'), ...(look !== undefined && look > today ? point('look', look, 'todo') : []), { what: 'reply', look: 'todo' }];
  return [...point('working', today, 'now'), ...point(days.due !== undefined && days.due < today ? 'overdue' : 'due', days.due, 'end')];
}

const point = (what: TimePoint['what'], on: string | undefined, look: TimePoint['look'] = 'past'): readonly TimePoint[] => (on === undefined ? [] : [{ what, look, on }]);
const moment = (what: TimePoint['what'], at: string | undefined): readonly TimePoint[] => point(what, at === undefined ? undefined : dayOf(at));
const dayOf = (at: string): string => todayIso(new Date(at));
