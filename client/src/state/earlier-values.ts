// What was already said in this case and is offered where it is asked again. Never filled in: the seller takes it or does not.
import { plannedOnly } from '../forms/planned-only.ts';
import type { CaseView, Field, QuestionView, SimpleValue } from '../wire.ts';

/** What the answers so far name, each thing once, the answer saved last first. `figures`: exact ones, by what they count. */
export interface Said { readonly names: readonly string[]; readonly days: readonly string[]; readonly figures: Readonly<Record<string, readonly number[]>> }

/** `asked`: the question that is being answered; its own figures are on the page. */
export function saidIn(view: CaseView, asked: QuestionView): Said {
  return { names: peopleOf(view), days: daysOf(view), figures: figuresOf(view, asked) };
}

/** Everyone named in the answers so far. */
export function peopleOf({ questions }: CaseView): readonly string[] {
  const names = questions.flatMap((q) => q.question.fields.flatMap((field) => {
    const value = q.answer?.values[field.id];
    if (field.kind === 'person' && typeof value === 'string') return [value];
    if (field.kind !== 'rows' || !Array.isArray(value)) return [];
    // The question about people names them in a plain name field.
    const people = field.fields.filter((inner) => inner.kind === 'person' || (q.id === peopleQuestion && inner.kind === 'name')).map((inner) => inner.id);
    return value.flatMap((row: unknown) => (typeof row === 'object' && row !== null ? Object.entries(row).flatMap(([id, name]: [string, unknown]) => (people.includes(id) && typeof name === 'string' ? [name] : [])) : []));
  }));
  return [...new Set(names)].filter((name) => name.trim() !== '');
}

const peopleQuestion = 'case.people';

/** The one person who was named as owner. */
function ownerOf({ questions }: CaseView): string | undefined {
  const people = questions.find(({ id }) => id === peopleQuestion)?.answer?.values['people'];
  const owners = people !== undefined && isRows(people) ? people.filter(({ role }) => typeof role === 'object' && 'choice' in role && role.choice === 'owner') : [];
  return only(owners.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])));
}

/** The days named in the answers so far, latest first; that of the letter is no day on which something was done. */
export function daysOf({ questions }: CaseView): readonly string[] {
  const days = questions.flatMap(({ question, answer }) => question.fields.flatMap((field) => {
    const value = answer?.values[field.id];
    return field.kind === 'date' && field.offer !== 'today' && typeof value === 'string' ? [value] : [];
  }));
  return [...new Set(days)].sort().reverse();
}

/** Those of them that a field can take: a plan lies ahead, all else behind. */
export const daysFor = (field: string, days: readonly string[], today: string): readonly string[] => days.filter((day) => (plannedOnly.has(field) ? day > today : day <= today));

/** A smaller figure is typed as fast as it is found. */
const leastFigure = 10;

/** Counts by their unit, since an offer is no order; those of the answer saved last first. */
function figuresOf({ case: { answers }, questions }: CaseView, asked: QuestionView): Said['figures'] {
  const savedAt = (id: string): string => answers[id]?.savedAt ?? '';
  const found = questions.filter(({ id }) => id !== asked.id).sort((a, b) => (savedAt(a.id) < savedAt(b.id) ? 1 : -1)).flatMap(({ question, answer }) => question.fields.flatMap((field) => {
    const value = answer?.values[field.id];
    return field.kind === 'count' && field.unit !== undefined && typeof value === 'number' && value >= leastFigure ? [{ unit: field.unit, value }] : [];
  }));
  return Object.fromEntries([...new Set(found.map(({ unit }) => unit))].map((unit) => [unit, [...new Set(found.flatMap((one) => (one.unit === unit ? [one.value] : [])))]]));
}

/** What the notice gives, else the owner where he signs, the only person named so far, the only period, the date of the same notice, today. */
export function offersOf(view: CaseView, asked: QuestionView, today: string): Readonly<Record<string, SimpleValue>> {
  const others = view.questions.filter(({ id }) => id !== asked.id);
  const earlier = asked.question.fields.flatMap((field) => {
    const value = earlierValue(field, view, others, today);
    return value === undefined ? [] : [[field.id, value] as const];
  });
  return { ...Object.fromEntries(earlier), ...asked.offers };
}

function earlierValue(field: Field, view: CaseView, others: readonly QuestionView[], today: string): SimpleValue | undefined {
  if (field.kind === 'person') return (field.offer === 'owner' ? ownerOf(view) : undefined) ?? only(peopleOf(view));
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
  return distinct(found);
}

const distinct = (values: readonly SimpleValue[]): readonly SimpleValue[] => values.filter((value, i) => values.findIndex((other) => JSON.stringify(other) === JSON.stringify(value)) === i);

const isRows = (value: NonNullable<QuestionView['answer']>['values'][string]): value is Exclude<typeof value, SimpleValue> => Array.isArray(value) && value.some((item) => typeof item === 'object');
const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
