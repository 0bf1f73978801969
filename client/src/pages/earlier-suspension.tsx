// A suspension before this case, with the plan that was accepted then: told here, so that this one is measured against its promises.
import { useState } from 'preact/hooks';
import { forgetEarlierSuspension, getRound, tellEarlierSuspension, type Problem } from '../api.ts';
import { parseDate, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { forget, keep, useKeptText } from '../state/kept.ts';
import { Icon } from '../ui/icon.tsx';
import { FieldError, focusOn, ProblemNote } from '../ui/notes.tsx';
import { earlierSuspensionWords } from '../words/earlier-suspension.ts';
import { historyWords } from '../words/history.ts';
import { DropBox } from './drop-file.tsx';

const useSpeech = speechWith(earlierSuspensionWords, historyWords);
const keptPlan = (caseId: string): string => `earlier-plan.${caseId}`;

export function EarlierSuspension({ room }: { readonly room: CaseRoom }) {
  const { words } = useSpeech();
  const { id, version } = room.view.case;
  const key = keptPlan(id);
  const [plan, setPlan] = useKeptText(key);
  const [days, setDays] = useState({ sent: '', again: '' });
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const today = todayIso();
  const read = (typed: string): string | undefined => { const day = parseDate(typed, today); return day !== undefined && day <= today ? day : undefined; };
  const [sentOn, reinstatedOn] = [read(days.sent), read(days.again)];
  const wrong = {
    sent: sentOn === undefined ? words.reply.notADate : undefined,
    again: reinstatedOn === undefined ? words.reply.notADate : sentOn !== undefined && reinstatedOn < sentOn ? words.suspendedBefore.order : undefined,
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (wrong.sent !== undefined || sentOn === undefined) { focusOn('earlier-sent'); return; }
    if (wrong.again !== undefined || reinstatedOn === undefined) { focusOn('earlier-again'); return; }
    void tellEarlierSuspension(id, { sentOn, reinstatedOn, version, ...(plan.trim() === '' ? {} : { plan }) }).then((result) => {
      setProblem(result.ok ? undefined : result.problem);
      if (!result.ok) return;
      forget(key);
      room.tookView(result.value);
      requestAnimationFrame(() => { focusOn('main'); });
    });
  };
  const day = (field: 'sent' | 'again', label: string) => (
    <div class="f">
      <label class="l" for={`earlier-${field}`}>{label}</label>
      <p class="note" id={`earlier-${field}-hint`}>{words.reply.day}</p>
      <FieldError id={`earlier-${field}-error`} text={tried ? wrong[field] : undefined} />
      <input class="x date" id={`earlier-${field}`} value={days[field]} aria-describedby={`earlier-${field}-hint earlier-${field}-error`} aria-invalid={tried && wrong[field] !== undefined} onInput={(event) => { const { value } = event.currentTarget; setDays((before) => ({ ...before, [field]: value })); }} />
    </div>
  );
  return (
    <details class="more earlier-suspension no-print" open={plan !== ''}>
      <summary><Icon name="chev" />{words.suspendedBefore.title}</summary>
      <p class="sub">{words.suspendedBefore.lead}</p>
      <ProblemNote problem={problem} />
      <form onSubmit={submit} noValidate>
        <div class="reply-days">{day('sent', words.suspendedBefore.sent)}{day('again', words.suspendedBefore.again)}</div>
        <label class="l" for="earlier-plan">{words.suspendedBefore.plan}</label>
        <p class="note" id="earlier-plan-hint">{words.suspendedBefore.planHint}</p>
        <DropBox id="earlier-plan" text={plan} onText={setPlan}><textarea id="earlier-plan" class="x" rows={6} spellcheck={false} value={plan} aria-describedby="earlier-plan-hint" onInput={(event) => { setPlan(event.currentTarget.value); }} /></DropBox>
        <p class="row"><button class="btn">{words.suspendedBefore.keep}</button></p>
      </form>
    </details>
  );
}

/** Its text goes back to where it was pasted, so that a wrong day costs no second paste. */
export function TakeBack({ room, round }: { readonly room: CaseRoom; readonly round: number }) {
  const { words } = useSpeech();
  const { id } = room.view.case;
  const [problem, setProblem] = useState<Problem>();
  const back = async (): Promise<void> => {
    const told = await getRound(id, round);
    const result = await forgetEarlierSuspension(id);
    setProblem(result.ok ? undefined : result.problem);
    if (!result.ok) return;
    if (told.ok) keep(keptPlan(id), told.value.submission?.content?.texts[0]?.text ?? '');
    room.tookView(result.value);
    requestAnimationFrame(() => { focusOn('main'); });
  };
  return <><ProblemNote problem={problem} /><p class="row"><button type="button" class="btn small quiet" onClick={() => { void back(); }}>{words.suspendedBefore.back}</button></p></>;
}
