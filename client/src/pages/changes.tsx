// After a refusal, short: each thing Amazon's answer points at, with how the demands there stand; opened, its words and the demands.
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { standingOf, standings, VerdictState } from '../ui/state.tsx';
import type { Change, CheckView } from '../wire.ts';
import { titleOfElement } from './draft-elements.tsx';
import { nameOfPoint, PointTitle, PointWords } from './points.tsx';
import { draftWords } from '../words/draft.ts';

const useSpeech = speechWith(draftWords);

interface ChangesProps { readonly room: CaseRoom; readonly check: CheckView; readonly onGo: (key: string) => void }

export function Changes({ room, check, onGo }: ChangesProps) {
  const { words } = useSpeech();
  if (check.changes.length === 0) return null;
  return (
    <section class="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{words.changes.title}</h2>
      <p class="note">{words.changes.lead}</p>
      {check.changes.map((change) => <ChangeLine key={nameOfPoint(change)} room={room} change={change} onGo={onGo} />)}
    </section>
  );
}

function ChangeLine({ room, change, onGo }: Omit<ChangesProps, 'check'> & { readonly change: Change }) {
  const { words, say } = useSpeech();
  const issueOf = (reason: string | undefined): string => { const at = room.view.case.confirmed.indexOf(reason ?? ''); return at < 0 ? '' : `${String(at + 1)} `; };
  return (
    <details class="group" data-change={nameOfPoint(change)}>
      <summary><Icon name="chev" /><b><PointTitle room={room} point={change} /></b>
        <span class="counts">{standings.map((one) => [one, change.touched.filter((element) => standingOf(element) === one).length] as const).filter(([, n]) => n > 0).map(([one, n]) => <VerdictState key={one} verdict={one} count={n} />)}</span>
      </summary>
      <p class="pointed-words"><PointWords room={room} point={change} /></p>
      {change.touched.length === 0 ? <p class="note">{words.changes.outside}</p> : null}
      <ul class="change-list">{change.touched.filter(({ verdict }) => verdict !== 'present').map((element) => (
        <li key={element.key}><VerdictState verdict={standingOf(element)} /><button type="button" class="btn small quiet" onClick={() => { onGo(element.key); }}>{issueOf(element.reason)}{say(titleOfElement(room, element))}</button></li>
      ))}</ul>
    </details>
  );
}
