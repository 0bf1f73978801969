// What was noticed about the text of the draft: one numbered line each, opened on click; the number stands in the text as well.
import { speechWith } from '../language.tsx';
import { FindingGround, looksOf, useWhere } from '../ui/finding-looks.tsx';
import { FixOffer } from '../ui/fix-offer.tsx';
import { Icon } from '../ui/icon.tsx';
import { SetAsideOffer } from '../ui/set-aside.tsx';
import type { Finding, Fix, Place } from '../wire.ts';
import { draftWords } from '../words/draft.ts';
import type { Numbered } from './draft-text.tsx';
import { OpenLine, type Opening } from './open-line.tsx';

const useSpeech = speechWith(draftWords);

/** The same remark, once for each of its places and issues. */
export type Remark = readonly Finding[];
export function groupRemarks(findings: readonly Finding[]): readonly Remark[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.message.en}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

/** Those with words of the text first, in its order; then what concerns the draft as a whole. One remark has one number wherever it stands. */
export function numberFindings(findings: readonly Finding[]): readonly Numbered[] {
  const first = ({ places }: Finding): number => Math.min(...places.map(({ start }) => start));
  return groupRemarks(findings.filter(({ places }) => places.length > 0).sort((a, b) => first(a) - first(b))).flatMap((remark, i) => remark.map((finding) => ({ number: i + 1, finding })));
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
      <ol class="lines">{groupRemarks(numbered.map(({ finding }) => finding)).map((remark, i) => <FindingLine key={i} {...props} id={`finding-${String(i + 1)}`} number={i + 1} remark={remark} />)}</ol>
      {whole.length === 0 ? null : (
        <>
          <h3 class="lines-head">{words.draft.notIn}</h3>
          <ol class="lines">{groupRemarks(whole).map((remark, i) => <FindingLine key={i} {...props} id={`whole-${String(i + 1)}`} remark={remark} />)}</ol>
        </>
      )}
    </>
  );
}

interface LineProps extends Omit<FindingsProps, 'numbered' | 'whole'> { readonly id: string; readonly number?: number; readonly remark: Remark }

function FindingLine({ id, number, remark, text, onShow, onFix, onAside, opened, onOpen }: LineProps) {
  const { words, say } = useSpeech();
  const where = useWhere();
  const [finding] = remark;
  if (finding === undefined) return null;
  const { tone, icon } = looksOf[finding.severity];
  const wheres = [...new Set(remark.map(where))].filter((one) => one !== '');
  const head = <>{number === undefined ? null : <span class="num">{number}</span>}<Icon name={icon} tone={tone} /><span><span class="vh">{words.findings.severity[finding.severity]}{words.colon}</span>{say(finding.message)}{remark.length > 1 && finding.places.length > 0 ? <small> {words.findings.times(remark.length)}</small> : null}</span></>;
  return (
    <OpenLine id={id} opened={opened} onOpen={onOpen} head={head}>
      {wheres.length === 1 ? <p class="note">{wheres[0]}</p> : null}
      <p>{say(finding.do)}</p>
      {remark.map((one, i) => (
        <div key={i} class="remark-place">
          {wheres.length > 1 ? <p class="note">{where(one)}</p> : null}
          {one.places.map((place) => <button key={place.start} type="button" class="place" onClick={() => { onShow(place); }}><span class="vh">{words.findings.show}</span><q class="paper">{text.slice(place.start, place.end)}</q></button>)}
          {one.fix ? <FixOffer fix={one.fix} onFix={onFix} /> : null}
          <SetAsideOffer finding={one} onAside={(because) => { onAside(one.key, because); }} />
        </div>
      ))}
      <FindingGround finding={finding} />
    </OpenLine>
  );
}
