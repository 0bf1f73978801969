// The sentences an answer makes, in English and Japanese; the same letter marks the same fact.
import { speechWith } from '../language.tsx';
import { factLetters, SentenceText } from '../ui/sentence.tsx';
import { isEmpty } from '../forms/raw.ts';
import type { AnswerRoom } from '../forms/use-answer.ts';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(questionWords);

export function MadeOf({ answer: { written, preview } }: { readonly answer: AnswerRoom }) {
  const { words } = useSpeech();
  const tells = written.state === 'answered' || written.state === 'planned';
  // Before the first fact there is nothing to say, only how it will be said.
  const made = tells && isEmpty(written.entry) ? [] : preview?.sentences ?? [];
  const letters = factLetters(made);
  const nothing = written.state === 'planned' ? 'madePlanned' : preview?.progress === 'answered' ? 'madeElsewhere' : 'madeNothing';
  return (
    <section class="sheet made keys" aria-label={words.question.made}>
      <h2>{words.question.made}</h2>
      {made.length === 0 ? <p class="note">{words.question[nothing]}</p> : (
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
