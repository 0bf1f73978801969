// Reasons in a request must be ones the rules know; the others are named one by one.
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import { problem, type Problem } from './problem.ts';

export function unknownReasons(rulebook: Rulebook, at: string, reasons: readonly string[] = []): Problem | undefined {
  const errors = reasons.flatMap((id, i) => (rulebook.reasons.has(id) ? [] : [{ pointer: `${at}/${i}`, code: 'unknown-reason' }]));
  return errors.length === 0 ? undefined : problem('invalid', { errors });
}
