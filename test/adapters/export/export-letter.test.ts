// Whatever a user typed stays text in every format, and a letter keeps its form.
import { Marked } from 'marked';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFormats } from '../../../server/adapters/export/export-letter.ts';
import { html } from '../../../server/adapters/export/formats/html.ts';
import { md } from '../../../server/adapters/export/formats/md.ts';
import { txt } from '../../../server/adapters/export/formats/txt.ts';
import { attachmentHeaders, contentDisposition, exportFileName } from '../../../server/adapters/export/file-name.ts';
import { parseDocument, type Document } from '../../../server/core/letter/document.ts';

const options = { language: 'en', title: 'Plan of action' } as const;
const texts = { txt, md, html };
const draw = (text: string, format: keyof typeof texts): string => drawn(parseDocument(text), format);
const drawn = (document: Document, format: keyof typeof texts): string => texts[format].draw(document, options);
const body = (html: string): string => html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>')).trim();
const decode = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
/** Any text as one paragraph: what an answer is once it is in a letter. */
const paragraph = (text: string): Document => [{ kind: 'paragraph', spans: [{ kind: 'text', text, strong: false, em: false }] }];

const letter = `# Plan of Action\n\nTo: Seller Performance\n\n## Root cause\n\nBetween 1 and 5 March we sold 19 units that we did not hold. Our stock file was updated once a day.\n\n## Corrective actions\n\n- We refunded **all 19** orders.\n- We told 19 buyers.\n\n1. First\n2. Second`;

describe('a letter', () => {
  it('is plain text with headings as lines, items with a dash and no wrapped lines', () => {
    expect(draw(letter, 'txt')).toBe(`Plan of Action\n\nTo: Seller Performance\n\nRoot cause\n\nBetween 1 and 5 March we sold 19 units that we did not hold. Our stock file was updated once a day.\n\nCorrective actions\n\n- We refunded all 19 orders.\n- We told 19 buyers.\n\n1. First\n2. Second\n`);
  });
  it('is Markdown that reads back as the same document', () => {
    expect(parseDocument(draw(letter, 'md'))).toEqual(parseDocument(letter));
  });
  it('is one HTML page with its language, its title and no script', () => {
    const page = html.draw(parseDocument('# 改善計画書\n\n本文'), { language: 'ja', title: '<在庫切れ>' });
    expect(page).toContain('<html lang="ja">');
    expect(page).toContain('<title>&lt;在庫切れ&gt;</title>');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|https?:|url\(/);
    expect(body(page)).toBe('<h1>改善計画書</h1>\n<p>本文</p>');
    expect(body(draw(letter, 'html'))).toContain('<ul>\n<li>We refunded <strong>all 19</strong> orders.</li>\n<li>We told 19 buyers.</li>\n</ul>\n<ol>');
  });
  it('keeps the line breaks of a Japanese address block', () => {
    expect(draw('株式会社見本\n代表 佐藤', 'txt')).toBe('株式会社見本\n代表 佐藤\n');
    expect(body(draw('株式会社見本\n代表 佐藤', 'html'))).toBe('<p>株式会社見本<br>\n代表 佐藤</p>');
  });
});

