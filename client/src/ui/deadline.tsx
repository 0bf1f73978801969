// The deadline: large and black, how it was counted, and what is not known about it.
import type { JSX } from 'preact';
import { daysBetween, showDate, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import type { Reading } from '../wire.ts';
import { noticeWords } from '../words/notice.ts';

const useSpeech = speechWith(noticeWords);

interface DeadlineProps { readonly reading: Reading; readonly receivedOn: string | undefined; readonly number: JSX.Element }

export function Deadline({ reading, receivedOn, number }: DeadlineProps) {
  const { words, language } = useSpeech();
  const { deadline } = reading.entities;
  if (!deadline) return <section class="due-block" aria-label={words.deadline.label}><p><b>{words.deadline.none}</b></p><p class="note">{words.deadline.noneMore}</p></section>;
  const length = deadline.days !== undefined ? words.deadline.days(deadline.days) : deadline.hours !== undefined ? words.deadline.hours(deadline.hours) : '';
  const start = [reading.entities.noticeDate?.date, receivedOn].filter((day) => day !== undefined).sort()[0];
  return (
    <section class="due-block" aria-label={words.deadline.label}>
      {deadline.by === undefined
        ? <><p class="deadline"><b>{length}</b></p><p class="note">{number} {words.deadline.needsDate}</p></>
        : <><p class="deadline"><b>{words.deadline.by(showDate(deadline.by, language))}</b><span class="left">{words.daysLeft(daysBetween(todayIso(), deadline.by))}</span></p>
          <p class="sub">{number} {length === '' ? '' : words.deadline.counted(length, start === undefined ? undefined : showDate(start, language))}</p></>}
      {deadline.doubts.map((doubt) => <p class="note" key={doubt}>{words.deadline.doubts[doubt]}</p>)}
      <p class="note">{words.deadline.unsure}</p>
    </section>
  );
}
