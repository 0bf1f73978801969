// The checked text: sentences that answer a demand tinted, those of the open line strongly, findings underlined and numbered.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { cutSegments, type Marked } from '../segments.ts';
import { underlineOf } from '../ui/finding-looks.tsx';
import { textLanguage } from '../text-language.ts';
import type { CheckView, Finding, Place } from '../wire.ts';

/** A finding about words of the text, with the number it has on the page. */
export interface Numbered { readonly number: number; readonly finding: Finding }
type About = Numbered | 'said' | 'lit' | undefined;

interface DraftTextProps { readonly check: CheckView; readonly numbered: readonly Numbered[]; readonly lit: readonly Place[]; readonly label: string; readonly onFinding: (number: number) => void }

export function DraftText({ check, numbered, lit, label, onFinding }: DraftTextProps) {
  const box = useRef<HTMLElement>(null);
  const parts = useMemo(() => cutSegments(check.text, marksOf(check, numbered, lit)), [check, numbered, lit]);
  useEffect(() => { bringUp(box.current); }, [lit]);
  return (
    <article class="sheet notice paper draft-text" tabIndex={0} ref={box} lang={textLanguage(check.result.language)} aria-label={label}>
      {parts.map((part) => {
        const findings = numbers(part.marks);
        const tint = part.marks.some(({ about }) => about === 'lit') ? 'lit' : part.marks.some(({ about }) => about === 'said') ? 'said' : '';
        const worst = severities.flatMap((severity) => findings.filter(({ finding }) => finding.severity === severity))[0];
        return (
          <span key={part.start}>
            {[...new Set(numbers(part.opening).map(({ number }) => number))].map((number) => <a key={number} class="num" href={`#finding-${String(number)}`} onClick={(event) => { event.preventDefault(); onFinding(number); }}>{number}</a>)}
            <span id={`at-${String(part.start)}`} tabIndex={-1} class={`${tint} ${worst ? underlineOf(worst.finding) : ''}`}>{part.text}</span>
          </span>
        );
      })}
    </article>
  );
}

const severities: readonly Finding['severity'][] = ['error', 'warning', 'hint'];
const numbers = (marks: readonly Marked<About>[]): readonly Numbered[] => marks.flatMap(({ about }) => (typeof about === 'object' ? [about] : []));

function marksOf({ result }: CheckView, numbered: readonly Numbered[], lit: readonly Place[]): readonly Marked<About>[] {
  const all = (places: readonly Place[], about: About): readonly Marked<About>[] => places.map(({ start, end }) => ({ start, end, about }));
  return [
    ...numbered.flatMap((one) => all(one.finding.places, one)),
    ...all(result.elements.flatMap(({ evidence }) => evidence), 'said'),
    ...all(lit, 'lit'),
    // Sentences are cut as well, so that every place of a verdict has something to jump to.
    ...all(result.sentences, undefined),
  ];
}

/** Where the text scrolls in a box of its own, shows the first sentence of the open line in it; the page stays where it is. */
function bringUp(box: HTMLElement | null): void {
  const first = box?.querySelector<HTMLElement>('.lit');
  if (box && first && box.scrollHeight > box.clientHeight) box.scrollTop = first.offsetTop - box.clientHeight / 3;
}
