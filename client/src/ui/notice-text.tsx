// The notice as pasted: clauses a reading rests on are marked, and numbered in the margin, once per part.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { cutSegments } from '../segments.ts';
import type { NumberedMark } from '../notice-marks.ts';
import { textLanguage } from '../text-language.ts';
import type { Reading } from '../wire.ts';

interface NoticeTextProps { readonly text: string; readonly marks: readonly NumberedMark[]; readonly language: Reading['language']; readonly label: string }

export function NoticeText({ text, marks, language, label }: NoticeTextProps) {
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = sheet;
    if (!current) return undefined;
    const seen = new ResizeObserver(() => { spreadNumbers(current); showWhole(current); });
    seen.observe(current);
    return () => { seen.disconnect(); };
  }, [text, marks]);
  const numbered = new Set<number>();
  const numbersAt = (opening: readonly NumberedMark[]) => opening.filter(({ about }) => !numbered.has(about)).map(({ about }) => {
    numbered.add(about);
    return <a key={about} class="num" id={`mark-${about}`} href={`#part-${about}`}>{about}</a>;
  });
  return (
    <article class="sheet notice paper" tabIndex={0} lang={textLanguage(language)} aria-label={label} ref={sheet}>
      {cutSegments(text, marks).map((part) => (part.marks.length === 0
        ? <span key={part.start}>{part.text}</span>
        : <span key={part.start}>{numbersAt(part.opening)}<mark class="mk">{part.text}</mark></span>))}
    </article>
  );
}

/** Numbers of one line would stand upon each other: each begins below the one before it. */
function spreadNumbers(sheet: HTMLElement): void {
  const numbers = [...sheet.querySelectorAll<HTMLElement>('a.num')];
  for (const number of numbers) number.style.marginTop = '';
  const tops = numbers.map((number) => number.offsetTop);
  let free = 0;
  numbers.forEach((number, i) => {
    const top = tops[i] ?? 0;
    if (top < free) number.style.marginTop = `${free - top}px`;
    free = Math.max(top, free) + number.offsetHeight + 2;
  });
}

const air = 16;

/** A sheet taller than the window stays in view by its lower edge, so that all of it can be read. */
function showWhole(sheet: HTMLElement): void {
  const source = sheet.closest<HTMLElement>('.source');
  if (source) source.style.top = `${Math.min(air, window.innerHeight - source.offsetHeight - air)}px`;
}

/** The number of a part of the reading; leads to its words in the notice. */
export function PartNumber({ number, first = false }: { readonly number: number | undefined; readonly first?: boolean }) {
  if (number === undefined) return <span class="num none" aria-hidden="true">–</span>;
  return <a class="num" id={first ? `part-${number}` : undefined} href={`#mark-${number}`}>{number}</a>;
}
