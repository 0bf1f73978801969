// A letter as plain text for a text box that knows no formatting: headings are lines, items start with "- ", a paragraph is one line, a table's line is one line.
import { plainText, type DocumentBlock } from '../../../core/letter/document.ts';
import type { TextFormat } from './format.ts';

export const txt: TextFormat = { id: 'txt', mediaType: 'text/plain; charset=utf-8', draw: (document) => `${document.map((block) => linesOf(block).join('\n')).join('\n\n')}\n` };

function linesOf(block: DocumentBlock): readonly string[] {
  if (block.kind === 'table') return [block.head, ...block.rows].map((cells) => cells.map((spans) => plainText(spans).replaceAll('\n', ' ')).join(' | '));
  if (block.kind !== 'list') return plainText(block.spans).split('\n');
  return block.items.flatMap((item, i) => {
    const mark = block.ordered ? `${block.start + i}. ` : '- ';
    return item.flatMap(linesOf).map((line, n) => (n === 0 ? mark : ' '.repeat(mark.length)) + line);
  });
}
