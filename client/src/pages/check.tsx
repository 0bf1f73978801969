// Check your answers: every value of every answer before the letter leaves, the measures as one table, and the declaration.
import { useEffect, useState } from 'preact/hooks';
import { getAnswers, type Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { answerAnchor, changePath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ProgressState } from '../ui/state.tsx';
import { checkWords } from '../words/check.ts';
import type { AnswerInWords, QuestionView, SectionId } from '../wire.ts';
import { AnswerValues } from './answer-values.tsx';
import { Declare } from './declare.tsx';
import { GapCount } from './gap-count.tsx';
import { Measures } from './measures.tsx';
import { numberedTitle } from './numbered-title.ts';

const useSpeech = speechWith(checkWords);

const sections: readonly SectionId[] = ['root-cause', 'corrective-actions', 'preventive-measures'];

export function Check() {
  const { words, say } = useSpeech();
  const room = useRoom();
  const { view } = room;
  const [answers, setAnswers] = useState<readonly AnswerInWords[]>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    void getAnswers(view.case.id).then((result) => {
      if (result.ok) setAnswers(result.value);
      else setProblem(result.problem);
    });
  }, [view.case.id]);
  // Coming back from a change: to the answer that was changed.
  useEffect(() => { if (answers && location.hash !== '') returnTo(decodeURIComponent(location.hash.slice(1))); }, [answers]);
  const form = room.rules.responses.find(({ id }) => id === view.reading.response.id);
  const rowsOf = (wanted: (question: QuestionView) => boolean) => ({ room, answers: answers ?? [], questions: view.questions.filter(wanted) });
  return (
    <main id="main" class="check">
      <PageTitle>{words.check.title}</PageTitle>
      <p class="lead">{words.check.lead}</p>
      <ProblemNote problem={problem} />
      {answers ? (
        <>
          <GapCount room={room} words={words.check} />
          {view.case.confirmed.map((reason, i) => {
            const rule = room.rules.reasons.find((r) => r.id === reason);
            const mine = rowsOf((q) => q.reason === reason && q.response === undefined);
            return mine.questions.length === 0 ? null : (
              <section key={reason}>
                <h2 class="issue"><span class="n">{i + 1}</span>{rule ? say(rule.title) : reason}</h2>
                {sections.map((section) => <Rows key={section} {...mine} questions={mine.questions.filter((q) => q.section === section)} title={words.sections[section]} />)}
              </section>
            );
          })}
          <Group title={form ? say(form.title) : ''} {...rowsOf((q) => q.response !== undefined)} />
          <Group title={words.wholeCase} {...rowsOf((q) => q.reason === undefined && q.response === undefined)} />
          <Measures view={view} answers={answers} />
          <p class="row no-print"><button type="button" class="btn small quiet" onClick={() => { window.print(); }}>{words.check.print}</button></p>
          <Declare room={room} />
        </>
      ) : problem ? null : <p role="status" class="loading">{words.loading}</p>}
    </main>
  );
}

function returnTo(anchor: string): void {
  const row = document.getElementById(anchor);
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector('a')?.focus({ preventScroll: true });
}

interface RowsProps { readonly room: CaseRoom; readonly answers: readonly AnswerInWords[]; readonly questions: readonly QuestionView[] }

function Group({ title, ...rows }: RowsProps & { readonly title: string }) {
  return rows.questions.length === 0 ? null : <section><h2 class="issue">{title}</h2><Rows {...rows} /></section>;
}

function Rows({ room, answers, questions, title }: RowsProps & { readonly title?: string }) {
  if (questions.length === 0) return null;
  return (
    <>
      {title === undefined ? null : <h3 class="section-name">{title}</h3>}
      <dl class="sl">{questions.map((question) => <Row key={question.id} room={room} question={question} answer={answers.find((one) => one.question === question.id)} />)}</dl>
    </>
  );
}

function Row({ room, question, answer }: { readonly room: CaseRoom; readonly question: QuestionView; readonly answer: AnswerInWords | undefined }) {
  const { words, say } = useSpeech();
  const { progress } = question;
  const state = question.answer?.state;
  const missing = answer?.missing.map(say) ?? [];
  return (
    <div id={answerAnchor(question.id)} data-progress={progress}>
      <dt>{say(question.title)}</dt>
      <dd class="v">
        {progress === 'answered' ? null : <p><ProgressState progress={progress} />{progress === 'open' ? ` ${words.check.open}` : ''}</p>}
        {state === 'not-yet' || state === 'unknown' ? <p class="sub">{words.check.setAside[state]}</p> : <AnswerValues values={answer?.values ?? []} />}
        {progress === 'thin' && missing.length > 0 ? <p class="lacks">{words.check.lacks(missing)}</p> : null}
        {(progress === 'thin' || progress === 'open' || progress === 'set-aside') && question.lift ? <p class="note">{say(question.lift)}</p> : null}
      </dd>
      <dd class="go"><Link to={changePath(room.view.case.id, question.id)}>{progress === 'open' ? words.check.answer : words.check.change}<span class="vh">{words.of(numberedTitle(room.view, question, say))}</span></Link></dd>
    </div>
  );
}
