// One hostile text through every format, read back by another program: what was typed comes out, and nothing else.
import { execFileSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnShares } from '../../../server/adapters/export/column-shares.ts';
import { exportFormats, exportLetter } from '../../../server/adapters/export/export-letter.ts';
import { breakLines, type Run } from '../../../server/adapters/export/pdf/break-lines.ts';
import { lackingSigns } from '../../../server/adapters/export/pdf/signs.ts';
import { readBytes } from '../../../server/adapters/intake/read-bytes.ts';
import type { Document, Span } from '../../../server/core/letter/document.ts';

const span = (text: string): Span => ({ kind: 'text', text, strong: false, em: false });
const hostile = ['<img src=x onerror=alert(1)>', '{{constructor.constructor "return 1"}}', '[x](javascript:alert(1))', '=HYPERLINK("http://a.example","x")', '{ HYPERLINK "http://a.example" }', '<w:instrText>DDEAUTO</w:instrText>', '# no heading', '&lt;b&gt;', '**no strong**', '\\u0041', '髙﨑 直子 ①㈱'];
const document: Document = [
  { kind: 'heading', level: 1, spans: [span('Plan of Action')] },
  ...hostile.map((text) => ({ kind: 'paragraph', spans: [span(text)] }) as const),
  { kind: 'list', ordered: true, start: 3, items: [[{ kind: 'paragraph', spans: [span('third point')] }], [{ kind: 'paragraph', spans: [span('fourth point')] }]] },
  { kind: 'table', head: [[span('Order')], [span('State')]], rows: [[[span('111-0000000-0000201')], [span('=1+1')]]] },
];
const options = { language: 'ja', title: 'Plan', running: '青い文具店 · Amazon.com' } as const;
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('a hostile letter', () => {
  it.each(['docx', 'pdf'])('keeps every word as it was typed in %s, read back by another program', async (format) => {
    const read = await readBytes(await exportLetter(document, { ...options, format }) as Uint8Array, `a.${format}`);
    expect(read.ok).toBe(true);
    const text = squeezed(read.ok ? read.text : '');
    for (const words of [...hostile, 'third point', '111-0000000-0000201', '=1+1']) expect(text).toContain(squeezed(words));
    if (format === 'docx') expect(text).toContain('3.thirdpoint');
  });
  it('is a Word document without fields, links or anything fetched', async () => {
    const parts = unzipSync(await exportLetter(document, { ...options, format: 'docx' }) as Uint8Array);
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    expect(xml).not.toMatch(/<w:(instrText|fldSimple|hyperlink|object|drawing)\b/);
    expect(xml).toContain('w:val="Heading1"');
    expect(Object.entries(parts).filter(([name]) => name.endsWith('.rels')).map(([, part]) => new TextDecoder().decode(part)).join('')).not.toContain('External');
  });
  it('is a tagged PDF that is small, with its language and title, and without script or link', async () => {
    const file = await exportLetter(document, { ...options, format: 'pdf' }) as Uint8Array;
    const raw = Buffer.from(file).toString('latin1');
    expect(file.length).toBeLessThan(300_000);
    for (const part of ['/MarkInfo', '/StructTreeRoot', '/Lang (ja)', '/S /H1', '/S /Table', '/S /TH', '/S /LBody']) expect(raw).toContain(part);
    expect(raw).not.toMatch(/\/(JavaScript|JS|URI|Launch|EmbeddedFile)\b/);
  });
  const paragraph = (text: string, strong = false) => ({ kind: 'paragraph', spans: [{ ...span(text), strong }] }) as const;
  const drawn = async (letter: Document, title = 'Plan'): Promise<string> => execFileSync('pdftotext', ['-raw', '-', '-'], { input: await exportLetter(letter, { ...options, title, running: title, format: 'pdf' }), encoding: 'utf8' });
  it('has the rare kanji of names, writes what no font has by its number, a picture as a box, and says beforehand which those are and where', async () => {
    const rare = '𠮷田 髙﨑 濵邉 槗本 𡈽屋 𣘺 𩵋 𫝷 \u{fa19}';
    const letter: Document = [paragraph(rare), paragraph(rare, true), paragraph('The shop 𠮷田😀 sells 한지.'), { kind: 'list', ordered: false, start: 1, items: [[paragraph('ไทย')], [paragraph('OK ❤\u{fe0f} 👩‍🔧👍🏽🇯🇵1\u{fe0f}\u{20e3}☎\u{fe0f}')]] }, paragraph('髙﨑 😀'), paragraph('か\u3099ラス Cafe\u0301')];
    const text = await drawn(letter, '𠮷田😀');
    expect(squeezed(text).split(squeezed(rare))).toHaveLength(3);
    expect(text).toContain('The shop 𠮷田□ sells [U+D55C][U+C9C0].');
    expect(text).toContain('OK □ □□□1☎');
    expect(text).toContain('がラス Café');
    const said = lackingSigns([{ document: letter, title: '𠮷田' }], { shop: '𠮷田😀', signer: '髙﨑' });
    expect(said.map(({ sign, as }) => [sign, as])).toEqual([['😀', 'box'], ['한', 'number'], ['지', 'number'], ['ไ', 'number'], ['ท', 'number'], ['ย', 'number'], ['❤\u{fe0f}', 'box'], ['👩‍🔧', 'box'], ['👍🏽', 'box'], ['🇯🇵', 'box'], ['1\u{fe0f}\u{20e3}', 'usual-shape']]);
    expect(said[0]?.places).toEqual([{ in: 'shop' }, { in: 'text', text: '髙﨑 😀' }]);
    expect(said[1]?.places).toEqual([{ in: 'text', text: 'The shop 𠮷田😀 sells 한지.' }]);
    const numbers = new Set(text.match(/\[U\+[0-9A-F]+\]/g));
    expect(numbers).toEqual(new Set(said.filter(({ as }) => as === 'number').map(({ sign }) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)));
    expect(lackingSigns([{ document: [paragraph(rare)], title: '𠮷田' }], {})).toEqual([]);
    expect(lackingSigns([{ document: [paragraph(rare)], title: '한' }], {})).toMatchObject([{ sign: '한' }]);
  });
  it('draws the shape of a kanji that a selector asks for, else the usual one without the number of the selector, which is said', async () => {
    const letter: Document = ['葛\u{e0100}', '葛', '葛\u{e0101}', '邉\u{e0100}', '邉\u{e0105}', '𠮷\u{e0101}', '祖\u{fe00}', '\u{fa19}', '\u{2f801}'].map((sign) => paragraph(`${sign}〇`));
    // A glyph gives back the signs that it was first drawn for: 葛 has two of them.
    expect((await drawn(letter)).split('\n').slice(0, letter.length)).toEqual(['葛\u{e0100}〇', '葛〇', '葛〇', '邉〇', '邉〇', '𠮷〇', '祖\u{fe00}〇', '\u{fa19}〇', '丸〇']);
    expect(lackingSigns([{ document: letter, title: '' }], {}).map(({ sign, as }) => [sign, as])).toEqual([['葛\u{e0101}', 'usual-shape'], ['邉\u{e0105}', 'usual-shape'], ['𠮷\u{e0101}', 'usual-shape'], ['\u{2f801}', 'usual-shape']]);
  });
  it('keeps the signature with the last lines of the letter, and what leads to a table with it', async () => {
    const line = (text: string) => ({ kind: 'paragraph', spans: [span(text)] }) as const;
    const ends = await Promise.all(Array.from({ length: 8 }, async (_, n) => {
      const letter: Document = [...Array.from({ length: 30 }, (_filler, i) => line('filler '.repeat(i < n ? 25 : 1))), { kind: 'list', ordered: false, start: 1, items: [[line('last point')]] }, line('Naoko Aoki, owner')];
      const file = await exportLetter(letter, { ...options, format: 'pdf' }) as Uint8Array;
      return execFileSync('pdftotext', ['-', '-'], { input: file, encoding: 'utf8' }).split('\f').slice(0, -1).at(-1);
    }));
    for (const text of ends) expect(text).toMatch(/last point\s+Naoko Aoki, owner/);
    const parts = unzipSync(await exportLetter([line('before'), line('The table of 2 orders.'), ...document.slice(-1)], { ...options, format: 'docx' }) as Uint8Array);
    const kept = new TextDecoder().decode(parts['word/document.xml']).split('</w:p>').filter((paragraph) => paragraph.includes('<w:keepNext/>'));
    expect(kept.map((paragraph) => /The table/.test(paragraph))).toEqual([true]);
  });
  it('bears the heading of the paper as its title, not the name of the case', async () => {
    const file = await exportLetter([{ kind: 'heading', level: 1, spans: [span('Plan of action, 30 June 2026')] }], { language: 'en', title: '在庫切れ', format: 'pdf' }) as Uint8Array;
    const read = await readBytes(file, 'a.pdf');
    expect(read.ok && read.text).not.toContain('在庫切れ');
    expect(read.ok && read.text.split('Plan of action, 30 June 2026')).toHaveLength(3);
  });
  it('draws an empty letter in every format', async () => {
    for (const format of exportFormats) expect((await exportLetter([], { ...options, format })).length).toBeGreaterThan(0);
  });
});

