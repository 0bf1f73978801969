// What a finding looks like wherever it is shown: its sign and underline, what it is about, why it is made and from where.
import { speechWith } from '../language.tsx';
import { useRoom } from '../state/case-room.tsx';
import type { Finding } from '../wire.ts';
import { Icon, type IconName } from './icon.tsx';
import { SourceLine } from './source-line.tsx';
import { draftWords } from '../words/draft.ts';

const useSpeech = speechWith(draftWords);

export interface FindingLook { readonly tone: string; readonly icon: IconName; readonly underline: string }
export const looksOf: Readonly<Record<Finding['severity'], FindingLook>> = {
  error: { tone: 'missing', icon: 'must', underline: 'ul-must' },
  warning: { tone: 'weak', icon: 'weak', underline: 'ul-weak' },
  hint: { tone: 'open', icon: 'hint', underline: 'ul-hint' },
};
export const underlineOf = (finding: Finding): string => looksOf[finding.severity].underline;

/** The issue and section a finding is about, in words. */
export function useWhere(): (finding: Finding) => string {
  const { words, say } = useSpeech();
  const { rules } = useRoom();
  return ({ reason, section }) => {
    const rule = rules.reasons.find((one) => one.id === reason);
    return [...(rule ? [say(rule.title)] : []), ...(section ? [words.sections[section]] : [])].join(words.listJoin);
  };
}

/** Why a finding is made and where that comes from. */
export function FindingGround({ finding }: { readonly finding: Finding }) {
  const { words, say } = useSpeech();
  if (!finding.why && finding.sources.length === 0) return null;
  return (
    <details class="ground">
      <summary><Icon name="chev" />{words.findings.ground}</summary>
      {finding.why ? <p class="sub small">{say(finding.why)}</p> : null}
      <SourceLine keys={finding.sources} />
    </details>
  );
}
