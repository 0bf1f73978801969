// The files that answers name as proof: the list of attachments, each once, in the order of the letter.
import type { Field } from '../../../rules/schema/question.ts';
import { allFields, isShown } from '../rulebook/question-fields.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { cleanLine } from './user-text.ts';
import { questionsOf } from '../interview/list-questions.ts';
import type { CaseFacts } from './case-facts.ts';

export interface Attachment { readonly name: string; readonly question: string }

export function attachmentsOf(rulebook: Rulebook, facts: CaseFacts): readonly Attachment[] {
  const found = new Map<string, Attachment>();
  for (const [question, names] of filesByQuestion(rulebook, facts)) for (const name of names) if (!found.has(name)) found.set(name, { name, question });
  return [...found.values()];
}

/** The names of files in the answer to each question of the letter; a file may prove several. */
export function filesByQuestion(rulebook: Rulebook, facts: CaseFacts): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { id: asked, question } of questionsOf(rulebook, facts).filter(({ id }) => !id.startsWith('case.'))) {
    const answer = facts.answers[asked];
    if (answer === undefined || answer.state === 'not-yet' || answer.state === 'unknown') continue;
    const names = placesOfFiles(allFields(question), answer.values).flatMap((place) => place.names);
    if (names.length > 0) found.set(asked, names);
  }
  return found;
}

/** A field for the names of files, as an answer fills it. `row`: from 1, where it stands in a row. */
export interface PlaceOfFiles { readonly field: Field; readonly names: readonly string[]; readonly row?: number }

export function placesOfFiles(fields: readonly Field[], values: Row, outer: Row = values): readonly PlaceOfFiles[] {
  return fields.filter((field) => isShown(field, (id) => values[id] ?? outer[id])).flatMap((field): readonly PlaceOfFiles[] => {
    const value = values[field.id];
    if (field.kind === 'files') return [{ field, names: Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string').map(cleanLine).filter((name) => name !== '') : [] }];
    if (field.kind !== 'rows' || !Array.isArray(value)) return [];
    return value.filter(isRow).flatMap((row, i) => placesOfFiles(field.fields, row, values).map((place) => ({ ...place, row: i + 1 })));
  });
}

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
