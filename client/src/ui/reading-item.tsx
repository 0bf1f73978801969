// One part of a reading: its number, what it says, the words it rests on, and what puts it right.
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { clausesOf } from '../notice-marks.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import type { Because } from '../wire.ts';
import { textLanguage } from '../text-language.ts';
import { noticeWords } from '../words/notice.ts';

const useSpeech = speechWith(noticeWords);

export type NumberOf = (part: string) => JSX.Element;

interface ItemProps { readonly id: string; readonly number: JSX.Element; readonly about: string; readonly mend: JSX.Element; readonly opens?: string; readonly children: ComponentChildren }

/** One part of the reading, with what puts it right behind a button beside it. */
export function Item({ id, number, about, mend, opens, children }: ItemProps) {
  const { words } = useSpeech();
  const [open, setOpen] = useState(false);
  return (
    <div class="item">{number}
      <div>{children}</div>
      <button type="button" class="btn quiet small" id={`open-${id}`} aria-expanded={open} aria-controls={`mend-${id}`} aria-label={opens === undefined ? words.notice.mendWhat(about) : undefined} onClick={() => { setOpen(!open); }}>{opens ?? words.notice.mend}</button>
      <div class="mend" id={`mend-${id}`} hidden={!open}>{open ? mend : null}</div>
    </div>
  );
}

/** The words again, where the notice does not stand beside them. */
export function Quoted({ room, because }: { readonly room: CaseRoom; readonly because: readonly Because[] }) {
  const { view } = room;
  if (because.length === 0) return null;
  return <p class="quote only-m">{clausesOf(view.case.notice, because).map(({ start, end }) => <mark key={start} class="mk paper" lang={textLanguage(view.reading.language)}>{view.case.notice.slice(start, end)}</mark>)}</p>;
}
