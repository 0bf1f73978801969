// The hub: the truth about how far the case is, one next step, and every question with its state.
import { speechWith } from '../language.tsx';
import { casePath, questionPath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ProgressCell, ProgressState } from '../ui/state.tsx';
import type { Progress, QuestionView, SectionId } from '../wire.ts';
import { letterWords } from '../words/letter.ts';
import { noticeWords } from '../words/notice.ts';
import { tasksWords } from '../words/tasks.ts';

const useSpeech = speechWith(letterWords, noticeWords, tasksWords);

const sections: readonly SectionId[] = ['root-cause', 'corrective-actions', 'preventive-measures'];
const states: readonly Progress[] = ['answered', 'planned', 'thin', 'set-aside', 'open'];

export function Tasks() {
  const { words } = useSpeech();
  const room = useRoom();
  const { view } = room;
  const isPlan = view.reading.response.id === 'plan';
  if (isPlan && view.case.confirmed.length === 0) {
    return (
      <main id="main" class="narrow">
        <PageTitle>{words.tasks.title}</PageTitle>
        <p class="lead">{words.tasks.noReason}</p>
        <p class="acts"><Link class="btn primary" to={casePath(view.case.id, 'notice')}>{words.tasks.toNotice}</Link></p>
      </main>
    );
  }
  const count = (progress: Progress): number => view.questions.filter((q) => q.progress === progress).length;
  const present = states.filter((state) => count(state) > 0);
  return (
    <main id="main">
      <PageTitle>{words.tasks.title}</PageTitle>
      <div class="truth">
        <div>
          <p class="big">{words.tasks.truth(view.questions.length, count('answered') + count('planned'))}</p>
          <p class="sub">{words.tasks.rest(count('thin'), count('open'), count('set-aside'))}</p>
        </div>
        <Link class="btn" to={casePath(view.case.id, 'letter')}>{words.tasks.letter}</Link>
      </div>
      <div class="strip" aria-hidden="true">{view.questions.map((q) => <ProgressCell key={q.id} progress={q.progress} />)}</div>
      <div class="legend">{present.map((state) => <ProgressState key={state} progress={state} count={count(state)} />)}</div>
      <NextStep room={room} />
      {isPlan ? <><ProgressGrid room={room} />{view.case.confirmed.map((reason, i) => <ReasonTasks key={reason} room={room} reason={reason} number={i + 1} />)}</> : <FormTasks room={room} />}
      <CaseTasks room={room} />
    </main>
  );
}

function NextStep({ room }: { readonly room: CaseRoom }) {
  const { words, say } = useSpeech();
  const { questions } = room.view;
  const next = questions.find((q) => q.progress === 'open') ?? questions.find((q) => q.progress === 'thin');
  return (
    <section class="panel next">
      <div><p class="eyebrow">{words.tasks.next}</p><h2>{next ? say(next.question.ask) : words.tasks.nextLetter}</h2>{next ? <p class="sub">{say(next.why)}</p> : null}</div>
      {next
        ? <Link class="btn primary" to={questionPath(room.view.case.id, next.id)}>{words.tasks.answerThis}</Link>
        : <Link class="btn primary" to={casePath(room.view.case.id, 'letter')}>{words.tasks.toLetter}</Link>}
    </section>
  );
}

function ProgressGrid({ room }: { readonly room: CaseRoom }) {
  const { words, say } = useSpeech();
  const { view, rules } = room;
  const cell = (reason: string, section: SectionId) => {
    const questions = view.questions.filter((q) => q.reason === reason && q.section === section);
    const next = questions.find((q) => q.progress === 'thin' || q.progress === 'open') ?? questions[0];
    const counts = states.map((state) => [state, questions.filter((q) => q.progress === state).length] as const).filter(([, n]) => n > 0);
    return (
      <td key={section} data-h={words.sections[section]}>
        <div class="cells" aria-hidden="true">{questions.map((q) => <ProgressCell key={q.id} progress={q.progress} />)}</div>
        <span class="sum">{counts.map(([state, n]) => words.tasks.count(words.progress[state], n)).join(words.listJoin)}</span>
        {next ? <Link to={questionPath(view.case.id, next.id)}>{say(next.title)}</Link> : null}
      </td>
    );
  };
  return (
    <section>
      <h2 class="gap-above">{words.tasks.grid}</h2>
      <table class="grid">
        <thead><tr><th scope="col">{words.tasks.issue}</th>{sections.map((s) => <th key={s} scope="col">{words.sections[s]}</th>)}</tr></thead>
        <tbody>{view.case.confirmed.map((reason, i) => {
          const rule = rules.reasons.find((r) => r.id === reason);
          return <tr key={reason}><th scope="row">{i + 1}　{rule ? say(rule.title) : reason}</th>{sections.map((s) => cell(reason, s))}</tr>;
        })}</tbody>
      </table>
    </section>
  );
}

function ReasonTasks({ room, reason, number }: { readonly room: CaseRoom; readonly reason: string; readonly number: number }) {
  const { words, say } = useSpeech();
  const rule = room.rules.reasons.find((r) => r.id === reason);
  return (
    <section>
      <h2 class="issue">{number}　{rule ? say(rule.title) : reason}</h2>
      {sections.map((section) => {
        const questions = room.view.questions.filter((q) => q.reason === reason && q.section === section);
        return questions.length === 0 ? null : <div key={section} class="section-tasks"><h3>{words.sections[section]}</h3><TaskList room={room} questions={questions} /></div>;
      })}
    </section>
  );
}

/** An answer that is no plan: its questions, and what must not be in it. */
function FormTasks({ room }: { readonly room: CaseRoom }) {
  const { words, say } = useSpeech();
  const form = room.rules.responses.find(({ id }) => id === room.view.reading.response.id);
  const questions = room.view.questions.filter((q) => q.response !== undefined);
  if (form === undefined) return null;
  return (
    <section>
      <h2 class="issue">{say(form.title)}</h2>
      <p class="sub">{say(form.explain)}</p>
      {questions.length === 0 ? <p class="tip">{words.letter.noPaper}</p> : <TaskList room={room} questions={questions} />}
      {form.mustNot.length > 0 ? <><h3>{words.notice.mustNot}</h3><ul class="bul">{form.mustNot.map(({ text }) => <li key={text.en}>{say(text)}</li>)}</ul></> : null}
    </section>
  );
}

function CaseTasks({ room }: { readonly room: CaseRoom }) {
  const { words } = useSpeech();
  const questions = room.view.questions.filter((q) => q.reason === undefined && q.response === undefined);
  return questions.length === 0 ? null : <section><h2 class="issue">{words.wholeCase}</h2><TaskList room={room} questions={questions} /></section>;
}

function TaskList({ room, questions }: { readonly room: CaseRoom; readonly questions: readonly QuestionView[] }) {
  const { say } = useSpeech();
  return (
    <ul class="tasks">{questions.map((q) => (
      <li key={q.id}><ProgressState progress={q.progress} />
        <div><Link to={questionPath(room.view.case.id, q.id)}>{say(q.title)}</Link>{q.progress === 'thin' && q.lift ? <span class="why">{say(q.lift)}</span> : null}</div>
      </li>
    ))}</ul>
  );
}
