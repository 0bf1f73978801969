// What happens next: the steps that are the seller's own, the day it was sent, and a day to look again.
import { useEffect, useState } from 'preact/hooks';
import { getDays, type Problem } from '../api.ts';
import { reminderAddress } from '../file-addresses.ts';
import { addDays, daysBetween, parseDate, showDay, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { casePath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { FieldError, ProblemNote } from '../ui/notes.tsx';
import { TimeLine } from '../ui/time-line.tsx';
import { Writes } from '../ui/writes.tsx';
import type { CaseDaysView } from '../wire.ts';
import { exportWords } from '../words/export.ts';
import { ReplyBox } from './reply-box.tsx';

const useSpeech = speechWith(exportWords);

export function AfterSending({ room }: { readonly room: CaseRoom }) {
  const { words, language } = useSpeech();
  const { open, submit, sent, wait, reply } = words.export.after;
  const deadline = room.view.reading.entities.deadline?.by;
  const { id, version, sentOn } = room.view.case;
  const [line, setLine] = useState<CaseDaysView>();
  const [look, setLook] = useState<string>();
  useEffect(() => { void getDays(id).then((result) => { if (result.ok) setLine(result.value); }); }, [id, version]);
  return (
    <section class="no-print">
      <h2>{words.export.afterTitle}</h2>
      {line ? <TimeLine upright {...line} {...(look === undefined ? {} : { look })} /> : null}
      <ol class="after">
        <li><b>{open.title}</b><p class="sub">{open.text}</p></li>
        <li><b>{submit.title}</b><p class="sub">{submit.text}{deadline === undefined ? '' : ` ${words.export.deadline(showDay(deadline, language, { weekday: true, short: true }))}`}</p></li>
        <li><b>{sent.title}</b><SentOn room={room} /></li>
        <li><b>{wait.title}</b><p class="sub">{wait.text}</p><LookAgain key={sentOn ?? ''} room={room} onDay={setLook} /></li>
        <li><b>{reply.title}</b><p class="sub">{reply.text}</p><p><Link to={casePath(id, 'history')}>{reply.link}</Link></p></li>
      </ol>
      <Writes>{sentOn === undefined ? <details class="more"><summary><Icon name="chev" />{words.export.after.reply.early}</summary><ReplyBox room={room} /></details> : <ReplyBox room={room} />}</Writes>
    </section>
  );
}

function SentOn({ room }: { readonly room: CaseRoom }) {
  const { words, language } = useSpeech();
  const { sentOn } = room.view.case;
  const [other, setOther] = useState<string>();
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const keep = async (day: string | null): Promise<void> => {
    const result = await room.change({ sentOn: day });
    setProblem(result.ok ? undefined : result.problem);
    if (result.ok) { setOther(undefined); setTried(false); }
  };
  const today = todayIso();
  const typed = other === undefined ? undefined : parseDate(other, today);
  const day = typed !== undefined && typed <= today ? typed : undefined;
  return (
    <>
      <p class="sub" role="status">{sentOn === undefined ? words.export.after.sent.text : words.export.sent(showDay(sentOn, language, { weekday: true, short: true }), daysBetween(sentOn, today))}</p>
      <ProblemNote problem={problem} />
      {!room.mayWrite ? null : other === undefined ? (
        <p class="row">
          {sentOn === undefined ? <button type="button" class="btn small" onClick={() => { void keep(today); }}>{words.export.sentToday}</button> : <button type="button" class="btn small" onClick={() => { void keep(null); }}>{words.export.sentBack}</button>}
          <button type="button" class="btn small quiet" onClick={() => { setOther(sentOn ?? today); }}>{words.export.sentOther}</button>
        </p>
      ) : (
        <form class="day" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (day !== undefined) void keep(day); }}>
          <label class="l" for="sent-on">{words.export.sentOn}</label>
          <FieldError id="sent-on-error" text={tried && day === undefined ? words.export.sentNotADate : undefined} />
          <div class="row"><input class="x date" id="sent-on" value={other} aria-describedby="sent-on-error" aria-invalid={tried && day === undefined} onInput={(event) => { setOther(event.currentTarget.value); }} /><button class="btn small">{words.export.sentKeep}</button><button type="button" class="btn small quiet" onClick={() => { setOther(undefined); setTried(false); }}>{words.cancel}</button></div>
        </form>
      )}
    </>
  );
}

/** A week is only where the field begins; how long Amazon takes is not known. */
function LookAgain({ room, onDay }: { readonly room: CaseRoom; readonly onDay: (day: string | undefined) => void }) {
  const { words } = useSpeech();
  const { id, sentOn } = room.view.case;
  const today = todayIso();
  const [typed, setTyped] = useState(addDays(sentOn ?? today, 7));
  const [tried, setTried] = useState(false);
  const day = parseDate(typed, today);
  useEffect(() => { onDay(day); }, [day]);
  return (
    <div class="day">
      <label class="l" for="look-on">{words.export.lookOn}</label>
      <p class="note" id="look-hint">{words.export.lookHint}</p>
      <FieldError id="look-on-error" text={tried && day === undefined ? words.export.lookNotADate : undefined} />
      <div class="row"><input class="x date" id="look-on" value={typed} aria-describedby="look-hint look-on-error" aria-invalid={tried && day === undefined} onInput={(event) => { setTyped(event.currentTarget.value); }} />
        <a class="btn small" href={reminderAddress(id, day ?? '')} download onClick={(event) => { setTried(true); if (day === undefined) event.preventDefault(); }}>{words.export.lookSave}</a></div>
    </div>
  );
}
