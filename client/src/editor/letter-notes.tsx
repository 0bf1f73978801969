// What stands around the letter as it is written by hand: that answers are newer, that it was changed elsewhere, and the way back to the letter of the answers.
import { useEffect, useRef, useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Language } from '../wire.ts';
import { draftWords } from '../words/draft.ts';
import { letterWords } from '../words/letter.ts';
import { questionWords } from '../words/question.ts';
import type { LetterDesk } from './use-letter.ts';

const useSpeech = speechWith(draftWords, letterWords, questionWords);

/** Answers that changed after the letter was edited by hand are not in it; say so. */
export function StaleNote({ room, language }: { readonly room: CaseRoom; readonly language: Language }) {
  const { words } = useSpeech();
  const draft = room.view.case.drafts[`letter-${language}`];
  const newer = draft !== undefined && Object.values(room.view.case.answers).some((answer) => answer.savedAt > draft.savedAt);
  return newer ? <p class="tip warn" role="status">{words.edit.stale}</p> : null;
}

export function Renew({ language, onRenew }: { readonly language: Language; readonly onRenew: () => void }) {
  const { words } = useSpeech();
  const [asking, setAsking] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => { if (asking) stay.current?.focus(); }, [asking]);
  if (!asking) return <p><button type="button" class="btn small quiet" onClick={() => { setAsking(true); }}>{words.edit.renew}</button></p>;
  return <div class="tip warn" role="group" aria-label={words.edit.label[language]}><p>{words.edit.renewAsk}</p><p class="row"><button type="button" ref={stay} class="btn small" onClick={() => { setAsking(false); }}>{words.edit.renewKeep}</button><button type="button" class="btn small" onClick={() => { onRenew(); setAsking(false); }}>{words.edit.renewYes}</button></p></div>;
}

export function TextConflict({ desk }: { readonly desk: LetterDesk }) {
  const { words } = useSpeech();
  if (!desk.conflict) return null;
  return (
    <div class="tip warn conflict" role="alert">
      <h2><Icon name="warn" tone="weak" />{words.conflict.title}</h2>
      <p>{words.conflict.text}</p>
      <div class="samples">
        <div><h3>{words.conflict.mine}</h3><p class="note pre">{desk.text()}</p><button type="button" class="btn small" onClick={desk.keepMine}>{words.conflict.keepMine}</button></div>
        <div><h3>{words.conflict.theirs}</h3><p class="note pre">{desk.conflict.text}</p><button type="button" class="btn small" onClick={desk.takeTheirs}>{words.conflict.takeTheirs}</button></div>
      </div>
    </div>
  );
}
