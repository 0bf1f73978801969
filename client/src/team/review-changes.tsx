// What has changed since a state was looked at: sentences of the letter, answers, files, the table.
import { speechWith } from '../language.tsx';
import { DiffRow } from '../pages/letter-diff.tsx';
import { Icon } from '../ui/icon.tsx';
import { historyWords } from '../words/history.ts';
import { reviewWords } from '../words/review.ts';
import type { ChangedSinceReview } from './wire.ts';

const useSpeech = speechWith(historyWords, reviewWords);
const fileParts = ['added', 'gone', 'assigned'] as const;

export function ReviewChanges({ changed: { rows, texts, questions, files, annex }, titleOf }: { readonly changed: ChangedSinceReview; readonly titleOf: (question: string) => string }) {
  const { words, say } = useSpeech();
  const { review } = words;
  const letters = ([['en', review.english], ['ja', review.japanese]] as const).filter(([language]) => rows[language].length > 0);
  return (
    <div class="review-changes">
      <h3>{review.changed}</h3>
      {letters.map(([language, title]) => (
        <details class="more" key={language} open={rows[language].length <= mostOpen}>
          <summary><Icon name="chev" />{title} <span class="count">{rows[language].length}</span></summary>
          <ol class="diff-rows">{rows[language].map((row, i) => <DiffRow key={i} row={row} language={language} />)}</ol>
        </details>
      ))}
      {letters.length === 0 && texts.length > 0 ? <Names title={review.papers} names={texts.map(say)} /> : null}
      {questions.length === 0 ? null : <Names title={review.questions} names={questions.map(titleOf)} />}
      {fileParts.map((part) => (files[part].length === 0 ? null : <Names key={part} title={review.files[part]} names={files[part]} />))}
      {annex ? <p>{review.annex}</p> : null}
    </div>
  );
}

/** More sentences than these are folded. */
const mostOpen = 5;

const Names = ({ title, names }: { readonly title: string; readonly names: readonly string[] }) => <><h4>{title}</h4><ul class="bul names">{names.map((name) => <li key={name}>{name}</li>)}</ul></>;
