// Files of documents: dropped or chosen, several at once, a line for each with what became of it.
import { Fragment, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { isShared } from '../how-it-runs.ts';
import type { EvidenceDoor, OnItsWay } from '../state/evidence-files.ts';
import { Icon } from '../ui/icon.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { useMayWrite, Writes } from '../ui/writes.tsx';
import type { EvidenceView, UnitsLine } from '../wire.ts';
import { evidenceFilesWords } from '../words/evidence-files.ts';
import { DeletedParts } from './deleted-parts.tsx';
import { EvidenceFileLine, type PaperChoice } from './evidence-file.tsx';
import { FilePicker } from './file-picker.tsx';
import { useFileSize } from './file-size.ts';

const useSpeech = speechWith(evidenceFilesWords);

interface EvidenceFilesProps { readonly door: EvidenceDoor; readonly id: string; readonly choices: readonly PaperChoice[] }

export function EvidenceFiles({ door, id, choices }: EvidenceFilesProps) {
  const { words: { evidenceFiles: words } } = useSpeech();
  const mayWrite = useMayWrite();
  const [over, setOver] = useState(false);
  const { view, problem, failed, coming, added } = door;
  const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  const handlers: Pick<JSX.HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'> = {
    onDragOver: (event) => { if (carries(event)) { event.preventDefault(); setOver(true); } },
    onDragLeave: (event) => { if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false); },
    onDrop: (event) => { setOver(false); const files = [...event.dataTransfer?.files ?? []]; if (files.length > 0) { event.preventDefault(); door.add(files); } },
  };
  return (
    <section class={`evidence-files${over ? ' over' : ''}`} aria-labelledby="evidence-files" {...(mayWrite ? handlers : {})}>
      <h2 id="evidence-files">{words.title}</h2>
      <p class="note">{isShared ? words.leadShared : words.lead} {words.notGenuine}</p>
      <Writes><div class="file-box"><p>{words.drop}</p><p class="row"><FilePicker id="evidence-file" label={words.choose} onFiles={door.add} /></p>{view && view.files.length > 0 ? <Used view={view} /> : null}</div></Writes>
      <ProblemNote problem={problem} />
      {failed ? <p class="err" role="alert"><Icon name="must" /><span>{words.failed}</span></p> : null}
      <p class="note" role="status">{added > 0 ? words.added(added) : ''}</p>
      {coming.length > 0 ? <ul class="coming">{coming.map((one) => <Coming key={one.key} door={door} one={one} />)}</ul> : null}
      {view && view.files.length > 0 ? <><Compared view={view} /><Units lines={view.papers.flatMap(({ units }) => units ?? [])} /><ul class="kept-files">{view.files.map((file) => <EvidenceFileLine key={file.id} door={door} id={id} view={view} file={file} choices={choices} />)}</ul></> : null}
      <DeletedParts id={id} kind="file" turn={door.gone} onBack={door.reload} />
    </section>
  );
}

function Used({ view: { size } }: { readonly view: EvidenceView }) {
  const { words: { evidenceFiles: words } } = useSpeech();
  const sizeOf = useFileSize();
  return <p class="note">{words.used(sizeOf(size.used), sizeOf(size.most))}</p>;
}

function Coming({ door, one }: { readonly door: EvidenceDoor; readonly one: OnItsWay }) {
  const { words: { evidenceFiles: words } } = useSpeech();
  const { file: { name }, share, failed, again } = one;
  const close = <button type="button" class="btn small quiet" onClick={() => { door.dismiss(one.key); }}>{words.dismiss}<span class="vh"> {name}</span></button>;
  if (again === true) return <li><p role="status">{words.again(name)}</p>{close}</li>;
  if (failed !== undefined) {
    const errors: Readonly<Record<string, (name: string) => string>> = words.errors;
    const lasting = failed === 'file-empty' || failed === 'file-kind' || failed === 'file-too-large';
    return (
      <li data-failed={failed}>
        <p class="err" role="alert"><Icon name="must" /><span>{(errors[failed === 'too-large' ? 'file-too-large' : failed] ?? words.errors.other)(name)}</span></p>
        <p class="row">{lasting ? null : <button type="button" class="btn small" onClick={() => { door.retry(one); }}>{words.retry}<span class="vh"> {name}</span></button>}{close}</p>
      </li>
    );
  }
  const said = share < 1 ? words.sending(name) : words.reading(name);
  return <li><p>{said}</p>{share < 1 ? <progress max={1} value={share} aria-label={said} /> : <progress aria-label={said} />}</li>;
}

/** What the files are compared with, said once for all of them. */
function Compared({ view: { compared: { window, names } } }: { readonly view: EvidenceView }) {
  const { words: { evidenceFiles: words } } = useSpeech();
  return (
    <ul class="bul note">
      <li>{window === undefined ? words.noWindow : window.from === undefined ? words.noNoticeDay(window.days) : words.window(window.days, window.from)}</li>
      {names.length === 0 ? <li>{words.noName}</li> : null}
    </ul>
  );
}

function Units({ lines }: { readonly lines: readonly UnitsLine[] }) {
  const { words: { evidenceFiles: words } } = useSpeech();
  if (lines.length === 0) return null;
  const { unitsHeads: heads } = words;
  return (
    <table class="units"><caption>{words.unitsTitle}</caption>
      <thead><tr>{Object.values(heads).map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>{lines.map(({ asin, sold, bought, papers, short }) => (
        <Fragment key={asin}>
          <tr data-units={asin}><th scope="row">{asin}</th><td>{sold ?? '–'}</td><td>{bought ?? '–'}</td><td>{papers ?? words.noCount}</td></tr>
          {short === undefined ? null : <tr class="short"><td colSpan={4} class="missing" data-short={asin}>{words.short[short]}</td></tr>}
        </Fragment>
      ))}</tbody>
    </table>
  );
}
