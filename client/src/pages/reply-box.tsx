// Amazon's next answer, pasted into the case it belongs to: it opens the next round.
import { useState } from 'preact/hooks';
import { openRound, type Problem } from '../api.ts';
import { parseDate, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { casePath, navigate } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { forget, useKeptText } from '../state/kept.ts';
import { FieldError, focusOn, ProblemNote } from '../ui/notes.tsx';
import { historyWords } from '../words/history.ts';
import { DropBox } from './drop-file.tsx';

const useSpeech = speechWith(historyWords);

export const keptReply = (caseId: string): string => `reply.${caseId}`;

type Field = 'reply-text' | 'reply-on' | 'reply-sent';

export function ReplyBox({ room }: { readonly room: CaseRoom }) {
  const { words } = useSpeech();
  const { id, version, sentOn, reinstatedOn } = room.view.case;
  const key = keptReply(id);
  const [text, setText] = useKeptText(key);
  const [received, setReceived] = useState('');
  const [sent, setSent] = useState('');
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const today = todayIso();
  const dayOf = (typed: string): string | undefined => { const day = parseDate(typed, today); return day !== undefined && day <= today ? day : undefined; };
  const asksSent = sentOn === undefined && reinstatedOn === undefined;
  const send = async (): Promise<void> => {
    const [receivedOn, on] = [dayOf(received), asksSent ? dayOf(sent) : undefined];
    const result = await openRound(id, { notice: text, version, ...(receivedOn === undefined ? {} : { receivedOn }), ...(on === undefined ? {} : { sentOn: on }) });
    setProblem(result.ok ? undefined : result.problem);
    if (!result.ok) return;
    forget(key);
    room.tookView(result.value);
    navigate(casePath(id, 'notice'));
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy) return;
    const found: readonly Field[] = [...(text.trim() === '' ? ['reply-text' as const] : []), ...(isWrong(received, dayOf) ? ['reply-on' as const] : []), ...(asksSent && isWrong(sent, dayOf) ? ['reply-sent' as const] : [])];
    setWrong(found);
    if (found[0] !== undefined) { focusOn(found[0]); return; }
    setBusy(true);
    void send().finally(() => { setBusy(false); });
  };
  const day = (field: 'reply-on' | 'reply-sent', { label, hint, value, set }: { readonly label: string; readonly hint: string; readonly value: string; readonly set: (value: string) => void }) => (
    <div class="f">
      <label class="l" for={field}>{label}</label>
      <p class="note" id={`${field}-hint`}>{hint}</p>
      <FieldError id={`${field}-error`} text={wrong.includes(field) ? words.reply.notADate : undefined} />
      <input class="x date" id={field} value={value} aria-describedby={`${field}-hint ${field}-error`} aria-invalid={wrong.includes(field)} onInput={(event) => { set(event.currentTarget.value); }} />
    </div>
  );
  return (
    <section class="reply-box no-print" aria-labelledby="reply-title">
      <h2 id="reply-title" tabIndex={-1}>{words.reply.title}</h2>
      <p class="sub" id="reply-lead">{words.reply.lead}</p>
      <ProblemNote problem={problem} />
      <form onSubmit={submit} noValidate>
        <label class="l" for="reply-text">{words.reply.box}</label>
        <FieldError id="reply-text-error" text={wrong.includes('reply-text') ? words.reply.empty : undefined} />
        <DropBox id="reply-text" text={text} onText={setText}><textarea id="reply-text" class="x" rows={8} spellcheck={false} value={text} aria-describedby="reply-lead reply-text-error" aria-invalid={wrong.includes('reply-text')} onInput={(event) => { setText(event.currentTarget.value); }} /></DropBox>
        <div class="reply-days">
          {day('reply-on', { label: words.reply.received, hint: words.reply.day, value: received, set: setReceived })}
          {asksSent ? day('reply-sent', { label: words.reply.sent, hint: words.reply.sentHint, value: sent, set: setSent }) : null}
        </div>
        <p class="row"><button class="btn primary" disabled={busy}>{words.reply.go}</button></p>
        <p class="note">{words.reply.after}</p>
      </form>
    </section>
  );
}

const isWrong = (typed: string, dayOf: (typed: string) => string | undefined): boolean => typed.trim() !== '' && dayOf(typed) === undefined;
