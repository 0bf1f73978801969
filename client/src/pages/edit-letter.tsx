// The letter edited by hand: a plain editor, the check beside it, saved and checked while typing.
import { useEffect, useRef, useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { casePath, editPath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { getLetter } from '../api.ts';
import { FindingList } from '../ui/finding-list.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { standingOf, standings, VerdictState, type Standing } from '../ui/state.tsx';
import { useLetterText, type LetterRoom } from './use-letter-text.ts';
import type { CheckView, Language, Place } from '../wire.ts';
import { draftWords } from '../words/draft.ts';
import { letterWords } from '../words/letter.ts';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(draftWords, letterWords, questionWords);

export function EditLetter({ language }: { readonly language: Language }) {
  const { words } = useSpeech();
  const room = useRoom();
  const letter = useLetterText(room, language);
  const box = useRef<HTMLTextAreaElement>(null);
  const loaded = letter.text !== undefined;
  useEffect(() => {
    // Preact knows no composition events, so they are listened to directly.
    const started = (): void => { letter.composing(true); };
    const ended = (): void => { letter.composing(false); };
    const area = box.current;
    area?.addEventListener('compositionstart', started);
    area?.addEventListener('compositionend', ended);
    return () => { area?.removeEventListener('compositionstart', started); area?.removeEventListener('compositionend', ended); };
  }, [loaded]);
  const caseId = room.view.case.id;
  const other = language === 'en' ? 'ja' : 'en';
  const show = (place: Place): void => {
    box.current?.focus();
    box.current?.setSelectionRange(place.start, place.end);
  };
  return (
    <main id="main">
      <p class="eyebrow"><Link to={casePath(caseId, 'letter')}>{words.letter.title}</Link> › {words.languages[language]}</p>
      <div class="row end"><PageTitle>{words.edit.title[language]}</PageTitle><Link class="btn small" to={editPath(caseId, other)}>{words.letter.edit[other]}</Link></div>
      <p class="lead">{words.edit.lead}</p>
      <StaleNote room={room} language={language} />
      {letter.failure ? <ProblemNote problem={letter.failure}><p class="row"><button type="button" class="btn small" onClick={letter.retry}>{words.question.saveAgain}</button></p></ProblemNote> : null}
      <TextConflict letter={letter} />
      {!loaded ? <p role="status" class="loading">{words.loading}</p> : (
        <div class="ed">
          <div>
            <label class="l" for="letter-text">{words.edit.label[language]}</label>
            <textarea id="letter-text" ref={box} class="x paper letter-text" lang={language} spellcheck={language === 'en'} value={letter.text} onInput={(event) => { letter.change(event.currentTarget.value); }} />
            <Renew room={room} language={language} onRenew={letter.change} />
          </div>
          <aside><CheckList check={letter.check} stale={letter.checking} onShow={show} /></aside>
        </div>
      )}
      <div class="acts"><Link class="btn primary" to={casePath(caseId, 'export')}>{words.letter.toExport}</Link></div>
    </main>
  );
}

function CheckList({ check, stale, onShow }: { readonly check: CheckView | undefined; readonly stale: boolean; readonly onShow: (place: Place) => void }) {
  const { words } = useSpeech();
  if (!check) return <p role="status" class="note">{words.edit.checking}</p>;
  const count = (standing: Standing): number => check.result.elements.filter((e) => standingOf(e) === standing).length;
  return (
    <>
      <h2>{words.draft.findings(check.result.findings.length)}</h2>
      <p role="status" class="note">{stale ? words.edit.checking : words.edit.checked}</p>
      <div class="legend">{standings.filter((one) => count(one) > 0).map((one) => <VerdictState key={one} verdict={one} count={count(one)} />)}</div>
      <FindingList findings={check.result.findings} text={check.text} onShow={onShow} />
    </>
  );
}

/** Answers that changed after the letter was edited by hand are not in it; say so. */
function StaleNote({ room, language }: { readonly room: CaseRoom; readonly language: Language }) {
  const { words } = useSpeech();
  const draft = room.view.case.drafts[`letter-${language}`];
  const newer = draft !== undefined && Object.values(room.view.case.answers).some((answer) => answer.savedAt > draft.savedAt);
  return newer ? <p class="tip warn" role="status">{words.edit.stale}</p> : null;
}

function Renew({ room, language, onRenew }: { readonly room: CaseRoom; readonly language: Language; readonly onRenew: (text: string) => void }) {
  const { words } = useSpeech();
  const [asking, setAsking] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => { if (asking) stay.current?.focus(); }, [asking]);
  const renew = (): void => {
    void getLetter(room.view.case.id).then((result) => {
      if (result.ok) onRenew(result.value.texts[language]);
      setAsking(false);
    });
  };
  if (!asking) return <p><button type="button" class="btn small quiet" onClick={() => { setAsking(true); }}>{words.edit.renew}</button></p>;
  return <div class="tip warn" role="group" aria-label={words.edit.renew}><p>{words.edit.renewAsk}</p><p class="row"><button type="button" ref={stay} class="btn small" onClick={() => { setAsking(false); }}>{words.edit.renewKeep}</button><button type="button" class="btn small" onClick={renew}>{words.edit.renewYes}</button></p></div>;
}

function TextConflict({ letter }: { readonly letter: LetterRoom }) {
  const { words } = useSpeech();
  if (!letter.conflict) return null;
  return (
    <div class="tip warn conflict" role="alert">
      <h2><Icon name="warn" tone="weak" />{words.conflict.title}</h2>
      <p>{words.conflict.text}</p>
      <div class="samples">
        <div><h3>{words.conflict.mine}</h3><p class="note pre">{letter.text}</p><button type="button" class="btn small" onClick={letter.keepMine}>{words.conflict.keepMine}</button></div>
        <div><h3>{words.conflict.theirs}</h3><p class="note pre">{letter.conflict.text}</p><button type="button" class="btn small" onClick={letter.takeTheirs}>{words.conflict.takeTheirs}</button></div>
      </div>
    </div>
  );
}
