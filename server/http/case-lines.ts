// The list of cases: lines are reckoned from their cases when one is changed or the rules are others, and kept.
import { lineOf, rankOf, soughtIn } from '../core/case/case-line.ts';
import type { LinesAsked, LinesFound } from '../core/case/case.ts';
import { indexTerms } from '../core/text/search-terms.ts';
import type { Services } from '../services.ts';
import { openCase, timeZone } from './case-view.ts';

type Door = Pick<Services, 'rulebook' | 'store' | 'stamp'>;

/** Reckoned before a list is shown; the rest follows while nobody waits. */
const atOnce = 20;

export async function findLines(door: Door, asked: LinesAsked): Promise<LinesFound> {
  await reckon(door, atOnce);
  const found = await door.store.lines.find(door.stamp, asked);
  if (found.left > 0) void reckonAll(door);
  return found;
}

/** How many lines were reckoned. */
async function reckon({ rulebook, store, stamp }: Door, most: number): Promise<number> {
  const stale = await store.lines.stale(stamp, most);
  for (const summary of stale) {
    const opened = openCase(rulebook, await store.get(summary.id));
    if (opened === undefined) continue;
    const line = lineOf(rulebook, { ...summary, updatedAt: opened.found.updatedAt }, { ...opened, timeZone });
    await store.lines.keep(summary.id, line.updatedAt, stamp, { line, rank: rankOf(line), terms: indexTerms(soughtIn(line)) });
    // Requests that came meanwhile go first.
    await new Promise((next) => { setImmediate(next); });
  }
  return stale.length;
}

const running = new WeakSet<object>();

/** One at a time; where it fails, the next list starts it again. */
export async function reckonAll(door: Door): Promise<void> {
  if (running.has(door.store)) return;
  running.add(door.store);
  try { while (await reckon(door, 200) > 0); }
  catch { /* The store was closed, or the disk takes no more: lines are only kept to be fast. */ }
  finally { running.delete(door.store); }
}
