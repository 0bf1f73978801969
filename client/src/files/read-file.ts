// A file of the seller as text, read in the browser; nothing is sent anywhere.
import { decodeText } from './decode.ts';
import { htmlText } from './html-text.ts';
import { mailText } from './read-eml.ts';

/** `kind`: such files are not read. `unreadable`: its ending says text, its content does not. */
export type FileRead = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: 'kind' | 'too-large' | 'empty' | 'unreadable' };

const readers: Readonly<Record<string, (bytes: Uint8Array) => string | undefined>> = {
  txt: (bytes) => decodeText(bytes), text: (bytes) => decodeText(bytes), md: (bytes) => decodeText(bytes),
  eml: mailText,
  html: (bytes) => fromHtml(bytes), htm: (bytes) => fromHtml(bytes),
};
/** In bytes. A mail carries its pictures with it. */
const largest = 20_000_000;

export async function readFile(file: File): Promise<FileRead> {
  const read = readers[file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase()];
  if (read === undefined) return { ok: false, why: 'kind' };
  if (file.size > largest) return { ok: false, why: 'too-large' };
  const text = await file.arrayBuffer().then((buffer) => read(new Uint8Array(buffer)), () => undefined);
  if (text === undefined) return { ok: false, why: 'unreadable' };
  return text.trim() === '' ? { ok: false, why: 'empty' } : { ok: true, text: text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim() };
}

function fromHtml(bytes: Uint8Array): string | undefined {
  const [, named = ''] = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).toLowerCase().split('charset=');
  const label = /^["']?([\w-]{1,40})/.exec(named)?.[1];
  const html = decodeText(bytes, label);
  return html === undefined ? undefined : htmlText(html);
}
