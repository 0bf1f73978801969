// The findings as a short list: those in the text first, then what is not written yet, with the way to its question.
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { questionPath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { looksOf, useWhere } from '../ui/finding-looks.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { AsideFold } from '../ui/set-aside.tsx';
import type { Finding, FindingAside } from '../wire.ts';
import { draftWords } from '../words/draft.ts';
import { letterWords } from '../words/letter.ts';
import { questionFor } from './card.tsx';

const useSpeech = speechWith(draftWords, letterWords);

const most = 12;

interface FindingPanelProps {
  readonly room: CaseRoom;
  readonly findings: readonly Finding[];
  readonly aside: readonly FindingAside[];
  /** Number of the finding whose card is open. */
  readonly card: number | undefined;
  readonly checking: boolean;
  readonly onShow: (index: number) => void;
  /** The words a finding stands on, as they are now. */
  readonly quote: (finding: Finding) => string;
  readonly onBack: (key: string) => void;
}

export function FindingPanel({ room, findings, aside, card, checking, onShow, quote, onBack }: FindingPanelProps) {
  const { words } = useSpeech();
  const [all, setAll] = useState(false);
  const inText = findings.map((finding, index) => ({ finding, index })).filter(({ finding }) => finding.places.length > 0).sort((a, b) => (a.finding.places[0]?.start ?? 0) - (b.finding.places[0]?.start ?? 0));
  const absent = findings.filter((finding) => finding.places.length === 0);
  // The one that is open is always in the list.
  const shown = all ? inText : inText.filter(({ index }, i) => i < most || index === card);
  return (
    <section class="looks" aria-labelledby="looks-title">
      <h2 id="looks-title">{words.edit.list.title}<span class="note">{words.edit.list.count(inText.length)}</span></h2>
      <p class="note" role="status">{checking ? words.edit.checking : words.edit.checked}</p>
      {inText.length === 0 ? <p class="sub small">{words.edit.list.none}</p> : <ol>{shown.map(({ finding, index }) => <li key={index} aria-current={index === card ? 'true' : undefined}><button type="button" class="place" onClick={() => { onShow(index); }}><Line finding={finding} /></button></li>)}</ol>}
      {shown.length < inText.length ? <button type="button" class="btn small quiet" onClick={() => { setAll(true); }}>{words.edit.list.more(inText.length - shown.length)}</button> : null}
      {findings.length === 0 ? null : <p class="note">{words.edit.list.decide}</p>}
      {absent.length === 0 ? null : (
        <details class="more">
          <summary><Icon name="chev" />{words.findings.absent(absent.length)}</summary>
          <ol>{absent.map((finding, i) => <AbsentLine key={`${finding.rule} ${String(i)}`} room={room} finding={finding} />)}</ol>
        </details>
      )}
      <AsideFold aside={aside} quote={quote} onBack={onBack} />
    </section>
  );
}

function Line({ finding }: { readonly finding: Finding }) {
  const { words, say } = useSpeech();
  const { tone, icon } = looksOf[finding.severity];
  const where = useWhere()(finding);
  return <><Icon name={icon} tone={tone} /><span><span class="vh">{words.findings.severity[finding.severity]}{words.colon}</span>{say(finding.message)}{where === '' ? null : <small>{where}</small>}</span></>;
}

function AbsentLine({ room, finding }: { readonly room: CaseRoom; readonly finding: Finding }) {
  const question = finding.fix?.do === 'ask' ? finding.fix.question : questionFor(room, finding);
  return <li>{question === undefined ? <span class="place"><Line finding={finding} /></span> : <Link class="place" to={questionPath(room.view.case.id, question)}><Line finding={finding} /></Link>}</li>;
}
