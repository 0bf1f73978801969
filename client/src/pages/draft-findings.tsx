// What was noticed about the text of the draft: one numbered line each, opened on click; the number stands in the text as well.
import { speechWith } from '../language.tsx';
import { useRoom } from '../state/case-room.tsx';
import { FindingGround } from '../ui/finding-looks.tsx';
import { FixOffer } from '../ui/fix-offer.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { SetAsideOffer } from '../ui/set-aside.tsx';
import type { Finding, Fix, Place } from '../wire.ts';
import { draftWords } from '../words/draft.ts';
import type { Numbered } from './draft-text.tsx';
import { OpenLine, type Opening } from './open-line.tsx';

const useSpeech = speechWith(draftWords);

/** Those with words of the text first, in its order; then what concerns the draft as a whole. */
export function numberFindings(findings: readonly Finding[]): readonly Numbered[] {
  const placed = findings.filter(({ places }) => places.length > 0);
  const first = ({ places }: Finding): number => Math.min(...places.map(({ start }) => start));
  return [...placed].sort((a, b) => first(a) - first(b)).map((finding, i) => ({ number: i + 1, finding }));
}

interface FindingsProps extends Opening {
  readonly numbered: readonly Numbered[];
  readonly whole: readonly Finding[];
  readonly text: string;
  readonly onShow: (place: Place) => void;
  readonly onFix?: (fix: Fix) => void;
  readonly onAside: (key: string, because: string) => void;
}

export function DraftFindings({ numbered, whole, ...props }: FindingsProps) {
  const { words } = useSpeech();
  if (numbered.length + whole.length === 0) return <p class="sub">{words.findings.none}</p>;
  return (
    <>
      <ol class="lines">{numbered.map(({ number, finding }) => <FindingLine key={number} {...props} id={`finding-${String(number)}`} number={number} finding={finding} />)}</ol>
      {whole.length === 0 ? null : (
        <>
          <h3 class="lines-head">{words.draft.notIn}</h3>
          <ol class="lines">{whole.map((finding, i) => <FindingLine key={finding.rule} {...props} id={`whole-${String(i + 1)}`} finding={finding} />)}</ol>
        </>
      )}
    </>
  );
}

const looks: Readonly<Record<Finding['severity'], readonly [tone: string, icon: IconName]>> = { error: ['missing', 'must'], warning: ['weak', 'weak'], hint: ['open', 'hint'] };

interface LineProps extends Omit<FindingsProps, 'numbered' | 'whole'> { readonly id: string; readonly number?: number; readonly finding: Finding }

function FindingLine({ id, number, finding, text, onShow, onFix, onAside, opened, onOpen }: LineProps) {
  const { words, say } = useSpeech();
  const { rules } = useRoom();
  const [tone, icon] = looks[finding.severity];
  const rule = rules.reasons.find((one) => one.id === finding.reason);
  const where = [...(rule ? [say(rule.title)] : []), ...(finding.section ? [words.sections[finding.section]] : [])].join(words.listJoin);
  const head = <>{number === undefined ? null : <span class="num">{number}</span>}<Icon name={icon} tone={tone} /><span><span class="vh">{words.findings.severity[finding.severity]}{words.colon}</span>{say(finding.message)}</span></>;
  return (
    <OpenLine id={id} opened={opened} onOpen={onOpen} head={head}>
      {where === '' ? null : <p class="note">{where}</p>}
      <p>{say(finding.do)}</p>
      {finding.places.map((place) => <button key={place.start} type="button" class="place" onClick={() => { onShow(place); }}><span class="vh">{words.findings.show}</span><q class="paper">{text.slice(place.start, place.end)}</q></button>)}
      {finding.fix ? <FixOffer fix={finding.fix} onFix={onFix} /> : null}
      <SetAsideOffer finding={finding} onAside={(because) => { onAside(finding.key, because); }} />
      <FindingGround finding={finding} />
    </OpenLine>
  );
}
