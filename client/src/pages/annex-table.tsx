// The table of orders: rows pasted or chosen, what was done entered for many at once, kept with each change, and saved as a file.
import { useRef, useState } from 'preact/hooks';
import { pasteAnnex, saveAnnex, type Problem } from '../api.ts';
import { annexAddress } from '../file-addresses.ts';
import { parseDate, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { FieldError, ProblemNote } from '../ui/notes.tsx';
import { Writes } from '../ui/writes.tsx';
import { useRoom } from '../state/case-room.tsx';
import { WaitsForReview } from '../team/parts-of-pages.ts';
import { mayLeave, useReview } from '../team/use-review.ts';
import type { AnnexRow, AnnexView, PasteFault } from '../wire.ts';
import { ordersWords } from '../words/orders.ts';
import { LackingSigns } from './lacking-signs.tsx';
import { cellOf } from './report-panel.tsx';

const useSpeech = speechWith(ordersWords);

interface AnnexProps { readonly caseId: string; readonly view: AnnexView; readonly onAnnex: (annex: AnnexView['annex']) => void }

/** As many rows are drawn at first. */
const firstRows = 100;

export function AnnexTable({ caseId, view, onAnnex }: AnnexProps) {
  const { words: { orders } } = useSpeech();
  const { rows, version } = view.annex;
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const [undo, setUndo] = useState<readonly AnnexRow[]>();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const heading = useRef<HTMLHeadingElement>(null);
  const save = async (next: readonly AnnexRow[]): Promise<boolean> => {
    const result = await saveAnnex(caseId, next, version);
    const current = result.ok ? result.value : result.problem.current;
    if (current) onAnnex(current);
    setUndo(result.ok ? rows : undefined);
    setProblem(result.ok || result.problem.status === 409 || result.problem.code === 'invalid' || result.problem.code === 'too-long' ? undefined : result.problem);
    setSaid(result.ok ? orders.saved : result.problem.status === 409 ? orders.clash : result.problem.status === 400 || result.problem.status === 413 ? orders.full : '');
    return result.ok;
  };
  const drop = async (): Promise<void> => {
    if (!await save(rows.filter((_row, i) => !picked.has(i)))) return;
    setPicked(new Set());
    heading.current?.focus();
  };
  return (
    <section class="annex">
      <h2 id="annex-title" tabIndex={-1} ref={heading}>{orders.annexTitle}</h2>
      <p>{orders.annexLead}</p>
      <p class="note">{orders.annexEnglish}</p>
      <Writes><PasteForm view={view} onRows={(more) => save([...rows, ...more])} /></Writes>
      {rows.length === 0 ? <p class="tip">{orders.empty}</p> : <Rows view={view} picked={picked} setPicked={setPicked} />}
      {picked.size === 0 ? null : <ForChosen view={view} count={picked.size} onSet={(change) => { void save(rows.map((row, i) => (picked.has(i) ? { ...row, ...change } : row))); }} onDrop={() => { void drop(); }} />}
      <p class="annex-said"><span role="status">{said}</span>{undo === undefined ? null : <button type="button" class="btn small" onClick={() => { setPicked(new Set()); void save(undo).then(() => { setUndo(undefined); }); }}>{orders.undo}</button>}</p>
      <ProblemNote problem={problem} />
      {rows.length === 0 ? null : <Files caseId={caseId} version={version} />}
    </section>
  );
}

interface RowsProps { readonly view: AnnexView; readonly picked: ReadonlySet<number>; readonly setPicked: (picked: ReadonlySet<number>) => void }

function Rows({ view, picked, setPicked }: RowsProps) {
  const { words: { orders }, language, say } = useSpeech();
  const [all, setAll] = useState(false);
  const { rows } = view.annex;
  const columns = view.rules.columns.filter(({ id }) => rows.some((row) => row[id] !== undefined));
  const shown = all ? rows : rows.slice(0, firstRows);
  const flip = (i: number): void => { const next = new Set(picked); if (!next.delete(i)) next.add(i); setPicked(next); };
  return (
    <>
      <p class="row"><b>{orders.rows(rows.length)}</b><Writes><label class="tick"><input type="checkbox" checked={picked.size === rows.length} onChange={() => { setPicked(new Set(picked.size === rows.length ? [] : rows.keys())); }} />{orders.all}</label></Writes></p>
      <div class="wide-table" role="region" aria-label={orders.annexTitle} tabIndex={0}>
        <table class="figures annex-rows"><thead><tr><Writes><th scope="col" class="box"><span class="vh">{orders.all}</span></th></Writes>{columns.map(({ id, title }) => <th key={id} scope="col">{say(title)}</th>)}</tr></thead>
          <tbody>{shown.map((row, i) => (
            <tr key={i}><Writes><td class="box"><label class="tick"><input type="checkbox" checked={picked.has(i)} aria-label={orders.rowNo(i + 1)} onChange={() => { flip(i); }} /></label></td></Writes>{columns.map(({ id }) => <td key={id}>{cellOf(view, row[id], id, language)}</td>)}</tr>
          ))}</tbody>
        </table>
      </div>
      {shown.length < rows.length ? <p><button type="button" class="btn small" onClick={() => { setAll(true); }}>{orders.more(rows.length - shown.length)}</button></p> : null}
    </>
  );
}

interface ChosenProps { readonly view: AnnexView; readonly count: number; readonly onSet: (change: AnnexRow) => void; readonly onDrop: () => void }

function ForChosen({ view, count, onSet, onDrop }: ChosenProps) {
  const { words: { orders }, say } = useSpeech();
  const [done, setDone] = useState('');
  const [on, setOn] = useState('');
  const [wrong, setWrong] = useState<string>();
  const enter = (event: Event): void => {
    event.preventDefault();
    const day = on.trim() === '' ? undefined : parseDate(on, todayIso());
    setWrong(on.trim() !== '' && day === undefined ? orders.badDay : undefined);
    if ((on.trim() !== '' && day === undefined) || (done === '' && day === undefined)) return;
    onSet({ ...(done === '' ? {} : { done }), ...(day === undefined ? {} : { 'done-on': day }) });
  };
  return (
    <form class="panel for-chosen" onSubmit={enter}>
      <fieldset><legend class="l">{orders.chosen(count)}</legend>
        <FieldError id="chosen-err" text={wrong} />
        <div class="row">
          <label class="small-l" for="chosen-done">{orders.setDone}<select id="chosen-done" class="x" value={done} onChange={(event) => { setDone(event.currentTarget.value); }}><option value="">{orders.keep}</option>{view.rules.done.map(({ id, title }) => <option key={id} value={id}>{say(title)}</option>)}</select></label>
          <label class="small-l" for="chosen-on">{orders.setOn}<input id="chosen-on" class="x date" autocomplete="off" aria-describedby={wrong === undefined ? undefined : 'chosen-err'} value={on} onInput={(event) => { setOn(event.currentTarget.value); }} /></label>
          <button type="submit" class="btn small">{orders.apply}</button>
          <button type="button" class="btn small quiet" onClick={onDrop}>{orders.dropRows}</button>
        </div>
      </fieldset>
    </form>
  );
}

function PasteForm({ view, onRows }: { readonly view: AnnexView; readonly onRows: (rows: readonly AnnexRow[]) => Promise<boolean> }) {
  const { words: { orders } } = useSpeech();
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<readonly PasteFault[]>([]);
  const [none, setNone] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') { setNone(true); return; }
    const result = await pasteAnnex(text);
    setProblem(result.ok ? undefined : result.problem);
    if (!result.ok) return;
    setFaults(result.value.faults);
    setNone(result.value.rows.length === 0);
    // What could not be taken stays in the box.
    if (result.value.rows.length > 0 && await onRows(result.value.rows) && result.value.faults.length === 0) setText('');
  };
  return (
    <details class="more" open={view.annex.rows.length === 0}><summary><Icon name="chev" />{orders.paste}</summary>
      <form onSubmit={(event) => { void add(event); }}>
        <label class="vh" for="annex-paste">{orders.paste}</label>
        <p class="help" id="annex-paste-note">{orders.pasteNote}</p>
        <textarea id="annex-paste" class="x" rows={5} spellcheck={false} wrap="off" aria-describedby="annex-paste-note" value={text} onInput={(event) => { setText(event.currentTarget.value); }} />
        <p class="row"><button type="submit" class="btn">{orders.pasteButton}</button></p>
        {faults.length === 0 && !none ? null : <div role="alert">{none ? <p class="err"><Icon name="must" />{orders.pasteNone}</p> : null}<ul class="bul faults">{faults.map(({ line, code, found }) => <li key={line}><b>{orders.lineNo(line)}</b>{orders.pasteFault[code](found)}</li>)}</ul></div>}
        <ProblemNote problem={problem} />
      </form>
    </details>
  );
}

function Files({ caseId, version }: { readonly caseId: string; readonly version: number }) {
  const { words: { orders } } = useSpeech();
  const room = useRoom();
  if (!mayLeave(useReview(room))) return <WaitsForReview room={room} table />;
  return (
    <div class="annex-files"><h3>{orders.files}</h3>
      {(['en', 'ja'] as const).map((language) => (
        <p class="row" key={language}><span>{language === 'en' ? orders.english : orders.japanese}</span>{(['xlsx', 'csv', 'docx', 'pdf'] as const).map((format) => <a key={format} class="btn small" href={annexAddress(caseId, language, format)} download>.{format}<span class="vh">{` (${language === 'en' ? orders.english : orders.japanese})`}</span></a>)}</p>
      ))}
      <LackingSigns key={version} of={(['en', 'ja'] as const).map((language) => annexAddress(caseId, language, 'pdf'))} />
    </div>
  );
}
