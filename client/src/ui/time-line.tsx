// The days of a case in a row: what was, where it stands today, and what is to come.
import { showDay, timeLeft, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { casesWords } from '../words/cases.ts';
import { timePoints, type Line, type TimePoint } from '../time-points.ts';

const useSpeech = speechWith(casesWords);

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
