// The hub: the truth about how far the case is, one next step, weak answers with their reason, and every question with its state.
import { speechWith } from '../language.tsx';
import { casePath, questionPath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
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
      <WeakAnswers room={room} />
      <CaseTasks room={room} />
      {isPlan ? <><ProgressGrid room={room} />{view.case.confirmed.map((reason, i) => <ReasonTasks key={reason} room={room} reason={reason} number={i + 1} />)}</> : <FormTasks room={room} />}
    </main>
  );
}

/** What was done weighs most with the reader and is lacking most often; then the cause, then prevention. */
const order: readonly (SectionId | undefined)[] = ['corrective-actions', 'root-cause', 'preventive-measures', undefined];

/** The most telling question that is open, else the first weak one. */
function nextOf(questions: readonly QuestionView[]): QuestionView | undefined {
  const open = questions.filter((q) => q.progress === 'open');
  return order.flatMap((section) => open.filter((q) => q.section === section))[0] ?? questions.find((q) => q.progress === 'thin');
}

function NextStep({ room }: { readonly room: CaseRoom }) {
  const { words, say } = useSpeech();
  const { questions } = room.view;
  const next = nextOf(questions);
  return (
    <section class="panel next">
      <div><p class="eyebrow">{words.tasks.next}</p><h2>{next ? say(next.question.ask) : words.tasks.nextLetter}</h2>{next ? <p class="sub">{say(next.progress === 'thin' && next.lift ? next.lift : next.why)}</p> : null}</div>
      {next
        ? <Link class="btn primary" to={questionPath(room.view.case.id, next.id)}>{next.progress === 'thin' ? words.tasks.mendThis : words.tasks.answerThis}</Link>
        : <Link class="btn primary" to={casePath(room.view.case.id, 'letter')}>{words.tasks.toLetter}</Link>}
    </section>
  );
}

/** What is answered but lacks facts, each with the reason. */
function WeakAnswers({ room }: { readonly room: CaseRoom }) {
  const { words, say } = useSpeech();
  const weak = room.view.questions.filter((q) => q.progress === 'thin');
  if (weak.length === 0) return null;
  return (
    <section>
      <h2 class="issue">{words.tasks.weak(weak.length)}</h2>
      <ul class="tasks weak-tasks">{weak.map((q) => (
        <li key={q.id}><ProgressState progress={q.progress} />
          <div><span>{say(q.question.ask)}</span>{q.lift ? <span class="why">{say(q.lift)}</span> : null}</div>
          <Link to={questionPath(room.view.case.id, q.id)}>{words.tasks.mend}<span class="vh">{words.of(say(q.title))}</span></Link>
        </li>
      ))}</ul>
    </section>
  );
}

function ProgressGrid({ room }: { readonly room: CaseRoom }) {
  const { words, say } = useSpeech();
  const { view, rules } = room;
  const cell = (reason: string, section: SectionId) => {
    const questions = view.questions.filter((q) => q.reason === reason && q.section === section);
    const next = questions.find((q) => q.progress === 'thin') ?? questions.find((q) => q.progress === 'open') ?? questions[0];
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
          return <tr key={reason}><th scope="row"><span class="no">{i + 1}</span>{rule ? say(rule.title) : reason}</th>{sections.map((s) => cell(reason, s))}</tr>;
        })}</tbody>
      </table>
    </section>
  );
}

function ReasonTasks({ room, reason, number }: { readonly room: CaseRoom; readonly reason: string; readonly number: number }) {
  const { say } = useSpeech();
  const rule = room.rules.reasons.find((r) => r.id === reason);
  const next = nextOf(room.view.questions);
  return (
    <section>
      <h2 class="issue"><span class="no">{number}</span>{rule ? say(rule.title) : reason}</h2>
      {sections.map((section) => {
        const questions = room.view.questions.filter((q) => q.reason === reason && q.section === section);
        return questions.length === 0 ? null : <SectionTasks key={section} room={room} section={section} questions={questions} isNext={next !== undefined && questions.includes(next)} />;
      })}
    </section>
  );
}

interface SectionTasksProps { readonly room: CaseRoom; readonly section: SectionId; readonly questions: readonly QuestionView[]; readonly isNext: boolean }

/** One part of one issue with how far it is; open where the next step is. */
function SectionTasks({ room, section, questions, isNext }: SectionTasksProps) {
  const { words } = useSpeech();
  const counts = states.map((state) => [state, questions.filter((q) => q.progress === state).length] as const).filter(([, n]) => n > 0);
  return (
    <details class="section-tasks" open={isNext}>
      <summary><Icon name="chev" /><h3>{words.sections[section]}</h3><span class="note">{counts.map(([state, n]) => words.tasks.count(words.progress[state], n)).join(words.listJoin)}</span></summary>
      <TaskList room={room} questions={questions} />
    </details>
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

/** What is still to be done (weak answers stand above); what is answered is folded below. */
function TaskList({ room, questions }: { readonly room: CaseRoom; readonly questions: readonly QuestionView[] }) {
  const { words } = useSpeech();
  const isSettled = ({ progress }: QuestionView): boolean => progress === 'answered' || progress === 'planned';
  const [settled, waiting] = [questions.filter(isSettled), questions.filter((q) => !isSettled(q) && q.progress !== 'thin')];
  return (
    <>
      {waiting.length === 0 ? null : <Lines room={room} questions={waiting} />}
      {settled.length === 0 ? null : <details class="settled"><summary><Icon name="chev" />{words.tasks.settled(settled.length)}</summary><Lines room={room} questions={settled} /></details>}
    </>
  );
}

function Lines({ room, questions }: { readonly room: CaseRoom; readonly questions: readonly QuestionView[] }) {
  const { say } = useSpeech();
  return (
    <ul class="tasks">{questions.map((q) => (
      <li key={q.id}><ProgressState progress={q.progress} /><Link to={questionPath(room.view.case.id, q.id)}>{say(q.title)}</Link></li>
    ))}</ul>
  );
}
