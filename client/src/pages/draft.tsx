// A draft already sent or bought, laid beside what Amazon asks: the text with its evidence marked, and demand by demand what it says.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { casePath, questionPath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { useKeptText } from '../state/kept.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { FieldError, focusOn, ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Writes } from '../ui/writes.tsx';
import { AsideDone, AsideFold } from '../ui/set-aside.tsx';
import { applyFix } from '../apply-fix.ts';
import { bringBack, quoteOf, setAside } from '../marks.ts';
import { wasSent } from '../was-sent.ts';
import type { CheckView, Fix, Place } from '../wire.ts';
import { Changes } from './changes.tsx';
import { DraftClash } from './draft-clash.tsx';
import { DropBox } from './drop-file.tsx';
import { DraftElements, DraftGrid } from './draft-elements.tsx';
import { DraftFindings, groupRemarks, numberFindings } from './draft-findings.tsx';
import { DraftText } from './draft-text.tsx';
import { lineId, useOpening } from './open-line.tsx';
import { useCheckedDraft, type CheckedDraft } from './use-stored-draft.ts';
import { draftWords } from '../words/draft.ts';
import { startWords } from '../words/start.ts';
import { tasksWords } from '../words/tasks.ts';

const useSpeech = speechWith(draftWords, startWords, tasksWords);

export function Draft() {
  const room = useRoom();
  const { words } = useSpeech();
  const caseId = room.view.case.id;
  const draft = useCheckedDraft(room, 'refused');
  const { stored, check } = draft;
  const [kept, setKept] = useKeptText(`draft.${caseId}`);
  const [before, setBefore] = useState<string>();
  const unsaved = stored !== undefined && kept !== '' && kept !== stored.text;
  /** The draft changes only by a click, and can be set back. */
  const write = async (text: string, undoTo?: string): Promise<boolean> => {
    if (!await draft.change({ text })) return false;
    setBefore(undoTo);
    setKept('');
    return true;
  };
  const fix = (offer: Fix): void => {
    const fixed = check && stored && check.text === stored.text ? applyFix(check.text, offer) : undefined;
    if (fixed !== undefined && fixed.trim() !== '' && stored) void write(fixed, stored.text);
  };
  /** The choice is made; what was typed meanwhile stays in the box. */
  const settle = (): void => { setBefore(undefined); if (kept === draft.clash?.mine.text) setKept(''); };
  const noReason = room.view.case.confirmed.length === 0;
  const next = noReason ? undefined : room.view.walk[0];
  return (
    <main id="main" class="docked">
      <PageTitle>{wasSent(room.view) ? words.draft.titleSent : words.draft.title}</PageTitle>
      <p class="lead">{words.draft.lead}</p>
      <ProblemNote problem={draft.problem} />
      {draft.clash ? <DraftClash clash={draft.clash} onMine={() => { void draft.keepMine().then((done) => { if (done) settle(); }); }} onTheirs={() => { draft.takeTheirs(); settle(); }} /> : null}
      {noReason ? <p class="tip warn">{words.draft.confirmFirst} <Link to={casePath(caseId, 'notice')}>{words.tasks.toNotice}</Link></p> : null}
      {stored && check && !noReason ? <Checked room={room} draft={draft} check={check} fixing={{ unsaved, fixed: before !== undefined, fix, undo: () => { if (before !== undefined) void write(before); } }} /> : null}
      <Writes><PasteDraft text={stored?.text} kept={kept} setKept={setKept} onStore={(text) => write(text)} /></Writes>
      <div class="acts dock"><Link class="btn primary" to={next === undefined ? casePath(caseId, 'tasks') : questionPath(caseId, next)}>{words.draft.toTasks}</Link>{next === undefined ? null : <Link class="btn quiet" to={casePath(caseId, 'tasks')}>{words.draft.toList}</Link>}</div>
    </main>
  );
}

/** `unsaved`: the text box holds other words than those that were checked, so nothing is offered; `fixed`: there is a fix to take back. */
interface Fixing { readonly unsaved: boolean; readonly fixed: boolean; readonly fix: (fix: Fix) => void; readonly undo: () => void }
interface CheckedProps { readonly room: CaseRoom; readonly draft: CheckedDraft; readonly check: CheckView; readonly fixing: Fixing }

