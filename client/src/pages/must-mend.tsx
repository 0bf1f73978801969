// What stands in the English letter and cannot be set aside: Japanese left in it, a figure other than the answer's. Told before the letter leaves, for a seller who does not read it.
import { useEffect, useState } from 'preact/hooks';
import { getCheck } from '../api.ts';
import { speechWith } from '../language.tsx';
import { editPath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';
import type { CheckView } from '../wire.ts';
import { checkWords } from '../words/check.ts';

const useSpeech = speechWith(checkWords);

/** Marks of missing facts are counted by themselves. */
const counted = 'style/placeholder';

export function MustMend({ room }: { readonly room: CaseRoom }) {
  const { words, say } = useSpeech();
  const { id } = room.view.case;
  const [check, setCheck] = useState<CheckView>();
  useEffect(() => { void getCheck(id, 'letter-en').then((result) => { if (result.ok) setCheck(result.value); }); }, [id]);
  const found = (check?.result.findings ?? []).filter(({ stays, rule }) => stays !== undefined && rule !== counted);
  if (check === undefined || found.length === 0) return null;
  return (
    <section class="tip warn must-mend">
      <h2>{words.check.mustMend(found.length)}</h2>
      <ul class="bul">{found.map(({ key, message, places: [place] }) => <li key={key}>{say(message)}{place ? <q lang="en">{check.text.slice(place.start, place.end).trim()}</q> : null}</li>)}</ul>
      <p><Link to={editPath(id, 'en')}>{words.check.mendLetter}</Link></p>
    </section>
  );
}
