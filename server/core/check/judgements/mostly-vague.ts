// Promises without a step, unless the steps that can be checked outweigh them: a closing promise after concrete steps is harmless.
import { isTold, shownPlaces } from '../style-draft.ts';
import type { Judge } from '../style-draft.ts';
import { isProcess, lastingSteps, preventionOf } from './process-marks.ts';

/** How many steps make one promise harmless. */
const stepsForOne = 2;

export const mostlyVague: Judge = ({ when }, { rulebook, sentences, look }) => {
  const vague = look(when).filter(({ placed }) => isTold(placed));
  if (vague.length === 0) return [];
  const promises = new Set(vague.map(({ placed }) => placed));
  const process = rulebook.styles.find(({ judge }) => judge === 'no-process');
  const steps = process === undefined ? [] : [...new Set([...preventionOf(process, sentences).steps, ...lastingSteps(process, sentences)])].filter((step) => !promises.has(step) && isProcess(process, step));
  return steps.length >= promises.size * stepsForOne ? [] : vague.map(shownPlaces);
};
