// What a notice is about where no sign of any reason is found: the reason whose subject words are heard most.
import type { Rulebook } from '../rulebook/rulebook.ts';
import { becauseOf, gather } from './line.ts';
import type { Line } from './line.ts';
import type { Because, Read } from './reading.ts';

/** What comes after, how it is sent, money and the legal basis are in every notice. */
const silent: ReadonlySet<Line['zone']> = new Set(['consequence', 'how', 'funds', 'legal']);

interface Tally { readonly words: Set<string>; readonly found: { readonly because: readonly Because[] }[] }

/** `passing`: sentences that say nothing of this account. Several words make it likely, one only possible; two reasons heard alike are both only possible. */
export function findTopic(rulebook: Rulebook, text: string, { lines, passing }: { readonly lines: readonly Line[]; readonly passing: ReadonlySet<Line> }): readonly Read<string>[] {
  const tallies = new Map<string, Tally>();
  for (const line of lines) {
    if (silent.has(line.zone) || passing.has(line)) continue;
    for (const match of line.matches) {
      if (match.rule.family !== 'topic') continue;
      const tally = tallies.get(match.rule.reason) ?? { words: new Set(), found: [] };
      for (const { start, end } of match.places) tally.words.add(text.slice(start, end).toLowerCase());
      tally.found.push({ because: becauseOf(text, line, match) });
      tallies.set(match.rule.reason, tally);
    }
  }
  const over = new Set([...tallies.keys()].flatMap((id) => rulebook.reasons.get(id)?.over ?? []));
  const ranked = [...tallies].filter(([id]) => !over.has(id)).map(([id, { words, found }]) => ({ id, score: words.size + (found.length - 1) / 2, because: gather(found) })).sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (best === undefined) return [];
  const alone = best.score >= likely && best.score > (next?.score ?? 0);
  return ranked.filter(({ score }) => score === best.score).slice(0, 3).map(({ id, because }) => ({ id, certainty: alone ? 'likely' : 'possible', because }));
}

/** Two words, or one heard twice. */
const likely = 1.5;
