// The days of a case in a row: what was, where it stands today, and what is to come.
import { showDay, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { casesWords } from '../words/cases.ts';
import type { CaseDays, NoticeKind } from '../wire.ts';

const useSpeech = speechWith(casesWords);

/** `now`: where it stands today. `end`: the last day. `todo`: to come, on a day nobody knows. */
export interface TimePoint { readonly what: 'earlier' | 'notice' | 'pasted' | 'answers' | 'letter' | 'declared' | 'sent' | 'working' | 'waiting' | 'reply' | 'due' | 'overdue'; readonly look: 'past' | 'now' | 'end' | 'todo' | 'good'; readonly on?: string; readonly kind?: NoticeKind }

const dayOf = (moment: string): string => todayIso(new Date(moment));

/** The points of a case in the order of their days. Once the answer is sent, the deadline has done its work. */
export function timePoints(days: CaseDays, kind: NoticeKind, today = todayIso()): readonly TimePoint[] {
  const past: readonly TimePoint[] = [
    ...days.earlier.map((mail): TimePoint => ({ what: 'earlier', look: 'past', ...mail })),
    { ...(days.noticeOn === undefined ? { what: 'pasted', on: dayOf(days.pastedAt) } : { what: 'notice', on: days.noticeOn, kind }), look: kind === 'reinstatement' ? 'good' : 'past' },
    ...point('answers', days.answeredAt), ...point('letter', days.letterAt),
    ...(days.declaredOn === undefined ? [] : [{ what: 'declared', look: 'past', on: days.declaredOn } as const]),
    ...(days.sentOn === undefined ? [] : [{ what: 'sent', look: 'past', on: days.sentOn } as const]),
  ];
  const sorted = [...past].sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
  if (kind === 'reinstatement') return sorted;
  if (days.sentOn !== undefined) return [...sorted, { what: 'waiting', look: 'now', on: today }, { what: 'reply', look: 'todo' }];
  const now: TimePoint = { what: 'working', look: 'now', on: today };
  if (days.due === undefined) return [...sorted, now];
  return days.due < today ? [...sorted, { what: 'overdue', look: 'end', on: days.due }, now] : [...sorted, now, { what: 'due', look: 'end', on: days.due }];
}

const point = (what: 'answers' | 'letter', moment: string | undefined): readonly TimePoint[] => (moment === undefined ? [] : [{ what, look: 'past', on: dayOf(moment) }]);

export function TimeLine({ days, kind }: { readonly days: CaseDays; readonly kind: NoticeKind }) {
  const { words, language } = useSpeech();
  const today = todayIso();
  const label = ({ what, kind: of }: TimePoint): string => ((what === 'notice' || what === 'earlier') && of !== undefined ? words.timeLine.kinds[of] : words.timeLine.points[what]);
  return (
    <ol class="tl" aria-label={words.timeLine.label}>
      {timePoints(days, kind, today).map((one) => (
        <li class={`at-${one.look}`} key={`${one.what}${one.on ?? ''}`} aria-current={one.look === 'now' ? 'date' : undefined}>
          {one.on === undefined ? <b>{words.timeLine.noDay}</b> : <time dateTime={one.on}>{showDay(one.on, language, { short: true, today })}{one.look === 'now' ? words.timeLine.today : ''}</time>}
          <span>{label(one)}</span>
        </li>
      ))}
    </ol>
  );
}
