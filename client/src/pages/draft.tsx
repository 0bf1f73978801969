// A draft already sent or bought, laid beside what Amazon asks: issue by section, element by element, with the sentences that show it.
import { useEffect, useState } from 'preact/hooks';
import { getCheck, saveDraft, type Problem } from '../api.ts';
import { useSpeech } from '../language.tsx';
import { casePath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { forget, useKeptText } from '../state/kept.ts';
import { FindingList } from '../ui/finding-list.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { FieldError, focusOn, ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import type { CheckView, Mark, Place } from '../wire.ts';
import { Changes } from './changes.tsx';
import { Coverage } from './coverage.tsx';
import { CoverageSheet } from './coverage-sheet.tsx';
import { DraftText } from './draft-text.tsx';

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
  const noReason = room.view.case.confirmed.length === 0;
  return (
    <main id="main">
      <PageTitle>{words.draft.title}</PageTitle>
      <p class="lead">{words.draft.lead}</p>
      <ProblemNote problem={problem} />
      {noReason ? <p class="tip warn">{words.draft.confirmFirst} <Link to={casePath(caseId, 'notice')}>{words.tasks.toNotice}</Link></p> : null}
      {stored && check && !noReason ? <Checked room={room} check={check} marks={stored.marks} onMarks={(marks) => { void store(stored.text, marks); }} /> : null}
      <PasteDraft room={room} text={stored?.text} onStore={(text) => store(text, stored?.marks ?? [])} />
      <div class="acts"><Link class="btn primary" to={casePath(caseId, 'tasks')}>{words.draft.toTasks}</Link></div>
    </main>
  );
}

interface CheckedProps { readonly room: CaseRoom; readonly check: CheckView; readonly marks: readonly Mark[]; readonly onMarks: (marks: readonly Mark[]) => void }

function Checked({ room, check, marks, onMarks }: CheckedProps) {
  const { words } = useSpeech();
  const show = (place: Place): void => { focusOn(`at-${String(place.start)}`); };
  // What concerns an element stands with that element above.
  const rest = check.result.findings.filter((finding) => finding.element === undefined);
  return (
    <>
      <Changes room={room} check={check} marks={marks} onMarks={onMarks} onShow={show} />
      <Coverage room={room} check={check} marks={marks} onMarks={onMarks} onShow={show} />
      <CoverageSheet room={room} coverage={check.result.coverage} draft="refused" onShow={show} />
      <div class="split draft-split">
        <section><h2>{words.draft.text}</h2><DraftText check={check} label={words.draft.text} /></section>
        <section><h2>{words.draft.findings(rest.length)}</h2><FindingList findings={rest} text={check.text} onShow={show} /></section>
      </div>
    </>
  );
}

function PasteDraft({ room, text, onStore }: { readonly room: CaseRoom; readonly text: string | undefined; readonly onStore: (text: string) => Promise<boolean> }) {
  const { words } = useSpeech();
  const key = `draft.${room.view.case.id}`;
  const [kept, setKept] = useKeptText(key);
  const [empty, setEmpty] = useState(false);
  const shown = kept === '' ? text ?? '' : kept;
  const send = (): void => {
    setEmpty(shown.trim() === '');
    if (shown.trim() === '') { focusOn('paste-draft'); return; }
    void onStore(shown).then((saved) => { if (saved) forget(key); });
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
