// Every comment that is still open, with the way to where it belongs.
import { speechWith } from '../language.tsx';
import { numberedTitle } from '../pages/numbered-title.ts';
import { casePath, questionPath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';
import { reviewWords } from '../words/review.ts';
import { Said } from './comments.tsx';
import { openOnes, type Talk } from './use-comments.ts';
import type { CommentView } from './wire.ts';

const useSpeech = speechWith(reviewWords);

export function OpenComments({ room, talk: { view } }: { readonly room: CaseRoom; readonly talk: Talk }) {
  const { words } = useSpeech();
  const open = openOnes((view?.comments ?? []).filter(({ round }) => round === view?.round));
  if (open.length === 0) return null;
  return (
    <section class="page-comments comments no-print" aria-labelledby="open-comments-title">
      <h2 id="open-comments-title">{words.comments.openTitle} <span class="count">{open.length}</span></h2>
      <ul class="threads">{open.map((one) => <li class="thread" key={one.number}><Said {...one} /><Place room={room} comment={one} /></li>)}</ul>
    </section>
  );
}

function Place({ room, comment: { about } }: { readonly room: CaseRoom; readonly comment: CommentView }) {
  const { words, say } = useSpeech();
  const { id } = room.view.case;
  if (about.kind === 'question') {
    const question = room.view.questions.find((one) => one.id === about.question);
    return <p class="note">{words.comments.places.question}{question === undefined ? '' : `${words.colon}${numberedTitle(room.view, question, say)}`} <Link to={questionPath(id, about.question)}>{words.comments.toQuestion}</Link></p>;
  }
  return <p class="note">{words.comments.places[about.kind]}{about.kind === 'sentence' ? <>{words.colon}<q>{about.words.length > 80 ? `${about.words.slice(0, 80)}…` : about.words}</q></> : ''} <Link to={casePath(id, 'letter')}>{words.comments.toSentence}</Link></p>;
}
