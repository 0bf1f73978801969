// Earlier versions of a letter or an answer, to compare and to go back to. Asked for when the fold is opened.
import { useState } from 'preact/hooks';
import { getOldAnswers, getOldDraft, getOldDrafts } from '../api.ts';
import { showMoment } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import type { DraftName, OldAnswerView, OldDraftLine, OldDraftView } from '../wire.ts';
import { DiffRow } from './letter-diff.tsx';
import { versionsWords } from '../words/versions.ts';

const useSpeech = speechWith(versionsWords);

interface FoldProps<T> { readonly title: string; readonly load: () => Promise<readonly T[] | undefined>; readonly children: (all: readonly T[], again: () => void) => preact.ComponentChildren }

function Fold<T>({ title, load, children }: FoldProps<T>) {
  const { words } = useSpeech();
  const [all, setAll] = useState<readonly T[]>();
  const again = (): void => { void load().then(setAll); };
  return (
    <details class="more versions" onToggle={(event) => { if (event.currentTarget.open) again(); }}>
      <summary><Icon name="chev" />{title}</summary>
      {all === undefined ? null : all.length === 0 ? <p class="note">{words.versions.none}</p> : children(all, again)}
    </details>
  );
}

/** `onTake`: puts a text in the place of the present one. */
export function LetterVersions({ caseId, name, onTake }: { readonly caseId: string; readonly name: DraftName; readonly onTake: (text: string) => void }) {
  const { words } = useSpeech();
  const [taken, setTaken] = useState(false);
  const load = async (): Promise<readonly OldDraftLine[] | undefined> => { const result = await getOldDrafts(caseId, name); return result.ok ? result.value : undefined; };
  return (
    <>
      <Fold title={words.versions.letter} load={load}>{(all, again) => <ul class="plain">{all.map((one) => <LetterVersion key={one.version} caseId={caseId} name={name} line={one} onTake={(text) => { onTake(text); setTaken(true); again(); }} />)}</ul>}</Fold>
      <p class="note" role="status">{taken ? words.versions.taken : ''}</p>
    </>
  );
}

interface VersionProps { readonly caseId: string; readonly name: DraftName; readonly line: OldDraftLine; readonly onTake: (text: string) => void }

function LetterVersion({ caseId, name, line: { version, savedAt, length }, onTake }: VersionProps) {
  const { words, language } = useSpeech();
  const [shown, setShown] = useState<OldDraftView>();
  const toggle = (): void => {
    if (shown !== undefined) { setShown(undefined); return; }
    void getOldDraft(caseId, name, version).then((result) => { if (result.ok) setShown(result.value); });
  };
  const changed = shown?.rows.filter(({ kind }) => kind !== 'same') ?? [];
  return (
    <li>
      <p class="row end"><span>{showMoment(savedAt, language)}<span class="note"> {words.versions.signs(length)}</span></span><button type="button" class="btn small quiet" aria-expanded={shown !== undefined} onClick={toggle}>{shown === undefined ? words.versions.show : words.versions.hide}<span class="vh">{words.of(showMoment(savedAt, language))}</span></button></p>
      {shown === undefined ? null : (
        <div class="diff">
          {changed.length === 0 ? <p class="note">{words.versions.same}</p> : <ol class="diff-rows">{changed.map((row, i) => <DiffRow key={i} row={row} language={name === 'letter-ja' ? 'ja' : 'en'} />)}</ol>}
          <p><button type="button" class="btn small" onClick={() => { onTake(shown.text); setShown(undefined); }}>{words.versions.take}</button></p>
        </div>
      )}
    </li>
  );
}

interface AnswersProps { readonly caseId: string; readonly question: string; readonly onTake: (old: NonNullable<OldAnswerView['answer']>) => void }

export function AnswerVersions({ caseId, question, onTake }: AnswersProps) {
  const { words, say, language } = useSpeech();
  const load = async (): Promise<readonly OldAnswerView[] | undefined> => { const result = await getOldAnswers(caseId, question); return result.ok ? result.value : undefined; };
  return (
    <Fold title={words.versions.answer} load={load}>{(all) => (
      <ul class="plain">{all.map(({ version, savedAt, answer, sentences = [] }) => (
        <li key={version}>
          <p class="note">{showMoment(savedAt, language)}</p>
          <p>{answer === undefined ? words.versions.cleared : sentences.length === 0 ? words.versions.untold : say(plainOf(sentences))}</p>
          {answer === undefined ? null : <p><button type="button" class="btn small" onClick={() => { onTake(answer); }}>{words.versions.takeAnswer}<span class="vh">{words.of(showMoment(savedAt, language))}</span></button></p>}
        </li>
      ))}</ul>
    )}</Fold>
  );
}

const plainOf = (sentences: NonNullable<OldAnswerView['sentences']>): { readonly en: string; readonly ja: string } => {
  const text = (language: 'en' | 'ja', join: string): string => sentences.map((sentence) => sentence.pieces[language].map((piece) => piece.text).join('')).join(join);
  return { en: text('en', ' '), ja: text('ja', '') };
};
