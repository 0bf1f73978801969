// One question on a page: why it is asked, samples, the fields, and beside it the sentences the answer makes.
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { answerAnchor, casePath, navigate, questionPath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { AnswerForm } from '../forms/answer-form.tsx';
import { useAnswer } from '../forms/use-answer.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { ErrorSummary, ProblemNote, type Mend } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import { ProgressState, VerdictCell } from '../ui/state.tsx';
import type { QuestionView } from '../wire.ts';
import { Conflict } from './conflict.tsx';
import { NotFound } from './not-found.tsx';
import { MadeOf } from './made-of.tsx';
import { questionWords } from '../words/question.ts';
import { tasksWords } from '../words/tasks.ts';

const useSpeech = speechWith(questionWords, tasksWords);

export function QuestionPage({ id, back }: { readonly id: string; readonly back: 'check' | undefined }) {
  const room = useRoom();
  const question = room.view.questions.find((q) => q.id === id);
  return question ? <Asked room={room} question={question} back={back === undefined ? undefined : `${casePath(room.view.case.id, back)}#${answerAnchor(id)}`} /> : <NotFound />;
}

/** Mistakes read during this visit; they are shown again at the next one. */
const acknowledged = new Set<string>();

function nextAfter(room: CaseRoom, id: string): string {
  const { questions } = room.view;
  const at = questions.findIndex((q) => q.id === id);
  const waiting = [...questions.slice(at + 1), ...questions.slice(0, Math.max(at, 0))].find((q) => q.progress === 'open' || q.progress === 'thin');
  return waiting ? questionPath(room.view.case.id, waiting.id) : casePath(room.view.case.id, 'tasks');
}

/** `back`: where the answer is read again once it is saved; else the next question follows. */
function Asked({ room, question, back }: { readonly room: CaseRoom; readonly question: QuestionView; readonly back: string | undefined }) {
  const { words, say } = useSpeech();
  const mistakeKey = `${room.view.case.id} ${question.id}`;
  const [warned, setWarned] = useState(question.mistakes.length === 0 || acknowledged.has(mistakeKey));
  const answer = useAnswer(room, question);
  const [turn, setTurn] = useState(0);
  const [mends, setMends] = useState<readonly Mend[]>([]);
  const errorOf = (name: string): string | undefined => {
    if (turn === 0) return undefined;
    const problem = answer.problems.find((p) => p.field === name);
    return problem && words.fieldProblems[problem.code];
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    setMends(answer.problems.map((p) => ({ target: `f.${p.field}`, text: `${labelOf(question, p.field, say)}${words.colon}${words.fieldProblems[p.code]}` })));
    setTurn((n) => n + 1);
    if (answer.problems.length > 0) return;
    void answer.flush().then((saved) => { if (saved) navigate(back ?? nextAfter(room, question.id)); });
  };
  const accept = (): void => {
    acknowledged.add(mistakeKey);
    setWarned(true);
  };
  return (
    <main id="main" class="docked">
      <div class="ask">
        <div>
          <Crumbs room={room} question={question} />
          <PageTitle>{say(question.question.ask)}</PageTitle>
          {question.question.hint ? <p class="lead">{say(question.question.hint)}</p> : null}
          <WhyAsked question={question} />
          <Samples question={question} />
          {warned ? (
            <form id="answer" onSubmit={submit} noValidate>
              <ErrorSummary mends={mends} turn={turn} />
              <Conflict answer={answer} question={question} />
              <AnswerForm room={room} question={question} answer={answer} errorOf={errorOf} />
              {answer.failure ? <ProblemNote problem={answer.failure}><p class="row"><button type="button" class="btn small" onClick={() => { void answer.flush(); }}>{words.question.saveAgain}</button></p></ProblemNote> : null}
              <Thin question={question} progress={answer.preview?.progress ?? question.progress} />
              <div class="acts dock"><button class="btn primary">{back === undefined ? words.question.saveNext : words.question.saveBack}</button><Link class="btn quiet" to={back ?? casePath(room.view.case.id, 'tasks')}>{back === undefined ? words.question.later : words.question.leaveBack}</Link></div>
            </form>
          ) : <Mistakes question={question} onRead={accept} />}
        </div>
        <aside><MadeOf sentences={answer.preview?.sentences} /><Neighbours room={room} question={question} /></aside>
      </div>
    </main>
  );
}

function labelOf(question: QuestionView, name: string, say: (text: { readonly en: string; readonly ja: string }) => string): string {
  const [id, , inner] = name.split('.');
  const field = question.question.fields.find((f) => f.id === id);
  if (!field) return name;
  const within = field.kind === 'rows' ? field.fields.find((f) => f.id === inner) : undefined;
  return say((within ?? field).label);
}

function Crumbs({ room, question }: { readonly room: CaseRoom; readonly question: QuestionView }) {
  const { words, say } = useSpeech();
  const home = room.rules.reasons.find((r) => r.id === question.reason) ?? room.rules.responses.find((r) => r.id === question.response);
  const peers = room.view.questions.filter((q) => q.reason === question.reason && q.response === question.response && q.section === question.section);
  const place = [home ? say(home.title) : words.wholeCase, ...(question.section ? [words.sections[question.section]] : [])];
  return <p class="eyebrow"><Link to={casePath(room.view.case.id, 'tasks')}>{words.tasks.title}</Link> › {place.join(' › ')} {peers.length > 1 ? words.question.place(peers.findIndex((q) => q.id === question.id) + 1, peers.length) : ''}</p>;
}

function WhyAsked({ question }: { readonly question: QuestionView }) {
  const { words, say } = useSpeech();
  return <details class="why-ask" open><summary><Icon name="chev" />{words.question.why}</summary><p class="sub long">{say(question.why)}</p><SourceLine keys={question.sources} /></details>;
}

function Samples({ question }: { readonly question: QuestionView }) {
  const { words, say } = useSpeech();
  return (
    <div class="samples">
      <div><span class="state weak"><VerdictCell verdict="weak" />{words.question.weakSample}</span><q>{say(question.question.weak)}</q></div>
      <div><span class="state present"><VerdictCell verdict="present" />{words.question.strongSample}</span><q>{say(question.question.strong)}</q><p class="note">{words.question.notYours}</p></div>
    </div>
  );
}

function Mistakes({ question, onRead }: { readonly question: QuestionView; readonly onRead: () => void }) {
  const { words, say } = useSpeech();
  return (
    <section class="sheet interrupt">
      <h2><Icon name="warn" tone="weak" />{words.question.beforeYouAnswer}</h2>
      {question.mistakes.map((mistake) => <div key={mistake.text.en}><p>{say(mistake.text)}</p><SourceLine keys={mistake.sources} /></div>)}
      <p class="row"><button type="button" class="btn primary" onClick={onRead}>{words.question.haveRead}</button></p>
    </section>
  );
}

function Thin({ question, progress }: { readonly question: QuestionView; readonly progress: QuestionView['progress'] }) {
  const { words, say } = useSpeech();
  return (
    <p class="now" role="status"><ProgressState progress={progress} />{progress === 'thin' ? <span class="note">{question.lift ? say(question.lift) : words.question.thin}</span> : null}</p>
  );
}

function Neighbours({ room, question }: { readonly room: CaseRoom; readonly question: QuestionView }) {
  const { words, say } = useSpeech();
  const peers = room.view.questions.filter((q) => q.reason === question.reason && q.response === question.response && q.section === question.section);
  if (peers.length < 2) return null;
  return (
    <nav class="peers" aria-label={words.question.peers}>
      <h2>{words.question.peers}</h2>
      <ul class="tasks mini">{peers.map((q) => (
        <li key={q.id}><ProgressState progress={q.progress} />{q.id === question.id ? <b aria-current="page">{say(q.title)}</b> : <Link to={questionPath(room.view.case.id, q.id)}>{say(q.title)}</Link>}</li>
      ))}</ul>
    </nav>
  );
}
