// One case while it is open: its view, the rules, and whether everything is saved. All pages of a case share it.
import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useRef, useState, type MutableRef } from 'preact/hooks';
import { changeCase, getCase, getRules, type CasePatch, type Problem, type Result } from '../api.ts';
import { storedLanguage, useSpeech } from '../language.tsx';
import type { AnswerSaved, CaseView, RulesView, StoredDraft, DraftName } from '../wire.ts';

/** `at`: when the last change was stored. */
export type SavedSign = { readonly kind: 'rest' } | { readonly kind: 'saving' } | { readonly kind: 'saved'; readonly at: Date } | { readonly kind: 'failed' };

export interface CaseRoom {
  readonly view: CaseView;
  readonly rules: RulesView;
  /** A reviewer only reads. */
  readonly mayWrite: boolean;
  readonly sign: SavedSign;
  readonly setSign: (sign: SavedSign) => void;
  /** Stores a change of the case itself and shows the new state; where another window was faster, that state, and `overtaken`. */
  readonly change: (edit: CaseEdit) => Promise<Result<CaseView>>;
  /** The last change was not stored, as the case had been changed in another window. */
  readonly overtaken: boolean;
  readonly seen: () => void;
  /** Takes over an answer that the server has stored. */
  readonly tookAnswer: (question: string, saved: AnswerSaved) => void;
  /** Takes over the case as the server has it now. */
  readonly tookView: (view: CaseView) => void;
  readonly tookDraft: (name: DraftName, draft: StoredDraft) => void;
}

/** A change, or how to make one of the case as it is when its turn comes. */
export type CaseEdit = CasePatch | ((view: CaseView) => CasePatch);

/** The case, or why it is not there yet. */
export interface CaseDoor { readonly room?: CaseRoom; readonly problem?: Problem; readonly retry: () => void }

const DoorContext = createContext<CaseDoor>({ retry: () => undefined });

export const useDoor = (): CaseDoor => useContext(DoorContext);

/** Only behind a CaseGate. */
export function useRoom(): CaseRoom {
  const { room } = useContext(DoorContext);
  if (!room) throw new Error('No case is open here.');
  return room;
}

let loadedRules: RulesView | undefined;

async function load(id: string): Promise<Result<{ readonly view: CaseView; readonly rules: RulesView }>> {
  const [view, rules] = await Promise.all([getCase(id), loadedRules ? Promise.resolve<Result<RulesView>>({ ok: true, value: loadedRules }) : getRules()]);
  if (!view.ok) return view;
  if (!rules.ok) return rules;
  loadedRules = rules.value;
  return { ok: true, value: { view: view.value, rules: rules.value } };
}

interface Loaded { readonly view: CaseView; readonly rules: RulesView }

export function CaseProvider({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  const { choose } = useSpeech();
  const [loaded, setLoaded] = useState<Loaded>();
  const [problem, setProblem] = useState<Problem>();
  const [sign, setSign] = useState<SavedSign>({ kind: 'rest' });
  const [overtaken, setOvertaken] = useState(false);
  const newest = useRef<Newest>({ view: undefined, turn: Promise.resolve() });
  newest.current.view = loaded?.view;
  const retry = useCallback(() => {
    void load(id).then((result) => {
      setProblem(result.ok ? undefined : result.problem);
      if (!result.ok) return;
      setLoaded(result.value);
      if (storedLanguage() === undefined) choose(result.value.view.case.language, false);
    });
  }, [id]);
  useEffect(retry, [retry]);
  const door = useMemo<CaseDoor>(() => ({
    retry,
    ...(loaded ? { room: openRoom({ id, loaded, setLoaded, sign, setSign, newest, overtaken, setOvertaken }) } : {}),
    ...(problem ? { problem } : {}),
  }), [id, loaded, sign, problem, retry, overtaken]);
  return <DoorContext.Provider value={door}>{children}</DoorContext.Provider>;
}

interface Opening {
  readonly id: string;
  readonly loaded: Loaded;
  readonly setLoaded: (change: (before: Loaded | undefined) => Loaded | undefined) => void;
  readonly sign: SavedSign;
  readonly setSign: (sign: SavedSign) => void;
  readonly newest: MutableRef<Newest>;
  readonly overtaken: boolean;
  readonly setOvertaken: (overtaken: boolean) => void;
}

/** The case as it is now, for writes that wait for those before them. */
interface Newest { view: CaseView | undefined; turn: Promise<unknown> }

function openRoom({ id, loaded, setLoaded, sign, setSign, newest, overtaken, setOvertaken }: Opening): CaseRoom {
  const changeView = (edit: (view: CaseView) => CaseView): void => {
    const seen = newest.current;
    if (seen.view) seen.view = edit(seen.view);
    setLoaded((before) => before && { ...before, view: edit(before.view) });
  };
  const changeNow = async (edit: CaseEdit): Promise<Result<CaseView>> => {
    const view = newest.current.view ?? loaded.view;
    setSign({ kind: 'saving' });
    setOvertaken(false);
    const result = await changeCase(id, typeof edit === 'function' ? edit(view) : edit, view.case.version);
    setSign(result.ok ? { kind: 'saved', at: new Date() } : { kind: 'failed' });
    if (result.ok) { changeView(() => result.value); return result; }
    if (result.problem.status !== 409) return result;
    const now = await getCase(id);
    if (now.ok) { changeView(() => now.value); setOvertaken(true); setSign({ kind: 'rest' }); }
    return result;
  };
  return {
    ...loaded, mayWrite: loaded.view.role !== 'reviewer', sign, setSign, overtaken,
    seen: () => { setOvertaken(false); },
    // One after another, so that no two of this window meet.
    change: (edit) => {
      const turn = newest.current.turn.then(() => changeNow(edit));
      newest.current.turn = turn;
      return turn;
    },
    tookAnswer: (question, saved) => {
      changeView((view) => withAnswer(view, question, saved));
      // Other questions of the same kind of answer may hang on this one.
      if (loaded.view.questions.some(({ id: known, response }) => known === question && response !== undefined)) {
        void getCase(id).then((result) => { if (result.ok) changeView((view) => ({ ...view, questions: result.value.questions, walk: result.value.walk, points: result.value.points, gaps: result.value.gaps })); });
      }
    },
    tookView: (view) => { changeView(() => view); setSign({ kind: 'saved', at: new Date() }); },
    tookDraft: (name, draft) => { changeView((view) => ({ ...view, case: { ...view.case, drafts: { ...view.case.drafts, [name]: draft } } })); },
  };
}

function withAnswer(view: CaseView, question: string, saved: AnswerSaved): CaseView {
  return {
    ...view,
    walk: saved.walk, points: saved.points, gaps: saved.gaps, papers: saved.papers,
    case: { ...view.case, answers: { ...view.case.answers, [question]: saved.answer } },
    questions: view.questions.map((q) => (q.id === question ? { ...q, answer: saved.answer.answer, version: saved.answer.version, progress: saved.progress } : q)),
  };
}
