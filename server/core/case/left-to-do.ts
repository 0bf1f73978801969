// What a case still lacks: questions, marks in the letter, documents.
import type { AskId } from '../../../rules/schema/ids.ts';
import { listQuestions, walkOrder, type ListedQuestion } from '../interview/list-questions.ts';
import { findGaps } from '../letter/gaps.ts';
import type { CaseFacts } from '../letter/write-letter.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { countPapers, papersOf, type PaperCount } from './papers-of.ts';

/** `walk`: ids of what is to be asked, in the order it is best asked. `gaps`: the question of each place that the letter marks as missing. */
export interface LeftToDo { readonly walk: readonly string[]; readonly gaps: readonly string[]; readonly papers: PaperCount }

export const leftToDo = (rulebook: Rulebook, facts: CaseFacts, asks: readonly AskId[], listed: readonly ListedQuestion[] = listQuestions(rulebook, facts)): LeftToDo => ({
  walk: walkOrder(listed).map(({ asked }) => asked.id), gaps: findGaps(rulebook, facts).map(({ question }) => question), papers: countPapers(papersOf(rulebook, facts, asks)),
});
