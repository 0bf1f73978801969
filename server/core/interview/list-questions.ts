// Which questions a case has: per reason in the order of the letter, or of the kind of answer; then about the case. No flow is drawn by hand.
import type { ResponseId } from '../../../rules/schema/ids.ts';
import { conditionOf } from '../rulebook/forms.ts';
import { chosenOptions } from '../rulebook/question-fields.ts';
import { askedOf } from '../rulebook/requirements.ts';
import type { AskedQuestion, Rulebook } from '../rulebook/rulebook.ts';
import type { Answers, Progress } from './answer.ts';
import { progressOf } from './progress.ts';

/** `response`: a plan unless said. `again`: selling was stopped again after it had been possible. */
export interface InterviewFacts { readonly reasons: readonly string[]; readonly answers: Answers; readonly round: number; readonly response?: ResponseId; readonly again?: boolean }
export interface ListedQuestion { readonly asked: AskedQuestion; readonly progress: Progress }

/** The questions in the order they are asked: the issues first, since they are what Amazon waits for; shop and signature last. */
export function questionsOf(rulebook: Rulebook, facts: InterviewFacts): readonly AskedQuestion[] {
  const response = facts.response ?? 'plan';
  return [...(response === 'plan' ? questionsOfReasons(rulebook, facts) : questionsOfForm(rulebook, response, facts.answers)), ...questionsOfCase(rulebook, facts)];
}

/** What let the cause pass unnoticed. After a second suspension no letter can do without: the measures of the first did not hold. */
const unnoticed = 'control-gap';

/** A shared question is asked where the first reason of the case wants it, and belongs to the first letter if any of them says so. */
function questionsOfReasons(rulebook: Rulebook, { reasons, again = false }: InterviewFacts): readonly AskedQuestion[] {
  const asked = new Map<string, AskedQuestion>();
  for (const one of reasons.flatMap((reason) => rulebook.requirements(reason)).flatMap(askedOf)) {
    const known = asked.get(one.id);
    const first = one.first || (again && one.element === unnoticed);
    if (known === undefined || (first && !known.first)) asked.set(one.id, { ...(known ?? one), first });
  }
  return [...asked.values()];
}

function questionsOfForm(rulebook: Rulebook, response: ResponseId, answers: Answers): readonly AskedQuestion[] {
  return (rulebook.forms.get(response)?.questions ?? []).filter(({ rule }) => isApplicable(response, rule.when, answers)).map(({ asked }) => asked);
}

/** A page for the seller alone needs no shop and no signature; an earlier plan matters to a plan. */
function questionsOfCase(rulebook: Rulebook, { round, answers, response = 'plan', again = false }: InterviewFacts): readonly AskedQuestion[] {
  const sent = response === 'plan' || (rulebook.forms.get(response)?.papers ?? []).some(({ to, when }, i) => to !== 'seller' && (i === 0 || isApplicable(response, when, answers)));
  const isRound = { later: round > 1, again };
  return sent ? rulebook.caseQuestions.filter(({ onlyRound }) => onlyRound === undefined || (response === 'plan' && isRound[onlyRound])) : [];
}

/** Whether what hangs on an answer to another question of the same form counts: always, where it hangs on none. */
export function isApplicable(response: ResponseId, when: string | undefined, answers: Answers): boolean {
  if (when === undefined) return true;
  const { question, field, options } = conditionOf(when);
  return chosenOptions(answers[`${response}.${question}`]?.values[field]).some((option) => options.includes(option));
}

/** The question whose answer a followed cause sets out from: what went wrong, asked before what let it happen. */
export function causeBefore(rulebook: Rulebook, { reason, element }: AskedQuestion): AskedQuestion | undefined {
  const cause = 'specific-root-cause';
  return reason === undefined || element === cause ? undefined : rulebook.requirements(reason).filter((one) => one.element === cause).flatMap(askedOf)[0];
}

export const listQuestions = (rulebook: Rulebook, facts: InterviewFacts): readonly ListedQuestion[] =>
  questionsOf(rulebook, facts).map((asked) => ({ asked, progress: progressOf(asked.question, facts.answers[asked.id]) }));

/** What is left to ask, in the order it is best asked: what leads, the first letter, then what is weak elsewhere, then the rest; each in the order of the letter. What a refusal points at (`pointed`, in its order) goes before the rest of the first letter, and what else it points at before what is asked of the case. What was answered, planned or set aside is not asked again. */
export function walkOrder(listed: readonly ListedQuestion[], pointed: readonly string[] = []): readonly ListedQuestion[] {
  const place = ({ asked }: ListedQuestion): number => { const at = pointed.indexOf(asked.id); return at < 0 ? pointed.length : at; };
  return listed.filter(({ progress }) => progress === 'open' || progress === 'thin').sort((one, other) => turnOf(one, pointed) - turnOf(other, pointed) || place(one) - place(other));
}

function turnOf({ asked, progress }: ListedQuestion, pointed: readonly string[]): number {
  if (asked.leads === true) return 0;
  const isPointed = pointed.includes(asked.id);
  if (asked.first) return isPointed ? 1 : isOfIssue(asked) ? 2 : 4;
  if (isPointed) return 3;
  return progress === 'thin' ? 5 : 6;
}

const isOfIssue = ({ reason, response }: AskedQuestion): boolean => reason !== undefined || response !== undefined;
