// What a letter lacks before it can be sent, in its order: questions of the first letter not answered, and required facts within an answer. What makes it stronger later leaves no mark.
import { missingFields, progressOf } from '../interview/progress.ts';
import { questionsOf } from '../interview/list-questions.ts';
import type { Bilingual } from '../../../rules/schema/words.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { Gap, LetterSentence } from './letter.ts';
import type { CaseFacts } from './case-facts.ts';

export function findGaps(rulebook: Rulebook, facts: CaseFacts): readonly Gap[] {
  return questionsOf(rulebook, facts).flatMap((asked): readonly Gap[] => {
    const answer = facts.answers[asked.id];
    const progress = progressOf(asked.question, answer);
    if (progress === 'open' || progress === 'set-aside') return asked.first ? [{ question: asked.id, label: asked.title }] : [];
    if (answer === undefined) return [];
    return missingFields(asked.question, answer).map((field) => ({ question: asked.id, field: field.id, label: field.label }));
  });
}

/** Stands where nothing was answered: one gap with the name of the element. */
export function gapSentence(question: string, title: Bilingual): LetterSentence {
  return { id: `${question}/gap`, question, planned: false, pieces: { en: [{ kind: 'gap', field: '', text: title.en }], ja: [{ kind: 'gap', field: '', text: title.ja }] } };
}
