// The list of cases: lines are reckoned from their cases when one is changed or the rules are others, and kept.
import { lineOf, rankOf, soughtIn, unreadableLine, type CaseLine } from '../core/case/case-line.ts';
import { NotReached, NotWritten, type CaseSummary, type LinesAsked, type LinesFound } from '../core/case/case.ts';
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

/** The cases whose lines were reckoned, each in the state in which it was. */
async function reckon(door: Door, most: number): Promise<readonly string[]> {
  const { store, stamp } = door;
  const stale = await store.lines.stale(stamp, most);
  for (const summary of stale) {
    const line = await lineFor(door, summary);
    if (line === undefined) continue;
    await store.lines.keep(summary.id, line.updatedAt, stamp, { line, rank: rankOf(line), terms: indexTerms(soughtIn(line)) });
    // Requests that came meanwhile go first.
    await new Promise((next) => { setImmediate(next); });
  }
  return stale.map(({ id, updatedAt }) => `${id} ${updatedAt}`);
}

/** Undefined where the case is gone meanwhile. */
async function lineFor({ rulebook, store }: Door, summary: CaseSummary): Promise<CaseLine | undefined> {
  try {
    const opened = openCase(rulebook, await store.get(summary.id));
    return opened && lineOf(rulebook, { ...summary, updatedAt: opened.found.updatedAt }, { ...opened, timeZone });
  } catch (error) {
    if (error instanceof NotReached || error instanceof NotWritten) throw error;
    return unreadableLine(summary);
  }
}

const running = new WeakSet<object>();

/** One at a time; where it fails, the next list starts it again. */
export async function reckonAll(door: Door): Promise<void> {
  if (running.has(door.store)) return;
  running.add(door.store);
  try { await door.store.lines.alone(() => reckonRest(door)); }
  catch { /* The store was closed, or the disk takes no more: lines are only kept to be fast. */ }
  finally { running.delete(door.store); }
}

/** Ends, too, where a line is stale again whose case is what it was: another process goes by other rules, and the two would never come to an end. */
async function reckonRest(door: Door): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const now = await reckon(door, 200);
    if (now.length === 0 || now.some((each) => done.has(each))) return;
    for (const each of now) done.add(each);
  }
}
