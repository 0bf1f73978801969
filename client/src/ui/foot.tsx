// The foot of every page: what the program is not, and the pages that belong to no case.
import { lockNow } from '../api.ts';
import { isSealed } from '../how-it-runs.ts';
import { speechWith } from '../language.tsx';
import { privacyPath, reasonPath } from '../router.ts';
import { reasonsWords } from '../words/reasons.ts';
import { Link } from './link.tsx';

const useSpeech = speechWith(reasonsWords);

export function Foot() {
  const { words } = useSpeech();
  return (
    <footer class="foot"><div><span>{words.foot.independent}</span><span class="of-one">{words.foot.local}</span><Link class="bar-link" to={reasonPath()}>{words.reasons.link}</Link><Link class="bar-link" to={privacyPath}>{words.foot.privacy}</Link>{isSealed ? <button type="button" class="btn small of-one" onClick={() => { void lock(); }}>{words.foot.lock}</button> : null}</div></footer>
  );
}

/** The page that comes instead asks for the passphrase. */
const lock = async (): Promise<void> => { if ((await lockNow()).ok) location.reload(); };
