// The one thing that is best done next: what a refusal points at, then what the letter needs, then to read it.
import { speechWith } from '../language.tsx';
import { casePath, questionPath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';
import { pointsWords } from '../words/points.ts';
import { tasksWords } from '../words/tasks.ts';
import { AskedByAmazon, isToLookAt } from './points.tsx';

const useSpeech = speechWith(pointsWords, tasksWords);

/** `whole`: nothing is left to ask for the first letter. Whatever comes next, the way past it stays at hand. */
export function NextStep({ room, whole }: { readonly room: CaseRoom; readonly whole: boolean }) {
  const { words, say } = useSpeech();
  const { questions, walk, points, case: { id } } = room.view;
  const open = questions.find((q) => q.id === walk[0]);
  const isPointed = open !== undefined && points.some((point) => point.questions.includes(open.id));
  const again = isPointed ? undefined : questions.find((q) => isToLookAt(room, q));
  const next = again ?? (whole && !isPointed ? undefined : open);
  const past = whole ? <Link class="btn" to={casePath(id, 'letter')}>{words.tasks.toLetter}</Link> : again && open ? <Link class="btn" to={questionPath(id, open.id)}>{words.tasks.stronger}</Link> : null;
  if (next === undefined) {
    return (
      <section class="panel next">
        <div><p class="eyebrow">{words.tasks.next}</p><h2>{open ? words.tasks.firstWhole : words.tasks.nextLetter}</h2>{open ? <p class="sub">{words.tasks.firstWholeSub}</p> : null}</div>
        <p class="row"><Link class="btn primary" to={casePath(id, 'letter')}>{words.tasks.toLetter}</Link>{open ? <Link class="btn" to={questionPath(id, open.id)}>{words.tasks.stronger}</Link> : null}</p>
      </section>
    );
  }
  return (
    <section class="panel next">
      <div><p class="eyebrow">{words.tasks.next}</p><h2>{say(next.question.ask)}</h2><AskedByAmazon room={room} question={next} /><p class="sub">{again ? words.points.again : say(next.progress === 'thin' && next.lift ? next.lift : next.why)}</p></div>
      <p class="row"><Link class="btn primary" to={questionPath(id, next.id)}>{again ? words.points.lookAgain : next.progress === 'thin' ? words.tasks.mendThis : words.tasks.answerThis}</Link>{past}</p>
    </section>
  );
}
