// The reasons read off the notice, each to be said right or wrong; another known reason can be added.
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { reasonPath } from '../router.ts';
import { FindReason } from './find-reason.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Quoted } from '../ui/reading-item.tsx';
import type { JSX } from 'preact';
import { noticeWords } from '../words/notice.ts';

const useSpeech = speechWith(noticeWords);

export type Decision = 'yes' | 'no';
export type Decisions = Readonly<Record<string, Decision>>;

interface ReasonChoiceProps {
  readonly room: CaseRoom;
  readonly ids: readonly string[];
  readonly decisions: Decisions;
  readonly decide: (id: string, decision: Decision) => void;
  readonly number: (part: string) => JSX.Element;
}

export function ReasonChoice({ room, ids, decisions, decide, number }: ReasonChoiceProps) {
  const { words } = useSpeech();
  return (
    <section>
      <h2>{words.notice.reasons(ids.length)}</h2>
      {ids.length === 0 ? <><p class="sub">{words.notice.noReason}</p><FindReason room={room} onAdd={(id) => { decide(id, 'yes'); }} /></> : null}
      {ids.map((id) => <ReasonLine key={id} id={id} room={room} decision={decisions[id]} decide={(d) => { decide(id, d); }} number={number(`reason:${id}`)} />)}
      <AddReason room={room} ids={ids} onAdd={(id) => { decide(id, 'yes'); }} />
    </section>
  );
}

interface ReasonLineProps { readonly id: string; readonly room: CaseRoom; readonly decision: Decision | undefined; readonly decide: (decision: Decision) => void; readonly number: JSX.Element }

function ReasonLine({ id, room, decision, decide, number }: ReasonLineProps) {
  const { words, say } = useSpeech();
  const rule = room.rules.reasons.find((r) => r.id === id);
  const read = room.view.read.reasons.find((r) => r.id === id);
  const title = rule ? say(rule.title) : id;
  return (
    <div class="item">
      {number}
      <div>
        <h3>{title}</h3>
        {rule ? <p class="note">{say(rule.definition)} <Link to={reasonPath(id)}>{words.notice.aboutReason}</Link></p> : null}
        {read ? <Quoted room={room} because={read.because} /> : <p class="note">{room.view.case.earlierRounds.length > 0 ? words.notice.notNamed : words.notice.addedByYou}</p>}
        {read && read.certainty !== 'stated' ? <p class="note">{words.certainty[read.certainty]}</p> : null}
      </div>
      <div class="yn" role="group" aria-label={title}>
        <button type="button" id={`yes-${id}`} class="btn small" aria-pressed={decision === 'yes'} onClick={() => { decide('yes'); }}>{decision === 'yes' ? <Icon name="check" /> : null}{words.notice.right}</button>
        <button type="button" class="btn small" aria-pressed={decision === 'no'} onClick={() => { decide('no'); }}>{words.notice.wrong}</button>
      </div>
    </div>
  );
}

function AddReason({ room, ids, onAdd }: { readonly room: CaseRoom; readonly ids: readonly string[]; readonly onAdd: (id: string) => void }) {
  const { words, say } = useSpeech();
  const [chosen, setChosen] = useState('');
  const others = room.rules.reasons.filter((r) => !ids.includes(r.id));
  if (others.length === 0) return null;
  const add = (): void => {
    if (chosen === '') return;
    onAdd(chosen);
    setChosen('');
  };
  return (
    <div class="add-reason">
      <label class="l" for="add-reason">{words.notice.addReason}</label>
      <div class="row">
        <select id="add-reason" class="x" value={chosen} onChange={(event) => { setChosen(event.currentTarget.value); }}>
          <option value="">{words.choose}</option>
          {others.map((r) => <option key={r.id} value={r.id}>{say(r.title)}</option>)}
        </select>
        <button type="button" class="btn small" onClick={add}><Icon name="plus" />{words.add}</button>
      </div>
    </div>
  );
}
