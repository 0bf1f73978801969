// Which questions a case has: about the case, then per reason in the order of the letter. No flow is drawn by hand.
import type { AskedQuestion, Rulebook } from '../rulebook/rulebook.ts';
import { askedOf } from '../rulebook/requirements.ts';
import type { Answers, Progress } from './answer.ts';
import { progressOf } from './progress.ts';

export interface InterviewFacts { readonly reasons: readonly string[]; readonly answers: Answers; readonly round: number }
export interface ListedQuestion { readonly asked: AskedQuestion; readonly progress: Progress }

/** The questions in the order they are asked: the issues first, since they are what Amazon waits for; shop and signature last. */
export function questionsOf(rulebook: Rulebook, facts: Omit<InterviewFacts, 'answers'>): readonly AskedQuestion[] {
  // A shared question is asked where the first reason of the case wants it.
  const ofReasons = new Map(facts.reasons.flatMap((reason) => rulebook.requirements(reason)).flatMap(askedOf).map((asked) => [asked.id, asked] as const).reverse());
  return [...[...ofReasons.values()].reverse(), ...rulebook.caseQuestions.filter((asked) => !asked.onlyLaterRounds || facts.round > 1)];
}

export const listQuestions = (rulebook: Rulebook, facts: InterviewFacts): readonly ListedQuestion[] =>
  questionsOf(rulebook, facts).map((asked) => ({ asked, progress: progressOf(asked.question, facts.answers[asked.id]) }));

/** The first question that is open or thin; undefined when all are answered or set aside. */
export const nextQuestion = (rulebook: Rulebook, facts: InterviewFacts): AskedQuestion | undefined =>
  listQuestions(rulebook, facts).find(({ progress }) => progress === 'open' || progress === 'thin')?.asked;
