// Reasons that a notice names, each with how sure that is and the words that show it.
import type { Rulebook } from '../rulebook/rulebook.ts';
import { becauseOf, gather } from './line.ts';
import type { Found, Line } from './line.ts';
import type { Certainty, Read } from './reading.ts';
import type { NoticeRule } from './rule-index.ts';
import { saidInPassing } from './said-in-passing.ts';

type SignFound = Found<Extract<NoticeRule, { family: 'sign' }>>;

/** Reasons in the order of their first words. Hints alone make a reason likely (several) or possible (one), and only where nothing is stated. */
export function findReasons(rulebook: Rulebook, text: string, lines: readonly Line[]): readonly Read<string>[] {
  const byReason = new Map<string, SignFound[]>();
  const passing = saidInPassing(text, lines);
  for (const line of lines) {
    if (passing.has(line)) continue;
    for (const match of line.matches) {
      const { rule } = match;
      if (rule.family !== 'sign' || !rule.sign.zones.includes(line.zone)) continue;
      byReason.set(rule.reason, [...(byReason.get(rule.reason) ?? []), { rule, line, because: becauseOf(text, line, match) }]);
    }
  }
  const read = [...byReason].map(([id, found]): Read<string> => ({ id, certainty: certaintyOf(found), because: gather(found.some(states) ? found.filter(states) : found) }));
  const stated = read.filter((reason) => reason.certainty === 'stated');
  const sure = stated.length > 0 ? stated : read;
  const yielding = new Set(sure.flatMap((reason) => rulebook.reasons.get(reason.id)?.over ?? []));
  return sure.filter((reason) => !yielding.has(reason.id)).sort((a, b) => firstPlace(a) - firstPlace(b));
}

const states = ({ rule }: SignFound): boolean => rule.sign.weight === 'stated';
const firstPlace = (read: Read<string>): number => read.because[0]?.start ?? 0;

function certaintyOf(found: readonly SignFound[]): Certainty {
  if (found.some(states)) return 'stated';
  return new Set(found.map(({ rule }) => rule.sign.id)).size > 1 ? 'likely' : 'possible';
}
