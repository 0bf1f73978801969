// The list of cases as the server finds it, with deletion and its undoing, for the pages that show it.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { bringBack, deleteCase, listCases, type CasesAsked, type Problem } from '../api.ts';
import type { CaseLine, LinesFound } from '../wire.ts';

/** Milliseconds without a key before a search is sent. */
const pause = 200;
/** Milliseconds until the list is looked at again while lines are still being reckoned. */
const again = 2000;

/** `told`: the case that was deleted last. */
export interface CaseList {
  readonly found: LinesFound | undefined; readonly problem: Problem | undefined; readonly told: CaseLine | undefined;
  readonly remove: (gone: CaseLine) => void; readonly undo: () => void; readonly retry: () => void;
}

export function useCaseList({ order, find, most }: Pick<CasesAsked, 'order' | 'find' | 'most'>): CaseList {
  const [found, setFound] = useState<LinesFound>();
  const [problem, setProblem] = useState<Problem>();
  const [told, setTold] = useState<CaseLine>();
  // An answer that was overtaken by a later question is dropped.
  const asked = useRef(0);
  const retry = useCallback(() => {
    const mine = (asked.current += 1);
    void listCases({ order, find, most, skip: 0 }).then((result) => {
      if (mine !== asked.current) return;
      setProblem(result.ok ? undefined : result.problem);
      if (result.ok) setFound(result.value);
    });
  }, [order, find, most]);
  useEffect(() => {
    const timer = setTimeout(retry, asked.current === 0 ? 0 : pause);
    return () => { clearTimeout(timer); };
  }, [retry]);
  const left = found?.left ?? 0;
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(retry, again);
    return () => { clearTimeout(timer); };
  }, [left, found]);
  const remove = (gone: CaseLine): void => {
    void deleteCase(gone.id).then((result) => {
      setProblem(result.ok ? undefined : result.problem);
      if (!result.ok) return;
      setFound((before) => before && { ...before, lines: before.lines.filter((one) => one.id !== gone.id), matched: before.matched - 1, total: before.total - 1 });
      setTold(gone);
    });
  };
  const undo = (): void => {
    if (told === undefined) return;
    void bringBack(told.id).then((result) => {
      setProblem(result.ok ? undefined : result.problem);
      if (result.ok) { setTold(undefined); retry(); }
    });
  };
  return { found, problem, told, remove, undo, retry };
}
