// One PDF of letter, index and exhibits: other programs find every page in its place, and what cannot be put in is named.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@pdfme/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleTexts, makeBundle, type Bundle, type BundleSource } from '../../../server/adapters/export/bundle/bundle.ts';
import { lackingSigns } from '../../../server/adapters/export/pdf/signs.ts';
import { parseDocument } from '../../../server/core/letter/document.ts';
import { longPdf } from '../../support/long-pdf.ts';
import { pdfOf } from '../../support/pdf-of.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
const letter = parseDocument('# Plan of action\n\nWe refunded 12 orders on 5 March 2026. 髙﨑 直子\n\nAttachments\n\n1. 01-invoice.pdf');

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const crc = (bytes: Buffer): number => { let c = ~0; for (const byte of bytes) { c ^= byte; for (let k = 0; k < 8; k++) c = (c >>> 1) ^ (c & 1 ? 0xedb88320 : 0); } return ~c >>> 0; };
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0); body.copy(out, 4); out.writeUInt32BE(crc(body), 8 + data.length);
  return out;
}
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0); head.writeUInt32BE(height, 4); head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x40)])));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
const huge = (): Buffer => { const one = png(2, 2); one.writeUInt32BE(100_000, 16); one.writeUInt32BE(100_000, 20); return one; };
const bundleOf = (more: Partial<BundleSource>): Promise<Bundle> => makeBundle({ letter, options: { language: 'en', title: 'A case' }, words: 'en', exhibits: [], outside: [], ...more });
function pagesOf({ bytes }: Bundle): readonly string[] {
  const file = path.join(folder, 'bundle.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1).map((page) => page.replace(/\s+/g, ' ').trim());
}

it('a table breaks no order number, ASIN or reference', async () => {
  const cells = (...texts: readonly string[]) => texts.map((text) => [{ kind: 'text' as const, text, strong: false, em: false }]);
  const ids = ['111-0000000-0000201', 'B0CKQ7RT12', 'B0MMWWMMWW', 'RF-2026-0302-001'];
  const [page] = pagesOf(await bundleOf({ letter: [{ kind: 'table', head: cells('No.', 'Order number', 'ASIN or SKU', 'What was done', 'Reference'), rows: [cells('1', ids[0] ?? '', ids[1] ?? '', 'Refunded in full', ids[3] ?? ''), cells('2', ids[0] ?? '', ids[2] ?? '', 'Shipped', ids[3] ?? '')] }] }));
  for (const id of ids) expect(page).toContain(id);
});

describe('a bundle', () => {
  let source: Pick<BundleSource, 'letter' | 'words' | 'exhibits' | 'outside'>;
  let made: Bundle;
  let pages: readonly string[];
  beforeAll(async () => {
    source = {
      letter, words: 'en', exhibits: [
        { number: 1, name: '01-invoice.pdf', shows: ['We refunded 12 orders on 5 March 2026.'], bytes: await pdfOf(['INVOICE No. 1', 'second line']) },
        { number: 2, name: '02-photo.png', shows: [], bytes: png(60, 40) },
        { number: 3, name: '03-locked.pdf', shows: [], bytes: await pdfOf(['secret'], { password: 'x' }) },
        { number: 4, name: '04-請求書.pdf', shows: [], bytes: longPdf(3) },
        { number: 5, name: '05-한.heic', shows: [], bytes: Buffer.from('0000ftypheic0000') },
        { number: 6, name: '06-broken.pdf', shows: [], bytes: Buffer.from('%PDF-1.7\nnonsense') },
        { number: 7, name: '07-long.pdf', shows: [], bytes: longPdf(10_000) },
        { number: 8, name: '08-huge.png', shows: [], bytes: huge() },
        { number: 9, name: '09-gone.pdf', shows: [] },
      ], outside: [{ number: 10, name: '10-tracking.csv', shows: ['The parcel was delivered. ไ'] }],
    };
    made = await bundleOf(source);
    pages = pagesOf(made);
  });
  it('holds letter, index, and each exhibit behind a page that names it', () => {
    expect(pages.length).toBe(1 + 1 + 2 + 2 + 1 + 3);
    expect(pages[0]).toContain('We refunded 12 orders on 5 March 2026. 髙﨑 直子');
    expect(pages[1]).toContain('Index of exhibits');
    expect(pages[2]).toContain('Exhibit 1 · 01-invoice.pdf What it shows: We refunded 12 orders on 5 March 2026. On the next page: the document as it was supplied.');
    expect(pages[3]).toBe('INVOICE No. 1 second line');
    expect(pages[4]).toContain('Exhibit 2 · 02-photo.png');
    expect(pages[6]).toContain('Exhibit 4 · 04-請求書.pdf On the next 3 pages');
    expect(pages.slice(7).join('')).toBe('');
  });
  it('numbers its own pages as they lie, and the index leads to them', () => {
    expect(pages.map((page) => /(\d+ \/ \d+)$/.exec(page)?.[1])).toEqual(['1 / 10', '2 / 10', '3 / 10', undefined, '5 / 10', '6 / 10', '7 / 10', undefined, undefined, undefined]);
    for (const line of ['1 01-invoice.pdf', 'From page 3', 'From page 5', 'From page 7']) expect(pages[1]).toContain(line);
  });
  it('names what is not in it as a file of its own, and says why', () => {
    expect(made.apart).toEqual([{ name: '03-locked.pdf', why: 'encrypted' }, { name: '05-한.heic', why: 'kind' }, { name: '06-broken.pdf', why: 'broken' }, { name: '07-long.pdf', why: 'too-many-pages' }, { name: '08-huge.png', why: 'too-large' }, { name: '09-gone.pdf', why: 'lost' }]);
    for (const words of ['protected by a password', 'too many pages', '10-tracking.csv', 'The parcel was']) expect(pages[1]).toContain(words);
    expect(pages.join(' ')).not.toContain('secret');
  });
  it('says beforehand which signs of names and statements it will write by their numbers', () => {
    expect([...new Set(pages.join(' ').match(/\[U\+\w+\]/g))]).toEqual(['[U+D55C]', '[U+0E44]']);
    expect(lackingSigns([{ document: bundleTexts(source), title: 'A case' }], {}).map(({ sign }) => sign)).toEqual(['한', 'ไ']);
  });
  it('stays tagged, with an outline, and alters no page of an exhibit', async () => {
    const whole = await PDFDocument.load(made.bytes, { updateMetadata: false });
    const text = Buffer.from(await whole.save({ useObjectStreams: false })).toString('latin1');
    for (const mark of ['/StructTreeRoot', '/Outlines', '/Marked true']) expect(text).toContain(mark);
    expect(whole.getPage(3).getSize()).toEqual({ width: 612, height: 792 });
    expect(whole.getPage(8).getSize()).toEqual({ width: 200, height: 200 });
  });
  it('without exhibits is letter and index', async () => {
    const bare = pagesOf(await bundleOf({ words: 'ja', options: { language: 'ja', title: 't' } }));
    expect(bare.length).toBe(2);
    expect(bare[1]).toContain('証拠の書類はありません。');
  });
});
