// What is done while nobody waits for it: deleted cases whose time is over are erased, and the number of cases is set right where rows came in past the program (pg_restore).
import type { CaseStore } from './core/case/case.ts';

const everyHours = 6;

/** Now and again until the answer is called; does not keep the program running. */
export function keepHouse(store: CaseStore): () => void {
  const work = (): void => { store.eraseOld().then(() => store.lines.recount()).catch(() => undefined); };
  work();
  const timer = setInterval(work, everyHours * 3_600_000).unref();
  return () => { clearInterval(timer); };
}
