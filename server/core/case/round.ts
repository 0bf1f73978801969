// A round of a case as it was: its notice, what was sent, and what the seller says became of the promises in it.
import type { Answer } from '../interview/answer.ts';
import type { Correction } from '../notice/reading.ts';
import type { Compose, RoundDays } from './case.ts';
import type { Submission } from './submission.ts';

/** How the new notice follows the round before: it refuses what was sent, says that selling is possible again, or stops selling again after that. */
export type Follows = 'refusal' | 'reinstatement' | 'new-suspension';
export interface RoundStart { readonly notice: string; readonly receivedOn?: string; readonly follows: Follows; /** With `reinstatement`. */ readonly reinstatedOn?: string }

/** What was forgotten of the round before the newest: the day its letter left, of which `compose` gives the content as it was then, or that from which selling was possible again; `follows`: how the newest notice follows it now. */
export interface DayBefore { readonly sentOn?: string; readonly reinstatedOn?: string; readonly compose: Compose; readonly follows: Follows }

export const earlierPlan = 'case.earlier-plan';
/** What an answer says of one letter alone, by its question: all of it, or these fields. */
const ofOneLetter: Readonly<Record<string, 'all' | readonly string[]>> = { [earlierPlan]: 'all', 'case.about': ['letter-date'] };
/** And of one suspension alone. */
const ofOneSuspension: typeof ofOneLetter = { ...ofOneLetter, 'case.accepted-plan': 'all', 'case.about': ['letter-date', 'amazon-case-id'] };

/** What is left of an answer when the next notice comes. A new suspension is another story: what was told of the last one is asked anew, and only what is said of the shop goes on. */
export function answerInNextRound(question: string, answer: Answer, follows: Follows): Answer | undefined {
  const which = (follows === 'new-suspension' ? ofOneSuspension : ofOneLetter)[question];
  if (which === 'all' || (follows === 'new-suspension' && !question.startsWith('case.'))) return undefined;
  return which?.some((field) => answer.values[field] !== undefined) === true ? { ...answer, values: pick(answer.values, (field) => !which.includes(field)) } : answer;
}

/** What comes back of it where that notice is taken back. `now`: the answer as it is now, which goes before, but for what is said of one letter alone. */
export function answerBefore(question: string, before: Answer, now: Answer | undefined): Answer {
  const which = ofOneSuspension[question];
  if (now === undefined || which === 'all') return before;
  return which === undefined ? now : { ...now, values: { ...now.values, ...pick(before.values, (field) => which.includes(field)) } };
}

const pick = (values: Answer['values'], wanted: (field: string) => boolean): Answer['values'] => Object.fromEntries(Object.entries(values).filter(([field]) => wanted(field)));

export const keptWords = ['kept', 'in-part', 'not-kept'] as const;
export type KeptWord = (typeof keptWords)[number];
/** The seller's word on a promise: done on a day; whether it was kept, and why it did not hold. Null takes it back. */
export interface PromiseWord { readonly doneOn?: string | null; readonly kept?: KeptWord | null; readonly because?: string | null }
/** Which promise: of which submission, made by the answer to which question. */
export interface PromiseMark { readonly submission: number; readonly question: string }
export interface StoredPromise extends PromiseMark { readonly doneOn?: string; readonly kept?: KeptWord; readonly because?: string; readonly savedAt: string }

export interface Round extends RoundDays {
  readonly notice: string; readonly correction: Correction;
  /** Of the round as it was left; the newest one has those of the case. */
  readonly confirmed: readonly string[];
  /** Not taken back, the newest last. */
  readonly submissions: readonly Submission[];
  /** Letters edited by hand that were never sent, as they were when the next notice came. */
  readonly unsent: Readonly<Partial<Record<'letter-en' | 'letter-ja', string>>>;
  readonly promises: readonly StoredPromise[];
}

/** The last submission before the newest round in which there was one: what a new letter is measured against. */
export const lastSubmission = (rounds: readonly Round[]): Submission | undefined => rounds.flatMap(({ submissions }) => submissions).at(-1);

/** The plan with which selling became possible again, and the day of that; the newest where there were several. */
export function acceptedPlan(rounds: readonly Round[]): { readonly submission: Submission; readonly on: string } | undefined {
  const last = lastSuspension(rounds);
  const submission = lastSubmission(last?.rounds ?? []);
  return last === undefined || submission === undefined ? undefined : { submission, on: last.on };
}

/** The rounds of the newest suspension that ended, and the day from which selling was possible again. */
export function lastSuspension<R extends RoundDays>(rounds: readonly R[]): { readonly rounds: readonly R[]; readonly on: string } | undefined {
  const at = rounds.findLastIndex(({ reinstatedOn }) => reinstatedOn !== undefined);
  const on = rounds[at]?.reinstatedOn;
  return on === undefined ? undefined : { rounds: [...sinceReinstated(rounds.slice(0, at)), ...rounds.slice(at, at + 1)], on };
}

/** What the seller said of a promise. */
export const wordOn = (rounds: readonly Round[], { submission, question }: PromiseMark): StoredPromise | undefined => rounds.flatMap(({ promises }) => promises).find((mark) => mark.submission === submission && mark.question === question);

/** A promise of the accepted plan of which the seller has not said whether it was kept; none where only the day of that plan is known. */
export function hasUnmarked(rounds: readonly Round[]): boolean {
  const submission = acceptedPlan(rounds)?.submission;
  return submission?.content?.promised.some(({ question }) => wordOn(rounds, { submission: submission.number, question })?.kept === undefined) === true;
}

/** The rounds of the suspension that the newest one belongs to. */
export const sinceReinstated = <R extends RoundDays>(earlier: readonly R[]): readonly R[] => earlier.slice(earlier.findLastIndex(({ reinstatedOn }) => reinstatedOn !== undefined) + 1);
