// The text of a letter edited by hand: kept in this tab at every key, saved and checked a moment later, never during IME composition.
import { useEffect, useRef, useState } from 'preact/hooks';
import { getCheck, saveDraft, type Problem } from '../api.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { onConnection } from '../state/connection.ts';
import { forget, keep, recall } from '../state/kept.ts';
import type { CheckView, Language, StoredDraft } from '../wire.ts';

export interface LetterRoom {
  /** Undefined until it is loaded. */
  readonly text: string | undefined;
  readonly check: CheckView | undefined;
  readonly checking: boolean;
  readonly failure: Problem | undefined;
  readonly conflict: StoredDraft | undefined;
  readonly change: (text: string) => void;
  readonly composing: (on: boolean) => void;
  readonly retry: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** What the timers need at the moment they fire. */
interface Moment { text: string; version: number | undefined; dirty: boolean; composing: boolean; timer: number; saving: Promise<void> | undefined }

const delay = 600;

export function useLetterText(room: CaseRoom, language: Language): LetterRoom {
  const { id } = room.view.case;
  const name = `letter-${language}` as const;
  const key = `letter.${id}.${language}`;
  const [text, setText] = useState<string>();
  const [check, setCheck] = useState<CheckView>();
  const [checking, setChecking] = useState(false);
  const [failure, setFailure] = useState<Problem>();
  const [conflict, setConflict] = useState<StoredDraft>();
  const now = useRef<Moment>({ text: '', version: room.view.case.drafts[name]?.version, dirty: false, composing: false, timer: 0, saving: undefined });

  const save = async (): Promise<void> => {
    const sent = now.current.text;
    room.setSign({ kind: 'saving' });
    const result = await saveDraft(id, name, { text: sent, ...(now.current.version === undefined ? {} : { version: now.current.version }) });
    if (!result.ok) {
      room.setSign({ kind: 'failed' });
      if (result.problem.status === 409 && result.problem.current) setConflict(result.problem.current);
      else setFailure(result.problem);
      return;
    }
    now.current.version = result.value.version;
    setFailure(undefined);
    room.setSign({ kind: 'saved', at: new Date() });
    room.tookDraft(name, result.value);
    if (now.current.text === sent) { now.current.dirty = false; forget(key); }
    const checked = await getCheck(id, name);
    if (checked.ok && now.current.text === checked.value.text) { setCheck(checked.value); setChecking(false); }
  };
  const flush = (): void => {
    clearTimeout(now.current.timer);
    if (!now.current.dirty || now.current.composing) return;
    const before = now.current.saving ?? Promise.resolve();
    now.current.saving = before.then(() => (now.current.dirty ? save() : undefined));
  };
  const later = (): void => {
    clearTimeout(now.current.timer);
    now.current.timer = window.setTimeout(flush, delay);
  };
  const change = (next: string): void => {
    setText(next);
    setChecking(true);
    now.current.text = next;
    now.current.dirty = true;
    keep(key, next);
    later();
  };

  useEffect(() => {
    void getCheck(id, name).then((result) => {
      if (!result.ok) { setFailure(result.problem); return; }
      const kept = recall(key);
      setCheck(result.value);
      if (typeof kept === 'string' && kept !== result.value.text) change(kept);
      else { setText(result.value.text); now.current.text = result.value.text; }
    });
    const stop = onConnection((reached) => { if (reached) flush(); });
    return () => { stop(); now.current.composing = false; flush(); };
  }, []);

  return {
    text, check, checking, failure, conflict, change,
    composing: (on) => {
      now.current.composing = on;
      if (!on) later();
    },
    retry: flush,
    keepMine: () => { now.current.version = conflict?.version; setConflict(undefined); flush(); },
    takeTheirs: () => {
      if (!conflict) return;
      now.current = { ...now.current, version: conflict.version, text: conflict.text, dirty: false };
      setText(conflict.text);
      forget(key);
      setConflict(undefined);
      room.tookDraft(name, conflict);
    },
  };
}
