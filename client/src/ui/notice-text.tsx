// The notice as pasted, with the words a reading rests on marked and numbered.
import { cutSegments } from '../segments.ts';
import type { NumberedMark } from '../notice-marks.ts';
import type { Reading } from '../wire.ts';

export const textLanguage = (language: Reading['language']): string | undefined => (language === 'other' ? undefined : language === 'en+ja' ? 'en' : language);

interface NoticeTextProps { readonly text: string; readonly marks: readonly NumberedMark[]; readonly language: Reading['language']; readonly label: string }

export function NoticeText({ text, marks, language, label }: NoticeTextProps) {
  const seen = new Set<number>();
  const numberFor = (number: number) => {
    const first = !seen.has(number);
    seen.add(number);
    return <a key={number} class="num" id={first ? `mark-${number}` : undefined} href={`#part-${number}`}>{number}</a>;
  };
  return (
    <article class="sheet notice paper" tabIndex={0} lang={textLanguage(language)} aria-label={label}>
      {cutSegments(text, marks).map((part) => (part.marks.length === 0
        ? <span key={part.start}>{part.text}</span>
        : <span key={part.start}>{part.opening.map((mark) => numberFor(mark.about))}<mark class="mk">{part.text}</mark></span>))}
    </article>
  );
}

/** The number of a part of the reading; leads to its words in the notice. */
export function PartNumber({ number, first = false }: { readonly number: number | undefined; readonly first?: boolean }) {
  if (number === undefined) return <span class="num none" aria-hidden="true">–</span>;
  return <a class="num" id={first ? `part-${number}` : undefined} href={`#mark-${number}`}>{number}</a>;
}
