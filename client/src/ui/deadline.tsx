// The deadline: large and black, with weekday and days left, how it was counted, what is not known about it, and a way to put it right.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { showDay, showDayTime, timeLeft, zoneName } from '../dates.ts';
import { speechWith } from '../language.tsx';
import type { Reading } from '../wire.ts';
import { Icon } from './icon.tsx';
import { noticeWords } from '../words/notice.ts';

const useSpeech = speechWith(noticeWords);

interface DeadlineProps {
  readonly reading: Reading;
  readonly receivedOn: string | undefined;
  /** Set by the seller. */
  readonly own: boolean;
  readonly number: JSX.Element;
  readonly mend: JSX.Element;
}

export function Deadline({ reading, receivedOn, own, number, mend }: DeadlineProps) {
  const { words } = useSpeech();
  const [open, setOpen] = useState(false);
  const { deadline } = reading.entities;
  return (
    <section class="due-block" id="deadline" aria-label={words.deadline.label}>
      {deadline ? <Day deadline={deadline} from={[reading.entities.noticeDate?.date, receivedOn]} own={own} number={number} /> : <><p><b>{words.deadline.none}</b></p><p class="note">{own ? words.notice.corrected : words.deadline.noneMore}</p></>}
      <p><button type="button" class="link" aria-expanded={open} aria-controls="mend-deadline" onClick={() => { setOpen(!open); }}>{deadline ? words.deadline.mend : words.deadline.enter}</button></p>
      <div id="mend-deadline" hidden={!open}>{open ? mend : null}</div>
    </section>
  );
}

type Stated = NonNullable<Reading['entities']['deadline']>;

function Day({ deadline, from, own, number }: { readonly deadline: Stated; readonly from: readonly (string | undefined)[]; readonly own: boolean; readonly number: JSX.Element }) {
  const { words, language } = useSpeech();
  const length = deadline.days !== undefined ? words.deadline.days(deadline.days) : deadline.hours !== undefined ? words.deadline.hours(deadline.hours) : undefined;
  const start = from.filter((day) => day !== undefined).sort()[0];
  if (deadline.by === undefined) return <><p class="deadline"><b>{length}</b></p><p class="sub">{words.deadline.needsDate} {number}</p></>;
  return (
    <>
      <p class="deadline"><b>{words.deadline.by(showDay(deadline.by, language, { weekday: true, short: true }))}</b> <span class="left">{timeLeft({ due: deadline.by, closes: deadline.closes }, words)}</span></p>
      <p class="sub">
        {own ? words.notice.corrected
          : length !== undefined ? words.deadline.counted(length, start === undefined ? undefined : showDay(start, language), zoneName(language))
            : deadline.closes === undefined ? words.deadline.named : words.deadline.closes(showDayTime(deadline.closes, language), zoneName(language))} {number}
      </p>
      {own ? null : <p class="note">{words.deadline.unsure}</p>}
      {deadline.doubts.length === 0 ? null : (
        <details class="more doubts">
          <summary><Icon name="chev" />{words.deadline.why(deadline.doubts.length)}</summary>
          <ul class="bul">{deadline.doubts.map((doubt) => <li class="note" key={doubt}>{words.deadline.doubts[doubt]}</li>)}</ul>
        </details>
      )}
    </>
  );
}
