// Several issues, and nothing is told as done for one of them, while something is told for another.
import { wholeDraft } from '../style-draft.ts';
import type { Judge, StyleDraft } from '../style-draft.ts';

/** Fewer lacking elements are reported one by one, which says more. */
const fewest = 2;

export const issueUnanswered: Judge = (_rule, draft) => {
  if (draft.reasons.length < 2) return [];
  const steps = draft.reasons.map((reason) => stepsOf(reason, draft));
  return wholeDraft(steps.some(({ told, asked }) => told === 0 && asked >= fewest) && steps.some(({ told }) => told > 0));
};

/** The corrective elements of this reason alone, and how many of them the draft shows; what serves several issues is told under one. */
function stepsOf(reason: string, { rulebook, elements }: StyleDraft): { readonly asked: number; readonly told: number } {
  const own = rulebook.requirements(reason).filter((one) => one.section === 'corrective-actions' && one.question !== undefined && one.asked === one.key).map(({ key }) => key);
  return { asked: own.length, told: elements.filter(({ key, verdict }) => own.includes(key) && verdict !== 'missing').length };
}
