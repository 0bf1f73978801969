// A copy of all rules that were once read without a fault, in one file: YAML with positions takes ten times as long to read.
// It counts only while every file of rules/ and templates/ has the size and time it had then.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RuleFiles } from '../core/rulebook/rulebook.ts';
import type { CompiledVocabulary } from '../core/text/vocabulary.ts';

const place = (root: string): string => path.join(root, 'dist', 'compiled-rules.json');

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

export interface CompiledRules { readonly files: RuleFiles; readonly vocabulary: CompiledVocabulary }

/** Four lines: the stamp, so that a stale copy is not parsed at all; the vocabulary; the templates, which wait for the first letter; the other files. */
export function readCompiledRules(root: string, stamp: string): CompiledRules | undefined {
  try {
    const bytes = readFileSync(place(root));
    const head = Buffer.from(`${JSON.stringify(stamp)}\n`);
    if (bytes.compare(head, 0, head.length, 0, head.length) !== 0) return undefined;
    const afterVocabulary = bytes.indexOf('\n', head.length);
    const afterTemplates = bytes.indexOf('\n', afterVocabulary + 1);
    // A copy, as the bytes of the whole file need not stay.
    const waiting = Buffer.from(bytes.subarray(afterVocabulary + 1, afterTemplates));
    let templates: RuleFiles['templates'] | undefined;
    const files = JSON.parse(bytes.toString('utf8', afterTemplates + 1)) as Omit<RuleFiles, 'templates'>;
    return { vocabulary: readVocabulary(bytes.toString('utf8', head.length, afterVocabulary)), files: { ...files, get templates() { return (templates ??= JSON.parse(waiting.toString()) as RuleFiles['templates']); } } };
  } catch { return undefined; }
}

/** Best effort: where dist/ cannot be written, the next start reads the YAML again. */
export async function writeCompiledRules(root: string, stamp: string, files: RuleFiles, vocabulary: CompiledVocabulary): Promise<void> {
  const target = place(root);
  const draft = `${target}.${String(process.pid)}`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    // The vocabulary is made of the concepts; nothing asks for them again.
    const { templates, ...others } = { ...files, concepts: [] } satisfies RuleFiles;
    await writeFile(draft, [JSON.stringify(stamp), writeVocabulary(vocabulary), JSON.stringify(templates), JSON.stringify(others)].join('\n'));
    await rename(draft, target);
  } catch { /* nothing depends on it */ }
}

/** The long lists of numbers as base64 of their bytes; the copy never leaves the machine that wrote it. */
interface WrittenVocabulary extends Omit<CompiledVocabulary, 'trie'> { readonly trie: Readonly<Record<keyof CompiledVocabulary['trie'], string>> }

const writeVocabulary = ({ trie, ...names }: CompiledVocabulary): string => JSON.stringify({ ...names, trie: { labels: written(trie.labels), children: written(trie.children), ends: written(trie.ends), concepts: written(trie.concepts) } } satisfies WrittenVocabulary);

function readVocabulary(line: string): CompiledVocabulary {
  const { trie, ...names } = JSON.parse(line) as WrittenVocabulary;
  return { ...names, trie: { labels: numbers(trie.labels), children: numbers(trie.children), ends: numbers(trie.ends), concepts: numbers(trie.concepts) } };
}

const written = (list: Int32Array): string => Buffer.from(list.buffer, list.byteOffset, list.byteLength).toString('base64');
function numbers(text: string): Int32Array {
  const bytes = Buffer.from(text, 'base64');
  // A copy of its own, as a shared buffer may begin at any byte.
  return new Int32Array(Uint8Array.from(bytes).buffer);
}
