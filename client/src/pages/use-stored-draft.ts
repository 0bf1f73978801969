// A draft as it is stored, and its check. A change is never stored over words that another window has stored and this one has not shown.
import { useEffect, useState } from 'preact/hooks';
import { getCheck, saveDraft, type Problem } from '../api.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import type { CheckView, DraftName, Mark, StoredDraft } from '../wire.ts';

interface DraftWords { readonly text: string; readonly marks: readonly Mark[] }
/** New words, or other marks on the words that are there. */
export type DraftEdit = { readonly text: string } | { readonly marks: (marks: readonly Mark[]) => readonly Mark[] };
/** What this window wanted to store, and what another one stored before it. */
export interface Clash { readonly mine: DraftWords; readonly theirs: StoredDraft }

export interface DraftDesk {
  readonly stored: StoredDraft | undefined;
  readonly problem: Problem | undefined;
  readonly clash: Clash | undefined;
  /** False where it was not stored. */
  readonly change: (edit: DraftEdit) => Promise<boolean>;
  readonly keepMine: () => Promise<boolean>;
  readonly takeTheirs: () => void;
}

export type CheckedDraft = DraftDesk & { readonly check: CheckView | undefined };

export function useCheckedDraft(room: CaseRoom, name: DraftName): CheckedDraft {
  const { id, confirmed } = room.view.case;
  const desk = useStoredDraft(room, name);
  const [check, setCheck] = useState<CheckView>();
  const [failure, setFailure] = useState<Problem>();
  useEffect(() => {
    if (!desk.stored) return;
    void getCheck(id, name).then((result) => {
      setFailure(result.ok ? undefined : result.problem);
      if (result.ok) setCheck(result.value);
    });
  }, [id, desk.stored?.version, confirmed.join(' ')]);
  return { ...desk, check, problem: desk.problem ?? failure };
}

export function useStoredDraft(room: CaseRoom, name: DraftName): DraftDesk {
  const { id, drafts: { [name]: stored } } = room.view.case;
  const [problem, setProblem] = useState<Problem>();
  const [clash, setClash] = useState<Clash>();

  const took = (draft: StoredDraft): true => {
    setProblem(undefined);
    setClash(undefined);
    room.setSign({ kind: 'saved', at: new Date() });
    room.tookDraft(name, draft);
    return true;
  };
  /** What another window stored before, where that kept it from being stored; `failed` for any other reason. */
  const save = async (mine: DraftWords, version: number): Promise<StoredDraft | 'saved' | 'failed'> => {
    room.setSign({ kind: 'saving' });
    const result = await saveDraft(id, name, { ...mine, version });
    if (result.ok) { took(result.value); return 'saved'; }
    room.setSign({ kind: 'failed' });
    if (result.problem.status === 409 && result.problem.current) return result.problem.current;
    setProblem(result.problem);
    return 'failed';
  };
  const change = async (edit: DraftEdit, base = stored): Promise<boolean> => {
    const mine = edited(base, edit);
    const newer = await save(mine, base?.version ?? 0);
    if (typeof newer === 'string') return newer === 'saved';
    if ('text' in edit && newer.text === edit.text) return took(newer);
    // Where only marks were changed there, this change goes on top of them.
    if (newer.text === base?.text) return change(edit, newer);
    setClash({ mine, theirs: newer });
    return false;
  };
  return {
    stored, problem, clash,
    change: (edit) => change(edit),
    keepMine: async () => {
      if (!clash) return false;
      const newer = await save(clash.mine, clash.theirs.version);
      if (typeof newer === 'string') return newer === 'saved';
      setClash({ ...clash, theirs: newer });
      return false;
    },
    takeTheirs: () => { if (clash) took(clash.theirs); },
  };
}

const edited = (base: StoredDraft | undefined, edit: DraftEdit): DraftWords =>
  ('text' in edit ? { text: edit.text, marks: base?.marks ?? [] } : { text: base?.text ?? '', marks: edit.marks(base?.marks ?? []) });
