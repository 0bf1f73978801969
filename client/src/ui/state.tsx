// A state as cell and word: shape, colour and word say the same.
import { useSpeech } from '../language.tsx';
import type { Progress, Verdict } from '../wire.ts';
import { Icon, type IconName } from './icon.tsx';

type Look = readonly [tone: string, icon: IconName];

const progressLooks: Readonly<Record<Progress, Look>> = {
  answered: ['present', 'present'],
  thin: ['weak', 'weak'],
  open: ['open', 'missing'],
  planned: ['planned', 'planned'],
  'set-aside': ['open', 'aside'],
};
const verdictLooks: Readonly<Record<Verdict, Look>> = { present: ['present', 'present'], weak: ['weak', 'weak'], missing: ['missing', 'missing'] };

export function ProgressState({ progress, count }: { readonly progress: Progress; readonly count?: number }) {
  const { words } = useSpeech();
  const [tone, icon] = progressLooks[progress];
  return <span class={`state ${tone}`}><Icon name={icon} />{words.progress[progress]}{count === undefined ? '' : ` ${count}`}</span>;
}

export function ProgressCell({ progress }: { readonly progress: Progress }) {
  const [tone, icon] = progressLooks[progress];
  return <Icon name={icon} tone={tone} />;
}

export function VerdictState({ verdict, count }: { readonly verdict: Verdict; readonly count?: number }) {
  const { words } = useSpeech();
  const [tone, icon] = verdictLooks[verdict];
  return <span class={`state ${tone}`}><Icon name={icon} />{words.verdict[verdict]}{count === undefined ? '' : ` ${count}`}</span>;
}

export function VerdictCell({ verdict }: { readonly verdict: Verdict }) {
  const [tone, icon] = verdictLooks[verdict];
  return <Icon name={icon} tone={tone} />;
}
