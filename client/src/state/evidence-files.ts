// The evidence files of a case as the page shows them: those that are there, those on their way, and those that are being taken out.
import { useEffect, useRef, useState } from 'preact/hooks';
import { addEvidence } from '../told-requests.ts';
import { changeEvidence, deleteEvidence, getEvidence, readEvidence, type EvidenceChange, type Problem, type Result } from '../api.ts';
import type { EvidenceView } from '../wire.ts';

/** `share`: how much of it is sent; at 1 it is being read. `failed`: the code of the problem. */
export interface OnItsWay { readonly key: number; readonly file: File; readonly share: number; readonly failed?: string; readonly again?: true }

export interface EvidenceDoor {
  readonly view: EvidenceView | undefined;
  readonly problem: Problem | undefined;
  /** A change was not stored. */
  readonly failed: boolean;
  readonly coming: readonly OnItsWay[];
  /** Files that were added since the page was opened. */
  readonly added: number;
  /** Taken out on the page, and out of the case a little later. */
  readonly leaving: readonly string[];
  /** How many were taken out of the case since the page was opened. */
  readonly gone: number;
  readonly reload: () => void;
  readonly add: (files: readonly File[]) => void;
  readonly retry: (one: OnItsWay) => void;
  readonly dismiss: (key: number) => void;
  readonly change: (file: string, change: EvidenceChange) => Promise<void>;
  readonly readAgain: (file: string) => Promise<void>;
  readonly remove: (file: string) => void;
  readonly undo: (file: string) => void;
}

/** Milliseconds in which a file that was taken out can be brought back. */
const undoFor = 10_000;
/** The program reads one after another anyway. */
const atOnce = 3;
let keys = 0;

export function useEvidence(id: string): EvidenceDoor {
  const [view, setView] = useState<EvidenceView>();
  const [problem, setProblem] = useState<Problem>();
  const [failed, setFailed] = useState(false);
  const [coming, setComing] = useState<readonly OnItsWay[]>([]);
  const [added, setAdded] = useState(0);
  const [leaving, setLeaving] = useState<readonly string[]>([]);
  const [gone, setGone] = useState(0);
  const timers = useRef(new Map<string, number>());
  const waiting = useRef<OnItsWay[]>([]);
  const running = useRef(0);

  const load = (): Promise<void> => getEvidence(id).then((result) => { if (result.ok) setView(result.value); else setProblem(result.problem); });
  useEffect(() => { void load(); }, [id]);

  const edit = (key: number, change: Partial<OnItsWay>): void => { setComing((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one))); };
  const drop = (key: number): void => { setComing((all) => all.filter((one) => one.key !== key)); };

  const send = async ({ key, file }: OnItsWay, largest: number): Promise<void> => {
    if (file.size === 0) { edit(key, { failed: 'file-empty' }); return; }
    if (file.size > largest) { edit(key, { failed: 'file-too-large' }); return; }
    const result = await addEvidence(id, file, (share) => { edit(key, { share }); });
    if (!result.ok) { edit(key, { failed: result.problem.code }); return; }
    setView(result.value);
    // Added once more while it is being taken out: it stays.
    stay(result.value.added);
    if (result.value.again) { edit(key, { again: true, share: 1 }); return; }
    setAdded((n) => n + 1);
    drop(key);
  };
  const next = (): void => {
    const one = running.current < atOnce ? waiting.current.shift() : undefined;
    if (one === undefined) return;
    running.current++;
    void send(one, view?.size.file ?? Number.POSITIVE_INFINITY).finally(() => { running.current--; next(); });
    next();
  };
  const queue = (all: readonly OnItsWay[]): void => { waiting.current.push(...all); next(); };

  const stay = (file: string): void => {
    clearTimeout(timers.current.get(file));
    timers.current.delete(file);
    setLeaving((all) => all.filter((one) => one !== file));
  };
  const take = async (file: string): Promise<void> => {
    timers.current.delete(file);
    const result = await deleteEvidence(id, file);
    setFailed(!result.ok && result.problem.status !== 404);
    setGone((n) => n + 1);
    await load();
    setLeaving((all) => all.filter((one) => one !== file));
  };
  useEffect(() => {
    const goNow = (): void => { for (const [file, timer] of timers.current) { clearTimeout(timer); void deleteEvidence(id, file); } timers.current.clear(); };
    addEventListener('pagehide', goNow);
    return () => { removeEventListener('pagehide', goNow); goNow(); };
  }, [id]);

  const took = (result: Result<EvidenceView, EvidenceView>): void => {
    setFailed(!result.ok);
    if (result.ok) setView(result.value);
    else if (result.problem.current === undefined) void load();
    else setView(result.problem.current);
  };
  return {
    view, problem, failed, coming, added, leaving, gone,
    reload: () => { void load(); },
    add: (files) => { const all = files.map((file): OnItsWay => ({ key: keys++, file, share: 0 })); setAdded(0); setComing((before) => [...before.filter((one) => one.again !== true), ...all]); queue(all); },
    retry: ({ key, file }) => { const one: OnItsWay = { key, file, share: 0 }; setComing((all) => all.map((each) => (each.key === key ? one : each))); queue([one]); },
    dismiss: drop,
    change: async (file, change) => { took(await changeEvidence(id, file, change)); },
    readAgain: async (file) => { took(await readEvidence(id, file) as Result<EvidenceView, EvidenceView>); },
    remove: (file) => { setLeaving((all) => [...all, file]); timers.current.set(file, window.setTimeout(() => { void take(file); }, undoFor)); },
    undo: stay,
  };
}
