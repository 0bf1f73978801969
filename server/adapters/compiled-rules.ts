// A copy of all rules that were once read without a fault, as one JSON file: YAML with positions takes ten times as long to read.
// It counts only while every file of rules/ and templates/ has the size and time it had then.
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RuleFiles } from '../core/rulebook/rulebook.ts';

const place = (root: string): string => path.join(root, 'dist', 'compiled-rules.json');

/** Name, size and time of each file the rules are made of (the shapes in rules/schema belong to them). */
export async function stampOf(root: string): Promise<string> {
  const folders = await Promise.all(['rules', 'templates'].map(async (folder) => {
    const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
    return Promise.all(entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.md')).map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const { size, mtimeMs } = await stat(file);
      return `${path.relative(root, file)} ${String(size)} ${String(mtimeMs)}`;
    }));
  }));
  return folders.flat().sort().join('\n');
}

export async function readCompiledRules(root: string, stamp: string): Promise<RuleFiles | undefined> {
  try {
    const text = await readFile(place(root), 'utf8');
    const cut = text.indexOf('\n');
    // The first line is the stamp, so that a stale copy is not parsed at all.
    if (text.slice(0, cut) !== JSON.stringify(stamp)) return undefined;
    return JSON.parse(text.slice(cut + 1)) as RuleFiles;
  } catch { return undefined; }
}

/** Best effort: where dist/ cannot be written, the next start reads the YAML again. */
export async function writeCompiledRules(root: string, stamp: string, files: RuleFiles): Promise<void> {
  const target = place(root);
  const draft = `${target}.${String(process.pid)}`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(draft, `${JSON.stringify(stamp)}\n${JSON.stringify(files)}`);
    await rename(draft, target);
  } catch { /* nothing depends on it */ }
}
