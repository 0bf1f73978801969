// Check your answers: every value of every answer before the letter leaves, the measures as one table, and the declaration.
import { useEffect, useState } from 'preact/hooks';
import { getAnswers, getDeclaration, getMustMend, type Problem, type Result } from '../api.ts';
import { speechWith } from '../language.tsx';
import { answerAnchor, casePath, changePath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { OpenComments, ReviewBlock } from '../team/parts-of-pages.ts';
import { useComments } from '../team/use-comments.ts';
import { useReview } from '../team/use-review.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { focusOn, ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ProgressState } from '../ui/state.tsx';
import { hasPapers } from '../ui/steps.ts';
import { checkWords } from '../words/check.ts';
import type { AnswerInWords, DeclarationView, MustMend, Progress, QuestionView, SectionId } from '../wire.ts';
import { AnswerValues } from './answer-values.tsx';
import { Declare } from './declare.tsx';
import { LeftToMend } from './left-to-mend.tsx';
import { Measures } from './measures.tsx';
import { numberedTitle } from './numbered-title.ts';

const useSpeech = speechWith(checkWords);

const sections: readonly SectionId[] = ['root-cause', 'corrective-actions', 'preventive-measures'];

export function Check() {
  const { words, say } = useSpeech();
  const room = useRoom();
  const { view } = room;
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState<Problem>();
  const desk = useReview(room);
  const talk = useComments(room);
  // Shown at once: a part that came later would move the others.
  useEffect(() => {
    void Promise.all([getAnswers(view.case.id), getMustMend(view.case.id), getDeclaration(view.case.id)]).then(([result, wrong, declaration]) => {
      if (result.ok) setShown({ answers: result.value, mend: wrong.ok ? wrong.value : [], declaration });
      else setProblem(result.problem);
    });
  }, [view.case.id]);
  const { answers, mend = [], declaration } = shown ?? {};
  // The answers are on the page before what stands below them is made; nothing above moves.
  const [whole, setWhole] = useState(false);
  useEffect(() => { if (answers === undefined) return undefined; const turn = setTimeout(() => { setWhole(true); }); return () => { clearTimeout(turn); }; }, [answers]);
  // Coming back from a change: to the answer that was changed.
  useEffect(() => { if (answers && location.hash !== '') returnTo(decodeURIComponent(location.hash.slice(1))); }, [answers]);
  const form = room.rules.responses.find(({ id }) => id === view.reading.response.id);
  const rowsOf = (wanted: (question: QuestionView) => boolean) => ({ room, answers: answers ?? [], questions: view.questions.filter((question) => isShown(question) && wanted(question)) });
  const later = view.questions.filter((question) => !isShown(question)).length;
  return (
    <main id="main" class="check">
      <PageTitle>{words.check.title}</PageTitle>
      <p class="lead">{words.check.lead}</p>
      <ProblemNote problem={problem} />
      {answers ? (
        <>
          <p class="row no-print"><a class="btn small" href="#declare-title" onClick={(event) => { event.preventDefault(); focusOn('declare-title'); }}>{words.check.toDeclare}</a></p>
          <LeftToMend room={room} words={words.check} mend={mend} />
          {view.case.confirmed.map((reason, i) => {
            const rule = room.rules.reasons.find((r) => r.id === reason);
            const mine = rowsOf((q) => q.reason === reason && q.response === undefined);
            return mine.questions.length === 0 ? null : (
              <section key={reason}>
                <h2 class="issue"><span class="n">{i + 1}</span>{rule ? say(rule.title) : reason}</h2>
                {sections.map((section) => <Block key={section} {...mine} questions={mine.questions.filter((q) => q.section === section)} title={words.sections[section]} />)}
              </section>
            );
          })}
          <Group title={form ? say(form.title) : ''} {...rowsOf((q) => q.response !== undefined)} />
          <Group title={words.wholeCase} {...rowsOf((q) => q.reason === undefined && q.response === undefined)} />
          {later > 0 ? <p class="note later-left">{words.check.later(later)} <Link to={casePath(view.case.id, 'tasks')}>{words.check.toTasks}</Link></p> : null}
          {hasPapers(view) ? null : <p class="note later-left">{words.check.noPapers} <Link to={casePath(view.case.id, 'evidence')}>{words.check.toPapers}</Link></p>}
          {whole ? (
            <>
              <Measures view={view} answers={answers} />
              <p class="row no-print"><button type="button" class="btn small quiet" onClick={() => { window.print(); }}>{words.check.print}</button></p>
              {talk === undefined ? null : <OpenComments room={room} talk={talk} />}
              {declaration ? <Declare room={room} first={declaration} /> : null}
              {desk === undefined ? null : <ReviewBlock room={room} desk={desk} />}
            </>
          ) : null}
        </>
      ) : problem ? null : <Loading />}
    </main>
  );
}

interface Shown { readonly answers: readonly AnswerInWords[]; readonly mend: readonly MustMend[]; readonly declaration: Result<DeclarationView> }

/** What only makes the letter stronger and was not answered tells nothing that could be checked. */
const isShown = ({ first, progress }: QuestionView): boolean => first || progress !== 'open';

function returnTo(anchor: string): void {
  const row = document.getElementById(anchor);
  row?.closest('details')?.setAttribute('open', '');
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector('a')?.focus({ preventScroll: true });
}

interface BlockProps { readonly room: CaseRoom; readonly answers: readonly AnswerInWords[]; readonly questions: readonly QuestionView[] }

function Group({ title, ...block }: BlockProps & { readonly title: string }) {
  const { words } = useSpeech();
  return block.questions.length === 0 ? null : <section><h2 class="issue">{title}</h2><Block {...block} title={words.check.allOf} /></section>;
}

/** What is weak, open or set aside stands open; what is answered and clear is folded under it. */
function Block({ room, answers, questions, title }: BlockProps & { readonly title: string }) {
  const { words } = useSpeech();
  if (questions.length === 0) return null;
  const count = (progress: Progress): number => questions.filter((q) => q.progress === progress).length;
  const lacking = lackingStates.filter((progress) => count(progress) > 0);
  const [open, settled] = [true, false].map((wanted) => questions.filter(({ progress }) => lackingStates.includes(progress) === wanted));
  const sum = words.check.sum(count('answered') + count('planned'), count('planned'), lacking.length === 0);
  const list = (mine: readonly QuestionView[] = []) => <dl class="sl">{mine.map((question) => <Row key={question.id} room={room} question={question} answer={answers.find((one) => one.question === question.id)} />)}</dl>;
  if (lacking.length === 0) return <details class="block"><summary><h3>{title}</h3><span class="sum">{sum}</span><Icon name="chev" /></summary>{list(settled)}</details>;
  return (
    <div class="block">
      <div class="block-head"><h3>{title}</h3>{lacking.map((progress) => <ProgressState key={progress} progress={progress} count={count(progress)} />)}</div>
      {list(open)}
      {settled?.length ? <details class="settled"><summary><span class="sum">{sum}</span><Icon name="chev" /></summary>{list(settled)}</details> : null}
    </div>
  );
}

const lackingStates: readonly Progress[] = ['thin', 'open', 'set-aside'];

function Row({ room, question, answer }: { readonly room: CaseRoom; readonly question: QuestionView; readonly answer: AnswerInWords | undefined }) {
  const { words, say } = useSpeech();
  const { progress } = question;
  const state = question.answer?.state;
  const missing = answer?.missing.map(say) ?? [];
  return (
    <div id={answerAnchor(question.id)} data-progress={progress}>
      <dt>{say(question.title)}</dt>
      <dd class="v">
        {progress === 'answered' ? null : <p><ProgressState progress={progress} />{progress === 'open' && question.lift ? <span class="note">{say(question.lift)}</span> : null}</p>}
        {state === 'not-yet' || state === 'unknown' ? <p class="sub">{words.check[question.first ? 'setAsideFirst' : 'setAside'][state]}</p> : <AnswerValues values={answer?.values ?? []} />}
        {progress === 'thin' && missing.length > 0 ? <p class="lacks">{words.check.lacks(missing)}</p> : null}
        {(progress === 'thin' || progress === 'set-aside') && question.lift ? <p class="note">{say(question.lift)}</p> : null}
      </dd>
      <dd class="go"><Link to={changePath(room.view.case.id, question.id)}>{room.mayWrite ? progress === 'open' ? words.check.answer : words.check.change : words.check.look}<span class="vh">{words.of(numberedTitle(room.view, question, say))}</span></Link></dd>
    </div>
  );
}
