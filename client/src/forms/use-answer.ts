// The answer being written: kept in this tab at every change, saved a moment later, previewed live, never lost.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { previewAnswer, saveAnswer, type Problem } from '../api.ts';
import { todayIso } from '../dates.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { onConnection } from '../state/connection.ts';
import { forget, keep, recall } from '../state/kept.ts';
import type { AnswerPreview, AnswerState, QuestionView, StoredAnswer, ValueProblem } from '../wire.ts';
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
  const [written, setWritten] = useState<Written>(() => kept ?? { state: question.answer?.state, entry: question.answer ? entryOf(fields, question.answer.values) : emptyEntry });
  const [preview, setPreview] = useState<AnswerPreview>();
  const [failure, setFailure] = useState<Problem>();
  const [conflict, setConflict] = useState<StoredAnswer | null>();
  const now = useRef<Moment>({ written, version: question.version, dirty: kept !== undefined, saving: undefined, timer: 0 });
  const read = readEntry(fields, written.entry, todayIso());

  const saveOnce = async (): Promise<boolean> => {
    const { written: sent, version } = now.current;
    if (sent.state === undefined) { now.current.dirty = false; return true; }
    const { values, problems } = readEntry(fields, sent.entry, todayIso());
    room.setSign({ kind: 'saving' });
    const result = await saveAnswer(caseId, question.id, { state: sent.state, values }, version);
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
    if (result.problem.status === 409) setConflict(result.problem.current ?? null);
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
    keep(key, next);
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
    // Leaving the page saves what the timer has not saved yet.
    return () => { stop(); void flush(); };
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

function keptUnder(key: string): Written | undefined {
  const kept = recall(key);
  if (typeof kept !== 'object' || kept === null || !('entry' in kept) || !isEntry(kept.entry)) return undefined;
  const state = 'state' in kept ? stateOf(kept.state) : undefined;
  return { state, entry: kept.entry };
}

function stateOf(value: unknown): AnswerState | undefined {
  return value === 'answered' || value === 'planned' || value === 'not-yet' || value === 'unknown' ? value : undefined;
}
