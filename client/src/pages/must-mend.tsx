// What stands in the English letter and cannot be set aside: Japanese left in it, a figure other than the answer's. Told before the letter leaves, for a seller who does not read it.
import { speechWith } from '../language.tsx';
import { changePath, editPath } from '../router.ts';
import { Link } from '../ui/link.tsx';
import type { MustMend } from '../wire.ts';
import { checkWords } from '../words/check.ts';

const useSpeech = speechWith(checkWords);

export function MustMendList({ id, found }: { readonly id: string; readonly found: readonly MustMend[] }) {
  const { words, say } = useSpeech();
  if (found.length === 0) return null;
  return (
    <section class="tip warn must-mend">
      <h2>{words.check.mustMend(found.length)}</h2>
      <ul class="bul">{found.map(({ key, message, quote, question }) => <li key={key}>{say(message)}{quote === undefined ? null : <q lang="en">{quote}</q>}<Link to={question === undefined ? editPath(id, 'en') : changePath(id, question)}>{question === undefined ? words.check.mendLetter : words.check.mendAnswer}{quote === undefined ? null : <span class="vh">{words.of(quote)}</span>}</Link></li>)}</ul>
    </section>
  );
}
