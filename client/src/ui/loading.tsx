// What stands on a page until its content is there: lines in the place of the text, said as one word.
import { useSpeech } from '../language.tsx';

export function Loading() {
  const { words } = useSpeech();
  return (
    <div class="skeleton" role="status">
      <span class="vh">{words.loading}</span>
      <span class="sk title" /><span class="sk" /><span class="sk short" /><span class="sk box" />
    </div>
  );
}
