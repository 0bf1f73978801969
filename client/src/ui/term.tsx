// A word that misleads when it is translated, with its meaning in a small window: by click or key, closed by Escape.
import { useEffect, useRef, useState } from 'preact/hooks';
import { getGlossary } from '../api.ts';
import { speechWith } from '../language.tsx';
import { cutTerms, termsIn } from '../mark-terms.ts';
import type { GlossaryView } from '../wire.ts';
import { sourcesWords } from '../words/sources.ts';
import { termWords } from '../words/term.ts';

const useSpeech = speechWith(sourcesWords, termWords);

let known: readonly GlossaryView[] | undefined;
/** Several parts of a page want it at once. */
let coming: ReturnType<typeof getGlossary> | undefined;

/** Empty until it is loaded: a page does not wait for it. */
function useGlossary(): readonly GlossaryView[] {
  const [glossary, setGlossary] = useState(known ?? []);
  useEffect(() => {
    if (known !== undefined) return;
    let gone = false;
    coming ??= getGlossary();
    void coming.then((result) => {
      coming = undefined;
      if (result.ok) known = result.value;
      if (result.ok && !gone) setGlossary(result.value);
    });
    return () => { gone = true; };
  }, []);
  return glossary;
}

/** A text of the program with its glossary words marked. */
export function WithTerms({ text }: { readonly text: string }) {
  const { language } = useSpeech();
  const glossary = useGlossary();
  return <>{cutTerms(glossary, language, text).map((part, i) => (part.term === undefined ? part.text : <Term key={i} term={part.term} shown={part.text} />))}</>;
}

/** The glossary words of texts in which they cannot be marked: labels, options, what others wrote. `except`: a text that has them marked. */
export function TermLine({ texts, except = '' }: { readonly texts: readonly string[]; readonly except?: string }) {
  const { language, words, say } = useSpeech();
  const glossary = useGlossary();
  const marked = termsIn(glossary, language, [except]);
  const found = termsIn(glossary, language, texts).filter(({ id }) => !marked.some((term) => term.id === id));
  if (found.length === 0) return null;
  return <p class="term-line"><span class="note">{words.term.line}</span>{found.map((term) => <Term key={term.id} term={term} shown={say(term.term)} />)}</p>;
}

export function Term({ term, shown }: { readonly term: GlossaryView; readonly shown: string }) {
  const { words, say } = useSpeech();
  const [open, setOpen] = useState(false);
  const [word, box] = [useRef<HTMLSpanElement>(null), useRef<HTMLSpanElement>(null)];
  const close = (): void => { setOpen(false); word.current?.focus(); };
  useEffect(() => {
    if (!open) return;
    box.current?.focus();
    const outside = (event: Event): void => { if (event.target instanceof Node && !box.current?.contains(event.target) && !word.current?.contains(event.target)) setOpen(false); };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => { document.removeEventListener('pointerdown', outside); document.removeEventListener('focusin', outside); };
  }, [open]);
  return (
    <span class="term-place">
      <span class="term" role="button" tabIndex={0} ref={word} aria-haspopup="dialog" aria-expanded={open} onClick={() => { setOpen(!open); }}
        onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); setOpen(!open); } }}>{shown}</span>
      {open ? (
        <span class="term-box" role="dialog" aria-label={say(term.term)} tabIndex={-1} ref={box} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); close(); } }}>
          <b>{term.term.ja}<span lang="en">{term.term.en}</span></b>
          <span>{say(term.says)}</span>
          {term.sources.map((source) => <span key={source.url} class="note"><span lang="en">{source.title}</span>{words.seen(words.seenOn(source.seen))}{source.verified ? '' : words.unverified}</span>)}
          <button type="button" class="btn small" onClick={close}>{words.term.close}</button>
        </span>
      ) : null}
    </span>
  );
}
