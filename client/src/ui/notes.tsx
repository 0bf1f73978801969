// Messages of the page: a list of what to mend before going on, and one line of what went wrong.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../api.ts';
import { useSpeech } from '../language.tsx';
import { Icon } from './icon.tsx';

export interface Mend { readonly target: string; readonly text: string }

/** The error summary: takes the focus when it appears; each line leads to its field. `turn` changes with every try. */
export function ErrorSummary({ mends, turn }: { readonly mends: readonly Mend[]; readonly turn: number }) {
  const { words } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (turn > 0 && mends.length > 0) box.current?.focus(); }, [turn]);
  if (mends.length === 0) return null;
  return (
    <div class="tip alert mends" role="alert" tabIndex={-1} ref={box}>
      <h2>{words.mendTitle}</h2>
      <ul class="bul">{mends.map((mend) => <li key={mend.target}><a href={`#${mend.target}`} onClick={(event) => { event.preventDefault(); focusOn(mend.target); }}>{mend.text}</a></li>)}</ul>
    </div>
  );
}

export function focusOn(id: string): void {
  const target = document.getElementById(id);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}

/** What went wrong with a request, in words. */
export function ProblemNote({ problem, children }: { readonly problem: Problem | undefined; readonly children?: ComponentChildren }) {
  const { words } = useSpeech();
  if (!problem) return null;
  return (
    <div class="panel problem" role="alert">
      <p><Icon name="warn" tone="missing" />{words.problem(problem.code)}</p>
      {problem.instance === undefined ? null : <p class="note">{words.problemNumber(problem.instance)}</p>}
      {children}
    </div>
  );
}

export function FieldError({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  return text === undefined ? null : <p class="err" id={id}><Icon name="must" />{text}</p>;
}
