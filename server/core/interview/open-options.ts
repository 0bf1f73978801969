// Which options of a list stand open in this case; the rest is one press away. Nothing is left out: a list is only shortened where the rules say what fits.
import type { Option, SimpleField } from '../../../rules/schema/question.ts';
import { allFields, chosenOptions, isShown } from '../rulebook/question-fields.ts';
import type { AskedQuestion, Rulebook } from '../rulebook/rulebook.ts';
import { questionsOf, type InterviewFacts } from './list-questions.ts';

/** A fold that holds less than this costs more than it spares. */
const least = 3;

/** The ids of the open options by the path of their field (`field`, `rows.field`), for the lists that are shortened. */
export function openOptions(rulebook: Rulebook, facts: InterviewFacts, asked: AskedQuestion): Readonly<Record<string, readonly string[]>> {
  const open = (field: SimpleField, path: string): readonly (readonly [string, readonly string[]])[] => {
    const found = openOf(rulebook, facts, asked, field);
    return found === undefined ? [] : [[path, found.map(({ id }) => id)]];
  };
  return Object.fromEntries(allFields(asked.question).flatMap((field) => (field.kind === 'rows' ? field.fields.flatMap((inner) => open(inner, `${field.id}.${inner.id}`)) : open(field, field.id))));
}

function openOf(rulebook: Rulebook, facts: InterviewFacts, asked: AskedQuestion, field: SimpleField): readonly Option[] | undefined {
  const all = (field.options ?? []).filter(({ other }) => other !== true);
  const said = field.follows === undefined ? new Set<string>() : saidBefore(rulebook, facts, field.follows);
  const named = all.filter(({ id }) => said.has(id));
  const fitting = named.length > 0 ? named : fittingOf(all, namesOf(rulebook, facts, asked));
  return fitting.length === 0 || all.length - fitting.length < least ? undefined : fitting;
}

/** Where it is not known what the case is about, all but the rare ones stand open. */
function fittingOf(all: readonly Option[], names: ReadonlySet<string>): readonly Option[] {
  return all.filter(({ rare, fits }) => rare !== true && (fits === undefined || names.size === 0 || fits.some((name) => names.has(name))));
}

/** The reasons a question serves, and their groups. */
function namesOf(rulebook: Rulebook, facts: InterviewFacts, { id, reason }: AskedQuestion): ReadonlySet<string> {
  const reasons = reason === undefined || id.startsWith('shared.') ? facts.reasons : [reason];
  return new Set(reasons.flatMap((one) => [one, rulebook.reasons.get(one)?.group ?? one]));
}

/** What this case chose in these fields, under whatever issue; a field that is hidden by now says nothing. */
function saidBefore(rulebook: Rulebook, facts: InterviewFacts, places: readonly string[]): ReadonlySet<string> {
  return new Set(questionsOf(rulebook, facts).flatMap(({ id, element, question }) => {
    const values = facts.answers[id]?.values;
    if (values === undefined || element === undefined) return [];
    return allFields(question).flatMap((field) => (places.includes(`${element}.${field.id}`) && isShown(field, (other) => values[other]) ? chosenOptions(values[field.id]) : []));
  }));
}
