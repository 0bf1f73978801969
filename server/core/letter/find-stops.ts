// Answers with which no letter is written: the choice says why, and what fits instead.
import { questionsOf } from '../interview/list-questions.ts';
import { chosenOptions } from '../rulebook/question-fields.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { CaseFacts } from './case-facts.ts';
import type { StopRead } from './letter.ts';

export function findStops(rulebook: Rulebook, facts: CaseFacts): readonly StopRead[] {
  return questionsOf(rulebook, facts).flatMap(({ id, question }): readonly StopRead[] => {
    const answer = facts.answers[id];
    if (answer === undefined) return [];
    return question.fields.flatMap((field) => {
      const chosen = chosenOptions(answer.values[field.id]);
      return (field.options ?? []).flatMap(({ id: option, stop }): readonly StopRead[] => (stop === undefined || !chosen.includes(option) ? [] : [{ question: id, text: stop.text, ...(stop.instead === undefined ? {} : { instead: stop.instead }) }]));
    });
  });
}
