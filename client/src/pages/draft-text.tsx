// The checked text with every finding underlined; each underlined piece can be jumped to.
import { cutSegments, type Marked } from '../segments.ts';
import { underlineOf } from '../ui/finding-list.tsx';
import { textLanguage } from '../ui/notice-text.tsx';
import type { CheckView, Finding } from '../wire.ts';

const order: readonly Finding['severity'][] = ['error', 'warning', 'hint'];

export function DraftText({ check, label }: { readonly check: CheckView; readonly label: string }) {
  const marks: Marked<Finding | undefined>[] = [
    ...check.result.findings.flatMap((finding) => finding.places.map((place) => ({ start: place.start, end: place.end, about: finding }))),
    // Sentences are cut as well, so that every place of a verdict has something to jump to.
    ...check.result.sentences.map((s) => ({ start: s.start, end: s.end, about: undefined })),
  ];
  return (
    <article class="sheet notice paper" lang={textLanguage(check.result.language)} aria-label={label}>
      {cutSegments(check.text, marks).map((part) => {
        const findings = part.marks.flatMap((mark) => mark.about ?? []);
        const worst = order.flatMap((severity) => findings.filter((f) => f.severity === severity))[0];
        return <span key={part.start} id={`at-${String(part.start)}`} tabIndex={-1} class={worst ? underlineOf(worst) : undefined}>{part.text}</span>;
      })}
    </article>
  );
}
