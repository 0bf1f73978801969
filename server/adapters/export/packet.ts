// Everything of a case in one archive: what is sent, what is kept, and an index that says which is which.
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Language } from '../../../rules/schema/words.ts';
import type { ExhibitInPacket, OutsidePaper } from '../../core/case/exhibits.ts';
import type { PaperState } from '../../core/evidence/paper-state.ts';
import type { ExportedFile } from './export-letter.ts';
import { contentDisposition } from './file-name.ts';

export interface PacketFile { readonly name: string; readonly content: string | Uint8Array }
/** `title`: the name of the file; `about`: the issues of the case. `outside`: papers the letter names that are not in the packet. `gaps`: facts that are missing. */
export interface PacketContent { readonly files: readonly PacketFile[]; readonly language: Language; readonly title: string; readonly about: string; readonly outside: readonly OutsidePaper[]; readonly exhibits: readonly ExhibitInPacket[]; readonly gaps: number }

interface PacketWords {
  readonly title: string; readonly send: string; readonly keep: string; readonly attach: string; readonly gaps: (count: number) => string;
  readonly exhibits: string; readonly others: string; readonly proves: (says: string) => string; readonly addedAs: (name: string) => string; readonly letterName: (name: string) => string; readonly lost: string;
  /** Nothing is said of a file that agrees: the index goes to nobody as a praise. */
  readonly states: Readonly<Partial<Record<PaperState, string>>>;
}
const words: Readonly<Record<Language, PacketWords>> = {
  en: {
    title: 'What is in this packet', send: 'To send', keep: 'For yourself: not to be sent', attach: 'Papers that the letter names. They are not in this packet; attach them yourself, unaltered:',
    gaps: (count) => `NOT READY: ${String(count)} ${count === 1 ? 'fact is' : 'facts are'} still missing in the letter. Look for the marks in square brackets.`,
    exhibits: 'Exhibits, byte for byte as you added them', others: 'Files of which you have not said what they are (not to be sent as they are)', proves: (says) => `To prove: ${says}`, addedAs: (name) => `Added as: ${name}`, letterName: (name) => `The letter calls it: ${name}`,
    lost: 'NOT IN THIS PACKET: the file on the disk is missing or was altered. Add it once more.',
    states: { conflicting: 'Please check: it says otherwise than the notice or your answers.', unclear: 'Please check: not everything in it could be compared.', 'not-looked-at': 'Its text was not read; it is listed by name only.', missing: 'You said that it is not the document that is needed.' },
  },
  ja: {
    title: 'この一式の中身', send: '送るもの', keep: 'ご自身の控え（送らないもの）', attach: '手紙に名前のある書類です。この一式には入っていません。手を加えずに、ご自身で添付してください。',
    gaps: (count) => `まだ送れません。手紙に、未記入のところが${String(count)}か所あります。〔未記入：…〕（英語では [NOT YET ANSWERED: …]）の印を探してください。`,
    exhibits: '証拠の書類（加えたときのまま、手を加えていません）', others: 'どの書類かをまだ選んでいないファイル（このままでは送りません）', proves: (says) => `証明すること：${says}`, addedAs: (name) => `元のファイル名：${name}`, letterName: (name) => `手紙での名前：${name}`,
    lost: 'この一式には入っていません。パソコンの中のファイルがなくなったか、変わっています。もう一度加えてください。',
    states: { conflicting: '確かめてください：通知や回答と食い違うところがあります。', unclear: '確かめてください：比べられなかったところがあります。', 'not-looked-at': '文字を読んでいないので、名前だけを載せています。', missing: '必要な書類ではない、とご自身で判断しています。' },
  },
};

export function packetFile({ files, language, title, about, outside, exhibits, gaps }: PacketContent): ExportedFile {
  const say = words[language];
  const places = new Set(exhibits.map(({ place }) => place));
  const list = (folder: string): readonly string[] => files.filter(({ name }) => name.startsWith(folder) && !places.has(name)).map(({ name }) => `- ${name}`);
  const [numbered, others] = [exhibits.filter(({ number }) => number !== undefined), exhibits.filter(({ number }) => number === undefined)];
  const part = (head: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', head, ...lines]);
  const index = [
    say.title, about, ...(gaps === 0 ? [] : ['', say.gaps(gaps)]), '', say.send, ...list('send/'), ...part(say.exhibits, numbered.flatMap((one) => exhibitLines(one, language))),
    ...part(say.attach, outside.flatMap(({ name, number, proves }) => [`${String(number)}. ${name}`, ...proves.map((says) => `   ${say.proves(says[language])}`)])), '', say.keep, ...list('keep/'), ...part(say.others, others.flatMap((one) => exhibitLines(one, language))), '',
  ].join('\n');
  return {
    content: pack([{ name: '00-index.txt', content: `\ufeff${index}` }, ...files]),
    headers: { 'content-type': 'application/zip', 'content-disposition': contentDisposition({ title, language, format: 'zip', name: 'packet' }) },
  };
}

function exhibitLines({ place, whole, addedAs, letterName, hash, proves, state }: ExhibitInPacket, language: Language): readonly string[] {
  const say = words[language];
  const remark = say.states[state];
  return [`- ${place}`, ...[...(whole ? [] : [say.lost]), ...proves.map((says) => say.proves(says[language])), say.addedAs(addedAs), ...(letterName === undefined ? [] : [say.letterName(letterName)]), ...(remark === undefined ? [] : [remark]), `SHA-256: ${hash}`].map((line) => `    ${line}`)];
}

/** Names are UTF-8; what is packed already is not packed again. */
function pack(files: readonly PacketFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, content } of files) entries[name] = [typeof content === 'string' ? strToU8(content) : content, { level: /\.(?:docx|xlsx|pdf|png|jpe?g|gif|webp|heic|zip)$/i.test(name) ? 0 : 6 }];
  return zipSync(entries);
}
