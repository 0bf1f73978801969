// How far a question is, as cell and word.
import { useSpeech } from '../language.tsx';
import type { Progress } from '../wire.ts';
import { Icon, type IconName } from './icon.tsx';

const looks: Readonly<Record<Progress, readonly [tone: string, icon: IconName]>> = {
  answered: ['present', 'present'],
  thin: ['weak', 'weak'],
  open: ['open', 'missing'],
  planned: ['planned', 'planned'],
  'set-aside': ['open', 'aside'],
};

export function ProgressState({ progress, count }: { readonly progress: Progress; readonly count?: number }) {
  const { words } = useSpeech();
  const [tone, icon] = looks[progress];
  return <span class={`state ${tone}`}><Icon name={icon} />{words.progress[progress]}{count === undefined ? '' : ` ${count}`}</span>;
}

export function ProgressCell({ progress }: { readonly progress: Progress }) {
  const [tone, icon] = looks[progress];
  return <Icon name={icon} tone={tone} />;
}
