// One field of a question, by its kind.
import { parseDate, showDay, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { FieldError } from '../ui/notes.tsx';
import type { SimpleField } from '../wire.ts';
import { ChoiceInput } from './choice-input.tsx';
import type { FieldProps } from './field-props.ts';
import { widthOf } from './order-fields.ts';
import { parseCount } from './parse-count.ts';
import { showNumber } from './show-number.ts';
import { Named } from './named.tsx';
import { blank } from './raw.ts';
import { Labelled, TwoTexts } from './two-texts.tsx';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(questionWords);

const grouped: ReadonlySet<SimpleField['kind']> = new Set(['choice', 'choices', 'yes-no', 'text', 'period']);

export function FieldInput(props: FieldProps) {
  const { words, say } = useSpeech();
  const { field, id, error, thin } = props;
  const label = <>{say(field.label)}{field.required ? null : <span class="optional">{words.field.optional}</span>}</>;
  const look = ['f', widthOf(field) ?? '', thin === undefined ? '' : 'thin'].filter((part) => part !== '').join(' ');
  const hint = field.hint ? say(field.hint) : words.field.hints[field.kind];
  const notes = <>
    {hint === undefined ? null : <p class="help" id={`${id}-hint`}>{hint}</p>}
    <FieldError id={`${id}-error`} text={error} />
  </>;
  const stronger = thin === undefined || thin === '' ? null : <p class="err w" id={`${id}-thin`}><Icon name="weak" />{thin}</p>;
  const describe = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`, stronger === null ? '' : `${id}-thin`].filter((part) => part !== '').join(' ');
  const offer = <OfferRow {...props} />;
  if (grouped.has(field.kind)) return <fieldset class={look} id={id} tabIndex={-1} aria-describedby={describe || undefined}><legend class="l">{label}</legend>{notes}{offer}<GroupedControl {...props} />{stronger}</fieldset>;
  return <div class={look}><label class="l" for={id}>{label}</label>{notes}{offer}<Control {...props} describe={describe} />{stronger}</div>;
}

/** What the notice or an earlier answer says, else what was named before. */
export function OfferRow(props: FieldProps) {
  const { words } = useSpeech();
  if (!props.onOffer || props.field.kind === 'person') return <Named {...props} />;
  return <p class="row offer"><button type="button" class="btn small" onClick={props.onOffer}>{words.field.useOffer}</button>{props.offerText === undefined ? null : <span class="note">{props.offerText}</span>}</p>;
}

function GroupedControl(props: FieldProps) {
  const { words } = useSpeech();
  const { field, id, raw, onChange, around, quotable } = props;
  if (field.kind === 'period') {
    return (
      <div class="row period">
        <Labelled id={`${id}-from`} label={words.field.from}><DateBox id={`${id}-from`} text={raw.text} onText={(text) => { onChange({ ...raw, text }); }} /></Labelled>
        <Labelled id={`${id}-to`} label={words.field.to}><DateBox id={`${id}-to`} text={raw.more} onText={(more) => { onChange({ ...raw, more }); }} /></Labelled>
      </div>
    );
  }
  if (field.kind === 'text') return <TwoTexts id={id} raw={raw} onChange={onChange} around={around} quotable={quotable} />;
  return <ChoiceInput {...props} />;
}

/** `label`: of a box without one of its own beside it. */
export function Control({ field, id, raw, onChange, error, people, units, describe, label }: FieldProps & { readonly describe: string; readonly label?: string }) {
  const { words, say } = useSpeech();
  const shared = { id, 'aria-describedby': describe || undefined, 'aria-invalid': error !== undefined, ...(label === undefined ? {} : { 'aria-label': label }) } as const;
  const onText = (text: string): void => { onChange({ ...blank, text }); };
  const counted = units[field.unit ?? ''];
  const unit = field.kind === 'count' ? counted && say(counted) : field.kind === 'money' ? field.currency ?? '' : field.kind === 'percent' ? '%' : field.kind === 'days' ? words.units.days : field.kind === 'hours' ? words.units.hours : undefined;
  switch (field.kind) {
    case 'count': case 'percent': case 'money': case 'days': case 'hours':
      return <><span class="in"><input {...shared} class="x short" inputMode="decimal" autocomplete="off" value={raw.text} onInput={(event) => { onText(event.currentTarget.value); }} />{unit === undefined ? null : <span class="unit">{unit}</span>}</span><Understood text={raw.text} /></>;
    case 'date':
      return <DateBox id={id} text={raw.text} onText={onText} describe={describe} invalid={error !== undefined} />;
    case 'files':
      // A list of names on one line.
      return <input {...shared} class="x" autocomplete="off" spellcheck={false} value={raw.text.replaceAll('\n', ', ')} onInput={(event) => { onText(event.currentTarget.value); }} />;
    case 'order-ids': case 'asins':
      return <textarea {...shared} class="x" rows={3} spellcheck={false} value={raw.text} onInput={(event) => { onText(event.currentTarget.value); }} />;
    case 'numbers':
      return <input {...shared} class="x" autocomplete="off" value={raw.text.replaceAll('\n', ', ')} onInput={(event) => { onText(event.currentTarget.value); }} />;
    case 'times':
      return <textarea {...shared} class="x times" rows={2} spellcheck={false} value={raw.text} onInput={(event) => { onText(event.currentTarget.value); }} />;
    case 'person':
      return <input {...shared} class="x" lang="en" list={people} autocomplete="off" spellcheck={false} value={raw.text} onInput={(event) => { onText(event.currentTarget.value); }} />;
    default:
      return <input {...shared} class="x" lang="en" autocomplete="off" spellcheck={false} value={raw.text} onInput={(event) => { onText(event.currentTarget.value); }} />;
  }
}

/** How a number was understood that was not typed in plain figures. */
function Understood({ text }: { readonly text: string }) {
  const { words, language } = useSpeech();
  const typed = parseCount(text);
  const shown = typed === undefined ? '' : showNumber(typed.value, language);
  return <span class="note understood" role="status">{typed === undefined || typed.plain ? '' : typed.about ? words.field.about(shown) : words.field.taken(shown)}</span>;
}

interface DateBoxProps { readonly id: string; readonly text: string; readonly onText: (text: string) => void; readonly describe?: string; readonly invalid?: boolean }

/** A date as text; beside it, how it was understood. */
function DateBox({ id, text, onText, describe, invalid }: DateBoxProps) {
  const { language } = useSpeech();
  const date = parseDate(text, todayIso());
  return <span class="in"><input id={id} class="x date" autocomplete="off" aria-describedby={describe || undefined} aria-invalid={invalid === true} value={text} onInput={(event) => { onText(event.currentTarget.value); }} /><span class="note understood">{date === undefined ? '' : showDay(date, language)}</span></span>;
}
