// Sample papers of test/papers: a head of `key: value` lines that says what is to be read, `---`, then the text of the paper. All names are invented.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../support/rulebook.ts';

export interface SamplePaper { readonly name: string; readonly says: Readonly<Record<string, string>>; readonly text: string }

const folder = path.join(projectRoot, 'test/papers');
export const samplePapers: readonly SamplePaper[] = readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().map((file) => {
  const [head = '', text = ''] = readFileSync(path.join(folder, file), 'utf8').split('\n---\n');
  return { name: file.slice(0, -'.txt'.length), text, says: Object.fromEntries(head.split('\n').map((line) => { const at = line.indexOf(': '); return [line.slice(0, at), line.slice(at + 2)]; })) };
});
export const samplePaper = (name: string): SamplePaper => { const found = samplePapers.find((one) => one.name === name); if (found === undefined) throw new Error(`no paper ${name}`); return found; };
