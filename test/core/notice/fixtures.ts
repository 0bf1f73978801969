// Marked notices of test/notices: a head of `key: value` lines, `---`, then the text, in which [[words]]{reason} marks what must be read.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../support/rulebook.ts';

export interface Marked { readonly reason: string; readonly start: number; readonly end: number }
export interface MarkedNotice { readonly name: string; readonly head: ReadonlyMap<string, string>; readonly text: string; readonly marks: readonly Marked[] }

const folder = path.join(projectRoot, 'test/notices');

export const markedNotices: readonly MarkedNotice[] = readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().map((file) => {
  const [head = '', ...body] = readFileSync(path.join(folder, file), 'utf8').split('\n---\n');
  return { name: file.slice(0, -'.txt'.length), head: new Map(head.split('\n').map((line) => { const [key = '', ...value] = line.split(':'); return [key.trim(), value.join(':').trim()] as const; })), ...unmark(body.join('\n---\n')) };
});

export function unmark(marked: string): { readonly text: string; readonly marks: readonly Marked[] } {
  const marks: Marked[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[\[([^\]]*)\]\](?:\{([a-z-]+)\})?/g)) {
    text += marked.slice(at, match.index);
    marks.push({ reason: match[2] ?? '', start: text.length, end: text.length + (match[1] ?? '').length });
    text += match[1] ?? '';
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), marks };
}
