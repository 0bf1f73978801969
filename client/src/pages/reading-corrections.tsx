// Correcting what was read: kind, site, answer that fits, date received. A correction is stored at once.
import { useState } from 'preact/hooks';
import { parseDate, showDate, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { FieldError, ProblemNote } from '../ui/notes.tsx';
import type { Problem } from '../api.ts';
import type { Correction, NoticeKind } from '../wire.ts';
import { noticeWords } from '../words/notice.ts';
import { startWords } from '../words/start.ts';

const useSpeech = speechWith(noticeWords, startWords);

interface Choice { readonly id: string; readonly title: string }

export function ReadingCorrections({ room }: { readonly room: CaseRoom }) {
  const { words, say } = useSpeech();
  const [problem, setProblem] = useState<Problem>();
  const { reading } = room.view;
  const correct = (change: Correction): void => {
    void room.change((view) => ({ correction: { ...view.case.correction, ...change } })).then((result) => { setProblem(result.ok ? undefined : result.problem); });
  };
  const kinds = keysOf(words.kinds);
  const { responses } = room.rules;
  return (
    <section>
      <details class="more">
        <summary><Icon name="chev" />{words.notice.correct}</summary>
        <ProblemNote problem={problem} />
        <div class="form">
          <Pick id="kind" label={words.notice.kind} value={reading.kind.id} choices={kinds.map((id) => ({ id, title: words.kinds[id] }))} onPick={(id) => { const kind = kinds.find((k) => k === id); if (kind) correct({ kind }); }} />
          <Pick id="marketplace" label={words.notice.site} value={reading.marketplace?.id ?? ''} choices={room.rules.marketplaces.map((m) => ({ id: m.id, title: say(m.name) }))} onPick={(marketplace) => { correct({ marketplace }); }} />
          <Pick id="response" label={words.notice.responseLabel} value={reading.response.id} choices={responses.map(({ id, title }) => ({ id, title: say(title) }))} onPick={(id) => { const form = responses.find((r) => r.id === id); if (form) correct({ response: form.id }); }} />
          <Received room={room} />
        </div>
      </details>
    </section>
  );
}

function keysOf<K extends NoticeKind>(record: Readonly<Record<K, unknown>>): readonly K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

function Pick({ id, label, value, choices, onPick }: { readonly id: string; readonly label: string; readonly value: string; readonly choices: readonly Choice[]; readonly onPick: (id: string) => void }) {
  const { words } = useSpeech();
  return (
    <div class="f">
      <label class="l" for={`pick-${id}`}>{label}</label>
      <select id={`pick-${id}`} class="x" value={value} onChange={(event) => { onPick(event.currentTarget.value); }}>
        {choices.some((c) => c.id === value) ? null : <option value="">{words.choose}</option>}
        {choices.map((c) => <option key={c.id} value={c.id}>{c.title}</option>)}
      </select>
    </div>
  );
}

function Received({ room }: { readonly room: CaseRoom }) {
  const { words, language } = useSpeech();
  const [text, setText] = useState(room.view.case.receivedOn ?? '');
  const [bad, setBad] = useState(false);
  const date = parseDate(text, todayIso());
  const store = (): void => {
    setBad(text.trim() !== '' && date === undefined);
    if (date !== undefined && date !== room.view.case.receivedOn) void room.change({ receivedOn: date });
  };
  return (
    <div class="f">
      <label class="l" for="received-on">{words.start.received}</label>
      <p class="note" id="received-on-hint">{words.start.receivedHint}</p>
      <FieldError id="received-on-error" text={bad ? words.start.badDate : undefined} />
      <div class="row"><input id="received-on" class="x date" value={text} aria-invalid={bad} aria-describedby="received-on-hint" onInput={(event) => { setText(event.currentTarget.value); }} onChange={store} />
        <span class="note" role="status">{date === undefined ? '' : showDate(date, language)}</span></div>
    </div>
  );
}
