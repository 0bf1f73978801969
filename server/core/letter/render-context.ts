// What is the same for a whole letter while it is written: units, the year, roles of people, and the facts of the case that every paper may print.
import type { Bilingual } from '../../../rules/schema/words.ts';
import type { Answer, Answers } from '../interview/answer.ts';
import { chosenOptions } from '../rulebook/question-fields.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { CaseFacts } from './case-facts.ts';
import type { RenderContext } from './render-says.ts';

export function contextOf(rulebook: Rulebook, facts: CaseFacts): RenderContext {
  const { answers } = facts;
  return { units: rulebook.units, letterYear: yearOf(facts), roles: rolesOf(rulebook, answers), mentioned: { en: new Set(), ja: new Set(), de: new Set(), fr: new Set() } };
}

/** Of a later letter whose day is not answered yet the year of the newest day told as past, so that sentences of the letter before stay as they were. */
function yearOf({ answers, round }: CaseFacts): string | undefined {
  const date = answers['case.about']?.values['letter-date'];
  if (typeof date === 'string') return date.slice(0, 4);
  const told = round === 1 ? [] : Object.values(answers).filter(({ state }) => state === 'answered').flatMap(({ values }) => Object.values(values)).filter((value): value is string => typeof value === 'string' && isDay.test(value));
  return told.sort().at(-1)?.slice(0, 4);
}
const isDay = /^\d{4}-\d\d-\d\d$/;

/** Names with the words of their role, from the question about people. */
function rolesOf(rulebook: Rulebook, answers: Answers): ReadonlyMap<string, Bilingual> {
  const field = rulebook.question('case.people')?.question.fields.find((candidate) => candidate.id === 'people');
  const options = field?.kind === 'rows' ? (field.fields.find((candidate) => candidate.id === 'role')?.options ?? []) : [];
  const people: unknown = answers['case.people']?.values['people'];
  const roles = new Map<string, Bilingual>();
  for (const person of Array.isArray(people) ? people.filter(isRecord) : []) {
    const { name, role } = person;
    const words = options.find((option) => chosenOptions(role).includes(option.id))?.words;
    if (typeof name === 'string' && words !== undefined) roles.set(name.trim(), words);
  }
  return roles;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Date, shop and signature of the letter, with other values of the writer's own. */
export function frameValues({ answers }: CaseFacts, { roles }: RenderContext, more: Readonly<Record<string, unknown>> = {}): Answer['values'] {
  const { 'letter-date': date, shop, 'amazon-case-id': caseId, signer } = answers['case.about']?.values ?? {};
  return definedOnly({ 'letter-date': date, shop, 'amazon-case-id': caseId, signer, 'signer-role': typeof signer === 'string' ? roles.get(signer.trim()) : undefined, ...more });
}

function definedOnly(values: Readonly<Record<string, unknown>>): Answer['values'] {
  const out: Record<string, string | number | { en?: string; ja?: string }> = {};
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'string' || typeof value === 'number') out[key] = value;
    else if (typeof value === 'object' && value !== null && 'en' in value && 'ja' in value) out[key] = { en: String(value.en), ja: String(value.ja) };
  }
  return out;
}
