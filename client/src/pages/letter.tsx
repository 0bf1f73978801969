// The letter made of the answers: English and Japanese side by side, sentence by sentence, each with the answer it came from.
import { useEffect, useState } from 'preact/hooks';
import { getLetter, type Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { casePath, editPath, questionPath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { SentenceText } from '../ui/sentence.tsx';
import { SellerPage } from './seller-page.tsx';
import type { Gap, LetterBlock, LetterSentence, LetterView, PaperView } from '../wire.ts';
import { letterWords } from '../words/letter.ts';

const useSpeech = speechWith(letterWords);

export function LetterPage() {
  const { words } = useSpeech();
  const room = useRoom();
  const [letter, setLetter] = useState<LetterView>();
  const [problem, setProblem] = useState<Problem>();
  const caseId = room.view.case.id;
  useEffect(() => {
    void getLetter(caseId).then((result) => {
      if (result.ok) setLetter(result.value);
      else setProblem(result.problem);
    });
  }, [caseId]);
  return (
    <main id="main">
      <div class="row end"><PageTitle>{words.letter.title}</PageTitle><Link class="btn small primary no-print" to={casePath(caseId, 'export')}>{words.letter.toExport}</Link></div>
      <p class="lead no-print">{words.letter.lead}</p>
      <ProblemNote problem={problem} />
      {letter ? <LetterBody room={room} letter={letter} /> : problem ? null : <p role="status" class="loading">{words.loading}</p>}
    </main>
  );
}

/** The answer itself, then its other papers; with an answer that stands against it, why there is none. */
function LetterBody({ room, letter }: { readonly room: CaseRoom; readonly letter: LetterView }) {
  const { words, say } = useSpeech();
  return (
    <>
      <Stops room={room} letter={letter} />
      {letter.to === 'seller' ? <p class="tip">{words.letter.sheet}</p> : null}
      {letter.blocks.length === 0 ? null : letter.to === 'seller' ? <SellerPage room={room} paper={letter} /> : <><ByHand room={room} letter={letter} /><Pairs room={room} letter={letter} /></>}
      {letter.papers.map((paper) => (
        <section key={paper.paper} class="other-paper">
          <h2>{say(paper.title)}</h2>
          {paper.to === 'seller' ? <p class="tip no-print">{words.letter.sheet}</p> : null}
          {paper.to === 'seller' ? <SellerPage room={room} paper={paper} /> : <Pairs room={room} letter={paper} />}
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
            <p class="row"><Link class="btn small" to={questionPath(room.view.case.id, question)}>{words.letter.change}</Link></p>
          </div>
        );
      })}
    </section>
  );
}

function ByHand({ room, letter }: { readonly room: CaseRoom; readonly letter: LetterView }) {
  const { words } = useSpeech();
  const { id, drafts } = room.view.case;
  const edited = (['en', 'ja'] as const).filter((language) => drafts[`letter-${language}`]);
  return (
    <div class="no-print">
      <p class={letter.gaps.length > 0 ? 'tip warn' : 'tip'} role="status">{letter.gaps.length > 0 ? words.letter.gaps(letter.gaps.length) : words.letter.noGaps}</p>
      {edited.length > 0 ? <p class="tip">{words.letter.edited(edited.map((language) => words.languages[language]).join(words.listJoin))}</p> : null}
      <p class="row"><Link class="btn small" to={editPath(id, 'en')}>{words.letter.edit.en}</Link><Link class="btn small" to={editPath(id, 'ja')}>{words.letter.edit.ja}</Link><button type="button" class="btn small quiet" onClick={() => { window.print(); }}>{words.letter.print}</button></p>
    </div>
  );
}

function Pairs({ room, letter }: { readonly room: CaseRoom; readonly letter: PaperView }) {
  const { words, say } = useSpeech();
  const [open, setOpen] = useState<string>();
  return (
    <article class="sheet pairs" aria-label={say(letter.title)}>
      <div class="pairs-head" aria-hidden="true"><span /><span>{words.letter.english}</span><span>{words.letter.japanese}</span></div>
      {letter.blocks.flatMap((block, b) => block.sentences.map((sentence, s) => {
        const key = `${String(b)}.${String(s)}`;
        return <Pair key={key} room={room} gaps={letter.gaps} block={block} sentence={sentence} open={open === key} onToggle={() => { setOpen(open === key ? undefined : key); }} />;
      }))}
    </article>
  );
}

const rowClass = (block: LetterBlock): string => (block.kind === 'issue' || block.kind === 'title' ? 'h' : block.kind === 'heading' || block.kind === 'head' ? 'hh' : block.kind === 'item' ? 'li' : '');

interface PairProps { readonly room: CaseRoom; readonly gaps: readonly Gap[]; readonly block: LetterBlock; readonly sentence: LetterSentence; readonly open: boolean; readonly onToggle: () => void }

function Pair({ room, gaps, block, sentence, open, onToggle }: PairProps) {
  const { words, say } = useSpeech();
  const caseId = room.view.case.id;
  const question = room.view.questions.find((q) => q.id === sentence.question);
  const wholeCase = room.view.questions.find((q) => q.reason === undefined && q.question.fields.some((field) => sentence.pieces.en.some((piece) => piece.kind === 'gap' && piece.field === field.id)));
  const bare = sentence.pieces.en.some((piece) => piece.kind === 'gap');
  const gap = (piece: { readonly text: string; readonly field: string }) => {
    // A fixed sentence (date, signature) has no question of its own; its gap knows the field.
    const target = sentence.question ?? gaps.find((each) => each.field === piece.field)?.question ?? wholeCase?.id;
    return target === undefined ? <span class="gap">{piece.text}</span> : <Link class="gap" to={questionPath(caseId, target)}>{piece.text}</Link>;
  };
  const toggleByMouse = (event: MouseEvent): void => {
    if (question && event.target instanceof Element && event.target.closest('a, button') === null && getSelection()?.isCollapsed !== false) onToggle();
  };
  return (
    <>
      <div class={`pr ${rowClass(block)} ${open ? 'lit' : ''} ${question ? 'has-answer' : ''}`} data-sentence={sentence.id} onClick={toggleByMouse}>
        <span class="g">{question
          ? <button type="button" class="why-row" aria-expanded={open} onClick={onToggle}><Icon name={bare ? 'missing' : sentence.planned ? 'planned' : 'link'} tone={bare ? 'missing' : sentence.planned ? 'planned' : 'open'} /><span class="vh">{words.letter.whence}</span></button>
          : null}</span>
        <div class="en" lang="en"><SentenceText sentence={sentence} language="en" gap={gap} /></div>
        <div class="ja" lang="ja"><SentenceText sentence={sentence} language="ja" gap={gap} /></div>
      </div>
      {open && question ? (
        <div class="explain"><p>{words.letter.from(say(question.title))}{sentence.planned ? words.letter.planned : ''}</p><p class="row"><Link class="btn small" to={questionPath(caseId, question.id)}>{words.letter.change}</Link></p></div>
      ) : null}
    </>
  );
}
