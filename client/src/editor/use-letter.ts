// The letter on the desk: kept in this tab while it is typed, saved and checked a moment later, never within a composition. The text itself is the editor's.
import { ChangeSet, type ChangeDesc } from '@codemirror/state';
import type { ViewUpdate } from '@codemirror/view';
import { useEffect, useRef, useState } from 'preact/hooks';
import { checkTyped, getLetter, saveDraft, type Problem } from '../api.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { onConnection } from '../state/connection.ts';
import { forget, keep, recall } from '../state/kept.ts';
import type { Language, Mark, StoredDraft } from '../wire.ts';
import { replaceText } from './change-text.ts';
import type { Code } from './open-code.ts';
import { setChecked, type Checked } from './sheet.ts';

export interface LetterDesk {
  /** The text to begin with, once it is loaded. */
  readonly start: string | undefined;
  readonly checked: Checked | undefined;
  readonly checking: boolean;
  readonly failure: Problem | undefined;
  readonly conflict: StoredDraft | undefined;
  readonly marks: readonly Mark[];
  /** The editor, once it stands; the answer lets it go. */
  readonly opened: (code: Code) => () => void;
  readonly updated: (update: ViewUpdate) => void;
  readonly composed: () => void;
  readonly text: () => string;
  readonly replace: (text: string) => void;
  /** Puts the text that the answers make now in its place. */
  readonly renew: () => void;
  readonly setMarks: (marks: readonly Mark[]) => void;
  readonly retry: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

const checkDelay = 150;
const saveDelay = 600;
const keepDelay = 50;

/** What the timers need at the moment they fire. `since`: edits after the text that is being checked. */
interface Moment { code: Code | undefined; version: number | undefined; marks: readonly Mark[]; dirty: boolean; saving: Promise<void> | undefined; asking: boolean; again: boolean; since: ChangeDesc; check: number; save: number; keep: number }

export function useLetter(room: CaseRoom, language: Language): LetterDesk {
  const { id, drafts } = room.view.case;
  const name = `letter-${language}` as const;
  const key = `letter.${id}.${language}`;
  const [start, setStart] = useState<string>();
  const [checked, setShown] = useState<Checked>();
  const [checking, setChecking] = useState(true);
  const [failure, setFailure] = useState<Problem>();
  const [conflict, setConflict] = useState<StoredDraft>();
  const [marks, showMarks] = useState(drafts[name]?.marks ?? []);
  const now = useRef<Moment>({ code: undefined, version: drafts[name]?.version, marks, dirty: false, saving: undefined, asking: false, again: false, since: ChangeSet.empty(0).desc, check: 0, save: 0, keep: 0 });

  const textNow = (): string => now.current.code?.view.state.doc.toString() ?? '';
  const composing = (): boolean => now.current.code?.view.composing === true;
  const keepNow = (): void => { clearTimeout(now.current.keep); if (now.current.dirty && now.current.code) keep(key, { text: textNow(), version: now.current.version ?? null }); };

  const save = async (): Promise<void> => {
    const sent = { text: textNow(), marks: now.current.marks };
    room.setSign({ kind: 'saving' });
    const result = await saveDraft(id, name, { ...sent, ...(now.current.version === undefined ? {} : { version: now.current.version }) });
    if (!result.ok) {
      const there = result.problem.status === 409 ? result.problem.current : undefined;
      // It arrived before, from a page that was closed before it heard so.
      if (there?.text === sent.text && now.current.version !== there.version) { now.current.version = there.version; return save(); }
      room.setSign({ kind: 'failed' });
      if (there) setConflict(there);
      else setFailure(result.problem);
      return;
    }
    now.current.version = result.value.version;
    setFailure(undefined);
    room.setSign({ kind: 'saved', at: new Date() });
    room.tookDraft(name, result.value);
    if (textNow() === sent.text && now.current.marks === sent.marks) { now.current.dirty = false; forget(key); }
  };
  const flush = (): void => {
    clearTimeout(now.current.save);
    if (!now.current.dirty || composing()) return;
    const before = now.current.saving ?? Promise.resolve();
    now.current.saving = before.then(() => (now.current.dirty && now.current.code ? save() : undefined));
  };
  const saveSoon = (): void => { clearTimeout(now.current.save); now.current.save = window.setTimeout(flush, saveDelay); };

  /** One check at a time; what is typed meanwhile asks for another, and moves the places of this one. */
  const check = async (): Promise<void> => {
    const { code } = now.current;
    if (code === undefined || composing()) return;
    if (now.current.asking) { now.current.again = true; return; }
    const { doc } = code.view.state;
    Object.assign(now.current, { asking: true, again: false, since: ChangeSet.empty(doc.length).desc });
    const result = await checkTyped(id, name, { text: doc.toString(), marks: now.current.marks });
    now.current.asking = false;
    if (now.current.code !== code) return;
    // A result that comes within a composition waits for its end, where the text is checked anew.
    if (composing()) return;
    if (result.ok) {
      const shown: Checked = { ...result.value.result, rows: result.value.rows, other: result.value.other };
      code.view.dispatch({ effects: setChecked.of({ checked: shown, since: now.current.since }) });
      setShown(shown);
    }
    setChecking(result.ok && (now.current.again || !now.current.since.empty));
    if (now.current.again) checkSoon(0);
  };
  const checkSoon = (delay = checkDelay): void => { clearTimeout(now.current.check); now.current.check = window.setTimeout(() => { void check(); }, delay); };
  const edited = (): void => {
    now.current.dirty = true;
    setChecking(true);
    clearTimeout(now.current.keep);
    now.current.keep = window.setTimeout(keepNow, keepDelay);
    if (composing()) return;
    saveSoon();
    checkSoon();
  };
  const replace = (text: string): void => { if (now.current.code) replaceText(now.current.code.view, text); };

  useEffect(() => {
    void getLetter(id).then((result) => {
      if (!result.ok) { setFailure(result.problem); return; }
      const kept = keptUnder(key);
      if (kept !== undefined) Object.assign(now.current, { version: kept.version, dirty: kept.text !== result.value.now[language] });
      setStart(now.current.dirty && kept !== undefined ? kept.text : result.value.now[language]);
    });
    const stop = onConnection((reached) => { if (reached) { flush(); checkSoon(0); } });
    const leaving = (): void => { keepNow(); flush(); };
    // Before what is kept here is left to the next tab.
    addEventListener('pagehide', leaving, { capture: true });
    document.addEventListener('visibilitychange', leaving);
    return () => { removeEventListener('pagehide', leaving, { capture: true }); document.removeEventListener('visibilitychange', leaving); stop(); };
  }, []);

  return {
    start, checked, checking, failure, conflict, marks, replace,
    renew: () => { void getLetter(id).then((result) => { if (result.ok) replace(result.value.texts[language]); else setFailure(result.problem); }); },
    text: textNow,
    opened: (code) => {
      now.current.code = code;
      if (now.current.dirty) saveSoon();
      checkSoon(0);
      return () => {
        keepNow();
        clearTimeout(now.current.check);
        clearTimeout(now.current.save);
        // The last words go out before the editor does.
        if (now.current.dirty) void save();
        now.current.code = undefined;
      };
    },
    updated: (update) => {
      if (!update.docChanged) return;
      now.current.since = now.current.since.composeDesc(update.changes.desc);
      edited();
    },
    composed: () => { if (now.current.dirty) saveSoon(); checkSoon(); },
    setMarks: (next) => { now.current.marks = next; showMarks(next); edited(); },
    retry: flush,
    keepMine: () => { now.current.version = conflict?.version; setConflict(undefined); flush(); },
    takeTheirs: () => {
      if (!conflict) return;
      replace(conflict.text);
      clearTimeout(now.current.save);
      clearTimeout(now.current.keep);
      Object.assign(now.current, { version: conflict.version, marks: conflict.marks, dirty: false });
      showMarks(conflict.marks);
      forget(key);
      setConflict(undefined);
      room.setSign({ kind: 'rest' });
      room.tookDraft(name, conflict);
    },
  };
}

interface Kept { readonly text: string; readonly version: number | undefined }

function keptUnder(key: string): Kept | undefined {
  const kept = recall(key);
  if (typeof kept !== 'object' || kept === null || !('text' in kept) || typeof kept.text !== 'string') return undefined;
  return { text: kept.text, version: 'version' in kept && typeof kept.version === 'number' ? kept.version : undefined };
}
