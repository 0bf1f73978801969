// What is still missing for a complete letter, in its order: questions not answered, and required facts within an answer.
import { missingFields, progressOf } from '../interview/progress.ts';
import { questionsOf } from '../interview/list-questions.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { Gap } from './letter.ts';
import type { CaseFacts } from './write-letter.ts';

export function findGaps(rulebook: Rulebook, facts: CaseFacts): readonly Gap[] {
  return questionsOf(rulebook, facts).flatMap((asked): readonly Gap[] => {
    const answer = facts.answers[asked.id];
    const progress = progressOf(asked.question, answer);
    if (progress === 'open' || progress === 'set-aside') return [{ question: asked.id, label: asked.title }];
    if (answer === undefined) return [];
    return missingFields(asked.question, answer).map((field) => ({ question: asked.id, field: field.id, label: field.label }));
  });
}
