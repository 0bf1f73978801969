// One question on a page: why it is asked, samples, the fields, and beside it the sentences the answer makes.
import { useEffect, useState } from 'preact/hooks';
import { todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { answerAnchor, casePath, navigate, questionPath, type BackPage } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { markSeen, wasSeen } from '../state/seen.ts';
import { AnswerForm } from '../forms/answer-form.tsx';
import { cautionId } from '../forms/caution-card.tsx';
import { cautionsOf, type Caution } from '../forms/cautions.ts';
import { entryOf } from '../forms/raw.ts';
import { useAnswer } from '../forms/use-answer.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { afterPress } from '../ui/after-press.ts';
import { ErrorSummary, focusOn, ProblemNote, type Mend } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import { ProgressState, VerdictCell } from '../ui/state.tsx';
import { TermLine, WithTerms } from '../ui/term.tsx';
import type { Bilingual, Progress, QuestionView } from '../wire.ts';
import { Conflict } from './conflict.tsx';
import { NotFound } from './not-found.tsx';
import { MadeOf } from './made-of.tsx';
import { AskedByAmazon } from './points.tsx';
import { AnswerVersions } from './versions.tsx';
import { Comments } from '../team/parts-of-pages.ts';
import { useComments } from '../team/use-comments.ts';
import { AtRest, Writes } from '../ui/writes.tsx';
import { questionWords } from '../words/question.ts';
import { reviewWords } from '../words/review.ts';
import { tasksWords } from '../words/tasks.ts';

const useSpeech = speechWith(questionWords, reviewWords, tasksWords);

export function QuestionPage({ id, back }: { readonly id: string; readonly back: BackPage | undefined }) {
  const room = useRoom();
  const question = room.view.questions.find((q) => q.id === id);
  return question ? <Asked room={room} question={question} back={back === undefined ? undefined : `${casePath(room.view.case.id, back)}#${answerAnchor(id)}`} /> : <NotFound />;
}

/** The next that is open, on from this one among its like (what a refusal points at, the first letter, the rest) and then from the start: what was left empty or with blanks does not hold anybody up. The first letter is shown once it is whole; else the list says how it stands. */
function nextAfter(room: CaseRoom, { id, first }: QuestionView, progress: Progress): string {
  const { questions, walk, points } = room.view;
  const pointed = points.flatMap((point) => point.questions);
  const isPointed = (other: string): boolean => pointed.includes(other);
  const order = [...pointed, ...questions.map((q) => q.id).filter((other) => !isPointed(other))];
  const isLater = (other: string): boolean => order.indexOf(other) > order.indexOf(id);
  const open = walk.filter((other) => other !== id).flatMap((other) => questions.find((q) => q.id === other && q.progress === 'open' && (q.first || !first)) ?? []);
  const next = open.find((q) => q.first === first && isPointed(q.id) === isPointed(id) && isLater(q.id)) ?? (isPointed(id) ? open.find((q) => !isPointed(q.id)) : undefined) ?? open[0];
  if (next !== undefined) return questionPath(room.view.case.id, next.id);
  const whole = questions.every((q) => !q.first || told.has(q.id === id ? progress : q.progress));
  return casePath(room.view.case.id, first && whole ? 'letter' : 'tasks');
}

const told: ReadonlySet<Progress> = new Set(['answered', 'planned']);

/** `back`: where the answer is read again once it is saved; else the next question follows. */
function Asked({ room, question, back }: { readonly room: CaseRoom; readonly question: QuestionView; readonly back: string | undefined }) {
  const { words, say } = useSpeech();
  const answer = useAnswer(room, question);
  const talk = useComments(room);
  const [turn, setTurn] = useState(0);
  const [mends, setMends] = useState<readonly Mend[]>([]);
  const [cautioned, setCautioned] = useState<readonly string[]>([]);
  const [left, setLeft] = useState<readonly string[]>([]);
  const problemOf = (name: string): string | undefined => {
    const problem = answer.problems.find((p) => p.field === name);
    return problem && words.fieldProblems[problem.code];
  };
  const errorOf = (name: string): string | undefined => (turn === 0 ? undefined : problemOf(name));
  const leave = (name: string): void => { afterPress(() => { setLeft((before) => (before.includes(name) ? before : [...before, name])); }); };
  /** Told as soon as the field is left, not only when all is saved. */
  const noteOf = (name: string): string | undefined => (turn === 0 && left.includes(name) ? problemOf(name) : undefined);
  // A known mistake that stood there while a field below it was answered need not interrupt once more; what stops the letter or is untrue does.
  const nameOf = (caution: Caution): string => `${room.view.case.id}.${question.id}.${caution.key}`;
  const wasRead = (caution: Caution): boolean => caution.kind === 'mistake' && wasSeen(nameOf(caution));
  const readOnes = (cautions: readonly Caution[]): void => { for (const caution of cautions) if (caution.kind === 'mistake') markSeen(nameOf(caution)); };
  const submit = (event: Event): void => {
    event.preventDefault();
    setMends(answer.problems.map((p) => ({ target: `f.${p.field}`, text: `${labelOf(question, p.field, say)}${words.colon}${words.fieldProblems[p.code]}` })));
    setTurn((n) => n + 1);
    if (answer.problems.length > 0) return;
    // Each caution interrupts once; the seller decides.
    const cautions = cautionsOf(question, answer.written, todayIso());
    const unread = cautions.find((caution) => !cautioned.includes(caution.key) && !wasRead(caution));
    setCautioned(cautions.map(({ key }) => key));
    if (unread !== undefined) { focusOn(cautionId(unread)); return; }
    readOnes(cautions);
    void answer.flush().then((saved) => { if (saved) navigate(back ?? nextAfter(room, question, progress)); });
  };
  const progress = answer.written.state === undefined ? question.progress : answer.preview?.progress ?? question.progress;
  return (
    <main id="main" class="docked">
      <div class="ask">
        <div>
          <Crumbs room={room} question={question} />
          <PageTitle>{say(question.question.ask)}</PageTitle>
          {question.question.hint ? <p class="lead"><WithTerms text={say(question.question.hint)} /></p> : null}
          <AskedByAmazon room={room} question={question} />
          <Reasons question={question} />
          <form id="answer" onSubmit={submit} onFocusOut={({ target }) => { if (target instanceof Element) leave(fieldNameOf(target.id)); }} noValidate>
            <ErrorSummary mends={mends} turn={turn} />
            <Conflict answer={answer} question={question} />
            <AtRest><AnswerForm room={room} question={question} answer={answer} errorOf={errorOf} noteOf={noteOf} onPast={readOnes} /></AtRest>
            {answer.failure ? <ProblemNote problem={answer.failure}><p class="row"><button type="button" class="btn small" onClick={() => { void answer.flush(); }}>{words.question.saveAgain}</button></p></ProblemNote> : null}
            <Standing question={question} progress={progress} missing={answer.preview?.missing ?? []} />
            <div class="acts dock"><Writes><button class="btn primary">{back === undefined ? words.question.saveNext : words.question.saveBack}</button></Writes><Link class="btn quiet" to={back ?? casePath(room.view.case.id, 'tasks')}>{back === undefined && room.mayWrite ? words.question.later : words.question.leaveBack}</Link></div>
          </form>
        </div>
        <aside><MadeOf answer={answer} /><TermLine texts={textsOf(question).map(say)} except={question.question.hint ? say(question.question.hint) : ''} /><Beside room={room} question={question} /><Neighbours room={room} question={question} />{talk === undefined ? null : <Comments talk={talk} title={words.comments.onQuestion} comments={(talk.view?.comments ?? []).filter(({ round, about }) => round === talk.view?.round && about.kind === 'question' && about.question === question.id)} about={{ kind: 'question', question: question.id }} name="question" />}{(question.answer === undefined && room.view.case.round === 1) || !room.mayWrite ? null : <AnswerVersions caseId={room.view.case.id} question={question.id} onTake={({ state, values }) => { answer.change({ state, entry: entryOf(question.question.fields, values) }); }} />}</aside>
      </div>
    </main>
  );
}

/** The name the server uses, of the id of a box; a period is told once its end is left. */
const fieldNameOf = (id: string): string => (id.startsWith('f.') ? id.slice('f.'.length) : id).replace(/-to$/, '');

/** What is read on this page beside the hint. */
const textsOf = ({ question: { ask, weak, strong, fields }, why }: QuestionView): readonly Bilingual[] => [
  ask, why, weak, strong, ...fields.flatMap((field) => [field, ...(field.kind === 'rows' ? field.fields : [])]).flatMap(({ label, options = [] }) => [label, ...options.map((option) => option.label)]),
];

function labelOf(question: QuestionView, name: string, say: (text: { readonly en: string; readonly ja: string }) => string): string {
  const [id, , inner] = name.split('.');
  const field = question.question.fields.find((f) => f.id === id);
  if (!field) return name;
  const within = field.kind === 'rows' ? field.fields.find((f) => f.id === inner) : undefined;
  return say((within ?? field).label);
}

type Say = ReturnType<typeof useSpeech>['say'];

/** The issue with its number, and the part of the letter. */
function placeOf(room: CaseRoom, question: QuestionView, words: Pick<ReturnType<typeof useSpeech>['words'], 'wholeCase' | 'sections'>, say: Say): readonly string[] {
  const reason = room.rules.reasons.find((r) => r.id === question.reason);
  const home = reason?.short ?? room.rules.responses.find((r) => r.id === question.response)?.title;
  const number = question.reason === undefined ? '' : `${String(room.view.case.confirmed.indexOf(question.reason) + 1)} `;
  return [home ? `${number}${say(home)}` : words.wholeCase, ...(question.section ? [words.sections[question.section]] : [])];
}

function Crumbs({ room, question }: { readonly room: CaseRoom; readonly question: QuestionView }) {
  const { words, say } = useSpeech();
  const { questions, walk } = room.view;
  const toFirst = question.first ? questions.filter((q) => q.first && walk.includes(q.id)).length : 0;
  const peers = questions.filter((q) => q.reason === question.reason && q.response === question.response && q.section === question.section);
  const place = peers.length > 1 ? words.question.place(peers.findIndex((q) => q.id === question.id) + 1, peers.length) : '';
  return <p class="eyebrow"><Link to={casePath(room.view.case.id, 'tasks')}>{words.tasks.title}</Link> › {placeOf(room, question, words, say).join(' › ')}{toFirst > 0 ? words.question.toFirst(toFirst) : place}</p>;
}

/** Why it is asked; on a phone also what to take care of, and samples. A fold of one line, so that the first field is near. */
function Reasons({ question }: { readonly question: QuestionView }) {
  const { words, say } = useSpeech();
  return (
    <details class="why-ask">
      <summary><Icon name="chev" /><span class="wide">{words.question.why}</span><span class="narrow">{words.question.whyAndSamples}</span></summary>
      <p class="sub long">{say(question.why)}</p>
      <SourceLine keys={question.sources} />
      <Cares question={question} />
      <Samples question={question} />
    </details>
  );
}

/** Beside the form: samples, open at the first question that is seen of a case, and what went wrong for others. */
function Beside({ room, question }: { readonly room: CaseRoom; readonly question: QuestionView }) {
  const { words } = useSpeech();
  const name = room.view.case.id;
  const [open] = useState(() => !wasSeen(name));
  useEffect(() => { markSeen(name); }, [name]);
  const cares = question.mistakes.some(({ when }) => when === undefined);
  return (
    <div class="beside">
      <details class="why-ask" open={open}><summary><Icon name="chev" />{words.question.samples}</summary><Samples question={question} /></details>
      {cares ? <details class="why-ask"><summary><Icon name="chev" />{words.question.cares}</summary><Cares question={question} /></details> : null}
    </div>
  );
}

/** What went wrong for others here, whatever the answer. */
function Cares({ question }: { readonly question: QuestionView }) {
  const { say } = useSpeech();
  return <>{question.mistakes.filter(({ when }) => when === undefined).map((care) => <div key={care.text.en} class="tip warn care"><p>{say(care.text)}</p><SourceLine keys={care.sources} /></div>)}</>;
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

/** Where the answer stands, and which facts would make it stronger. */
function Standing({ question, progress, missing }: { readonly question: QuestionView; readonly progress: QuestionView['progress']; readonly missing: readonly string[] }) {
  const { words, say } = useSpeech();
  const thin = progress === 'thin';
  return (
    <div class="now" role="status">
      <ProgressState progress={progress} />
      {thin ? <span class="note">{missing.length === 0 ? (question.lift ? say(question.lift) : words.question.thin) : <>{words.question.stillLacking}{missing.map((name, i) => (
        <span key={name}>{i > 0 ? words.listJoin : ''}<a href={`#f.${name}`} onClick={(event) => { event.preventDefault(); focusOn(`f.${name}`); }}>{labelOf(question, name, say)}</a></span>
      ))}</>}</span> : null}
    </div>
  );
}

function Neighbours({ room, question }: { readonly room: CaseRoom; readonly question: QuestionView }) {
  const { words, say } = useSpeech();
  const peers = room.view.questions.filter((q) => q.reason === question.reason && q.response === question.response && q.section === question.section);
  if (peers.length < 2) return null;
  const place = placeOf(room, question, words, say).join(words.listJoin);
  return (
    <nav class="peers" aria-label={place}>
      <details class="why-ask"><summary><Icon name="chev" />{words.question.others}</summary>
      <ul class="tasks mini">{peers.map((q) => (
        <li key={q.id}><ProgressState progress={q.progress} />{q.id === question.id ? <b aria-current="page">{say(q.title)}</b> : <Link to={questionPath(room.view.case.id, q.id)}>{say(q.title)}</Link>}</li>
      ))}</ul></details>
    </nav>
  );
}