describe('lines of a page', () => {
  const plain = (text: string): Run[] => [{ text, strong: false }];
  const lines = (runs: readonly Run[], width: number): readonly string[] => breakLines(runs, width, ({ text }) => [...text].length).map((line) => line.map(({ text }) => text).join(''));
  it('break between words, and between Japanese signs but not before 。 nor within the ending of a sentence', () => {
    expect(lines(plain('we shipped all orders'), 10)).toEqual(['we shipped', 'all orders']);
    expect(lines(plain('全件を返金しました。'), 9)).toEqual(['全件を返金し', 'ました。']);
  });
  it('cut only a word that is longer than the line, between whole signs', () => {
    expect(lines(plain('1234567890ab'), 5)).toEqual(['12345', '67890', 'ab']);
    expect(lines(plain('👨‍👩‍👧👨‍👩‍👧'), 5)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧']);
  });
  it('end where the writer ended them, and keep their weight', () => {
    expect(lines(plain('a\nb\n\nc'), 10)).toEqual(['a', 'b', '', 'c']);
    expect(breakLines([{ text: 'all ', strong: false }, { text: 'nineteen orders', strong: true }], 12, ({ text }) => text.length)).toEqual([[{ text: 'all ', strong: false }, { text: 'nineteen', strong: true }], [{ text: 'orders', strong: true }]]);
  });
});

describe('columns of a table', () => {
  it('share the whole, and give room to the one with more to say', () => {
    const row = (...cells: readonly string[]): readonly (readonly Span[])[] => cells.map((cell) => [span(cell)]);
    const shares = columnShares([row('ID', 'Note'), row('A-1', 'a long note that goes on and on over more than a line of the page, and then some more')]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(shares[1]).toBeGreaterThan(4 * (shares[0] ?? 1));
    expect(columnShares([])).toEqual([]);
  });
});
