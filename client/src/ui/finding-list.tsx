// What the checker has to say: message, what to do, why, source, and the words it speaks of.
import { speechWith } from '../language.tsx';
import { useRoom } from '../state/case-room.tsx';
import type { Finding, Fix, Place } from '../wire.ts';
import { FixOffer } from './fix-offer.tsx';
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

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly text: string;
  /** Called with a place of the text that the user wants to see. */
  readonly onShow: (place: Place) => void;
  /** Called when the user wants the text changed as a finding offers. */
  readonly onFix?: (fix: Fix) => void;
}

/** Findings about words of the text first; what is not in the text at all stands apart, folded when it is much. */
export function FindingList({ findings, text, onShow, onFix }: FindingListProps) {
  const { words } = useSpeech();
  const inText = findings.filter((finding) => finding.places.length > 0);
  const absent = findings.filter((finding) => finding.places.length === 0);
  if (findings.length === 0) return <p class="sub">{words.findings.none}</p>;
  return (
    <>
      {inText.length === 0 ? <p class="sub">{words.findings.noneInText}</p> : <ol class="finds">{inText.map((finding, i) => <FindingLine key={`${finding.rule} ${String(i)}`} finding={finding} text={text} onShow={onShow} onFix={onFix} />)}</ol>}
      {absent.length === 0 ? null : (
        <details class="more" open={absent.length <= 5}>
          <summary><Icon name="chev" />{words.findings.absent(absent.length)}</summary>
          <ol class="finds">{absent.map((finding, i) => <FindingLine key={`${finding.rule} ${String(i)}`} finding={finding} text={text} onShow={onShow} onFix={onFix} />)}</ol>
        </details>
      )}
    </>
  );
}

interface FindingLineProps { readonly finding: Finding; readonly text: string; readonly onShow: (place: Place) => void; readonly onFix: ((fix: Fix) => void) | undefined }

function FindingLine({ finding, text, onShow, onFix }: FindingLineProps) {
  const { words, say } = useSpeech();
  const { tone, icon } = looksOf[finding.severity];
  const where = useWhere()(finding);
  return (
    <li>
      <h3><Icon name={icon} tone={tone} /><span><span class="vh">{words.findings.severity[finding.severity]}{words.colon}</span>{say(finding.message)}</span></h3>
      {where === '' ? null : <p class="note">{where}</p>}
      <p class="do"><b>{words.findings.do}</b>{say(finding.do)}</p>
      {finding.places.map((place) => (
        <button key={place.start} type="button" class="place" onClick={() => { onShow(place); }}>
          <span class="vh">{words.findings.show}</span>{words.findings.line(lineOf(text, place.start))}<q>{short(text.slice(place.start, place.end))}</q>
        </button>
      ))}
      {finding.fix ? <FixOffer fix={finding.fix} onFix={onFix} /> : null}
      <FindingGround finding={finding} />
    </li>
  );
}

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

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text);
