// Reads a text from a file or standard input: what is no text, too much or unreadable is said in one line.
import { open } from 'node:fs/promises';
import { enteredText, longestText } from '../core/case/entered-text.ts';
import { BadInput, type Context } from './terminal.ts';

const mostBytes = 5 * 1024 * 1024;
/** A corpus is a file of ours, larger than any letter. */
const mostBytesOfCorpus = 200 * 1024 * 1024;

/** `source` is a path, or "-" for standard input. Throws BadInput. */
export async function readText(context: Context, source: string): Promise<string> {
  const { words } = context;
  const name = nameOf(context, source);
  const text = enteredText(decode(context, name, await readBytes(context, source, mostBytes)));
  if (text.trim() === '') throw new BadInput(words.input.empty(name));
  if (text.length > longestText) throw new BadInput(words.input.long(name));
  return text;
}

export async function readJson(context: Context, source: string): Promise<unknown> {
  const text = await readText(context, source);
  try { return JSON.parse(text) as unknown; }
  catch (error) { throw new BadInput(context.words.input.json(nameOf(context, source), error instanceof Error ? whereOf(error.message) : '')); }
}

/** One JSON object a line; blank lines do not count. */
export async function readJsonLines(context: Context, source: string): Promise<readonly object[]> {
  const name = nameOf(context, source);
  const text = decode(context, name, await readBytes(context, source, mostBytesOfCorpus));
  return text.split('\n').flatMap((line, i): object[] => {
    if (line.trim() === '') return [];
    const value = parsed(line);
    if (typeof value !== 'object' || value === null) throw new BadInput(context.words.input.jsonLine(name, i + 1));
    return [value];
  });
}

function parsed(line: string): unknown {
  try { return JSON.parse(line) as unknown; } catch { return undefined; }
}

/** Engines quote the text in such messages; the place is enough. */
const whereOf = (message: string): string => /(?:at )?position \d+(?: \(line \d+ column \d+\))?/.exec(message)?.[0] ?? 'at the end';

export const nameOf = ({ words }: Context, source: string): string => (source === '-' ? words.input.standardInput : source);

async function readBytes(context: Context, source: string, most: number): Promise<Uint8Array> {
  const bytes = source === '-' ? await context.terminal.readStandardInput(most) : await readFile(context, source, most);
  if (bytes.length > most) throw new BadInput(context.words.input.large(nameOf(context, source)));
  if (bytes.length === 0) throw new BadInput(context.words.input.empty(nameOf(context, source)));
  return bytes;
}

async function readFile({ words }: Context, file: string, most: number): Promise<Uint8Array> {
  const handle = await open(file).catch((error: unknown) => { throw new BadInput(codeOf(error) === 'ENOENT' ? words.input.missing(file) : words.input.unreadable(file)); });
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) throw new BadInput(words.input.folder(file));
    if (stats.size > most) throw new BadInput(words.input.large(file));
    return await handle.readFile();
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput(words.input.unreadable(file));
  } finally { await handle.close(); }
}
const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

function decode({ words }: Context, name: string, bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (isBinary(bytes)) throw new BadInput(words.input.binary(name));
  const text = decoded(bytes, 'utf-8') ?? japanese(bytes);
  if (text === undefined) throw new BadInput(words.input.encoding(name));
  return text;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try { return new TextDecoder(encoding, { fatal: true }).decode(bytes); } catch { return undefined; }
}

/** EUC-JP also reads as Shift_JIS, but then as a run of half-width katakana, which hardly anybody writes. */
function japanese(bytes: Uint8Array): string | undefined {
  const shiftJis = decoded(bytes, 'shift_jis');
  const eucJp = decoded(bytes, 'euc-jp');
  if (shiftJis === undefined || eucJp === undefined) return shiftJis ?? eucJp;
  const halfWidth = (text: string): number => text.match(/[\uff61-\uff9f]/g)?.length ?? 0;
  return halfWidth(shiftJis) > halfWidth(eucJp) ? eucJp : shiftJis;
}

/** Bytes that no text holds (NUL and most control bytes), or the sign of a PDF. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 65_536);
  return start.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) || String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
}
