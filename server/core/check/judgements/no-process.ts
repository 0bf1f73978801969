// A prevention of which no step says who does it, how often, or by which limit: each is an intention, and none a process.
import { wholeDraft } from '../style-draft.ts';
import type { Judge } from '../style-draft.ts';
import { haveProcess, isProcess, lastingSteps, preventionOf } from './process-marks.ts';

export const noProcess: Judge = (rule, { sentences }) => {
  const { headed, steps } = preventionOf(rule, sentences);
  if (steps.length === 0 || haveProcess(rule, steps)) return [];
  return wholeDraft(headed || !lastingSteps(rule, sentences).some((placed) => isProcess(rule, placed)));
};
