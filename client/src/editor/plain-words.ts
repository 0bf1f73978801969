// A sentence of the restricted Markdown as it is read: without the signs of headings and items and without escapes, its marks kept.
import type { AlignedMark, AlignedSide } from '../wire.ts';

export interface Part { readonly text: string; readonly mark?: AlignedMark }

export function plainWords(text: string, { start, end, marks }: AlignedSide): readonly Part[] {
  const parts: Part[] = [];
  let at = start + (/^(?:#{1,6} |[-*] |\\(?=[#+-]))/u.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0);
  for (const mark of marks) {
    if (mark.start < at) continue;
    if (mark.start > at) parts.push({ text: unescape(text.slice(at, mark.start)) });
    parts.push({ text: mark.kind === 'gap' ? label(text.slice(mark.start, mark.end)) : unescape(text.slice(mark.start, mark.end)), mark });
    at = mark.end;
  }
  return at < end ? [...parts, { text: unescape(text.slice(at, end)) }] : parts;
}

const unescape = (words: string): string => words.replace(/\\([\\*_|#+.)-])/gu, '$1');
/** A gap mark without its brackets. */
const label = (mark: string): string => /[:：]\s*([^\]〕]*)/u.exec(mark)?.[1] ?? mark;
