// Said once on every page of a case to who only reads.
import { speechWith } from '../language.tsx';
import { reviewWords } from '../words/review.ts';

const useSpeech = speechWith(reviewWords);

export function ReadOnlyNote() {
  const { words } = useSpeech();
  return <aside class="read-only note no-print" aria-label={words.review.title}>{words.review.readOnly}</aside>;
}
