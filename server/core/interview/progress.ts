// How far a question is answered. A weak answer never counts as answered.
import type { Field, Question } from '../../../rules/schema/question.ts';
import { fieldsFor, isBlank, isShown, owedByPlan } from '../rulebook/question-fields.ts';
import type { Answer, Progress } from './answer.ts';

export interface MissingField { readonly id: string; readonly label: Field['label'] }
/** `name`: where it lacks, as problems name it: `done-on`, `rows.0.name`. */
interface MissingPlace extends MissingField { readonly name: string }

/** Required facts that this answer lacks. A planned answer owes only who and when. */
export function missingFields(question: Question, answer: Answer): readonly MissingField[] {
  const missing = placesOf(question, answer);
  // The same fact missing in three rows is one thing to do.
  return missing.filter((each, i) => missing.findIndex((other) => other.id === each.id && rowsOf(other) === rowsOf(each)) === i).map(({ id, label }) => ({ id, label }));
}
const rowsOf = ({ id, name }: MissingPlace): string => (name === id ? '' : name.slice(0, name.indexOf('.')));

/** Where these facts lack, every row by itself. */
export const missingNames = (question: Question, answer: Answer): readonly string[] => placesOf(question, answer).map(({ name }) => name);

function placesOf(question: Question, answer: Answer): readonly MissingPlace[] {
  const fields = fieldsFor(question, answer.state).flatMap((field) => (answer.state === 'planned' ? owedByPlan(field) : [field]));
  return fields.flatMap((field) => missingIn(field, answer.values, { outer: answer.values, prefix: '' }));
}

interface Around { readonly outer: Readonly<Record<string, unknown>>; readonly prefix: string }

function missingIn(field: Field, values: Readonly<Record<string, unknown>>, { outer, prefix }: Around): readonly MissingPlace[] {
  if (!isShown(field, (id) => values[id] ?? outer[id])) return [];
  const value = values[field.id];
  if (isBlank(value) || lacksWords(field, value)) return field.required ? [{ id: field.id, label: field.label, name: `${prefix}${field.id}` }] : [];
  if (field.kind !== 'rows' || !Array.isArray(value)) return [];
  return value.filter(isRow).flatMap((row, i) => field.fields.flatMap((inner) => missingIn(inner, row, { outer: values, prefix: `${field.id}.${String(i)}.` })));
}

/** "Other" was chosen, and nothing was written that the English letter could print. */
function lacksWords(field: Field, value: unknown): boolean {
  const other = field.options?.find((option) => option.other === true);
  if (other === undefined || typeof value !== 'object' || value === null) return false;
  const chosen = ('choice' in value && value.choice === other.id) || ('choices' in value && Array.isArray(value.choices) && value.choices.includes(other.id));
  const words: unknown = 'other' in value ? value.other : undefined;
  return chosen && isBlank(typeof words === 'object' && words !== null && 'en' in words ? words.en : undefined);
}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

export function progressOf(question: Question, answer: Answer | undefined): Progress {
  if (answer === undefined) return 'open';
  if (answer.state === 'not-yet' || answer.state === 'unknown') return 'set-aside';
  if (answer.state === 'answered' && Object.values(answer.values).every(isBlank)) return 'open';
  if (missingFields(question, answer).length > 0) return 'thin';
  return answer.state === 'planned' ? 'planned' : 'answered';
}
