// Where a place is for people: line and column, counted from 1 in characters.
import type { Place } from '../core/text/sentence.ts';

export interface LineColumn { readonly line: number; readonly column: number }

export function lineColumn(text: string, { start }: Place): LineColumn {
  const before = text.slice(0, start);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: [...before.slice(lineStart)].length + 1 };
}

export function placeName(text: string, place: Place): string {
  const { line, column } = lineColumn(text, place);
  return `${line}:${column}`;
}

/** The words at a place, on one line, cut when long. */
export function quoted(text: string, { start, end }: Place, most = 80): string {
  const words = [...text.slice(start, end).replace(/\s+/g, ' ').trim()];
  return `"${words.length > most ? `${words.slice(0, most).join('')}…` : words.join('')}"`;
}
