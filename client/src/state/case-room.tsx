// One case while it is open: its view, the rules, and whether everything is saved. All pages of a case share it.
import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { changeCase, getCase, getRules, type CasePatch, type Problem, type Result } from '../api.ts';
import { storedLanguage, useSpeech } from '../language.tsx';
import type { AnswerSaved, CaseView, RulesView, StoredDraft, DraftName } from '../wire.ts';

/** `at`: when the last change was stored. */
export type SavedSign = { readonly kind: 'rest' } | { readonly kind: 'saving' } | { readonly kind: 'saved'; readonly at: Date } | { readonly kind: 'failed' };

export interface CaseRoom {
  readonly view: CaseView;
  readonly rules: RulesView;
  readonly sign: SavedSign;
  readonly setSign: (sign: SavedSign) => void;
  /** Stores a change of the case itself and shows the new state. */
  readonly change: (change: CasePatch) => Promise<Result<CaseView>>;
  /** Takes over an answer that the server has stored. */
  readonly tookAnswer: (question: string, saved: AnswerSaved) => void;
  readonly tookDraft: (name: DraftName, draft: StoredDraft) => void;
}

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
    ...(loaded ? { room: openRoom({ id, loaded, setLoaded, sign, setSign }) } : {}),
    ...(problem ? { problem } : {}),
  }), [id, loaded, sign, problem, retry]);
  return <DoorContext.Provider value={door}>{children}</DoorContext.Provider>;
}

interface Opening {
  readonly id: string;
  readonly loaded: Loaded;
  readonly setLoaded: (change: (before: Loaded | undefined) => Loaded | undefined) => void;
  readonly sign: SavedSign;
  readonly setSign: (sign: SavedSign) => void;
}

function openRoom({ id, loaded, setLoaded, sign, setSign }: Opening): CaseRoom {
  const changeView = (edit: (view: CaseView) => CaseView): void => { setLoaded((before) => before && { ...before, view: edit(before.view) }); };
  return {
    ...loaded, sign, setSign,
    change: async (change) => {
      setSign({ kind: 'saving' });
      const result = await changeCase(id, change);
      setSign(result.ok ? { kind: 'saved', at: new Date() } : { kind: 'failed' });
      if (result.ok) changeView(() => result.value);
      return result;
    },
    tookAnswer: (question, saved) => {
      changeView((view) => withAnswer(view, question, saved));
      // Other questions of the same kind of answer may hang on this one.
      if (loaded.view.questions.some(({ id: known, response }) => known === question && response !== undefined)) {
        void getCase(id).then((result) => { if (result.ok) changeView((view) => ({ ...view, questions: result.value.questions })); });
      }
    },
    tookDraft: (name, draft) => { changeView((view) => ({ ...view, case: { ...view.case, drafts: { ...view.case.drafts, [name]: draft } } })); },
  };
}

function withAnswer(view: CaseView, question: string, saved: AnswerSaved): CaseView {
  return {
    ...view,
    case: { ...view.case, answers: { ...view.case.answers, [question]: saved.answer } },
    questions: view.questions.map((q) => (q.id === question ? { ...q, answer: saved.answer.answer, version: saved.answer.version, progress: saved.progress } : q)),
  };
}
