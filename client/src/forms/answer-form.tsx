// The fields of a question with its ways out: done or planned, not yet, I don't know.
import { speechWith } from '../language.tsx';
import { showDate } from '../dates.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import type { AnswerState, Field, Language, QuestionView, SimpleValue } from '../wire.ts';
import { FieldInput } from './field-input.tsx';
import { blank, isShown, rawOf, type Raw } from './raw.ts';
import { RowsInput } from './rows-input.tsx';
import type { AnswerRoom } from './use-answer.ts';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(questionWords);

interface AnswerFormProps { readonly room: CaseRoom; readonly question: QuestionView; readonly answer: AnswerRoom; readonly errorOf: (name: string) => string | undefined }

const plannedOnly: ReadonlySet<string> = new Set(['planned-by', 'planned-from', 'planned-who']);
const doneOnly: ReadonlySet<string> = new Set(['done-on', 'since']);

export function AnswerForm({ room, question, answer, errorOf }: AnswerFormProps) {
  const { words } = useSpeech();
  const { written, change } = answer;
  const { kind, fields } = question.question;
  const setState = (state: AnswerState): void => { change({ ...written, state }); };
  const open = written.state !== 'not-yet' && written.state !== 'unknown';
  const planned = written.state === 'planned';
  const shown = fields
    .filter((field) => !(planned ? doneOnly : plannedOnly).has(field.id) && isShown(field, written.entry.fields, written.entry.fields))
    // A plan owes only who and when; what happened cannot be asked of it.
    .map((field): Field => (planned && !plannedOnly.has(field.id) ? { ...field, required: false } : field));
  const setField = (id: string, raw: Raw): void => {
    change({ state: written.state === 'planned' ? 'planned' : 'answered', entry: { ...written.entry, fields: { ...written.entry.fields, [id]: raw } } });
  };
  const wayOut = (state: 'not-yet' | 'unknown', label: string) => (
    <button type="button" class="btn small" aria-pressed={written.state === state} onClick={() => { setState(written.state === state ? 'answered' : state); }}>{written.state === state ? <Icon name="check" /> : null}{label}</button>
  );
  return (
    <>
      <PeopleList room={room} />
      {open ? (
        <div class="form">
          {kind === 'statement' ? null : <DoneOrPlanned kind={kind} planned={planned} onPick={setState} />}
          {shown.map((field) => <OneField key={field.id} field={field} question={question} answer={answer} errorOf={errorOf} setField={setField} />)}
        </div>
      ) : <p class="tip">{words.question.asideText[written.state === 'not-yet' ? 'notYet' : 'unknown'][kind === 'statement' ? 'statement' : 'action']}</p>}
      <div class="escape" role="group" aria-label={words.question.cannot}>
        <span class="note">{words.question.cannot}</span>
        {wayOut('not-yet', words.question.notYet)}{wayOut('unknown', words.question.unknown)}
      </div>
    </>
  );
}

function DoneOrPlanned({ kind, planned, onPick }: { readonly kind: 'action' | 'rule'; readonly planned: boolean; readonly onPick: (state: AnswerState) => void }) {
  const { words } = useSpeech();
  const text = words.question.seg[kind];
  return (
    <fieldset class="f"><legend class="l">{text.ask}</legend>
      <div class="seg">
        <label><input type="radio" name="state" checked={!planned} onChange={() => { onPick('answered'); }} /><Icon name="present" />{text.done}</label>
        <label><input type="radio" name="state" checked={planned} onChange={() => { onPick('planned'); }} /><Icon name="planned" />{text.planned}</label>
      </div>
      <p class="note">{words.question.segNote}</p>
    </fieldset>
  );
}

interface OneFieldProps { readonly field: Field; readonly question: QuestionView; readonly answer: AnswerRoom; readonly errorOf: (name: string) => string | undefined; readonly setField: (id: string, raw: Raw) => void }

function OneField({ field, question, answer, errorOf, setField }: OneFieldProps) {
  const { language } = useSpeech();
  const { written, change } = answer;
  const id = `f.${field.id}`;
  if (field.kind === 'rows') {
    return <RowsInput field={field} id={id} rows={written.entry.rows[field.id] ?? []} outer={written.entry.fields} errorOf={errorOf} people="people"
      onChange={(rows) => { change({ state: written.state === 'planned' ? 'planned' : 'answered', entry: { ...written.entry, rows: { ...written.entry.rows, [field.id]: rows } } }); }} />;
  }
  const offer = question.offers[field.id];
  return <FieldInput field={field} id={id} raw={written.entry.fields[field.id] ?? blank} error={errorOf(field.id)} people="people" onChange={(raw) => { setField(field.id, raw); }}
    {...(offer === undefined ? {} : { onOffer: () => { setField(field.id, rawOf(offer)); }, offerText: showOffer(offer, language) })} />;
}

function showOffer(value: SimpleValue, language: Language): string {
  const raw = rawOf(value);
  const text = (part: string): string => (/^\d{4}-\d\d-\d\d$/.test(part) ? showDate(part, language) : part.replaceAll('\n', ', '));
  return [raw.text, raw.more].filter((part) => part !== '').map(text).join(' – ');
}

/** People already named in this case, offered wherever a name is asked. */
function PeopleList({ room }: { readonly room: CaseRoom }) {
  const names = room.view.questions.flatMap((q) => q.question.fields.flatMap((field) => {
    const value = q.answer?.values[field.id];
    if (field.kind === 'person' && typeof value === 'string') return [value];
    if (field.kind !== 'rows' || !Array.isArray(value)) return [];
    // The question about people names them in a plain name field.
    const people = field.fields.filter((inner) => inner.kind === 'person' || (q.id === 'case.people' && inner.kind === 'name')).map((inner) => inner.id);
    return value.flatMap((row: unknown) => (typeof row === 'object' && row !== null ? Object.entries(row).flatMap(([id, name]: [string, unknown]) => (people.includes(id) && typeof name === 'string' ? [name] : [])) : []));
  }));
  return <datalist id="people">{[...new Set(names)].map((name) => <option key={name} value={name} />)}</datalist>;
}
