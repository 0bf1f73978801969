// A letter as Markdown that every reader shows alike: all that could be read as a mark is escaped.
import type { DocumentBlock, Span } from '../../../core/letter/document.ts';
import type { TextFormat } from './format.ts';

export const md: TextFormat = { id: 'md', mediaType: 'text/markdown; charset=utf-8', draw: (document) => `${document.map((block) => linesOf(block).join('\n')).join('\n\n')}\n` };

function linesOf(block: DocumentBlock): readonly string[] {
  if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${inline(block.spans).replaceAll('\\\n', ' ')}`];
  if (block.kind === 'paragraph') return inline(block.spans).split('\n').map(escapeStart);
  if (block.kind === 'table') return [tableLine(block.head), `|${block.head.map(() => ' --- |').join('')}`, ...block.rows.map(tableLine)];
  return block.items.flatMap((item, i) => {
    const mark = block.ordered ? `${block.start + i}. ` : '- ';
    const lines = item.flatMap(linesOf);
    return (lines.length === 0 ? [''] : lines).map((line, n) => (n === 0 ? mark : ' '.repeat(mark.length)) + line);
  });
}

const tableLine = (cells: readonly (readonly Span[])[]): string => `| ${cells.map((spans) => inline(spans).replaceAll('\\\n', ' ')).join(' | ')} |`;

const inline = (spans: readonly Span[]): string => spans.map((span) => (span.kind === 'break' ? '\\\n' : emphasised(span))).join('');

function emphasised({ text, strong, em }: Extract<Span, { kind: 'text' }>): string {
  // Marks stand at the words themselves: "** a **" would be no emphasis.
  const words = text.trim();
  const start = text.length - text.trimStart().length;
  const mark = (strong ? '**' : '') + (em ? '*' : '');
  return words === '' ? escape(text) : `${text.slice(0, start)}${mark}${escape(words)}${[...mark].reverse().join('')}${text.slice(start + words.length)}`;
}

/** `@`, `://` and `www.` as well: some readers make links of bare addresses. */
const escape = (text: string): string => text.replace(/[\\`*_{}[\]<>&~|$@]|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');

/** Marks that count at the start of a line only: headings, items, quotes, underlines of headings, numbers. */
const escapeStart = (line: string): string => line.replace(/^(\s*)([#+=:-])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/, '$1\\$2').replace(/^ {4,}|^\t/, '');
