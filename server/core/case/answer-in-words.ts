// An answer as its seller reads it again before it leaves: every value in words, what is lacking, and for a measure its days, people and proof.
import type { Field } from '../../../rules/schema/question.ts';
import { languages, type Bilingual, type Language, type Unit } from '../../../rules/schema/words.ts';
import type { Answer } from '../interview/answer.ts';
import { missingFields } from '../interview/progress.ts';
import { printValue } from '../letter/print-value.ts';
import { chosenOptions, fieldsFor, isBlank, isShown } from '../rulebook/question-fields.ts';
import type { AskedQuestion } from '../rulebook/rulebook.ts';

/** `written`: as typed, in each language it was typed in. */
export type ValueInWords = { readonly field: string; readonly label: Bilingual } & (
  | { readonly text: Bilingual }
  | { readonly yes: boolean }
  | { readonly written: Readonly<Partial<Record<Language, string>>> }
  | { readonly rows: readonly (readonly ValueInWords[])[] });

/** A step of the plan: when, who, and the files that prove it. */
export interface Measure { readonly state: 'done' | 'running' | 'planned'; readonly days: readonly Bilingual[]; readonly people: readonly string[]; readonly files: readonly string[] }

export interface AnswerInWords { readonly question: string; readonly values: readonly ValueInWords[]; readonly missing: readonly Bilingual[]; readonly measure?: Measure }

type Values = Readonly<Record<string, unknown>>;
type Units = Readonly<Record<string, Unit>>;

export function answerInWords({ id, question }: AskedQuestion, answer: Answer, units: Units): AnswerInWords {
  const fields = fieldsFor(question, answer.state);
  const values = valuesIn(fields, answer.values, { outer: answer.values, units });
  const missing = missingFields(question, answer).map(({ label }) => label);
  if (question.kind === 'statement' || (answer.state !== 'answered' && answer.state !== 'planned')) return { question: id, values, missing };
  return { question: id, values, missing, measure: measureOf(fields, answer, question.kind === 'action' ? 'done' : 'running', units) };
}

interface Place { readonly outer: Values; readonly units: Units }

function valuesIn(fields: readonly Field[], values: Values, place: Place): readonly ValueInWords[] {
  return fields.flatMap((field): readonly ValueInWords[] => {
    const value = values[field.id];
    if (isBlank(value) || !isShown(field, (id) => values[id] ?? place.outer[id])) return [];
    const said = sayValue(field, value, place);
    return said === undefined ? [] : [{ field: field.id, label: field.label, ...said }];
  });
}

type Said = { readonly text: Bilingual } | { readonly yes: boolean } | { readonly written: Readonly<Partial<Record<Language, string>>> } | { readonly rows: readonly (readonly ValueInWords[])[] };

function sayValue(field: Field, value: unknown, place: Place): Said | undefined {
  if (field.kind === 'rows') return Array.isArray(value) ? { rows: value.filter(isRecord).map((row) => valuesIn(field.fields, row, place)).filter((row) => row.length > 0) } : undefined;
  if (typeof value === 'boolean') return { yes: value };
  if (field.kind === 'text' && isRecord(value)) return { written: wordsOf(value) };
  const text = { en: textOf(field, value, place.units, 'en'), ja: textOf(field, value, place.units, 'ja') };
  return text.en === '' ? undefined : { text };
}

/** A choice in the words that stood beside it; anything else as a letter prints it, every day with its year. */
function textOf(field: Field, value: unknown, units: Units, language: Language): string {
  if (field.options === undefined) return printValue(field, value, { language, units, letterYear: undefined, firstMention: () => undefined })?.text ?? '';
  const other = isRecord(value) && isRecord(value['other']) ? wordsOf(value['other']) : {};
  const words = chosenOptions(value).flatMap((id) => field.options?.filter((option) => option.id === id) ?? []).map((option) => (option.other === true ? other[language] ?? other.en ?? other.ja : undefined) ?? option.label[language]);
  return words.join(language === 'ja' ? '、' : '; ');
}

const wordsOf = (value: Values): Readonly<Partial<Record<Language, string>>> => Object.fromEntries(languages.flatMap((language) => { const text = value[language]; return typeof text === 'string' && text.trim() !== '' ? [[language, text]] : []; }));

function measureOf(fields: readonly Field[], answer: Answer, state: 'done' | 'running', units: Units): Measure {
  const flat = flatten(fields, answer.values, answer.values);
  const of = (kinds: readonly Field['kind'][]): readonly (readonly [Field, unknown])[] => flat.filter(([field]) => kinds.includes(field.kind));
  const strings = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []);
  const added = of(['date']).filter(([{ id }]) => addedDays.has(id));
  const days = (added.length > 0 ? added : of(['date'])).map(([field, value]) => ({ en: textOf(field, value, units, 'en'), ja: textOf(field, value, units, 'ja') }));
  return {
    state: answer.state === 'planned' ? 'planned' : state,
    days: days.filter((day, i) => days.findIndex(({ en }) => en === day.en) === i),
    people: [...new Set(of(['person']).flatMap(([, value]) => strings(value)))],
    files: [...new Set(of(['files']).flatMap(([, value]) => strings(value)))],
  };
}

const addedDays: ReadonlySet<string> = new Set(['done-on', 'planned-by', 'since', 'planned-from']);

function flatten(fields: readonly Field[], values: Values, outer: Values): readonly (readonly [Field, unknown])[] {
  return fields.flatMap((field): readonly (readonly [Field, unknown])[] => {
    const value = values[field.id];
    if (isBlank(value) || !isShown(field, (id) => values[id] ?? outer[id])) return [];
    return field.kind === 'rows' ? (Array.isArray(value) ? value.filter(isRecord).flatMap((row) => flatten(field.fields, row, values)) : []) : [[field, value] as const];
  });
}

const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
