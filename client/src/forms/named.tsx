// What was named before and may be meant here again: people, days, figures of the same thing. Shown while the box is empty; nothing is put in by itself.
import { showDay, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { daysFor, type Said } from '../state/earlier-values.ts';
import { focusOn } from '../ui/notes.tsx';
import type { Bilingual, Language, SimpleField } from '../wire.ts';
import { questionWords } from '../words/question.ts';
import type { FieldProps } from './field-props.ts';
import { blank } from './raw.ts';
import { showNumber } from './show-number.ts';

const useSpeech = speechWith(questionWords);

/** More people than these are better typed, with the list of the box. */
const mostNames = 4;
const most = 3;

interface Telling { readonly language: Language; readonly say: (text: Bilingual) => string; readonly unit: Bilingual | undefined }

export function Named({ id, field, raw, said, units, onChange }: FieldProps) {
  const { say, language } = useSpeech();
  const named = raw.text === '' ? namedFor(field, said, { language, say, unit: units[field.unit ?? ''] }) : [];
  if (named.length === 0) return null;
  return <p class="row offer">{named.map(([text, label]) => <button type="button" key={text} class="btn small" lang={field.kind === 'person' ? 'en' : undefined} data-value={text} onClick={() => { onChange({ ...blank, text }); focusOn(id); }}>{label}</button>)}</p>;
}

/** What goes into the box, and how it is shown. */
function namedFor({ kind, id, unit }: SimpleField, { names, days, figures }: Said, telling: Telling): readonly (readonly [string, string])[] {
  if (kind === 'person') return names.length > mostNames ? [] : names.map((name) => [name, name]);
  if (kind === 'date') return daysFor(id, days, todayIso()).slice(0, most).map((day) => [day, showDay(day, telling.language, { short: true })]);
  return kind === 'count' ? (figures[unit ?? ''] ?? []).slice(0, most).map((figure) => [String(figure), withUnit(figure, telling)]) : [];
}

const withUnit = (figure: number, { language, say, unit }: Telling): string => [showNumber(figure, language), ...(unit === undefined ? [] : [say(unit)])].join(language === 'en' ? ' ' : '');