const hostile = [
  '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '</title><script>x</script>', '{{x}}', '{{{constructor.constructor "return 1"}}}', '[x](javascript:alert(1))',
  '![x](http://a.example/p.png)', '<javascript:alert(1)>', '`code`', '&lt;b&gt;', '&#60;b>', '| a | b |', '~~gone~~', 'a\\b', '[ref]: http://a.example', '> quote', '```', '~~~', '<!-- c -->', '$x$', '***', 'www.a.example', 'a@b.example', 'HTTPS://a.example/x_y_z',
];
describe('hostile words', () => {
  it.each(hostile)('come out as they were typed: %s', (text) => {
    const document = parseDocument(`Before ${text} after`);
    expect(drawn(document, 'txt')).toBe(`Before ${text} after\n`);
    expect(decode(body(drawn(document, 'html')))).toBe(`<p>Before ${text} after</p>`);
    // An ordinary Markdown reader, with links, code and HTML switched on, must find nothing but this text.
    expect(decode(new Marked().parse(drawn(document, 'md'), { async: false })).trim()).toBe(`<p>Before ${text} after</p>`);
  });
  it.each(['# h', '- item', '+ item', '1. one', '2) two', '> quote', '    code', '```', '===', '---', '|a|', ': x'])('at the start of a paragraph come out as text: %s', (text) => {
    const document = paragraph(text);
    expect(drawn(document, 'txt')).toBe(`${text}\n`);
    expect(decode(new Marked().parse(drawn(document, 'md'), { async: false })).trim()).toBe(`<p>${text.trim()}</p>`);
  });
  it('never make an element in HTML, whatever they are', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const inside = body(drawn(paragraph(text), 'html')).replace(/^<p>|<\/p>$/g, '');
      expect(inside).not.toMatch(/[<>"']/);
    }), { numRuns: 2000 });
  });
  it('of a kind Markdown knows never make a mark in Markdown', () => {
    const marks = fc.array(fc.constantFrom('*', '_', '`', '#', '-', '[', ']', '(', ')', '<', '>', '!', '\\', '&', '~', '|', '1.', 'a', ' ', 'x:', '=', '+', '{{', '}}', '"'), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('').trim()).filter((text) => text !== '');
    fc.assert(fc.property(marks, (text) => {
      const page = new Marked().parse(drawn(paragraph(text), 'md'), { async: false });
      expect(decode(page).trim()).toBe(`<p>${text}</p>`);
    }), { numRuns: 5000 });
  });
});

describe('the file name', () => {
  const name = (title: string): string => exportFileName({ title, language: 'ja', format: 'txt' });
  it('carries the title, without anything a system could act on', () => {
    expect(name('在庫切れ・未着')).toBe('appeal-在庫切れ-未着-ja.txt');
    expect(name('../../etc/passwd')).toBe('appeal-etc-passwd-ja.txt');
    expect(name('CON')).toBe('appeal-CON-ja.txt');
    expect(name('a\u202Egnp.exe\r\nSet-Cookie: x')).not.toMatch(/[\u202e\r\n:]/u);
    expect(name('')).toBe('appeal-ja.txt');
    expect(name('長'.repeat(500)).length).toBeLessThan(120);
  });
  it('is ASCII alone where Amazon reads it, short, and names the shop and the day where they are known', () => {
    const of = (language: 'en' | 'ja', about?: string): string => exportFileName({ title: '在庫切れ（納期内に発送できない注文）・商品未着', language, format: 'docx', ...(about === undefined ? {} : { about }) });
    expect(of('en', 'Aoi Stationery 2026-03-09')).toBe('appeal-Aoi-Stationery-2026-03-09-en.docx');
    expect(of('en')).toBe('appeal-en.docx');
    expect(of('ja')).toBe('appeal-在庫切れ-納期内に発送できない注文-商品未着-ja.docx');
  });
  it('is ASCII in the plain part and percent-encoded in the other', () => {
    for (const format of exportFormats) expect(contentDisposition({ title: "在庫切れ'(1)*", language: 'en', format })).toMatch(/^attachment; filename="appeal-en\.(txt|md|html|docx|pdf)"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/);
  });
  it('of an evidence file ends as its content where its own ending is none of a document', () => {
    const named = (name: string, kind: 'text' | 'office' | 'pdf'): string => decodeURIComponent(attachmentHeaders(name, kind)['content-disposition']?.split("''")[1] ?? '');
    for (const ending of ['bat', 'CMD', 'hta', 'js', 'vbs', 'ps1', 'reg', 'exe ', 'exe.', 'exe\u{1F600}', 'desktop']) expect(named(`送り状.${ending}`, 'text'), ending).toMatch(/\.txt$/);
    expect([named('setup.msi', 'office'), named('invoice.scr', 'pdf'), named('README', 'text'), named('.bashrc', 'text')]).toEqual(['setup.msi.bin', 'invoice.scr.pdf', 'README.txt', '.bashrc.txt']);
    for (const name of ['請求書.PDF', 'orders.csv', 'mail.eml', 'old.xls']) expect(named(name, 'text')).toBe(name);
  });
});
