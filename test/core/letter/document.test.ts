// User text stays text: whatever is typed, only headings, paragraphs, lists and tables come out, and every character is still there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, plainText } from '../../../server/core/letter/document.ts';
import type { DocumentBlock } from '../../../server/core/letter/document.ts';
import { cleanLine, escapeInline, escapeLineStart } from '../../../server/core/letter/user-text.ts';

const hostile = ['# Heading', '[x](javascript:alert(1))', '{{constructor.constructor "return process"}}', '<img src=x onerror=alert(1)>', '- list', '1. one', '> quote', '`code`', '**bold** _em_', '&lt;b&gt; &#x3c;', '<!-- c -->', '| a | b |', '~~~', '---', 'https://evil.example', '\\*', '[ref]: http://x', '01_orders_list.csv', '_under_ score', '在庫切れ **です** 1) 番'];
const textOf = (blocks: readonly DocumentBlock[]): string => blocks.map((block) => (block.kind === 'list' ? block.items.map(textOf).join('\n') : block.kind === 'table' ? [block.head, ...block.rows].map((cells) => cells.map(plainText).join(' | ')).join('\n') : plainText(block.spans))).join('\n\n');

describe('a document made of user text', () => {
  it('shows hostile text literally, as paragraphs', () => {
    for (const text of hostile) {
      const blocks = parseDocument(`before\n\n${escapeLineStart(escapeInline(cleanLine(text)))}\n\nafter`);
      expect(blocks.map((block) => block.kind), text).toEqual(['paragraph', 'paragraph', 'paragraph']);
      expect(textOf(blocks)).toBe(`before\n\n${text}\n\nafter`);
    }
  });

  it('reads a table, and keeps a bar inside a cell as text', () => {
    const [table] = parseDocument('| ASIN | Product |\n|---|---|\n| B0ABCDEFGH | a \\| b |\n');
    expect(table?.kind).toBe('table');
    expect(table === undefined ? '' : textOf([table])).toBe('ASIN | Product\nB0ABCDEFGH | a | b');
  });

  it('keeps any text, as a paragraph and inside a list item', () => {
    const piece = fc.constantFrom(...'#*_-+=>|[](){}<>&`~!\\.:/"\' a2あ漢。、', '1.', '- ', '# ', '---', '```', '<b>', '&lt;', '](', 'http://a.b', '{{', '}}', '[x]: y', '😀');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      const clean = cleanLine(parts.join(''));
      if (clean === '') return;
      expect(textOf(parseDocument(`x\n\n${escapeLineStart(escapeInline(clean))}\n\ny`))).toBe(`x\n\n${clean}\n\ny`);
      expect(textOf(parseDocument(`- x ${escapeInline(clean)}.`))).toBe(`x ${clean}.`);
    }), { numRuns: 3000 });
  });

  it('removes characters that hide or reorder text', () => {
    expect(cleanLine('a\u202Eb\u200Bc\uE000d\u0007e\r\nf\u3000g')).toBe('abcde f g');
    expect(cleanLine('か\u3099\uFA19\uF9DC')).toBe('が\uFA19\uF9DC');
  });

  it('reads headings, lists and line breaks', () => {
    const blocks = parseDocument('# Plan\nline one\nline two\n\n- first\n- second\n');
    expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'list']);
    expect(blocks[1]?.kind === 'paragraph' && plainText(blocks[1].spans)).toBe('line one\nline two');
  });
});
