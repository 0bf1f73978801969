// The hub: the truth about how far the case is, one next step, weak answers with their reason, and every question with its state.
import { speechWith } from '../language.tsx';
import { casePath, questionPath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ProgressCell, ProgressState } from '../ui/state.tsx';
import { Writes } from '../ui/writes.tsx';
import type { Progress, QuestionView, SectionId } from '../wire.ts';
import { letterWords } from '../words/letter.ts';
import { noticeWords } from '../words/notice.ts';
import { reviewWords } from '../words/review.ts';
import { tasksWords } from '../words/tasks.ts';
import { NextStep } from './next-step.tsx';
import { numberedTitle } from './numbered-title.ts';
import { Pointed } from './pointed.tsx';

const useSpeech = speechWith(letterWords, noticeWords, reviewWords, tasksWords);

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
  const first = inWalk(view, view.questions.filter((q) => q.first));
  const whole = first.every((q) => !view.walk.includes(q.id));
  // What stands under the words of Amazon stands there alone.
  const pointed = new Set(view.points.flatMap(({ questions }) => questions));
  const unpointed = (q: QuestionView): boolean => !pointed.has(q.id);
  const later = view.questions.filter((q) => !q.first);
  const others = later.filter(unpointed);
  return (
    <main id="main">
      <PageTitle>{words.tasks.title}</PageTitle>
      {view.case.earlierRounds.some(({ reinstatedOn, told }) => reinstatedOn !== undefined && !told) ? <p class="tip">{words.tasks.anew} <Link to={casePath(view.case.id, 'history')}>{words.tasks.lookBack}</Link></p> : null}
      <Truth room={room} first={first} later={later.length} />
      <Writes><NextStep room={room} whole={whole} /></Writes>
      <Pointed room={room} />
      <WeakAnswers room={room} among={unpointed} />
      {isPlan ? <FirstTasks room={room} questions={first.filter(unpointed)} /> : <><CaseTasks room={room} /><FormTasks room={room} among={unpointed} /></>}
      {others.length === 0 ? null : (
        <details class="later" open={whole || view.case.round > 1}>
          <summary><Icon name="chev" /><h2>{words.tasks.later(others.length)}</h2></summary>
          {view.case.confirmed.map((reason, i) => <ReasonTasks key={reason} room={room} reason={reason} number={i + 1} questions={others} />)}
        </details>
      )}
      {isPlan ? <ProgressGrid room={room} /> : null}
    </main>
  );
}

/** What is left to ask in the order it is asked; what is answered or set aside stands behind it. */
function inWalk({ walk }: CaseRoom['view'], questions: readonly QuestionView[]): readonly QuestionView[] {
  const turn = ({ id }: QuestionView): number => (walk.includes(id) ? walk.indexOf(id) : walk.length);
  return [...questions].sort((one, other) => turn(one) - turn(other));
}

/** How far the letter is that can be sent; what only makes it stronger is counted apart. */
function Truth({ room, first, later }: { readonly room: CaseRoom; readonly first: readonly QuestionView[]; readonly later: number }) {
  const { words } = useSpeech();
  const count = (progress: Progress): number => first.filter((q) => q.progress === progress).length;
  const done = count('answered') + count('planned');
  return (
    <>
      <div class="truth">
        <div>
          <p class="big">{later === 0 ? words.tasks.truth(first.length, done) : words.tasks.truthFirst(first.length, done)}</p>
          <p class="sub">{words.tasks.rest(count('thin'), count('open'), count('set-aside'))}{later === 0 ? '' : ` ${words.tasks.alsoLater(later)}`}</p>
        </div>
        <Link class="btn" to={casePath(room.view.case.id, 'letter')}>{words.tasks.letter}</Link>
      </div>
      <div class="strip" aria-hidden="true">{first.map((q) => <ProgressCell key={q.id} progress={q.progress} />)}</div>
      <div class="legend">{states.filter((state) => count(state) > 0).map((state) => <ProgressState key={state} progress={state} count={count(state)} />)}</div>
    </>
  );
}

/** The questions of the first letter in one list, in the order of the letter. */
function FirstTasks({ room, questions }: { readonly room: CaseRoom; readonly questions: readonly QuestionView[] }) {
  const { words } = useSpeech();
  return <section><h2 class="issue">{words.tasks.first}</h2><p class="sub">{words.tasks.firstNote}</p><TaskList room={room} questions={questions} /></section>;
}

interface Among { readonly room: CaseRoom; readonly among: (question: QuestionView) => boolean }

/** What is answered but lacks facts, each with the reason. */
function WeakAnswers({ room, among }: Among) {
  const { words, say } = useSpeech();
  const weak = room.view.questions.filter((q) => q.progress === 'thin' && among(q));
  if (weak.length === 0) return null;
  return (
    <section>
      <h2 class="issue">{words.tasks.weak(weak.length)}</h2>
      <ul class="tasks weak-tasks">{weak.map((q) => (
        <li key={q.id}><ProgressState progress={q.progress} />
          <div><span>{say(q.question.ask)}</span>{q.lift ? <span class="why">{say(q.lift)}</span> : null}</div>
          <Link to={questionPath(room.view.case.id, q.id)}>{room.mayWrite ? words.tasks.mend : words.review.seeAnswer}<span class="vh">{words.of(say(q.title))}</span></Link>
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

function ReasonTasks({ room, reason, number, questions: all }: { readonly room: CaseRoom; readonly reason: string; readonly number: number; readonly questions: readonly QuestionView[] }) {
  const { say } = useSpeech();
  const rule = room.rules.reasons.find((r) => r.id === reason);
  const mine = all.filter((q) => q.reason === reason);
  return mine.length === 0 ? null : (
    <section>
      <h3 class="issue"><span class="no">{number}</span>{rule ? say(rule.title) : reason}</h3>
      {sections.map((section) => {
        const questions = mine.filter((q) => q.section === section);
        return questions.length === 0 ? null : <SectionTasks key={section} room={room} section={section} questions={questions} isNext={questions.some((q) => q.id === room.view.walk[0])} />;
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
      <summary><Icon name="chev" /><h4>{words.sections[section]}</h4><span class="note">{counts.map(([state, n]) => words.tasks.count(words.progress[state], n)).join(words.listJoin)}</span></summary>
      <TaskList room={room} questions={questions} />
    </details>
  );
}

/** An answer that is no plan: its questions, and what must not be in it. */
function FormTasks({ room, among }: Among) {
  const { words, say } = useSpeech();
  const form = room.rules.responses.find(({ id }) => id === room.view.reading.response.id);
  const questions = room.view.questions.filter((q) => q.response !== undefined);
  if (form === undefined) return null;
  return (
    <section>
      <h2 class="issue">{say(form.title)}</h2>
      <p class="sub">{say(form.explain)}</p>
      {questions.length === 0 ? <p class="tip">{words.letter.noPaper}</p> : <TaskList room={room} questions={questions.filter(among)} />}
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
  const { words, say } = useSpeech();
  const parted = new Set(questions.map((q) => `${q.reason ?? ''} ${q.section ?? ''}`)).size > 1;
  return (
    <ul class="tasks">{questions.map((q) => (
      <li key={q.id}><ProgressState progress={q.progress} /><Link to={questionPath(room.view.case.id, q.id)}>{parted ? numberedTitle(room.view, q, say) : say(q.title)}</Link>{parted && q.section ? <span class="note">{words.sections[q.section]}</span> : null}</li>
    ))}</ul>
  );
}
