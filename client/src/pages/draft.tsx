// A draft already sent or bought, laid beside what Amazon asks: issue by section, element by element, with the sentences that show it.
import { useEffect, useState } from 'preact/hooks';
import { getCheck, saveDraft, type Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { casePath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { useKeptText } from '../state/kept.ts';
import { FindingList } from '../ui/finding-list.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { FieldError, focusOn, ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { applyFix } from '../apply-fix.ts';
import type { CheckView, Fix, Mark, Place } from '../wire.ts';
import { Changes } from './changes.tsx';
import { Coverage } from './coverage.tsx';
import { CoverageSheet } from './coverage-sheet.tsx';
import { DraftText } from './draft-text.tsx';
import { draftWords } from '../words/draft.ts';
import { startWords } from '../words/start.ts';
import { tasksWords } from '../words/tasks.ts';

const useSpeech = speechWith(draftWords, startWords, tasksWords);

export function Draft() {
  const room = useRoom();
  const { words } = useSpeech();
  const stored = room.view.case.drafts.refused;
  const [check, setCheck] = useState<CheckView>();
  const [problem, setProblem] = useState<Problem>();
  const caseId = room.view.case.id;
  const confirmed = room.view.case.confirmed.join(' ');
  useEffect(() => {
    if (!stored) return;
    void getCheck(caseId, 'refused').then((result) => {
      if (result.ok) setCheck(result.value);
      else setProblem(result.problem);
    });
  }, [caseId, stored?.version, confirmed]);
  const store = async (text: string, marks: readonly Mark[]): Promise<boolean> => {
    const result = await saveDraft(caseId, 'refused', { text, marks, ...(stored ? { version: stored.version } : {}) });
    setProblem(result.ok ? undefined : result.problem);
    if (result.ok) { room.tookDraft('refused', result.value); room.setSign({ kind: 'saved', at: new Date() }); return true; }
    if (result.problem.status === 409 && result.problem.current) room.tookDraft('refused', result.problem.current);
    return false;
  };
  const [kept, setKept] = useKeptText(`draft.${caseId}`);
  const unsaved = stored !== undefined && kept !== '' && kept !== stored.text;
  const [before, setBefore] = useState<string>();
  /** The draft changes only by this click, and can be set back. */
  const fix = (offer: Fix): void => {
    const fixed = check && stored && check.text === stored.text ? applyFix(check.text, offer) : undefined;
    if (fixed === undefined || fixed.trim() === '' || !stored) return;
    void store(fixed, stored.marks).then((saved) => { if (saved) { setBefore(stored.text); setKept(''); } });
  };
  const undo = (): void => {
    if (before === undefined || !stored) return;
    void store(before, stored.marks).then((saved) => { if (saved) { setBefore(undefined); setKept(''); } });
  };
  const noReason = room.view.case.confirmed.length === 0;
  return (
    <main id="main">
      <PageTitle>{words.draft.title}</PageTitle>
      <p class="lead">{words.draft.lead}</p>
      <ProblemNote problem={problem} />
      {noReason ? <p class="tip warn">{words.draft.confirmFirst} <Link to={casePath(caseId, 'notice')}>{words.tasks.toNotice}</Link></p> : null}
      {stored && check && !noReason ? <Checked room={room} check={check} marks={stored.marks} onMarks={(marks) => { void store(stored.text, marks); }} fixing={{ unsaved, fixed: before !== undefined, fix, undo }} /> : null}
      <PasteDraft text={stored?.text} kept={kept} setKept={setKept} onStore={async (text) => { const saved = await store(text, stored?.marks ?? []); if (saved) { setKept(''); setBefore(undefined); } }} />
      <div class="acts"><Link class="btn primary" to={casePath(caseId, 'tasks')}>{words.draft.toTasks}</Link></div>
    </main>
  );
}

/** `unsaved`: the text box holds other words than those that were checked, so nothing is offered; `fixed`: there is a fix to take back. */
interface Fixing { readonly unsaved: boolean; readonly fixed: boolean; readonly fix: (fix: Fix) => void; readonly undo: () => void }
interface CheckedProps { readonly room: CaseRoom; readonly check: CheckView; readonly marks: readonly Mark[]; readonly onMarks: (marks: readonly Mark[]) => void; readonly fixing: Fixing }

function Checked({ room, check, marks, onMarks, fixing }: CheckedProps) {
  const { words } = useSpeech();
  const show = (place: Place): void => { focusOn(`at-${String(place.start)}`); };
  // What concerns an element stands with that element above.
  const rest = check.result.findings.filter((finding) => finding.element === undefined);
  return (
    <>
      <CoverageSheet room={room} coverage={check.result.coverage} draft="refused" onShow={show} />
      <Changes room={room} check={check} marks={marks} onMarks={onMarks} onShow={show} />
      <Coverage room={room} check={check} marks={marks} onMarks={onMarks} onShow={show} />
      <div class="split draft-split">
        <section><h2>{words.draft.text}</h2><DraftText check={check} label={words.draft.text} /></section>
        <section><h2>{words.draft.findings(rest.length)}</h2>
          {fixing.fixed ? <p class="tip row" role="status">{words.fix.done}<button type="button" class="btn small" onClick={fixing.undo}>{words.fix.undo}</button></p> : null}
          {fixing.unsaved ? <p class="note">{words.fix.unsaved}</p> : null}
          <FindingList findings={rest} text={check.text} onShow={show} {...(fixing.unsaved ? {} : { onFix: fixing.fix })} /></section>
      </div>
    </>
  );
}

interface PasteProps { readonly text: string | undefined; readonly kept: string; readonly setKept: (text: string) => void; readonly onStore: (text: string) => Promise<void> }

function PasteDraft({ text, kept, setKept, onStore }: PasteProps) {
  const { words } = useSpeech();
  const [empty, setEmpty] = useState(false);
  const shown = kept === '' ? text ?? '' : kept;
  const send = (): void => {
    setEmpty(shown.trim() === '');
    if (shown.trim() === '') { focusOn('paste-draft'); return; }
    void onStore(shown);
  };
  const box = (
    <>
      <label class="l" for="paste-draft">{words.start.refused}</label>
      <p class="note" id="paste-draft-hint">{words.start.refusedHint}</p>
      <FieldError id="paste-draft-error" text={empty ? words.draft.empty : undefined} />
      <textarea id="paste-draft" class="x" rows={12} spellcheck={false} aria-describedby="paste-draft-hint" aria-invalid={empty} value={shown} onInput={(event) => { setKept(event.currentTarget.value); }} />
      <p class="row"><button type="button" class="btn" onClick={send}>{text === undefined ? words.draft.check : words.draft.checkAgain}</button></p>
    </>
  );
  if (text === undefined) return <section class="paste-draft">{box}</section>;
  return <details class="more paste-draft"><summary><Icon name="chev" />{words.draft.replace}</summary>{box}</details>;
}
