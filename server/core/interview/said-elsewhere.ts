// What the seller answered to the same question under another issue, for the fields that say so (`offer: other-issue`). Offered, never filled in.
import type { Field, SimpleField } from '../../../rules/schema/question.ts';
import { allFields, chosenOptions, isBlank, isShown } from '../rulebook/question-fields.ts';
import type { AskedQuestion, Rulebook } from '../rulebook/rulebook.ts';
import type { Answer, SimpleValue } from './answer.ts';
import { questionsOf, type InterviewFacts } from './list-questions.ts';

/** Nothing is offered where two issues say different things, nor what is only planned there. */
export function saidElsewhere(rulebook: Rulebook, facts: InterviewFacts, asked: AskedQuestion): Readonly<Record<string, SimpleValue>> {
  if (asked.reason === undefined) return {};
  const others = questionsOf(rulebook, facts).flatMap(({ id, reason, element, question }) => {
    const answer = facts.answers[id];
    return id === asked.id || reason === undefined || element !== asked.element || answer?.state !== 'answered' ? [] : [{ fields: allFields(question), answer }];
  });
  return Object.fromEntries(allFields(asked.question).flatMap((field) => {
    if (field.kind === 'rows' || field.offer !== 'other-issue') return [];
    const said = others.flatMap(({ fields, answer }) => valueFor(field, fields, answer) ?? []);
    const [value, ...more] = said.filter((one, i) => said.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i);
    return value === undefined || more.length > 0 ? [] : [[field.id, value]];
  }));
}

/** In an array of its own, since a value may be a list; only where both fields ask the same. */
function valueFor(field: SimpleField, fields: readonly Field[], { values }: Answer): readonly [SimpleValue] | undefined {
  const source = fields.find(({ id }) => id === field.id);
  const value = values[field.id];
  if (source === undefined || source.kind !== field.kind || source.unit !== field.unit || !isShown(source, (id) => values[id])) return undefined;
  if (value === undefined || isRows(value) || isBlank(value)) return undefined;
  return field.options === undefined || chosenOptions(value).every((id) => field.options?.some((option) => option.id === id)) ? [value] : undefined;
}

const isRows = (value: NonNullable<Answer['values'][string]>): value is Exclude<typeof value, SimpleValue> => Array.isArray(value) && value.some((item) => typeof item === 'object');
