// The first link of a page: past everything above, to what it is about.
import { useSpeech } from '../language.tsx';

export function SkipLink() {
  const { words } = useSpeech();
  const toMain = (event: MouseEvent): void => {
    event.preventDefault();
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return <a class="skip" href="#main" onClick={toMain}>{words.skip}</a>;
}
