// Files of every kind come out as their text, and hostile ones as a named reason, each within bounds.
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportLetter } from '../../../server/adapters/export/export-letter.ts';
import { fileKind } from '../../../server/adapters/intake/file-kind.ts';
import { readBytes } from '../../../server/adapters/intake/read-bytes.ts';
import { parseDocument } from '../../../server/core/letter/document.ts';
import { longPdf } from '../../support/long-pdf.ts';
import { pdfOf } from '../../support/pdf-of.ts';
import { saying } from '../../support/said-sizes.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const letter = parseDocument('# 改善計画書\n\n3月5日に、12件の注文を返金しました。\n\n- 髙﨑 直子\n- Order 111-0000000-0000201\n\n| 注文 | 状態 |\n|---|---|\n| A-1 | 返金済み |');
const drawn = async (format: 'pdf' | 'docx'): Promise<Uint8Array> => await exportLetter(letter, { format, language: 'ja', title: '改善計画書' }) as Uint8Array;
const text = async (file: Uint8Array, name = 'file'): Promise<string> => {
  const read = await readBytes(file, name);
  if (!read.ok) throw new Error(read.why);
  return read.text;
};
const why = async (file: Uint8Array, name = 'file'): Promise<string | undefined> => { const read = await readBytes(file, name); return read.ok ? undefined : read.why; };

const mail = (...lines: readonly string[]): Uint8Array => bytes(['From: Seller Performance <notice@amazon.example>', 'To: shop@example.com', 'Subject: =?UTF-8?B?44GK55+l44KJ44Gb?=', 'Date: Mon, 2 Mar 2026 10:00:00 +0900', 'MIME-Version: 1.0', ...lines, ''].join('\r\n'));
const inner = (depth: number): string => (depth === 0 ? 'Subject: inmost\r\nContent-Type: text/plain\r\n\r\nthe inmost words' : `Subject: level ${String(depth)}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b${String(depth)}"\r\n\r\n--b${String(depth)}\r\nContent-Type: text/plain\r\n\r\nlevel ${String(depth)}\r\n--b${String(depth)}\r\nContent-Type: message/rfc822\r\n\r\n${inner(depth - 1)}\r\n--b${String(depth)}--\r\n`);

describe('a file', () => {
  it('of text is read in whatever Japan writes it', async () => {
    const sjis = Uint8Array.from([0x8d, 0xdd, 0x8c, 0xc9, 0x90, 0xd8, 0x82, 0xea]);
    expect(await text(sjis, 'notice.txt')).toBe('在庫切れ');
    expect(await text(bytes('\ufeff一行目\r\n\r\n\r\n\r\n二行目  \r\n'))).toBe('一行目\n\n二行目');
  });
  it('of HTML gives its words and runs nothing', async () => {
    expect(await text(bytes('<!doctype html><html><head><title>t</title><style>p{}</style></head><body><script>x()</script><h1>Notice</h1><p>Your <b>account</b></p><ul><li>One</li><li>Two</li></ul><img src="http://a.example/p.png" alt="tracker"></body></html>'), 'a.html')).toBe('Notice\n\nYour account\n\n- One\n- Two');
  });
  it('of mail says who wrote when, its plain text before its HTML, and the mail it forwards', async () => {
    expect(await text(mail('Content-Type: multipart/alternative; boundary="x"', '', '--x', 'Content-Type: text/plain; charset=utf-8', '', 'Plain words', '--x', 'Content-Type: text/html', '', '<p>Rich words</p>', '--x--'), 'n.eml')).toBe('From: Seller Performance <notice@amazon.example>\nDate: Mon, 2 Mar 2026 10:00:00 +0900\nSubject: お知らせ\n\nPlain words');
    expect(await text(mail('Content-Type: text/html; charset=utf-8', '', '<p>Only HTML</p>'))).toContain('Only HTML');
    expect(await text(mail('Content-Type: multipart/mixed; boundary="x"', '', '--x', 'Content-Type: text/plain', '', 'See below', '--x', 'Content-Type: message/rfc822', '', inner(1), '--x--'))).toContain('the inmost words');
  });
  it('of Word or PDF gives the letter that was written into it', async () => {
    for (const format of ['docx', 'pdf'] as const) {
      const read = await text(await drawn(format), `letter.${format}`);
      for (const words of ['改善計画書', '3月5日に、12件の注文を返金しました。', '髙﨑 直子', 'Order 111-0000000-0000201', '返金済み']) expect(read).toContain(words);
    }
  });
  it('is known by its content, and a name that says otherwise is told', async () => {
    expect(await readBytes(bytes('plain words'), 'notice.pdf')).toEqual({ ok: true, kind: 'text', text: 'plain words', doubts: ['ending'] });
    const word = await readBytes(await drawn('docx'), 'letter.txt');
    expect(word.ok && word.doubts).toEqual(['ending']);
    expect(fileKind(bytes('From here on we sell less.\nTo: nobody\nSubject matter'))).toEqual({ kind: 'text' });
  });
});

const wordFile = (size: number): Uint8Array => zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': [new Uint8Array(size), { level: 1 }] });

describe('a hostile file', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['blanks', () => bytes(' \n\t\n'), 'empty'],
    ['more than 20 MB', () => new Uint8Array(20_000_001).fill(0x61), 'too-large'],
    ['more than a million characters', () => new Uint8Array(1_000_001).fill(0x61), 'too-long'],
    ['a Word document that unpacks to 200 MB', () => saying(wordFile(1501), 1501, 200_000_000), 'unpacks-too-large'],
    ['a Word document without a document', () => zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('no xml') }), 'broken'],
    ['an archive', () => zipSync({ '../../etc/passwd': strToU8('x') }), 'kind'],
    ['a Word document cut short', async () => (await drawn('docx')).slice(0, 900), 'broken'],
    ['an old Word document', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]), 'old-word'],
    ['a PDF that is none', () => bytes('%PDF-1.7\nnonsense'), 'broken'],
    ['a PDF cut short', async () => (await drawn('pdf')).slice(0, 2000), 'broken'],
    ['a picture of one pixel', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]), 'too-small'],
    ['a picture of 100,000 by 100,000', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0, 8, 2, 0, 0, 0]), 'too-large'],
    ['a PDF behind a password', () => pdfOf(['secret'], { password: 'x' }), 'encrypted'],
    ['a PDF of 10,000 pages', () => longPdf(10_000), 'too-many-pages'],
    ['a PDF of one page too many', () => longPdf(301), 'too-many-pages'],
    ['50 MB of text', () => new Uint8Array(50_000_000).fill(0x61), 'too-large'],
    ['a Word document that says ten bytes and unpacks to 15 MB', () => saying(wordFile(15_000_000), 15_000_000, 10), 'broken'],
    ['a program', () => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0xff, 0xfe, 0x80, 0x81]), 'kind'],
  ])('that is %s is told by name', async (_what, file, reason) => {
    expect(await why(await file())).toBe(reason);
  });
  it('of mails within mails ends', async () => {
    const read = await text(mail('Content-Type: multipart/mixed; boundary="x"', '', '--x', 'Content-Type: message/rfc822', '', inner(12), '--x--'));
    expect(read).toContain('level 12');
    expect(read).not.toContain('the inmost words');
  });
});
