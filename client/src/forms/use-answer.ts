// The answer being written: kept in this tab at every change, saved a moment later, previewed live, never lost.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { previewAnswer, saveAnswer, type Problem } from '../api.ts';
import { todayIso } from '../dates.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { onConnection } from '../state/connection.ts';
import { forget, keep, recall } from '../state/kept.ts';
import type { Answer, AnswerPreview, AnswerState, QuestionView, StoredAnswer, ValueProblem } from '../wire.ts';
import { emptyEntry, entryOf, isEntry, type Entry } from './raw.ts';
import { readEntry } from './read-entry.ts';

/** The form as it stands. No state yet: nothing was said. */
export interface Written { readonly state: AnswerState | undefined; readonly entry: Entry }

export interface AnswerRoom {
  readonly written: Written;
  readonly problems: readonly ValueProblem[];
  readonly preview: AnswerPreview | undefined;
  readonly failure: Problem | undefined;
  /** What is stored meanwhile, when somebody else was faster. `null`: the answer was removed there. */
  readonly conflict: StoredAnswer | null | undefined;
  readonly change: (written: Written) => void;
  /** Stores now; true when everything that can be stored is stored. */
  readonly flush: () => Promise<boolean>;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/** What the timers need at the moment they fire. */
interface Moment { written: Written; version: number | undefined; dirty: boolean; saving: Promise<boolean> | undefined; timer: number }

const saveDelay = 700;
const previewDelay = 250;

export function useAnswer(room: CaseRoom, question: QuestionView): AnswerRoom {
  const caseId = room.view.case.id;
  const key = `answer.${caseId}.${question.id}`;
  const fields = question.question.fields;
  const kept = useMemo(() => keptUnder(key), [key]);
  const [written, setWritten] = useState<Written>(() => kept?.written ?? { state: question.answer?.state, entry: question.answer ? entryOf(fields, question.answer.values) : emptyEntry });
  const [preview, setPreview] = useState<AnswerPreview>();
  const [failure, setFailure] = useState<Problem>();
  const [conflict, setConflict] = useState<StoredAnswer | null>();
  // What was kept was written over the version it saw: a newer one is a conflict, and shown.
  const now = useRef<Moment>({ written, version: kept ? kept.version : question.version, dirty: kept !== undefined, saving: undefined, timer: 0 });
  const read = readEntry(fields, written.entry, todayIso());

  const saveOnce = async (): Promise<boolean> => {
    const { written: sent, version } = now.current;
    if (sent.state === undefined) { now.current.dirty = false; return true; }
    const { values, problems } = readEntry(fields, sent.entry, todayIso());
    room.setSign({ kind: 'saving' });
    const answer: Answer = { state: sent.state, values };
    const result = await saveAnswer(caseId, question.id, answer, version);
    const there = result.ok || result.problem.status !== 409 ? undefined : result.problem.current;
    // It arrived before, from a page that was closed before it heard so.
    if (there && sameAnswer(there.answer, answer)) { now.current.version = there.version; return saveOnce(); }
    if (result.ok) {
      now.current.version = result.value.answer.version;
      setFailure(undefined);
      room.setSign({ kind: 'saved', at: new Date() });
      room.tookAnswer(question.id, result.value);
      if (now.current.written === sent) {
        now.current.dirty = false;
        if (problems.length === 0) forget(key);
      }
      return true;
    }
    room.setSign({ kind: 'failed' });
    if (result.problem.status === 409) setConflict(there ?? null);
    else setFailure(result.problem);
    return false;
  };
  const flush = async (): Promise<boolean> => {
    clearTimeout(now.current.timer);
    for (;;) {
      // Several may wait here; each looks again, so that two writes never run side by side.
      while (now.current.saving) await now.current.saving;
      if (!now.current.dirty) return true;
      now.current.saving = saveOnce();
      const saved = await now.current.saving;
      now.current.saving = undefined;
      if (!saved) return false;
    }
  };
  const change = (next: Written): void => {
    setWritten(next);
    now.current.written = next;
    now.current.dirty = true;
    keep(key, { ...next, version: now.current.version ?? null });
    clearTimeout(now.current.timer);
    now.current.timer = window.setTimeout(() => { void flush(); }, saveDelay);
  };

  useEffect(() => {
    if (written.state === undefined) { setPreview(undefined); return; }
    const answer = { state: written.state, values: read.values };
    let gone = false;
    const timer = setTimeout(() => {
      void previewAnswer(caseId, question.id, answer).then((result) => { if (!gone && result.ok) setPreview(result.value); });
    }, previewDelay);
    return () => { gone = true; clearTimeout(timer); };
  }, [written]);
  useEffect(() => {
    if (now.current.dirty) void flush();
    const stop = onConnection((reached) => { if (reached) void flush(); });
    const leaving = (): void => { void flush(); };
    // A page that goes away (or may, when it is hidden on a phone) saves what the timer has not saved yet.
    addEventListener('pagehide', leaving);
    document.addEventListener('visibilitychange', leaving);
    return () => { removeEventListener('pagehide', leaving); document.removeEventListener('visibilitychange', leaving); stop(); void flush(); };
  }, []);

  return {
    written, preview, failure, conflict, change, flush,
    problems: read.problems,
    takeTheirs: () => {
      const theirs = conflict?.answer;
      now.current.version = conflict?.version;
      now.current.written = { state: theirs?.state, entry: theirs ? entryOf(fields, theirs.values) : emptyEntry };
      now.current.dirty = false;
      setWritten(now.current.written);
      forget(key);
      setConflict(undefined);
      room.setSign({ kind: 'rest' });
    },
    keepMine: () => {
      now.current.version = conflict?.version;
      now.current.dirty = true;
      setConflict(undefined);
      void flush();
    },
  };
}

interface Kept { readonly written: Written; readonly version: number | undefined }

function keptUnder(key: string): Kept | undefined {
  const kept = recall(key);
  if (typeof kept !== 'object' || kept === null || !('entry' in kept) || !isEntry(kept.entry)) return undefined;
  const state = 'state' in kept ? stateOf(kept.state) : undefined;
  return { written: { state, entry: kept.entry }, version: 'version' in kept && typeof kept.version === 'number' ? kept.version : undefined };
}

const sameAnswer = (a: Answer, b: Answer): boolean => a.state === b.state && sorted(a.values) === sorted(b.values);
/** As text, whatever the order of its keys. */
const sorted = (value: unknown): string => JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));

function stateOf(value: unknown): AnswerState | undefined {
  return value === 'answered' || value === 'planned' || value === 'not-yet' || value === 'unknown' ? value : undefined;
}
