// What stands in the English letter and must be seen to before it leaves, told for a seller who does not read it: Japanese left in it, a figure other than the answer's, two sentences that cannot both be true.
import { speechWith } from '../language.tsx';
import { changePath, editPath, type BackPage } from '../router.ts';
import { useRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';
import { Writes } from '../ui/writes.tsx';
import type { MustMend } from '../wire.ts';
import { checkWords } from '../words/check.ts';
import { numberedTitle } from './numbered-title.ts';

const useSpeech = speechWith(checkWords);

export function MustMendList({ id, found, back }: { readonly id: string; readonly found: readonly MustMend[]; readonly back: BackPage }) {
  const { words, say, language } = useSpeech();
  if (found.length === 0) return null;
  return (
    <section class="tip warn must-mend">
      <h2>{words.check.mustMend(found.length)}</h2>
      <ul class="bul">{found.map(({ key, message, quotes }) => <li key={key}>{say(message)}{quotes.length === 0 ? <Writes><ToLetter id={id} /></Writes> : quotes.map(({ text, ja, question }) => <div key={`${text} ${question ?? ''}`}>{language === 'ja' && ja !== undefined ? <q lang="ja">{ja}</q> : null}<q lang="en">{text}</q><Writes>{question === undefined ? <ToLetter id={id} quote={text} /> : <ToAnswer id={id} question={question} back={back} />}</Writes></div>)}</li>)}</ul>
    </section>
  );
}

function ToLetter({ id, quote }: { readonly id: string; readonly quote?: string }) {
  const { words } = useSpeech();
  return <Link to={editPath(id, 'en')}>{words.check.mendLetter}{quote === undefined ? null : <span class="vh">{words.of(quote)}</span>}</Link>;
}

function ToAnswer({ id, question, back }: { readonly id: string; readonly question: string; readonly back: BackPage }) {
  const { words, say } = useSpeech();
  const { view } = useRoom();
  const asked = view.questions.find((one) => one.id === question);
  return <Link to={changePath(id, question, back)}>{words.check.mendAnswer(asked === undefined ? '' : numberedTitle(view, asked, say))}</Link>;
}
