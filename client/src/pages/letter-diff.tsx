// Two letters laid against each other, sentence by sentence, in one language at a time: what came, what went and what was changed within a sentence.
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ChangeRow, ChangesView, Language } from '../wire.ts';
import { historyWords } from '../words/history.ts';

const useSpeech = speechWith(historyWords);
const tongues: readonly Language[] = ['en', 'ja'];

/** `id`: names its parts on the page. */
export function LetterDiff({ id, changes }: { readonly id: string; readonly changes: ChangesView }) {
  const { words } = useSpeech();
  const [shown, setShown] = useState<Language>('en');
  return (
    <div class="diff">
      <p class="row" role="group">{tongues.map((one) => <button key={one} type="button" class="btn small" aria-pressed={shown === one} aria-controls={`${id}-diff`} onClick={() => { setShown(one); }}>{words.changed.languages[one]}</button>)}</p>
      <ol id={`${id}-diff`} class="diff-rows">
        {changes.rows[shown].length === 0 ? <li class="note">{words.changed.noText}</li> : runsOf(changes.rows[shown]).map((run, i) => <Run key={i} rows={run} language={shown} />)}
      </ol>
    </div>
  );
}

/** Sentences that stayed stand together, the others alone. */
function runsOf(rows: readonly ChangeRow[]): readonly (readonly ChangeRow[])[] {
  const runs: ChangeRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (row.kind === 'same' && last?.[0]?.kind === 'same') last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** So many of them are shown without being asked for. */
const fewSame = 2;

function Run({ rows, language }: { readonly rows: readonly ChangeRow[]; readonly language: Language }) {
  const { words } = useSpeech();
  const all = rows.map((row, i) => <DiffRow key={i} row={row} language={language} />);
  if (rows.length <= fewSame) return <>{all}</>;
  return <li><details class="more"><summary><Icon name="chev" />{words.changed.sameRows(rows.length)}</summary><ol class="diff-rows">{all}</ol></details></li>;
}

export function DiffRow({ row, language }: { readonly row: ChangeRow; readonly language: Language }) {
  const { words } = useSpeech();
  return (
    <li class={`diff-${row.kind}${row.frame === true ? ' framing' : ''}`}>
      {row.kind === 'same' ? <span class="vh">{words.changed.rows.same}</span> : <span class="diff-kind">{words.changed.rows[row.kind]}</span>}
      <p class="letter-words" lang={language}><RowWords row={row} /></p>
    </li>
  );
}

function RowWords({ row }: { readonly row: ChangeRow }) {
  const { words } = useSpeech();
  if (row.kind === 'removed') return <del>{row.before}</del>;
  if (row.kind === 'added') return <ins>{row.after}</ins>;
  if (row.kind === 'same') return <>{row.after}</>;
  return <>{row.parts.map((part, i) => (part.kind === 'same' ? part.text : part.kind === 'in' ? <ins key={i}>{part.text}<span class="vh">{words.changed.in}</span></ins> : <del key={i}>{part.text}<span class="vh">{words.changed.out}</span></del>))}</>;
}
