// Checks drafts as they are typed: on this thread while there are few, on threads beside it while there are many.
import { availableParallelism } from 'node:os';
import type { DraftToCheck } from '../../core/check/check-draft.ts';
import type { Rulebook } from '../../core/rulebook/rulebook.ts';
import { forgetTexts } from '../../core/text/analyse.ts';
import { framesOf } from '../../error-frames.ts';
import { briefText } from './brief-text.ts';
import { BusyShare } from './busy-share.ts';
import { CheckingThread, type Asked } from './checking-thread.ts';

export interface Checkers {
  /** JSON. */
  readonly checkBriefly: (draft: DraftToCheck) => Promise<string>;
  /** Resolves when nothing of the texts checked so far is in memory, on any thread. */
  readonly forget: () => Promise<void>;
  /** Forgets, and starts no thread any more. */
  readonly close: () => Promise<void>;
  /** How many were started and have not ended. */
  readonly threads: () => number;
}
export interface CheckersOptions {
  /** The built worker. */
  readonly worker: URL;
  /** The project's folder. */
  readonly root: string;
  readonly rulebook: Rulebook;
  /** What it judges by (`judgedBy`): a thread that finds something else on the disk is not used. */
  readonly by: string;
  readonly threads?: number;
  /** The share of its time that this thread spends on checks before others help it. */
  readonly from?: number;
  /** Milliseconds; tells how long a check took. */
  readonly clock?: () => number;
  readonly log?: (line: string) => void;
}

/** Milliseconds without a check after which the threads end. */
const patience = 60_000;
/** One processor is left to this thread. With two, the second would only stand in its way. */
const usual = (): number => Math.min(4, availableParallelism() - 1);

export function openCheckers({ worker, root, rulebook, by, threads = usual(), from = 0.25, clock = () => performance.now(), log = console.error }: CheckersOptions): Checkers {
  const busy = new BusyShare(clock);
  let team: readonly CheckingThread[] = [];
  let most = threads;
  /** One of them died: no other is started until the load has risen anew. */
  let failed = false;
  let idle: NodeJS.Timeout | undefined;

  const here = (draft: DraftToCheck): string => {
    const begun = clock();
    try { return briefText(rulebook, draft); } finally { busy.add(clock() - begun); }
  };
  const checkHere = ({ draft, done, failed: fail }: Asked): void => { try { done(here(draft)); } catch (error) { fail(error); } };

  const start = (): CheckingThread => {
    const thread: CheckingThread = new CheckingThread(worker, { root, by }, {
      checked: (asked, text) => { if (text === undefined) checkHere(asked); else asked.done(text); },
      took: (milliseconds) => { busy.add(milliseconds); },
      died: (error) => {
        log(`A thread for checks ended: ${framesOf(error)}`);
        failed = true;
        team = team.filter((one) => one !== thread);
        thread.end().left.forEach(checkHere);
      },
    });
    return thread;
  };
  const endAll = async (): Promise<void> => {
    clearTimeout(idle);
    const ends = team.map((thread) => thread.end());
    team = [];
    ends.forEach(({ left }) => { left.forEach(checkHere); });
    await Promise.all(ends.map(({ ended }) => ended));
  };
  const forget = async (): Promise<void> => {
    const ended = endAll();
    forgetTexts(rulebook.vocabulary);
    await ended;
  };

  return {
    checkBriefly: async (draft) => {
      if (busy.now() < from) { failed = false; return here(draft); }
      if (team.length === 0 && !failed && most > 0) {
        clearTimeout(idle);
        team = Array.from({ length: most }, start);
        idle = setTimeout(() => { void endAll(); }, patience).unref();
      }
      const [thread] = team.filter(({ isReady }) => isReady).sort((a, b) => a.underWay - b.underWay);
      if (thread === undefined) return here(draft);
      idle?.refresh();
      return new Promise((done, fail) => { thread.check({ draft, done, failed: fail }); });
    },
    forget,
    close: () => { most = 0; return forget(); },
    threads: () => team.length,
  };
}
