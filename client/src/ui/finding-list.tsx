// What the checker has to say: message, what to do, why, source, and the words it speaks of.
import { useSpeech } from '../language.tsx';
import { useRoom } from '../state/case-room.tsx';
import type { Finding, Place } from '../wire.ts';
import { Icon, type IconName } from './icon.tsx';
import { SourceLine } from './source-line.tsx';

const looks: Readonly<Record<Finding['severity'], readonly [tone: string, icon: IconName, line: string]>> = {
  error: ['missing', 'must', 'ul-must'],
  warning: ['weak', 'weak', 'ul-weak'],
  hint: ['open', 'hint', 'ul-hint'],
};
export const underlineOf = (finding: Finding): string => looks[finding.severity][2];

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly text: string;
  /** Called with a place of the text that the user wants to see. */
  readonly onShow: (place: Place) => void;
}

export function FindingList({ findings, text, onShow }: FindingListProps) {
  const { words, say } = useSpeech();
  const { rules } = useRoom();
  const titleOf = (finding: Finding): string => {
    const rule = rules.reasons.find((r) => r.id === finding.reason);
    return [...(rule ? [say(rule.title)] : []), ...(finding.section ? [words.sections[finding.section]] : [])].join(words.listJoin);
  };
  if (findings.length === 0) return <p class="sub">{words.findings.none}</p>;
  return (
    <ol class="finds">
      {findings.map((finding, i) => {
        const [tone, icon] = looks[finding.severity];
        const where = titleOf(finding);
        return (
          <li key={`${finding.rule} ${String(i)}`} id={`finding-${String(i + 1)}`}>
            <h3><Icon name={icon} tone={tone} /><span><span class="vh">{words.findings.severity[finding.severity]}{words.colon}</span>{say(finding.message)}</span></h3>
            {where === '' ? null : <p class="note">{where}</p>}
            <p class="do"><b>{words.findings.do}</b>{say(finding.do)}</p>
            {finding.why ? <p class="sub small">{say(finding.why)}</p> : null}
            {finding.places.map((place) => (
              <button key={place.start} type="button" class="place" onClick={() => { onShow(place); }}>
                <span class="vh">{words.findings.show}</span>{words.findings.line(lineOf(text, place.start))}<q>{short(text.slice(place.start, place.end))}</q>
              </button>
            ))}
            <SourceLine keys={finding.sources} />
          </li>
        );
      })}
    </ol>
  );
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text);
