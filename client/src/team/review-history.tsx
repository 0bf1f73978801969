// Every step of the reviews of a case, the newest first.
import { showMoment } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { reviewWords } from '../words/review.ts';
import type { ReviewDesk } from './use-review.ts';

const useSpeech = speechWith(reviewWords);

export function ReviewHistory({ desk: { review } }: { readonly desk: ReviewDesk }) {
  const { words, language } = useSpeech();
  if (review === undefined || review.steps.length === 0) return null;
  return (
    <section aria-labelledby="reviews-title">
      <h2 id="reviews-title">{words.review.history}</h2>
      <ul class="trail">{review.steps.toReversed().map(({ number, at, kind, by, remark }) => <li key={number} data-step={kind}><time dateTime={at}>{showMoment(at, language)}</time><span>{words.review.byOf(words.review.steps[kind], by)}{remark === undefined ? null : <span class="note pre">{remark}</span>}</span></li>)}</ul>
    </section>
  );
}
