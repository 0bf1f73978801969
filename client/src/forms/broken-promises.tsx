// The promises of the accepted plan that the seller marked as not kept: each is taken as a cause by a press, and edited after it.
import { speechWith } from '../language.tsx';
import { focusOn } from '../ui/notes.tsx';
import type { Bilingual, Field } from '../wire.ts';
import { questionWords } from '../words/question.ts';
import { blank, type Raw } from './raw.ts';

const useSpeech = speechWith(questionWords);

interface BrokenPromisesProps { readonly broken: readonly Bilingual[]; /** The field that they are offered to, and what stands in it. */ readonly into: Field; readonly held: Raw; readonly onTake: (text: Raw) => void }

export function BrokenPromises({ broken, into, held, onTake }: BrokenPromisesProps) {
  const { words, say, language } = useSpeech();
  const left = broken.filter(({ en, ja }) => !held.text.includes(en) && !held.more.includes(ja));
  if (left.length === 0) return null;
  const take = ({ en, ja }: Bilingual): void => {
    onTake({ ...blank, text: after(held.text, '; ', en), more: after(held.more, '。', ja) });
    requestAnimationFrame(() => { focusOn(`f.${into.id}-${language}`); });
  };
  return (
    <div class="f quotes" role="group" aria-labelledby="broken-title">
      <p class="l" id="broken-title">{words.question.broken.title}</p>
      <p class="help">{words.question.broken.intro}</p>
      <ul>{left.map((one) => <li key={one.en}><button type="button" class="place" onClick={() => { take(one); }}><span class="vh">{words.question.broken.take}</span><span class="paper" lang={language}>{say(one)}</span></button></li>)}</ul>
    </div>
  );
}

/** What stands there already stays before it. */
const after = (held: string, between: string, words: string): string => (held.trim() === '' ? words : `${held.trim().replace(/[.。]$/u, '')}${between}${words}`);
