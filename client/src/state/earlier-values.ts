// What was already said in this case and is offered where it is asked again. Never filled in: the seller takes it or does not.
import { plannedOnly } from '../forms/planned-only.ts';
import type { CaseView, Field, QuestionView, SimpleValue } from '../wire.ts';

/** Everyone named in the answers so far. */
export function peopleOf({ questions }: CaseView): readonly string[] {
  const names = questions.flatMap((q) => q.question.fields.flatMap((field) => {
    const value = q.answer?.values[field.id];
    if (field.kind === 'person' && typeof value === 'string') return [value];
    if (field.kind !== 'rows' || !Array.isArray(value)) return [];
    // The question about people names them in a plain name field.
    const people = field.fields.filter((inner) => inner.kind === 'person' || (q.id === 'case.people' && inner.kind === 'name')).map((inner) => inner.id);
    return value.flatMap((row: unknown) => (typeof row === 'object' && row !== null ? Object.entries(row).flatMap(([id, name]: [string, unknown]) => (people.includes(id) && typeof name === 'string' ? [name] : [])) : []));
  }));
  return [...new Set(names)].filter((name) => name.trim() !== '');
}

/** The days named in the answers so far, latest first. */
export function daysOf({ questions }: CaseView): readonly string[] {
  const days = questions.flatMap(({ question, answer }) => question.fields.flatMap((field) => {
    const value = answer?.values[field.id];
    return field.kind === 'date' && typeof value === 'string' ? [value] : [];
  }));
  return [...new Set(days)].sort().reverse();
}

/** Those of them that a field can take: a plan lies ahead. */
export const daysFor = (field: string, days: readonly string[], today: string): readonly string[] => (plannedOnly.has(field) ? days.filter((day) => day > today) : days);

/** What the notice gives, else the only person named so far, the only period, the date of the same notice, today. */
export function offersOf(view: CaseView, asked: QuestionView, today: string): Readonly<Record<string, SimpleValue>> {
  const others = view.questions.filter(({ id }) => id !== asked.id);
  const earlier = asked.question.fields.flatMap((field) => {
    const value = earlierValue(field, view, others, today);
    return value === undefined ? [] : [[field.id, value] as const];
  });
  return { ...Object.fromEntries(earlier), ...asked.offers };
}

function earlierValue(field: Field, view: CaseView, others: readonly QuestionView[], today: string): SimpleValue | undefined {
  if (field.kind === 'person') return only(peopleOf(view));
  if (field.kind === 'rows') return undefined;
  if (field.offer === 'today') return today;
  if (field.kind === 'period') return only(valuesOf(others, (other) => other.kind === 'period'));
  return field.offer === 'notice-date' ? only(valuesOf(others, (other) => other.kind !== 'rows' && other.offer === 'notice-date')) : undefined;
}

function valuesOf(questions: readonly QuestionView[], wanted: (field: Field) => boolean): readonly SimpleValue[] {
  const found = questions.flatMap(({ question, answer }) => question.fields.filter(wanted).flatMap(({ id }) => {
    const value = answer?.values[id];
    return value === undefined || isRows(value) ? [] : [value];
  }));
  return found.filter((value, i) => found.findIndex((other) => JSON.stringify(other) === JSON.stringify(value)) === i);
}

const isRows = (value: NonNullable<QuestionView['answer']>['values'][string]): value is Exclude<typeof value, SimpleValue> => Array.isArray(value) && value.some((item) => typeof item === 'object');
const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
