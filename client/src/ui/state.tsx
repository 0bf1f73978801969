// A state as cell and word: shape, colour and word say the same.
import { speechWith } from '../language.tsx';
import type { ElementVerdict, Verdict } from '../wire.ts';
import { Icon, type IconName } from './icon.tsx';
import { draftWords } from '../words/draft.ts';

export { ProgressCell, ProgressState } from './progress-state.tsx';

const useSpeech = speechWith(draftWords);

type Look = readonly [tone: string, icon: IconName];

/** A verdict as it is shown: what is only named has a word and a look of its own. */
export type Standing = Verdict | 'unclear';
export const standings: readonly Standing[] = ['present', 'weak', 'unclear', 'missing'];
export const standingOf = ({ verdict, unclear }: Pick<ElementVerdict, 'verdict' | 'unclear'>): Standing => (unclear === true ? 'unclear' : verdict);
const verdictLooks: Readonly<Record<Standing, Look>> = { present: ['present', 'present'], weak: ['weak', 'weak'], unclear: ['unclear', 'unclear'], missing: ['missing', 'missing'] };

export function VerdictState({ verdict, count }: { readonly verdict: Standing; readonly count?: number }) {
  const { words } = useSpeech();
  const [tone, icon] = verdictLooks[verdict];
  return <span class={`state ${tone}`}><Icon name={icon} />{verdict === 'unclear' ? words.unclear.state : words.verdict[verdict]}{count === undefined ? '' : ` ${count}`}</span>;
}

export function VerdictCell({ verdict }: { readonly verdict: Verdict }) {
  const [tone, icon] = verdictLooks[verdict];
  return <Icon name={icon} tone={tone} />;
}
