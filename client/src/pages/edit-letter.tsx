// The split editor: the letter in one language as it is written by hand, the other language beside it, and what the check has to say.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { applyFix } from '../apply-fix.ts';
import { Card } from '../editor/card.tsx';
import { takeBack } from '../editor/change-text.ts';
import { FindingPanel } from '../editor/finding-panel.tsx';
import { HerePanel } from '../editor/here-panel.tsx';
import { Length } from '../editor/length.tsx';
import { openCode, type Code } from '../editor/open-code.ts';
import { plainWords } from '../editor/plain-words.ts';
import { Renew, StaleNote, TextConflict } from '../editor/letter-notes.tsx';
import { LetterVersions } from './versions.tsx';
import { Portal } from '../editor/portal.tsx';
import { findingsInText, neighbour, openCard, placeNow, type Sheet } from '../editor/sheet.ts';
import { useLetter, type LetterDesk } from '../editor/use-letter.ts';
import { speechWith } from '../language.tsx';
import { bringBack, quoteOf, setAside, tell } from '../marks.ts';
import { casePath, editPath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { EditorComments } from '../team/parts-of-pages.ts';
import { useComments } from '../team/use-comments.ts';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { AsideDone } from '../ui/set-aside.tsx';
import { afterLetter } from '../ui/steps.ts';
import type { Finding, Fix, Language, Place } from '../wire.ts';
import { draftWords } from '../words/draft.ts';
import { letterWords } from '../words/letter.ts';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(draftWords, letterWords, questionWords);

export function EditLetter({ language }: { readonly language: Language }) {
  const { words } = useSpeech();
  const room = useRoom();
  const desk = useLetter(room, language);
  const caseId = room.view.case.id;
  const next = afterLetter(room.view);
  const other = language === 'en' ? 'ja' : 'en';
  return (
    <main id="main" class="docked editor">
      <p class="eyebrow"><Link to={casePath(caseId, 'letter')}>{words.letter.title}</Link> › {words.languages[language]}</p>
      <div class="row end"><PageTitle>{words.edit.title[language]}</PageTitle><div class="row"><Link class="btn small" to={editPath(caseId, other)}>{words.edit.other[other]}</Link><Link class="btn small primary only-d" to={casePath(caseId, next)}>{words.letter.goOn[next]}</Link></div></div>
      <StaleNote room={room} language={language} />
      {desk.failure ? <ProblemNote problem={desk.failure}>{desk.start !== undefined ? <p class="row"><button type="button" class="btn small" onClick={desk.retry}>{words.question.saveAgain}</button></p> : null}</ProblemNote> : null}
      <TextConflict desk={desk} />
      {desk.start !== undefined ? <Split room={room} desk={desk} language={language} start={desk.start} /> : desk.failure ? null : <Loading />}
      <div class="acts only-m"><Link class="btn" to={casePath(caseId, next)}>{words.letter.goOn[next]}</Link></div>
    </main>
  );
}

interface SplitProps { readonly room: CaseRoom; readonly desk: LetterDesk; readonly language: Language; readonly start: string }

function Split({ room, desk, language, start }: SplitProps) {
  const { words, say } = useSpeech();
  const host = useRef<HTMLDivElement>(null);
  const code = useRef<Code>();
  const cardBox = useMemo(() => document.createElement('div'), []);
  const [sheet, setSheet] = useState<Pick<Sheet, 'card' | 'current'>>({ card: undefined, current: undefined });
  const [told, setTold] = useState('');
  const [fixed, setFixed] = useState(false);
  /** The finding that was set aside last, as long as that can be taken back at once. */
  const [gone, setGone] = useState<string>();
  const other = language === 'en' ? 'ja' : 'en';
  const talk = useComments(room);

  const act = useRef({ walk: (_step: 1 | -1): boolean => false, intoCard: (): boolean => false, closeCard: (): boolean => false, chooseRow: (_row: number): void => undefined, chooseLine: (_from: number, _to: number): void => undefined });
  const now = (): { readonly view: Code['view']; readonly sheet: Sheet } | undefined => (code.current ? { view: code.current.view, sheet: code.current.view.state.field(code.current.field) } : undefined);
  const openAt = (index: number, place: Place): boolean => {
    const at = now();
    const finding = at?.sheet.checked.findings[index];
    if (!at || !finding) return false;
    const all = findingsInText(at.sheet);
    at.view.dispatch({ selection: { anchor: place.start }, effects: openCard.of(index), scrollIntoView: true });
    setTold(words.edit.card.told(all.findIndex((one) => one.index === index) + 1, all.length, say(finding.message)));
    return true;
  };
  act.current = {
    walk: (step) => {
      const at = now();
      const next = at && neighbour(at.view.state, at.sheet, step);
      return next !== undefined && openAt(next.index, next.place);
    },
    intoCard: () => {
      const at = now();
      if (!at) return false;
      if (at.sheet.card === undefined) {
        const { head } = at.view.state.selection.main;
        const here = findingsInText(at.sheet).find(({ place }) => place.start <= head && place.end >= head);
        if (here === undefined || !openAt(here.index, here.place)) return false;
      }
      // The card is drawn first.
      setTimeout(() => { cardBox.querySelector<HTMLElement>('a, button')?.focus(); });
      return true;
    },
    closeCard: () => {
      const at = now();
      if (at?.sheet.card === undefined) return false;
      at.view.dispatch({ effects: openCard.of(undefined) });
      at.view.focus();
      return true;
    },
    chooseRow: (row) => {
      const at = now();
      const side = at?.sheet.checked.rows[row]?.[language];
      const place = at && side && placeNow(at.sheet, side);
      if (!at || !place) return;
      at.view.dispatch({ selection: { anchor: place.start } });
      at.view.focus();
    },
    chooseLine: (from, to) => {
      const at = now();
      const first = at && findingsInText(at.sheet).find(({ place }) => place.start >= from && place.start <= to);
      if (first) openAt(first.index, first.place);
    },
  };

  useLayoutEffect(() => {
    if (!host.current) return;
    const made = openCode(host.current, {
      language, text: start, label: words.edit.label[language], words: { own: words.edit.own, changed: words.edit.changed, none: words.edit.none, more: words.edit.alone }, card: cardBox,
      changed: (update) => {
        desk.updated(update);
        if (update.docChanged) { setFixed(false); setGone(undefined); }
        const [before, after] = [update.startState.field(made.field), update.state.field(made.field)];
        if (before.card !== after.card || before.current !== after.current) setSheet({ card: after.card, current: after.current });
      },
      composed: desk.composed,
      walk: (step) => act.current.walk(step), intoCard: () => act.current.intoCard(), closeCard: () => act.current.closeCard(),
      chooseRow: (row) => { act.current.chooseRow(row); }, chooseLine: (from, to) => { act.current.chooseLine(from, to); },
    });
    code.current = made;
    const close = desk.opened(made);
    return () => { close(); made.view.destroy(); code.current = undefined; };
  }, []);

  const { checked } = desk;
  const findings = checked?.findings ?? [];
  const current = sheet.current === undefined ? undefined : checked?.rows[sheet.current];
  const open = sheet.card === undefined ? undefined : findings[sheet.card];
  const at = now();
  const wordsAt = (place: Place | undefined): string => (at && place ? at.view.state.sliceDoc(place.start, place.end) : '');
  const side = current?.[language];
  const placeHere = at && side ? placeNow(at.sheet, side) : undefined;
  const sentence = wordsAt(placeHere);
  const otherSide = current?.[other];
  const differing = [
    ...(side?.marks ?? []).filter((mark) => mark.differs).map((mark) => wordsAt(at && placeNow(at.sheet, mark))),
    ...(otherSide && checked ? plainWords(checked.other, otherSide).filter((part) => part.mark?.differs).map((part) => part.text) : []),
  ].filter((one) => one !== '');
  const inText = at ? findingsInText(at.sheet) : [];
  const onHere = placeHere ? inText.filter(({ place }) => place.start < placeHere.end && placeHere.start < place.end) : [];

  const fix = (offer: Fix): void => {
    const here = now();
    if (!here || offer.do === 'ask') return;
    const mapped = { ...offer, places: offer.places.flatMap((place) => placeNow(here.sheet, place) ?? []), ...(offer.do === 'move' && offer.after !== undefined ? { after: here.sheet.since.mapPos(offer.after, -1) } : {}) };
    const text = applyFix(desk.text(), mapped);
    if (text === undefined || mapped.places.length < offer.places.length) return;
    here.view.dispatch({ effects: openCard.of(undefined) });
    desk.replace(text);
    here.view.focus();
    setFixed(true);
  };
  const undoFix = (): void => { const here = now(); if (here && takeBack(here.view)) { setFixed(false); here.view.focus(); } };
  const quote = ({ places }: Finding): string => (at ? quoteOf(desk.text(), places.flatMap((place) => placeNow(at.sheet, place) ?? [])) : '');
  const elements = checked?.elements ?? [];
  const unsaid = open?.element === undefined ? undefined : elements.find(({ element, reason }) => element === open.element && reason === open.reason);
  const markOpen = unsaid !== undefined && unsaid.evidence.length > 0
    ? () => { const here = now(); const place = here && unsaid.evidence.map((one) => placeNow(here.sheet, one)).find((one) => one !== undefined); if (place) { desk.setMarks(tell(desk.marks, { key: unsaid.key, sentence: wordsAt(place) }, true)); act.current.closeCard(); } }
    : undefined;
  const answered = elements.flatMap(({ key, evidence }) => { const own = side && evidence.find((place) => place.start < side.end && side.start < place.end); const sentence = wordsAt(at && own && placeNow(at.sheet, own)); return sentence === '' ? [] : [{ key, sentence }]; });
  const aside = (because: string): void => {
    if (open === undefined) return;
    desk.setMarks(setAside(desk.marks, open.key, because));
    setGone(open.key);
    act.current.closeCard();
  };
  const back = (key: string): void => { desk.setMarks(bringBack(desk.marks, key)); setGone(undefined); };
  const showWords = (words: string): void => {
    const here = now();
    const start = desk.text().indexOf(words);
    if (!here || start < 0) return;
    here.view.dispatch({ selection: { anchor: start }, scrollIntoView: true });
    here.view.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.key !== 'F8') return;
    event.preventDefault();
    act.current.walk(event.shiftKey ? -1 : 1);
  };
  const nextAt = inText.findIndex(({ index }) => index === sheet.card);
  return (
    <div onKeyDown={keys}>
      <div class="ed-bar"><Length text={checked ? desk.text() : start} language={language} /><p class="note only-d">{words.edit.keys}</p></div>
      <p class="vh" role="status">{told}</p>
      {fixed ? <p class="tip row" role="status">{words.edit.undone}<button type="button" class="btn small" onClick={undoFix}>{words.edit.undo}</button></p> : null}
      {gone === undefined ? null : <AsideDone onUndo={() => { back(gone); code.current?.view.focus(); }} />}
      <div class="ed">
        <div class="sheet split-sheet">
          <div class="split-head" aria-hidden="true"><span>{language === 'en' ? words.letter.english : words.letter.japanese}</span><span>{language === 'en' ? words.letter.japanese : words.letter.english}</span></div>
          <div ref={host} class={`code ${language}`} />
        </div>
        <aside>
          <HerePanel room={room} language={language} row={current} text={sentence} other={checked?.other ?? ''} differing={differing} elements={elements} answered={answered} marks={desk.marks} onMarks={desk.setMarks} findings={onHere.length} onFindings={() => { const first = onHere[0]; if (first && openAt(first.index, first.place)) act.current.intoCard(); }} />
          {talk === undefined ? null : <EditorComments talk={talk} language={language} code={code} checked={checked} tell={setTold} version={room.view.case.drafts[`letter-${language}`]?.version} row={current} words={sentence} onShow={showWords} />}
          <FindingPanel room={room} findings={findings} aside={checked?.aside ?? []} quote={quote} onBack={back} card={sheet.card} checking={desk.checking} onShow={(index) => { const found = inText.find((one) => one.index === index); if (found && openAt(found.index, found.place)) act.current.intoCard(); }} />
          <Renew language={language} onRenew={desk.renew} />
          <LetterVersions caseId={room.view.case.id} name={`letter-${language}`} onTake={desk.replace} />
        </aside>
      </div>
      <div class="dock row only-m"><button type="button" class="btn primary" onClick={() => { if (act.current.walk(1)) cardBox.scrollIntoView({ block: 'nearest' }); }}>{inText.length === 0 ? words.edit.list.noNext : words.edit.list.next(nextAt < 0 ? 1 : ((nextAt + 1) % inText.length) + 1, inText.length)}</button></div>
      <Portal into={cardBox} drawn={() => { code.current?.view.requestMeasure(); }}>
        {open ? <Card room={room} finding={open} onFix={fix} onMark={markOpen} onAside={aside} onClose={() => { act.current.closeCard(); }} onBack={() => { code.current?.view.focus(); }} /> : null}
      </Portal>
    </div>
  );
}
