// The sample cases of test/cases: complete, invented answers for one reason each, and for pairs of reasons.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ResponseId } from '../../rules/schema/ids.ts';
import { acceptAnswer } from '../../server/core/interview/accept-answer.ts';
import type { Answer, SimpleValue } from '../../server/core/interview/answer.ts';
import type { CaseFacts } from '../../server/core/letter/write-letter.ts';
import type { Requirement, Rulebook } from '../../server/core/rulebook/rulebook.ts';
import { projectRoot } from './rulebook.ts';

export const caseNames: readonly string[] = readdirSync(path.join(projectRoot, 'test/cases')).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)).sort();

/** `from`: sample cases whose reasons and answers come first (a case with several issues). */
interface CaseFile { readonly response?: ResponseId; readonly from?: readonly string[]; readonly reasons: readonly string[]; readonly round?: number; readonly answers: Readonly<Record<string, unknown>> }

function readCase(name: string): CaseFile {
  const file: CaseFile = JSON.parse(readFileSync(path.join(projectRoot, `test/cases/${name}.json`), 'utf8'));
  const parts = (file.from ?? []).map(readCase);
  return { ...file, reasons: [...parts.flatMap((part) => part.reasons), ...file.reasons], answers: Object.assign({}, ...parts.map((part) => part.answers), file.answers) };
}

/** Those answered by a plan. */
export const planNames: readonly string[] = caseNames.filter((name) => readCase(name).response === undefined);

/** Reads one sample case through the same gate as a user's answers; an unsound value fails the test. */
export function sampleCase(rulebook: Rulebook, name: string): CaseFacts {
  const file = readCase(name);
  const answers: Record<string, Answer> = {};
  for (const [id, input] of Object.entries(file.answers)) {
    const asked = rulebook.question(id);
    if (asked === undefined) throw new Error(`test/cases/${name}.json: no question "${id}"`);
    const accepted = acceptAnswer(asked, input);
    if (!accepted.ok) throw new Error(`test/cases/${name}.json: ${id}: ${JSON.stringify(accepted.problems)}`);
    answers[id] = accepted.answer;
  }
  return { reasons: file.reasons, round: file.round ?? 1, answers, ...(file.response === undefined ? {} : { response: file.response }) };
}

/** The same case without one answer. */
export function without(facts: CaseFacts, question: string): CaseFacts {
  return { ...facts, answers: Object.fromEntries(Object.entries(facts.answers).filter(([id]) => id !== question)) };
}

/** Sample cases of several reasons as one case; the first one says who signs, and all people are named. */
export function combinedCase(rulebook: Rulebook, names: readonly string[]): CaseFacts {
  const cases = names.map((name) => sampleCase(rulebook, name));
  const people = cases.flatMap(({ answers }) => { const list: unknown = answers['case.people']?.values['people']; return Array.isArray(list) ? (list as Readonly<Record<string, SimpleValue>>[]) : []; });
  const answers = Object.assign({}, ...cases.map((one) => one.answers).reverse(), { 'case.people': { state: 'answered', values: { people } } });
  return { reasons: cases.flatMap(({ reasons }) => reasons), round: 1, answers };
}

/** The case without one element: its answer, or, for a property of measures, the start date of each. */
export function takeOut(rulebook: Rulebook, facts: CaseFacts, requirement: Requirement): CaseFacts {
  if (requirement.propertyOf === undefined) return without(facts, requirement.asked);
  const ofSection = new Set(rulebook.requirements(requirement.reason).filter(({ section }) => section === requirement.propertyOf).map(({ asked }) => asked));
  return { ...facts, answers: Object.fromEntries(Object.entries(facts.answers).map(([id, answer]) => [id, ofSection.has(id) ? { ...answer, values: Object.fromEntries(Object.entries(answer.values).filter(([field]) => field !== 'since')) } : answer])) };
}
