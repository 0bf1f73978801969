// The sentences an answer makes, in English and Japanese; the same letter marks the same fact.
import { speechWith } from '../language.tsx';
import { factLetters, SentenceText } from '../ui/sentence.tsx';
import type { LetterSentence } from '../wire.ts';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(questionWords);

export function MadeOf({ sentences }: { readonly sentences: readonly LetterSentence[] | undefined }) {
  const { words } = useSpeech();
  const made = sentences ?? [];
  const letters = factLetters(made);
  return (
    <section class="sheet made keys" aria-label={words.question.made}>
      <h2>{words.question.made}</h2>
      {made.length === 0 ? <p class="note">{words.question.madeNothing}</p> : (
        <>
          <div class="paper" lang="en">{made.map((s) => <p key={s.id}><SentenceText sentence={s} language="en" letters={letters} /></p>)}</div>
          <hr />
          <div class="paper" lang="ja">{made.map((s) => <p key={s.id}><SentenceText sentence={s} language="ja" letters={letters} /></p>)}</div>
          <p class="note">{words.question.sameLetter}</p>
        </>
      )}
    </section>
  );
}
