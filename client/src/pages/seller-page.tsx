// A page for the seller: read in the language of the app alone, since nobody else gets it. Gaps lead to their questions.
import type { JSX } from 'preact';
import { useSpeech } from '../language.tsx';
import { questionPath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';
import type { LetterBlock, LetterSentence, PaperView } from '../wire.ts';

interface PageProps { readonly room: CaseRoom; readonly paper: PaperView }

export function SellerPage({ room, paper }: PageProps) {
  const { language, say } = useSpeech();
  return <article class="sheet seller-page" lang={language} aria-label={say(paper.title)}>{grouped(paper.blocks).map((group, i) => <Group key={String(i)} room={room} group={group} />)}</article>;
}

/** Items that follow each other are one list. */
function grouped(blocks: readonly LetterBlock[]): readonly (readonly LetterBlock[])[] {
  const groups: LetterBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'item' && last?.[0]?.kind === 'item') last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Group({ room, group }: { readonly room: CaseRoom; readonly group: readonly LetterBlock[] }) {
  const first = group[0];
  if (first === undefined) return null;
  const words = <Sentences room={room} sentences={first.sentences} />;
  if (first.kind === 'item') return <ul class="bul">{group.map((block, i) => <li key={String(i)}><Sentences room={room} sentences={block.sentences} /></li>)}</ul>;
  if (first.kind === 'title') return <h2>{words}</h2>;
  return first.kind === 'heading' ? <h3>{words}</h3> : <p>{words}</p>;
}

function Sentences({ room, sentences }: { readonly room: CaseRoom; readonly sentences: readonly LetterSentence[] }) {
  const { language } = useSpeech();
  const piece = (sentence: LetterSentence): readonly JSX.Element[] => sentence.pieces[language].map((one, i) => {
    if (one.kind !== 'gap') return <span key={String(i)}>{one.text}</span>;
    return sentence.question === undefined ? <span key={String(i)} class="gap">{one.text}</span> : <Link key={String(i)} class="gap" to={questionPath(room.view.case.id, sentence.question)}>{one.text}</Link>;
  });
  return <>{sentences.map((sentence, i) => <span key={sentence.id}>{i > 0 && language === 'en' ? ' ' : ''}{piece(sentence)}</span>)}</>;
}
