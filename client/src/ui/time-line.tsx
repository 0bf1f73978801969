// The days of a case in a row: what was, where it stands today, and what is to come.
import { showDay, timeLeft, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { casesWords } from '../words/cases.ts';
import type { ReviewStep } from '../team/wire.ts';
import type { CaseDays, NoticeKind } from '../wire.ts';

const useSpeech = speechWith(casesWords);

/** `now`: where it stands today. `end`: the last day. `todo`: to come, on a day nobody knows. */
export interface TimePoint { readonly what: 'earlier' | 'notice' | 'reinstated' | 'pasted' | 'answers' | 'letter' | 'declared' | 'approved' | 'sent-back' | 'sent' | 'working' | 'waiting' | 'look' | 'reply' | 'due' | 'overdue'; readonly look: 'past' | 'now' | 'end' | 'todo' | 'good'; readonly on?: string; readonly kind?: NoticeKind }

const dayOf = (moment: string): string => todayIso(new Date(moment));

interface Line { readonly days: CaseDays; readonly kind: NoticeKind; /** The day to look for a reply, as the seller chose it. */ readonly look?: string; /** Where a team works: the steps of its reviews. */ readonly reviews?: readonly ReviewStep[] }

/** The points of a case in the order of their days, those of one day as one follows from the other. Once the answer is sent, the deadline has done its work. */
export function timePoints({ days, kind, look, reviews = [] }: Line, today = todayIso()): readonly TimePoint[] {
  const past: readonly TimePoint[] = [
    ...days.earlier.map((mail): TimePoint => ({ what: 'earlier', look: 'past', ...mail })),
    ...days.rounds.flatMap((round): readonly TimePoint[] => [
      ...(round.told ? [] : [{ what: 'notice', look: round.kind === 'reinstatement' ? 'good' : 'past', on: round.noticeOn ?? dayOf(round.openedAt), ...(round.kind === undefined ? {} : { kind: round.kind }) } as const]),
      ...(round.sentOn === undefined ? [] : [{ what: 'sent', look: 'past', on: round.sentOn } as const]), ...(round.reinstatedOn === undefined || round.kind === 'reinstatement' ? [] : [{ what: 'reinstated', look: 'good', on: round.reinstatedOn } as const]),
    ]),
    { ...(days.noticeOn === undefined ? { what: 'pasted', on: dayOf(days.pastedAt) } : { what: 'notice', on: days.noticeOn, kind }), look: kind === 'reinstatement' ? 'good' : 'past' },
    ...(days.letterAt !== undefined && days.answeredAt !== undefined && days.letterAt < days.answeredAt ? [...point('letter', days.letterAt), ...point('answers', days.answeredAt)] : [...point('answers', days.answeredAt), ...point('letter', days.letterAt)]),
    ...(days.declaredOn === undefined ? [] : [{ what: 'declared', look: 'past', on: days.declaredOn } as const]),
    ...reviews.flatMap(({ kind: step, at }): readonly TimePoint[] => (step === 'approved' || step === 'sent-back' ? [{ what: step, look: 'past', on: dayOf(at) }] : [])),
    ...(days.sentOn === undefined ? [] : [{ what: 'sent', look: 'past', on: days.sentOn } as const]),
    ...(days.reinstatedOn === undefined || kind === 'reinstatement' ? [] : [{ what: 'reinstated', look: 'good', on: days.reinstatedOn } as const]),
  ];
  const sorted = [...past].sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
  if (kind === 'reinstatement' || days.reinstatedOn !== undefined) return sorted;
  if (days.sentOn !== undefined) return [...sorted, { what: 'waiting', look: 'now', on: today }, ...(look !== undefined && look > today ? [{ what: 'look', look: 'todo', on: look } as const] : []), { what: 'reply', look: 'todo' }];
  const now: TimePoint = { what: 'working', look: 'now', on: today };
  if (days.due === undefined) return [...sorted, now];
  return days.due < today ? [...sorted, { what: 'overdue', look: 'end', on: days.due }, now] : [...sorted, now, { what: 'due', look: 'end', on: days.due }];
}

const point = (what: 'answers' | 'letter', moment: string | undefined): readonly TimePoint[] => (moment === undefined ? [] : [{ what, look: 'past', on: dayOf(moment) }]);

/** `upright`: one point under the other. */
export function TimeLine({ upright = false, ...line }: Line & { readonly upright?: boolean }) {
  const { words, language } = useSpeech();
  const today = todayIso();
  const label = ({ what, kind: of, on }: TimePoint): string => {
    if ((what === 'notice' || what === 'earlier') && of !== undefined) return words.timeLine.kinds[of];
    return words.timeLine.points[what] + (what === 'due' && on !== undefined ? words.timeLine.left(timeLeft({ due: on, closes: line.days.closes }, words)) : '');
  };
  return (
    <ol class={upright ? 'tl upright' : 'tl'} aria-label={words.timeLine.label}>
      {timePoints(line, today).map((one, i) => (
        <li class={`at-${one.look}`} key={`${String(i)}${one.what}`} aria-current={one.look === 'now' ? 'date' : undefined}>
          {one.on === undefined ? <b>{words.timeLine.noDay}</b> : <time dateTime={one.on}>{showDay(one.on, language, { short: true, today })}{one.look === 'now' ? words.timeLine.today : ''}</time>}
          <span>{label(one)}</span>
        </li>
      ))}
    </ol>
  );
}
