// Above the letter: comments on all of it, those whose sentence is gone, and those of earlier notices.
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { reviewWords } from '../words/review.ts';
import { Comments, Said } from './comments.tsx';
import type { Talk } from './use-comments.ts';

const useSpeech = speechWith(reviewWords);

export function LetterComments({ talk }: { readonly talk: Talk }) {
  const { words } = useSpeech();
  const { view } = talk;
  const mine = (view?.comments ?? []).filter(({ round, about, standing }) => round === view?.round && (about.kind === 'letter' || standing?.kind === 'gone'));
  const earlier = (view?.comments ?? []).filter(({ round }) => round !== view?.round);
  return (
    <div class="page-comments">
      <Comments talk={talk} title={words.comments.onLetter} comments={mine} about={{ kind: 'letter' }} name="letter" />
      {earlier.length === 0 ? null : <details class="more no-print"><summary><Icon name="chev" />{words.comments.earlier(earlier.length)}</summary><ul class="threads">{earlier.map((one) => <li class="thread" key={one.number}><Said {...one} />{one.replies.map((reply) => <Said key={reply.number} {...reply} />)}</li>)}</ul></details>}
    </div>
  );
}