function Checked({ room, draft, check, fixing }: CheckedProps) {
  const { words } = useSpeech();
  const opening = useOpening();
  const { opened, onOpen } = opening;
  // After a refusal the answers come next; what the text is like in detail waits in a fold.
  const [more, setMore] = useState(check.changes.length === 0 || opened !== '');
  // What concerns a demand stands with that demand.
  const rest = useMemo(() => check.result.findings.filter(({ element }) => element === undefined), [check]);
  const numbered = useMemo(() => numberFindings(rest), [rest]);
  const lit = useMemo(() => check.result.elements.find(({ key }) => key === opened)?.evidence ?? numbered.flatMap(({ number, finding }) => (opened === `finding-${String(number)}` ? finding.places : none)), [check, numbered, opened]);
  const first = useRef(check.text);
  useEffect(() => { if (check.text !== first.current) setMore(true); }, [check.text]);
  const go = (id: string): void => { setMore(true); onOpen(id); requestAnimationFrame(() => { focusOn(lineId(id)); }); };
  useEffect(() => { if (opened !== '') focusOn(lineId(opened)); }, []);
  const show = (place: Place): void => { focusOn(`at-${String(place.start)}`); };
  const [gone, setGone] = useState<string>();
  const aside = (key: string, because: string): void => { void draft.change({ marks: (marks) => setAside(marks, key, because) }).then((done) => { if (done) { setGone(key); onOpen(''); } }); };
  const back = (key: string): void => { setGone(undefined); void draft.change({ marks: (marks) => bringBack(marks, key) }); };
  return (
    <>
      <Changes room={room} check={check} onGo={go} />
      <DraftGrid room={room} check={check} />
      <details class="more draft-more" open={more} onToggle={(event) => { setMore(event.currentTarget.open); }}>
      <summary><Icon name="chev" />{words.draft.detail}</summary>
      <div class="split draft-split">
        <div>
          <section>
            <h2>{words.draft.findings(groupRemarks(rest).length)}</h2>
            {fixing.fixed ? <p class="tip row" role="status">{words.fix.done}<button type="button" class="btn small" onClick={fixing.undo}>{words.fix.undo}</button></p> : null}
            {fixing.unsaved ? <p class="note">{words.fix.unsaved}</p> : null}
            <DraftFindings {...opening} numbered={numbered} whole={rest.filter(({ places }) => places.length === 0)} text={check.text} onShow={show} onAside={aside} {...(fixing.unsaved || !room.mayWrite ? {} : { onFix: fixing.fix })} />
            {gone === undefined ? null : <AsideDone onUndo={() => { back(gone); }} />}
            <AsideFold aside={check.result.aside} quote={({ places }) => quoteOf(check.text, places)} onBack={back} />
          </section>
          <DraftElements {...opening} room={room} check={check} marks={draft.stored?.marks ?? none} onMarks={(marks) => { void draft.change({ marks }); }} onAside={aside} onShow={show} />
        </div>
        <section class="source"><h2>{words.draft.text}</h2><p class="note">{words.draft.textNote}</p><DraftText check={check} numbered={numbered} lit={lit} label={words.draft.text} onFinding={(number) => { go(`finding-${String(number)}`); }} /></section>
      </div>
      </details>
    </>
  );
}

const none: readonly never[] = [];

interface PasteProps { readonly text: string | undefined; readonly kept: string; readonly setKept: (text: string) => void; readonly onStore: (text: string) => Promise<boolean> }

function PasteDraft({ text, kept, setKept, onStore }: PasteProps) {
  const { words } = useSpeech();
  const [empty, setEmpty] = useState(false);
  const fold = useRef<HTMLDetailsElement>(null);
  const shown = kept === '' ? text ?? '' : kept;
  const send = (): void => {
    setEmpty(shown.trim() === '');
    if (shown.trim() === '') { focusOn('paste-draft'); return; }
    void onStore(shown).then((stored) => {
      if (!stored) return;
      // The results stand above.
      if (fold.current) fold.current.open = false;
      document.querySelector<HTMLElement>('main h1')?.focus();
      window.scrollTo(0, 0);
    });
  };
  const box = (
    <>
      <label class="l" for="paste-draft">{words.start.refused}</label>
      <p class="note" id="paste-draft-hint">{words.start.refusedHint}</p>
      <FieldError id="paste-draft-error" text={empty ? words.draft.empty : undefined} />
      <DropBox id="paste-draft" text={shown} onText={setKept}><textarea id="paste-draft" class="x" rows={12} spellcheck={false} aria-describedby="paste-draft-hint" aria-invalid={empty} value={shown} onInput={(event) => { setKept(event.currentTarget.value); }} /></DropBox>
      <p class="row"><button type="button" class="btn" onClick={send}>{text === undefined ? words.draft.check : words.draft.checkAgain}</button></p>
    </>
  );
  if (text === undefined) return <section class="paste-draft">{box}</section>;
  return <details class="more paste-draft" ref={fold}><summary><Icon name="chev" />{words.draft.replace}</summary>{box}</details>;
}
