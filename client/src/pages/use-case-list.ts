// The list of cases with deletion, for the pages that show it.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { deleteCase, listCases, type Problem } from '../api.ts';
import type { CaseLine } from '../wire.ts';

/** `told`: the case that was deleted last. */
export interface CaseList { readonly cases: readonly CaseLine[] | undefined; readonly problem: Problem | undefined; readonly told: CaseLine | undefined; readonly remove: (gone: CaseLine) => void; readonly retry: () => void }

export function useCaseList(newest?: number): CaseList {
  const [cases, setCases] = useState<readonly CaseLine[]>();
  const [problem, setProblem] = useState<Problem>();
  const [told, setTold] = useState<CaseLine>();
  const retry = useCallback(() => {
    void listCases(newest).then((result) => {
      setProblem(result.ok ? undefined : result.problem);
      if (result.ok) setCases(result.value);
    });
  }, [newest]);
  useEffect(retry, [retry]);
  const remove = (gone: CaseLine): void => {
    void deleteCase(gone.id).then((result) => {
      setProblem(result.ok ? undefined : result.problem);
      if (!result.ok) return;
      setCases((before) => before?.filter((c) => c.id !== gone.id));
      setTold(gone);
    });
  };
  return { cases, problem, told, remove, retry };
}
