// Files and texts that are dropped or chosen: read by the program on this machine, and said what became of each.
import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { readFile } from '../api.ts';
import type { DocumentRead, Unread } from '../wire.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { startWords } from '../words/start.ts';

const useSpeech = speechWith(startWords);

/** `stopped`: the program did not answer. */
type FileRead = DocumentRead | { readonly ok: false; readonly why: Unread | 'stopped' };
interface Told { readonly name: string; readonly read: FileRead | 'reading' }
interface Dropping {
  /** Something is held over the box. */
  readonly over: boolean;
  readonly handlers: Pick<JSX.HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'>;
  readonly read: (files: readonly File[]) => void;
  readonly said: JSX.Element;
}

const carries = (event: DragEvent, what: string): boolean => event.dataTransfer?.types.includes(what) === true;

export function useDrop(onText: (text: string) => void): Dropping {
  const [over, setOver] = useState(false);
  const [told, setTold] = useState<readonly Told[]>([]);
  const read = (files: readonly File[]): void => {
    setTold(files.map(({ name }) => ({ name, read: 'reading' })));
    void readAll(files).then((all) => {
      const text = all.flatMap(({ read: one }) => (one !== 'reading' && one.ok ? [one.text] : [])).join('\n\n');
      if (text !== '') onText(text);
      setTold(all);
    });
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    const files = [...event.dataTransfer?.files ?? []];
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    // A text that is let go over the box itself stands where it was let go.
    if (files.length === 0 && (text === '' || event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    if (files.length > 0) read(files);
    else onText(text);
  };
  return {
    over, read, said: <Said told={told} />,
    handlers: {
      onDragOver: (event) => {
        if (!carries(event, 'Files') && !carries(event, 'text/plain')) return;
        if (carries(event, 'Files') || !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event) => { if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false); },
      onDrop: drop,
    },
  };
}

/** In bytes: as much as the program takes. */
const largest = 20_000_000;

const readAll = (files: readonly File[]): Promise<readonly Told[]> => Promise.all(files.map(async (file): Promise<Told> => {
  if (file.size > largest) return { name: file.name, read: { ok: false, why: 'too-large' } };
  const result = await readFile(file);
  return { name: file.name, read: result.ok ? result.value : { ok: false, why: result.problem.code === 'stopped' ? 'stopped' : 'broken' } };
}));

function Said({ told }: { readonly told: readonly Told[] }) {
  const { words } = useSpeech();
  const lines = told.flatMap(({ name, read }) => (read === 'reading' ? [words.file.reading(name)] : read.ok ? [words.file.read(name, read.text.length), ...read.doubts.map((doubt) => words.file.doubt[doubt])] : []));
  return (
    <>
      <p class="drop-said note" role="status">{lines.join(' ')}</p>
      {told.some(({ read }) => read !== 'reading' && !read.ok) ? <div class="drop-part" role="alert">{told.map(({ name, read }) => (read === 'reading' || read.ok ? null : <p class="err" key={name}><Icon name="must" /><span>{words.file.bad[read.why](name)}</span></p>))}</div> : null}
    </>
  );
}

/** Opens the files of the machine, for those who do not drop. */
export function FileButton({ id, onFiles }: { readonly id: string; readonly onFiles: (files: readonly File[]) => void }) {
  const { words } = useSpeech();
  const picker = useRef<HTMLInputElement>(null);
  const chosen = (input: HTMLInputElement): void => {
    onFiles([...input.files ?? []]);
    input.value = '';
  };
  return (
    <>
      <button type="button" class="btn quiet" onClick={() => { picker.current?.click(); }}><Icon name="file" />{words.file.choose}</button>
      <input ref={picker} id={id} type="file" hidden multiple accept=".txt,.text,.eml,.md,.html,.htm,.docx,.pdf,.png,.jpg,.jpeg,.webp,.gif,.bmp" aria-label={words.file.choose} onChange={(event) => { chosen(event.currentTarget); }} />
    </>
  );
}

interface DropBoxProps { readonly id: string; /** The text that is in the box. */ readonly text: string; readonly onText: (text: string) => void; readonly children: ComponentChildren }

/** A box of text that takes files as well: their text is added to what is there. It may stand within another that does. */
export function DropBox({ id, text, onText, children }: DropBoxProps) {
  const drop = useDrop((added) => { onText(text.trim() === '' ? added : `${text.trimEnd()}\n\n${added}`); });
  const { onDragOver, onDragLeave, onDrop } = drop.handlers;
  const alone = (handle: typeof onDrop) => (event: JSX.TargetedDragEvent<HTMLElement>): void => { event.stopPropagation(); handle?.(event); };
  return (
    <div class={`drop-box${drop.over ? ' over' : ''}`} onDragOver={alone(onDragOver)} onDragLeave={alone(onDragLeave)} onDrop={alone(onDrop)}>
      {children}
      <p class="row"><FileButton id={`${id}-file`} onFiles={drop.read} /></p>
      {drop.said}
    </div>
  );
}
