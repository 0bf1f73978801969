// The letter made of the answers: English and Japanese side by side, sentence by sentence, each with the answer it came from.
import { useEffect, useState } from 'preact/hooks';
import { getLetter, getMustMend, type Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { answerAnchor, casePath, changePath, editPath, questionPath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { Comments, LetterComments } from '../team/parts-of-pages.ts';
import { aboutRow, commentsOnRow, openOnes, useComments, type Talk } from '../team/use-comments.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { isEnglish, QuotedWords } from '../ui/sentence.tsx';
import { afterLetter } from '../ui/steps.ts';
import { Writes } from '../ui/writes.tsx';
import { plainWords } from '../editor/plain-words.ts';
import { LeftToMend } from './left-to-mend.tsx';
import { SellerPage } from './seller-page.tsx';
import type { AlignedMark, AlignedRow, Language, LetterView, MustMend, PaperView } from '../wire.ts';
import { letterWords } from '../words/letter.ts';
import { reviewWords } from '../words/review.ts';

const useSpeech = speechWith(letterWords, reviewWords);

export function LetterPage() {
  const { words } = useSpeech();
  const room = useRoom();
  const [letter, setLetter] = useState<LetterView>();
  const [mend, setMend] = useState<readonly MustMend[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const caseId = room.view.case.id;
  const next = afterLetter(room.view);
  const talk = useComments(room);
  useEffect(() => {
    void Promise.all([getLetter(caseId), getMustMend(caseId)]).then(([result, found]) => {
      if (found.ok) setMend(found.value);
      if (result.ok) setLetter(result.value);
      else setProblem(result.problem);
    });
  }, [caseId]);
  // Coming back from a change: to the sentence that it made.
  useEffect(() => { if (letter && location.hash !== '') document.querySelector(`[data-answer="${CSS.escape(decodeURIComponent(location.hash.slice(1)))}"]`)?.scrollIntoView({ block: 'center' }); }, [letter]);
  return (
    <main id="main" class="docked">
      <div class="row end"><PageTitle>{words.letter.title}</PageTitle><Link class="btn small primary no-print only-d" to={casePath(caseId, next)}>{words.letter.goOn[next]}</Link></div>
      <p class="lead no-print">{words.letter.lead}</p>
      <ProblemNote problem={problem} />
      {letter ? <LetterBody room={room} letter={letter} mend={mend} talk={talk} /> : problem ? null : <Loading />}
      <div class="dock row only-m"><Link class="btn primary" to={casePath(caseId, next)}>{words.letter.goOn[next]}</Link></div>
    </main>
  );
}

/** The answer itself, then its other papers; with an answer that stands against it, why there is none. */
function LetterBody({ room, letter, mend, talk }: { readonly room: CaseRoom; readonly letter: LetterView; readonly mend: readonly MustMend[]; readonly talk: Talk | undefined }) {
  const { words, say } = useSpeech();
  return (
    <>
      <Stops room={room} letter={letter} />
      {letter.to === 'seller' ? <p class="tip">{words.letter.sheet}</p> : null}
      {letter.blocks.length === 0 ? null : letter.to === 'seller' ? <SellerPage room={room} paper={letter} /> : <><div class="no-print"><LeftToMend room={room} words={words.letter} mend={mend} back="letter" /></div><ByHand room={room} />{talk === undefined ? null : <LetterComments talk={talk} />}<Pairs room={room} letter={letter} talk={talk} /></>}
      {letter.papers.map((paper) => (
        <section key={paper.paper} class="other-paper">
          <h2>{say(paper.title)}</h2>
          {paper.to === 'seller' ? <p class="tip no-print">{words.letter.sheet}</p> : null}
          {paper.to === 'seller' ? <SellerPage room={room} paper={paper} /> : <Pairs room={room} letter={paper} talk={undefined} />}
        </section>
      ))}
    </>
  );
}

function Stops({ room, letter }: { readonly room: CaseRoom; readonly letter: LetterView }) {
  const { words, say } = useSpeech();
  if (letter.stops.length === 0) return null;
  return (
    <section class="sheet interrupt" role="alert">
      <h2><Icon name="warn" tone="weak" />{words.letter.stopTitle}</h2>
      {letter.stops.map(({ question, text, instead }) => {
        const other = room.rules.responses.find(({ id }) => id === instead);
        return (
          <div key={`${question} ${text.en}`}>
            <p>{say(text)}</p>
            {other ? <p>{words.letter.stopInstead(say(other.title))}</p> : null}
            <p class="row"><Link class="btn small" to={questionPath(room.view.case.id, question)}>{room.mayWrite ? words.letter.change : words.review.seeAnswer}</Link></p>
          </div>
        );
      })}
    </section>
  );
}

function ByHand({ room }: { readonly room: CaseRoom }) {
  const { words } = useSpeech();
  const { id, drafts } = room.view.case;
  const edited = (['en', 'ja'] as const).filter((language) => drafts[`letter-${language}`]);
  return (
    <div class="no-print">
      {edited.length > 0 ? <p class="tip">{words.letter.edited(edited.map((language) => words.languages[language]).join(words.listJoin))}</p> : null}
      <p class="row"><Writes><Link class="btn small" to={editPath(id, 'en')}>{words.letter.edit.en}</Link><Link class="btn small" to={editPath(id, 'ja')}>{words.letter.edit.ja}</Link></Writes><button type="button" class="btn small quiet" onClick={() => { window.print(); }}>{words.letter.print}</button></p>
    </div>
  );
}

function Pairs({ room, letter, talk }: { readonly room: CaseRoom; readonly letter: PaperView; readonly talk: Talk | undefined }) {
  const { words, say } = useSpeech();
  const [open, setOpen] = useState<number>();
  return (
    <article class="sheet pairs" aria-label={say(letter.title)}>
      <div class="pairs-head" aria-hidden="true"><span /><span>{words.letter.english}</span><span>{words.letter.japanese}</span></div>
      {letter.rows.map((row, i) => <Pair key={i} room={room} letter={letter} talk={talk} name={String(i)} row={row} open={open === i} onToggle={() => { setOpen(open === i ? undefined : i); }} />)}
    </article>
  );
}

const rowClass = ({ kind }: AlignedRow): string => (kind === 'issue' || kind === 'title' ? 'h' : kind === 'heading' || kind === 'head' ? 'hh' : kind === 'item' ? 'li' : '');

interface PairProps { readonly room: CaseRoom; readonly letter: PaperView; readonly talk: Talk | undefined; readonly name: string; readonly row: AlignedRow; readonly open: boolean; readonly onToggle: () => void }

function Pair({ room, letter, talk, name, row, open, onToggle }: PairProps) {
  const { words, say } = useSpeech();
  const caseId = room.view.case.id;
  const question = room.view.questions.find((q) => q.id === row.question);
  const own = row.en?.own === true || row.ja?.own === true;
  const marks = [...(row.en?.marks ?? []), ...(row.ja?.marks ?? [])];
  const comments = commentsOnRow(talk?.view, row, letter.now);
  const waiting = openOnes(comments).length;
  const told = question !== undefined || own || talk !== undefined;
  const toggleByMouse = (event: MouseEvent): void => {
    if (told && event.target instanceof Element && event.target.closest('a, button') === null && getSelection()?.isCollapsed !== false) onToggle();
  };
  // Only what wants a look has a sign of its own; the others show the way on touch.
  const sign = waiting > 0 ? <Icon name="comment" tone="weak" /> : marks.some((mark) => mark.kind === 'gap') ? <Icon name="missing" tone="missing" /> : marks.some((mark) => mark.differs) ? <Icon name="warn" tone="missing" /> : row.planned ? <Icon name="planned" tone="planned" /> : <span class="quiet-sign"><Icon name="link" tone="open" /></span>;
  return (
    <>
      <div data-answer={question === undefined ? undefined : answerAnchor(question.id)} class={`pr ${rowClass(row)} ${open ? 'lit' : ''} ${told ? 'has-answer' : ''}`} data-sentence={row.sentence} onClick={toggleByMouse}>
        <span class="g">{told ? <button type="button" class="why-row" aria-expanded={open} onClick={onToggle}>{sign}<span class="vh">{words.letter.whence}{waiting > 0 ? words.of(words.comments.count(waiting)) : ''}</span></button> : null}</span>
        <Side room={room} letter={letter} row={row} language="en" />
        <Side room={room} letter={letter} row={row} language="ja" />
      </div>
      {open ? (
        <div class="explain">
          <p>{row.sentence === undefined ? words.edit.here.own : question === undefined ? words.edit.here.frame : own ? words.edit.here.changed(say(question.title)) : words.letter.from(say(question.title))}{row.planned ? words.letter.planned : ''}</p>
          <p class="row">{question === undefined ? null : <Link class="btn small" to={changePath(caseId, question.id, 'letter')}>{room.mayWrite ? words.letter.change : words.review.seeAnswer}</Link>}{letter.to === 'seller' || !room.mayWrite ? null : <Link class="btn small" to={editPath(caseId, 'en')}>{words.edit.other.en}</Link>}</p>
          {talk === undefined ? null : <Comments talk={talk} title={words.comments.onSentence} comments={comments} about={aboutRow(row, letter.now)} name={name} />}
        </div>
      ) : null}
    </>
  );
}

interface SideProps { readonly room: CaseRoom; readonly letter: PaperView; readonly row: AlignedRow; readonly language: Language }

function Side({ room, letter, row, language }: SideProps) {
  const { words } = useSpeech();
  const side = row[language];
  if (side === undefined) return <div class={language} lang={language}><span class="note">{words.edit.none}</span></div>;
  return (
    <div class={language} lang={language}>
      {plainWords(letter.now[language], side).map(({ text, mark }, i) => {
        if (mark === undefined) return <span key={i}>{language === 'ja' ? <QuotedWords text={text} /> : text}</span>;
        if (mark.kind === 'gap') { const target = questionOf(room, mark); return target === undefined ? <span key={i} class="gap">{text}</span> : <Link key={i} class="gap" to={changePath(room.view.case.id, target, 'letter')}>{text}</Link>; }
        return <span key={i} class={`fact${mark.foreign ? ' foreign' : ''}${mark.differs ? ' differs' : ''}`} lang={mark.foreign ? (language === 'en' ? 'ja' : 'en') : language === 'ja' && isEnglish(text) ? 'en' : undefined} title={mark.foreign ? words.letter.foreign : undefined}>{text}</span>;
      })}
      {side.own ? <span class="own">{row.sentence === undefined ? words.edit.own : words.edit.changed}</span> : null}
    </div>
  );
}

/** A fixed sentence (date, signature) has no question of its own; its gap knows the field. */
const questionOf = (room: CaseRoom, { question, field }: AlignedMark): string | undefined => question ?? room.view.questions.find((one) => one.reason === undefined && one.question.fields.some(({ id }) => id === field))?.id;
