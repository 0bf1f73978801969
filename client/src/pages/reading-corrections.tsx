// Correcting what was read, each part beside it: kind, site, scope, demands, answer, deadline. A correction is stored at once.
import { useState } from 'preact/hooks';
import { parseDate, showDay, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import type { CaseEdit, CaseRoom } from '../state/case-room.tsx';
import { FieldError, ProblemNote } from '../ui/notes.tsx';
import type { Problem } from '../api.ts';
import type { AskId, Correction } from '../wire.ts';
import { noticeWords } from '../words/notice.ts';
import { startWords } from '../words/start.ts';
import { readingWords } from '../words/reading.ts';

const useSpeech = speechWith(noticeWords, startWords, readingWords);

interface Choice { readonly id: string; readonly title: string }
interface RoomProps { readonly room: CaseRoom }

/** Stores a change of the case; the problem, if there was one. */
function useChange(room: CaseRoom): readonly [(edit: CaseEdit) => Promise<void>, Problem | undefined] {
  const [problem, setProblem] = useState<Problem>();
  return [(edit) => room.change(edit).then((result) => { setProblem(result.ok ? undefined : result.problem); }), problem];
}

const corrected = (correction: Correction): CaseEdit => (view) => ({ correction: { ...view.case.correction, ...correction } });

export function KindCorrection({ room }: RoomProps) {
  const { words } = useSpeech();
  const kinds = keysOf(words.kinds);
  return <Pick room={room} id="kind" label={words.notice.kind} value={room.view.reading.kind.id} choices={kinds.map((id) => ({ id, title: words.kinds[id] }))} correct={(id) => { const kind = kinds.find((k) => k === id); return kind ? { kind } : {}; }} />;
}

export function PlaceCorrection({ room }: RoomProps) {
  const { words, say } = useSpeech();
  const { reading } = room.view;
  const scopes = keysOf(words.scopes);
  return (
    <>
      <Pick room={room} id="marketplace" label={words.notice.site} value={reading.marketplace?.id ?? ''} choices={room.rules.marketplaces.map((m) => ({ id: m.id, title: say(m.name) }))} correct={(marketplace) => ({ marketplace })} />
      <Pick room={room} id="scope" label={words.notice.scope} value={reading.scope.id} choices={scopes.map((id) => ({ id, title: words.scopes[id] }))} correct={(id) => { const scope = scopes.find((s) => s === id); return scope ? { scope } : {}; }} />
    </>
  );
}

export function ResponseCorrection({ room }: RoomProps) {
  const { words, say } = useSpeech();
  const { responses } = room.rules;
  return <Pick room={room} id="response" label={words.notice.responseLabel} value={room.view.reading.response.id} choices={responses.map(({ id, title }) => ({ id, title: say(title) }))} correct={(id) => { const form = responses.find((r) => r.id === id); return form ? { response: form.id } : {}; }} />;
}

/** The demands, each to be ticked; those that were read stand first. */
export function AsksCorrection({ room }: RoomProps) {
  const { words } = useSpeech();
  const [change, problem] = useChange(room);
  /** Ticks that are on their way. */
  const [sent, setSent] = useState<ReadonlyMap<AskId, boolean>>(new Map());
  const { reading, read } = room.view;
  const asked = reading.asks.map(({ id }) => id);
  const known = [...new Set<AskId>([...read.asks.map(({ id }) => id), ...keysOf(words.asks)])];
  const tick = (id: AskId, wanted: boolean): void => {
    setSent((before) => new Map([...before, [id, wanted]]));
    void change((view) => { const now = view.reading.asks.map((ask) => ask.id).filter((ask) => ask !== id); return { correction: { ...view.case.correction, asks: wanted ? [...now, id] : now } }; })
      .then(() => { setSent((before) => new Map([...before].filter(([one]) => one !== id))); });
  };
  return (
    <fieldset class="f asks">
      <legend class="l">{words.notice.tickAsks}</legend>
      <ProblemNote problem={problem} />
      {known.map((id) => <label class="chk" key={id}><input type="checkbox" checked={sent.get(id) ?? asked.includes(id)} onChange={(event) => { tick(id, event.currentTarget.checked); }} />{words.asks[id]}</label>)}
    </fieldset>
  );
}

export function DeadlineCorrection({ room }: RoomProps) {
  const { words } = useSpeech();
  const [change, problem] = useChange(room);
  const { receivedOn, correction } = room.view.case;
  const by = correction.deadline === undefined || correction.deadline === 'none' ? room.view.reading.entities.deadline?.by : correction.deadline;
  return (
    <>
      <ProblemNote problem={problem} />
      <DayField id="received-on" label={words.start.received} hint={words.start.receivedHint} day={receivedOn} store={(day) => { void change({ receivedOn: day }); }} />
      <DayField key={by} id="last-day" label={words.deadline.last} hint={words.deadline.lastHint} day={by} store={(deadline) => { void change(corrected({ deadline })); }} />
      <p class="row">
        {correction.deadline === 'none' ? null : <button type="button" class="btn small" onClick={() => { void change(corrected({ deadline: 'none' })); }}>{words.deadline.setNone}</button>}
        {correction.deadline === undefined ? null : <button type="button" class="btn small" onClick={() => { void change((view) => { const { deadline: _, ...others } = view.case.correction; return { correction: others }; }); }}>{words.deadline.takeBack}</button>}
      </p>
    </>
  );
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

interface PickProps extends RoomProps { readonly id: string; readonly label: string; readonly value: string; readonly choices: readonly Choice[]; readonly correct: (id: string) => Correction }

function Pick({ room, id, label, value, choices, correct }: PickProps) {
  const { words } = useSpeech();
  const [change, problem] = useChange(room);
  return (
    <div class="f">
      <label class="l" for={`pick-${id}`}>{label}</label>
      <ProblemNote problem={problem} />
      <select id={`pick-${id}`} class="x" value={value} onChange={(event) => { void change(corrected(correct(event.currentTarget.value))); }}>
        {choices.some((c) => c.id === value) ? null : <option value="">{words.choose}</option>}
        {choices.map((c) => <option key={c.id} value={c.id}>{c.title}</option>)}
      </select>
    </div>
  );
}

interface DayFieldProps { readonly id: string; readonly label: string; readonly hint: string; readonly day: string | undefined; readonly store: (day: string) => void }

function DayField({ id, label, hint, day, store }: DayFieldProps) {
  const { words, language } = useSpeech();
  const [text, setText] = useState(day ?? '');
  const [bad, setBad] = useState(false);
  const date = parseDate(text, todayIso());
  const keep = (): void => {
    setBad(text.trim() !== '' && date === undefined);
    if (date !== undefined && date !== day) store(date);
  };
  return (
    <div class="f">
      <label class="l" for={id}>{label}</label>
      <p class="note" id={`${id}-hint`}>{hint}</p>
      <FieldError id={`${id}-error`} text={bad ? words.start.badDate : undefined} />
      <div class="row"><input id={id} class="x date" value={text} aria-invalid={bad} aria-describedby={`${id}-hint`} onInput={(event) => { setText(event.currentTarget.value); }} onChange={keep} />
        <span class="note" role="status">{date === undefined ? '' : showDay(date, language, { weekday: true, short: true })}</span></div>
    </div>
  );
}
