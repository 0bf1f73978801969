// A copy of all rules that were once read without a fault, in one file: YAML with positions takes ten times as long to read.
// It counts only while every file of rules/ and templates/ has the size and time it had then. Of its parts only those are parsed that are asked for.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loaded, RuleFiles } from '../core/rulebook/rulebook.ts';
import { termsVersion } from '../core/text/search-terms.ts';
import type { CompiledVocabulary } from '../core/text/vocabulary.ts';

const place = (root: string): string => path.join(root, 'dist', 'compiled-rules.bin');

/** Name, size and time of each file the rules are made of (the shapes in rules/schema belong to them). Synchronous: a thousand small questions are answered faster without a queue. */
export function stampOf(root: string): string {
  const files = ['rules', 'templates'].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => path.join(entry.parentPath, entry.name)));
  return files.map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${file.slice(root.length)} ${String(size)} ${String(mtimeMs)}`;
  }).sort().join('\n');
}

/** What is reckoned by the rules and kept holds as long as this: the last day to answer hangs on the time zone too. */
export const stampFor = (root: string): string => createHash('sha256').update(`${stampOf(root)}\n${String(termsVersion)} ${Intl.DateTimeFormat().resolvedOptions().timeZone}`).digest('hex').slice(0, 24);

export interface CompiledRules { readonly files: RuleFiles; readonly vocabulary: CompiledVocabulary }

type Trie = CompiledVocabulary['trie'];
/** Each of these files is parsed alone, when it is first asked for. */
type Single = 'elements' | 'reasons' | 'responses';
/** How many bytes each part takes, in the order in which they stand; all begin at a multiple of four. */
interface Contents {
  readonly trie: Readonly<Record<keyof Trie, number>>; readonly names: number; readonly notice: number; readonly templates: number; readonly others: number;
  readonly single: Readonly<Record<Single, readonly { readonly file: string; readonly bytes: number }[]>>;
}
type Others = Omit<RuleFiles, 'notice' | 'templates' | Single>;

/** Two lines, the stamp, so that a stale copy is not looked at, and the contents; then the parts. */
export function readCompiledRules(root: string, stamp: string): CompiledRules | undefined {
  try {
    const bytes = readFileSync(place(root));
    const head = Buffer.from(`${JSON.stringify(stamp)}\n`);
    if (bytes.compare(head, 0, head.length, 0, head.length) !== 0) return undefined;
    const afterContents = bytes.indexOf('\n', head.length);
    const contents = JSON.parse(bytes.toString('utf8', head.length, afterContents)) as Contents;
    const parts = new Parts(bytes, afterContents + 1);
    const { labels, children, ends, concepts } = contents.trie;
    const trie: Trie = { labels: parts.numbers(labels), children: parts.numbers(children), ends: parts.numbers(ends), concepts: parts.numbers(concepts) };
    const [names, notice, templates, others] = [parts.json<Omit<CompiledVocabulary, 'trie'>>(contents.names), parts.json<RuleFiles['notice']>(contents.notice), parts.json<RuleFiles['templates']>(contents.templates), parts.json<Others>(contents.others)];
    const files = <T>(list: readonly { readonly file: string; readonly bytes: number }[]): readonly Loaded<T>[] => list.map(({ file, bytes: length }) => { const data = parts.json<T>(length); return { file, get data() { return data(); } }; });
    return {
      vocabulary: { ...names(), trie },
      files: { ...others(), elements: files(contents.single.elements), reasons: files(contents.single.reasons), responses: files(contents.single.responses), get notice() { return notice(); }, get templates() { return templates(); } },
    };
  } catch { return undefined; }
}

class Parts {
  readonly #bytes: Buffer;
  #at: number;
  constructor(bytes: Buffer, at: number) { this.#bytes = bytes; this.#at = aligned(at); }

  #next(length: number): Buffer {
    const part = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at = aligned(this.#at + length);
    return part;
  }

  numbers(length: number): Int32Array {
    const part = this.#next(length);
    // A copy where the buffer itself begins at an odd byte.
    return part.byteOffset % 4 === 0 ? new Int32Array(part.buffer, part.byteOffset, length / 4) : new Int32Array(Uint8Array.from(part).buffer);
  }

  json<T>(length: number): () => T {
    const part = this.#next(length);
    let made: { readonly value: T } | undefined;
    return () => (made ??= { value: JSON.parse(part.toString('utf8')) as T }).value;
  }
}

const aligned = (at: number): number => Math.ceil(at / 4) * 4;

/** Best effort: where dist/ cannot be written, the next start reads the YAML again. */
export async function writeCompiledRules(root: string, stamp: string, files: RuleFiles, vocabulary: CompiledVocabulary): Promise<void> {
  const target = place(root);
  const draft = `${target}.${String(process.pid)}`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(draft, writtenRules(stamp, files, vocabulary));
    await rename(draft, target);
  } catch { /* nothing depends on it */ }
}

function writtenRules(stamp: string, { elements, reasons, responses, notice, templates, ...rest }: RuleFiles, { trie, ...names }: CompiledVocabulary): Buffer {
  const parts: Buffer[] = [];
  const add = (part: Buffer): number => { parts.push(part, Buffer.alloc(aligned(part.length) - part.length)); return part.length; };
  const numbers = (list: Int32Array): number => add(Buffer.from(list.buffer, list.byteOffset, list.byteLength));
  const json = (value: unknown): number => add(Buffer.from(JSON.stringify(value)));
  const each = (list: readonly Loaded<unknown>[]): Contents['single']['elements'] => list.map(({ file, data }) => ({ file, bytes: json(data) }));
  const contents: Contents = {
    trie: { labels: numbers(trie.labels), children: numbers(trie.children), ends: numbers(trie.ends), concepts: numbers(trie.concepts) },
    // The vocabulary is made of the concepts; nothing asks for them again.
    names: json(names), notice: json(notice), templates: json(templates), others: json({ ...rest, concepts: [] } satisfies Others),
    single: { elements: each(elements), reasons: each(reasons), responses: each(responses) },
  };
  const head = Buffer.from(`${JSON.stringify(stamp)}\n${JSON.stringify(contents)}\n`);
  return Buffer.concat([head, Buffer.alloc(aligned(head.length) - head.length), ...parts]);
}
