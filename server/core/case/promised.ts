// What a letter promises: measures that are planned and rules that are in force, each with its day and how often it comes back.
import type { Field } from '../../../rules/schema/question.ts';
import type { Bilingual } from '../../../rules/schema/words.ts';
import type { Answer } from '../interview/answer.ts';
import { writePapers, type CaseFacts } from '../letter/write-letter.ts';
import { chosenOptions, fieldsFor, plannedDays } from '../rulebook/question-fields.ts';
import type { AskedQuestion, Rulebook } from '../rulebook/rulebook.ts';
import { answerInWords } from './answer-in-words.ts';
import { textOf, toldIn, type ToldSentence } from './told-answers.ts';

/** How often a check comes back: every so many days, weeks or months; `days`: on which days of the week (`MO`). */
export interface Rhythm { readonly every: 'day' | 'week' | 'month'; readonly count: number; readonly days?: readonly string[] }

/** `on`: by when it is done, or since when it runs (YYYY-MM-DD). */
export interface Promised { readonly question: string; readonly state: 'planned' | 'running'; readonly title: Bilingual; readonly text: Bilingual; readonly people: readonly string[]; readonly on?: string; readonly rhythms: readonly Rhythm[] }

const days: ReadonlySet<string> = new Set([...plannedDays, 'since']);

/** In the order of the letter. */
export function promisedIn(rulebook: Rulebook, facts: CaseFacts): readonly Promised[] {
  const told = toldIn(rulebook, writePapers(rulebook, facts).filter(({ to, stops }) => to !== 'seller' && stops.length === 0).flatMap(({ blocks }) => blocks));
  const asked = new Map(told.map((one) => [one.asked.id, one.asked]));
  return [...asked.values()].flatMap((one): readonly Promised[] => {
    const answer = facts.answers[one.id];
    if (answer === undefined || (answer.state !== 'planned' && (one.question.kind !== 'rule' || answer.state !== 'answered'))) return [];
    const own = told.filter((sentence) => sentence.asked.id === one.id);
    const measure = own.filter((sentence) => !tellsDayAlone(sentence));
    const text = textOf(measure.length > 0 ? measure : own);
    return [promiseOf(one, answer, { text, people: answerInWords(one, answer, rulebook.units).measure?.people ?? [] })];
  });
}

/** "In force since …": the day stands by itself, and is no measure that can be kept. */
function tellsDayAlone({ sentence: { pieces } }: ToldSentence): boolean {
  const facts = pieces.en.filter(({ kind }) => kind === 'fact');
  return facts.length > 0 && facts.every((piece) => piece.kind === 'fact' && days.has(piece.field));
}

function promiseOf({ id, title, question }: AskedQuestion, answer: Answer, { text, people }: Pick<Promised, 'text' | 'people'>): Promised {
  const fields = fieldsFor(question, answer.state);
  const on = [...days].map((day) => answer.values[day]).find((day) => typeof day === 'string');
  return { question: id, state: answer.state === 'planned' ? 'planned' : 'running', title, text, people, ...(on === undefined ? {} : { on }), rhythms: distinct(rhythmsIn(fields, answer.values)) };
}

type Values = Readonly<Record<string, unknown>>;

function rhythmsIn(fields: readonly Field[], values: Values): readonly Rhythm[] {
  return fields.flatMap((field): readonly Rhythm[] => {
    const value = values[field.id];
    if (field.kind === 'rows') return Array.isArray(value) ? value.filter(isValues).flatMap((row) => rhythmsIn(field.fields, row)) : [];
    return /(?:^|-)(?:rhythm|how-often)$/.test(field.id) ? chosenOptions(value).flatMap((option) => known[option] ?? []) : [];
  });
}

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
const distinct = (rhythms: readonly Rhythm[]): readonly Rhythm[] => [...new Map(rhythms.map((one) => [JSON.stringify(one), one])).values()];

const weekly = (...days: readonly string[]): Rhythm => ({ every: 'week', count: 1, days });
const monthly = (count: number): Rhythm => ({ every: 'month', count });
/** The choices of the rules that are a rhythm of the calendar; "after each complaint" is none. */
const known: Readonly<Record<string, Rhythm>> = {
  daily: { every: 'day', count: 1 }, 'every-day': { every: 'day', count: 1 }, 'business-day': weekly('MO', 'TU', 'WE', 'TH', 'FR'), weekdays: weekly('MO', 'TU', 'WE', 'TH', 'FR'),
  monday: weekly('MO'), friday: weekly('FR'), 'mon-thu': weekly('MO', 'TH'), 'monday-thursday': weekly('MO', 'TH'), 'mon-wed-fri': weekly('MO', 'WE', 'FR'), weekly: { every: 'week', count: 1 },
  monthly: monthly(1), 'two-monthly': monthly(2), quarterly: monthly(3), quarter: monthly(3), 'twice-year': monthly(6),
};
