// Everything of a case in one archive: what is sent, what is kept, and an index that says which is which.
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Language } from '../../../rules/schema/words.ts';
import type { ExportedFile } from './export-letter.ts';
import { contentDisposition } from './file-name.ts';

export interface PacketFile { readonly name: string; readonly content: string | Uint8Array }
/** `title`: the name of the file; `about`: the issues of the case. `attachments`: names of the papers the letter names; they are not in the packet. `gaps`: facts that are missing. */
export interface PacketContent { readonly files: readonly PacketFile[]; readonly language: Language; readonly title: string; readonly about: string; readonly attachments: readonly string[]; readonly gaps: number }

const words: Readonly<Record<Language, { readonly title: string; readonly send: string; readonly keep: string; readonly attach: string; readonly gaps: (count: number) => string }>> = {
  en: {
    title: 'What is in this packet', send: 'To send', keep: 'For yourself: not to be sent', attach: 'Papers that the letter names. They are not in this packet; attach them yourself, unaltered:',
    gaps: (count) => `NOT READY: ${String(count)} ${count === 1 ? 'fact is' : 'facts are'} still missing in the letter. Look for the marks in square brackets.`,
  },
  ja: {
    title: 'この一式の中身', send: '送るもの', keep: 'ご自身の控え（送らないもの）', attach: '手紙に名前のある書類です。この一式には入っていません。手を加えずに、ご自身で添付してください。',
    gaps: (count) => `まだ送れません。手紙に、未記入のところが${String(count)}か所あります。〔未記入：…〕（英語では [NOT YET ANSWERED: …]）の印を探してください。`,
  },
};

export function packetFile({ files, language, title, about, attachments, gaps }: PacketContent): ExportedFile {
  const say = words[language];
  const list = (folder: string): readonly string[] => files.filter(({ name }) => name.startsWith(folder)).map(({ name }) => `- ${name}`);
  const index = [say.title, about, ...(gaps === 0 ? [] : ['', say.gaps(gaps)]), '', say.send, ...list('send/'), ...(attachments.length === 0 ? [] : ['', say.attach, ...attachments.map((name, i) => `${String(i + 1)}. ${name}`)]), '', say.keep, ...list('keep/'), ''].join('\n');
  return {
    content: pack([{ name: '00-index.txt', content: `\ufeff${index}` }, ...files]),
    headers: { 'content-type': 'application/zip', 'content-disposition': contentDisposition({ title, language, format: 'zip', name: 'packet' }) },
  };
}

/** Names are UTF-8; what is packed already is not packed again. */
function pack(files: readonly PacketFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, content } of files) entries[name] = [typeof content === 'string' ? strToU8(content) : content, { level: /\.(?:docx|pdf)$/.test(name) ? 0 : 6 }];
  return zipSync(entries);
}
