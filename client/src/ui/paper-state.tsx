// The state of a document as cell and word.
import { speechWith } from '../language.tsx';
import type { PaperState } from '../wire.ts';
import { evidenceFilesWords } from '../words/evidence-files.ts';
import { Icon, type IconName } from './icon.tsx';

const useSpeech = speechWith(evidenceFilesWords);

const looks: Readonly<Record<PaperState, readonly [tone: string, icon: IconName]>> = { present: ['present', 'present'], missing: ['missing', 'missing'], unclear: ['weak', 'unclear'], conflicting: ['missing', 'warn'], 'not-looked-at': ['open', 'hint'] };

export function PaperStateTag({ state, byUser = false }: { readonly state: PaperState; readonly byUser?: boolean }) {
  const { words: { evidenceFiles: words } } = useSpeech();
  const [tone, icon] = looks[state];
  return <span class={`state ${tone}`} data-state={state}><Icon name={icon} />{words.states[state]}{byUser ? <span class="note"> ({words.byUser})</span> : null}</span>;
}
