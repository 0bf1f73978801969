// What the refusal points at, in its order, with its words: what is still to be told, and what the letter that was sent told of it.
import { speechWith } from '../language.tsx';
import { questionPath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { ProgressState } from '../ui/state.tsx';
import type { QuestionView } from '../wire.ts';
import { pointsWords } from '../words/points.ts';
import { numberedTitle } from './numbered-title.ts';
import { isToLookAt, nameOfPoint, PointTitle, PointWords } from './points.tsx';

const useSpeech = speechWith(pointsWords);

export function Pointed({ room }: { readonly room: CaseRoom }) {
  const { words } = useSpeech();
  const points = room.view.points.filter(({ questions }) => questions.length > 0);
  if (points.length === 0) return null;
  return (
    <section class="pointed">
      <h2 class="issue">{words.points.title}</h2>
      {points.map((point) => {
        const questions = room.view.questions.filter(({ id }) => point.questions.includes(id));
        const again = questions.filter((q) => isToLookAt(room, q));
        const rest = questions.filter((q) => !again.includes(q));
        return (
          <section key={nameOfPoint(point)} data-point={nameOfPoint(point)}>
            <h3><PointTitle room={room} point={point} /></h3>
            <p class="pointed-words"><PointWords room={room} point={point} /></p>
            {rest.length === 0 ? null : <Lines room={room} questions={rest} />}
            {again.length === 0 ? null : <details class="settled" open={rest.length === 0}><summary><Icon name="chev" />{words.points.answered(again.length)}</summary><p class="note">{words.points.again}</p><Lines room={room} questions={again} /></details>}
          </section>
        );
      })}
    </section>
  );
}

function Lines({ room, questions }: { readonly room: CaseRoom; readonly questions: readonly QuestionView[] }) {
  const { say } = useSpeech();
  return (
    <ul class="tasks">{questions.map((q) => (
      <li key={q.id}><ProgressState progress={q.progress} /><div><Link to={questionPath(room.view.case.id, q.id)}>{numberedTitle(room.view, q, say)}</Link>{q.progress === 'thin' && q.lift ? <span class="why">{say(q.lift)}</span> : null}</div></li>
    ))}</ul>
  );
}
