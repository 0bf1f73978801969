// Reasons that a notice names, each with how sure that is and the words that show it.
import type { Rulebook } from '../rulebook/rulebook.ts';
import { becauseOf, gather } from './line.ts';
import type { Found, Line } from './line.ts';
import type { Certainty, Read, ReasonRead } from './reading.ts';
import type { NoticeRule } from './rule-index.ts';
import { saidInPassing } from './said-in-passing.ts';

type SignFound = Found<Extract<NoticeRule, { family: 'sign' }>>;

/**
 * Reasons in the order of their first words. Hints alone make a reason likely (several) or possible (one), and only where nothing is stated.
 * Where no sign stands in its place, one said in passing or outside its zone is likely: a notice speaks of something.
 */
export function findReasons(rulebook: Rulebook, text: string, lines: readonly Line[]): readonly ReasonRead[] {
  const passing = saidInPassing(text, lines);
  const inPlace = gatherSigns(text, lines.filter((line) => !passing.has(line)), (rule, line) => rule.sign.zones.includes(line.zone));
  if (inPlace.size > 0) return decide(rulebook, inPlace, certaintyOf);
  const elsewhere = gatherSigns(text, lines.filter(({ zone }) => !silent.has(zone)), (rule) => rule.sign.weight === 'stated');
  return decide(rulebook, elsewhere, () => 'likely');
}

type Signs = ReadonlyMap<string, readonly SignFound[]>;

function gatherSigns(text: string, lines: readonly Line[], counts: (rule: SignFound['rule'], line: Line) => boolean): Signs {
  const byReason = new Map<string, SignFound[]>();
  for (const line of lines) {
    for (const match of line.matches) {
      const { rule } = match;
      if (rule.family === 'sign' && counts(rule, line)) byReason.set(rule.reason, [...(byReason.get(rule.reason) ?? []), { rule, line, because: becauseOf(text, line, match) }]);
    }
  }
  return byReason;
}

function decide(rulebook: Rulebook, byReason: Signs, sureness: (found: readonly SignFound[]) => Certainty): readonly ReasonRead[] {
  const read = [...byReason].map(([id, all]): ReasonRead => {
    const found = all.some(states) ? all.filter(states) : all;
    return { id, certainty: sureness(all), because: gather(found), signs: [...new Set(found.map(({ rule }) => rule.sign.id))] };
  });
  const stated = read.filter((reason) => reason.certainty === 'stated');
  const sure = stated.length > 0 ? stated : read;
  const yielding = new Set(sure.flatMap((reason) => rulebook.reasons.get(reason.id)?.over ?? []));
  return sure.filter((reason) => !yielding.has(reason.id)).sort((a, b) => firstPlace(a) - firstPlace(b));
}

/** How an answer is sent, and money, are the same in every notice. */
const silent: ReadonlySet<Line['zone']> = new Set(['how', 'funds']);
const states = ({ rule }: SignFound): boolean => rule.sign.weight === 'stated';
const firstPlace = (read: Read<string>): number => read.because[0]?.start ?? 0;

function certaintyOf(found: readonly SignFound[]): Certainty {
  if (found.some(states)) return 'stated';
  return new Set(found.map(({ rule }) => rule.sign.id)).size > 1 ? 'likely' : 'possible';
}
