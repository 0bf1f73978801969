// What a case still lacks: questions, marks in the letter, documents.
import { listQuestions, walkOrder, type ListedQuestion } from '../interview/list-questions.ts';
import { findGaps } from '../letter/gaps.ts';
import type { CaseFacts } from '../letter/write-letter.ts';
import { isGeneral, pointsOf, type Point } from '../notice/points.ts';
import type { Reading } from '../notice/reading.ts';
import { askedOf } from '../rulebook/requirements.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { countPapers, papersOf, type DemandedPaper, type PaperCount } from './papers-of.ts';

/** What a refusal points at in particular, with the questions whose answers say it, each with the first that wants it. */
export type PointAtQuestions = Point & { readonly questions: readonly string[] };
/** `walk`: ids of what is to be asked, in the order it is best asked. `gaps`: the question of each place that the letter marks as missing. */
export interface LeftToDo { readonly walk: readonly string[]; readonly points: readonly PointAtQuestions[]; readonly gaps: readonly string[]; readonly papers: PaperCount }

export function leftToDo(rulebook: Rulebook, facts: CaseFacts, reading: Reading, listed: readonly ListedQuestion[] = listQuestions(rulebook, facts)): LeftToDo {
  const papers = papersOf(rulebook, facts, reading.asks.map(({ id }) => id));
  const points = pointsAtQuestions(rulebook, pointsOf(rulebook, reading, facts.reasons), { listed, demanded: papers.demanded });
  return { walk: walkOrder(listed, points.flatMap(({ questions }) => questions)).map(({ asked }) => asked.id), points, gaps: findGaps(rulebook, facts).map(({ question }) => question), papers: countPapers(papers) };
}

function pointsAtQuestions(rulebook: Rulebook, points: readonly Point[], { listed, demanded }: { readonly listed: readonly ListedQuestion[]; readonly demanded: readonly DemandedPaper[] }): readonly PointAtQuestions[] {
  const left = new Set(listed.map(({ asked }) => asked.id));
  return points.filter((point) => !isGeneral(point)).map((point) => {
    const papers = 'ask' in point ? demanded.flatMap(({ ask, question }) => (ask === point.ask && question !== undefined ? [question] : [])) : [];
    const questions = [...new Set([...questionsOf(rulebook, point.requirements), ...papers])].filter((id) => left.delete(id));
    return { ...point, questions };
  });
}

const questionsOf = (rulebook: Rulebook, keys: readonly string[]): readonly string[] => [...new Set(keys.map((key) => key.slice(0, key.indexOf('.'))))]
  .flatMap((reason) => rulebook.requirements(reason)).filter(({ key }) => keys.includes(key)).flatMap(askedOf).map(({ id }) => id);
