// A notice that names no reason: the line of the Account Health page with a count leads to it.
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { noticeWords } from '../words/notice.ts';

const useSpeech = speechWith(noticeWords);

export function FindReason({ room, onAdd }: { readonly room: CaseRoom; readonly onAdd: (id: string) => void }) {
  const { words, say } = useSpeech();
  const [chosen, setChosen] = useState('');
  const line = room.rules.accountHealth.find((one) => one.id === chosen);
  return (
    <div class="tip">
      <p><b>{words.findReason.title}</b></p>
      <p class="note">{words.findReason.earlier}</p>
      <label class="l" for="health-line">{words.findReason.ask}</label>
      <select id="health-line" class="x" value={chosen} onChange={(event) => { setChosen(event.currentTarget.value); }}>
        <option value="">{words.choose}</option>
        {room.rules.accountHealth.map(({ id, title }) => <option key={id} value={id}>{say(title)}</option>)}
      </select>
      {line === undefined ? null : (
        <>
          <p class="note">{words.findReason.which}</p>
          <SourceLine keys={line.sources} />
          <ul class="choices">{line.reasons.map((id) => {
            const rule = room.rules.reasons.find((one) => one.id === id);
            return rule ? <li key={id}><button type="button" class="btn small" onClick={() => { onAdd(id); }}>{say(rule.title)}</button> <span class="note">{say(rule.definition)}</span></li> : null;
          })}</ul>
        </>
      )}
    </div>
  );
}
