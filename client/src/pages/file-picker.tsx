// Opens the files of the machine; which of them are taken is said when they were looked at.
import { useRef } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';

interface FilePickerProps { readonly id: string; readonly label: string; /** Without it any file, and several at once. */ readonly accept?: string; readonly onFiles: (files: readonly File[]) => void }

export function FilePicker({ id, label, accept, onFiles }: FilePickerProps) {
  const picker = useRef<HTMLInputElement>(null);
  const chosen = (input: HTMLInputElement): void => {
    onFiles([...input.files ?? []]);
    input.value = '';
  };
  return (
    <>
      <button type="button" class="btn" onClick={() => { picker.current?.click(); }}><Icon name="file" />{label}</button>
      <input ref={picker} id={id} type="file" hidden multiple={accept === undefined} accept={accept} aria-label={label} onChange={(event) => { chosen(event.currentTarget); }} />
    </>
  );
}
