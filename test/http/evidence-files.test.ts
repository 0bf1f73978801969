// Evidence files through the real application: added, read, compared, given to a paper, taken out; hostile files get a clear answer and take nothing with them.
import { createHash } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { answerAs, runningApp } from '../support/app.ts';
import { pdfOf } from '../support/pdf-of.ts';
import { saying } from '../support/said-sizes.ts';

const app = runningApp();
const notice = `Hello,\n\nWe have deactivated your Amazon.com seller account.\n\nWhy is this happening?\nItems that you offer may be inauthentic: B0CKQ7RT12.\n\nHow do I reactivate my account?\n-- Send copies of invoices from your supplier of the last 365 days.\n`;

interface Words { readonly text: string }
interface View {
  readonly added: string; readonly again: boolean; readonly size: { readonly used: number };
  readonly files: readonly { readonly id: string; readonly name: string; readonly kind: string; readonly hash: string; readonly version: number; readonly paper?: string; readonly byName: boolean; readonly state: string; readonly byUser: boolean; readonly read?: { readonly ok: boolean; readonly why?: string; readonly doubts?: readonly string[] }; readonly checks: readonly { readonly id: string; readonly outcome: string; readonly found: readonly Words[] }[] }[];
  readonly papers: readonly { readonly ref: string; readonly state: string; readonly files: readonly string[]; readonly units?: readonly unknown[] }[];
  readonly compared: { readonly window?: { readonly days: number; readonly from?: string }; readonly names: readonly string[] };
}

async function documentsCase(): Promise<string> {
  const { body: { case: { id } } } = await app.agent().post('/api/cases').send({ notice, language: 'en', receivedOn: '2026-10-07' }).expect(201);
  await app.agent().patch(`/api/cases/${id as string}`).send({ correction: { response: 'documents', asks: ['invoices'] } }).expect(200);
  await answerAs(app, id as string, 'documents');
  return id as string;
}
const add = (id: string, name: string, bytes: Uint8Array) => app.agent().post(`/api/cases/${id}/files?name=${encodeURIComponent(name)}`).set('content-type', 'application/octet-stream').send(Buffer.from(bytes));
const added = async (id: string, name: string, bytes: Uint8Array): Promise<View> => (await add(id, name, bytes).expect(201)).body as View;
const looked = async (id: string): Promise<View> => (await app.agent().get(`/api/cases/${id}/files`).expect(200)).body as View;
const binary = (address: string) => app.agent().get(address).buffer(true).parse((response, done) => { const chunks: Buffer[] = []; response.on('data', (chunk: Buffer) => chunks.push(chunk)); response.on('end', () => { done(null, Buffer.concat(chunks)); }); });
const invoice = (units = 40, to = 'Kawanishi Stationery', on = '14 November 2025'): Promise<Buffer> => pdfOf(['INVOICE', 'Invoice No: KB-2025-1114', `Invoice Date: ${on}`, 'Bill To:', to, 'Item Qty Unit price Amount', `B0CKQ7RT12 Notebook A5 ${String(units)} 300 ${String(units * 300)}`]);

describe('an evidence file', () => {
  it('is kept as it came, read, compared and shown with the words it rests on', async () => {
    const id = await documentsCase();
    const bytes = await invoice();
    const view = await added(id, '01-invoice-KB-2025-1114.pdf', bytes);
    const [file] = view.files;
    expect(file).toMatchObject({ name: '01-invoice-KB-2025-1114.pdf', kind: 'pdf', hash: createHash('sha256').update(bytes).digest('hex'), paper: 'named:01-invoice-KB-2025-1114.pdf', byName: true, state: 'present', byUser: false });
    expect(file?.checks.map(({ id: check, outcome, found }) => [check, outcome, found[0]?.text])).toEqual([['kind', 'agrees', 'INVOICE'], ['addressee', 'agrees', 'Kawanishi Stationery'], ['age', 'agrees', '14 November 2025'], ['asins', 'agrees', 'B0CKQ7RT12']]);
    expect(view.compared).toMatchObject({ window: { days: 365, from: '2025-10-07' }, names: ['Kawanishi Stationery', 'Haruka Kawanishi'] });
    expect(view.papers.find(({ ref }) => ref === 'named:02-invoice-KB-2026-0320.pdf')).toEqual({ ref: 'named:02-invoice-KB-2026-0320.pdf', state: 'not-looked-at', files: [] });
    const content = await binary(`/api/cases/${id}/files/${view.added}/content`).expect(200);
    expect(Buffer.compare(content.body as Buffer, bytes)).toBe(0);
    expect(content.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(content.headers['content-disposition']).toBe("attachment; filename=\"evidence\"; filename*=UTF-8''01-invoice-KB-2025-1114.pdf");
  });

  it('conflicts where it is made out to another, or older than the notice allows', async () => {
    const id = await documentsCase();
    const other = await added(id, 'a.pdf', await invoice(40, 'Blue Heron Crafts'));
    const old = await added(id, 'b.pdf', await invoice(40, 'Kawanishi Stationery', '6 October 2025'));
    const give = (file: string, body: object) => app.agent().patch(`/api/cases/${id}/files/${file}`).send(body);
    await give(other.added, { paper: 'demanded:invoices' }).expect(200);
    const view = (await give(old.added, { paper: 'demanded:invoices' }).expect(200)).body as View;
    expect(view.files.map(({ checks }) => checks.filter(({ outcome }) => outcome === 'differs').map(({ id: check }) => check))).toEqual([['addressee'], ['age']]);
    expect(view.papers.find(({ ref }) => ref === 'demanded:invoices')).toMatchObject({ state: 'conflicting', files: [other.added, old.added] });
  });

  it('says so where the papers count fewer than were sold, and that it cannot know before all were looked at', async () => {
    const id = await documentsCase();
    const demand = async (): Promise<View['papers'][number] | undefined> => (await looked(id)).papers.find(({ ref }) => ref === 'demanded:invoices');
    expect(await demand()).toMatchObject({ state: 'not-looked-at', files: [] });
    await added(id, '01-invoice-KB-2025-1114.pdf', await invoice(20));
    expect((await demand())?.units).toContainEqual({ asin: 'B0CKQ7RT12', sold: 38, bought: 60, papers: 20, short: 'sold' });
    expect((await demand())?.state).toBe('unclear');
  });

  it('is given to a paper, told by the seller’s own word, and changed by nobody who saw an older state', async () => {
    const id = await documentsCase();
    const { added: file } = await added(id, 'scan of nothing.txt', strToU8('hello'));
    const patch = (body: object) => app.agent().patch(`/api/cases/${id}/files/${file}`).send(body);
    expect(((await patch({ paper: 'named:04-till-receipt.pdf', word: 'present', version: 1 }).expect(200)).body as View).files[0]).toMatchObject({ paper: 'named:04-till-receipt.pdf', state: 'present', byUser: true, version: 2 });
    expect((await patch({ word: null, version: 1 }).expect(409)).body.current.files[0]).toMatchObject({ version: 2 });
    expect((await patch({ paper: 'named:nowhere.pdf' }).expect(400)).body.errors).toEqual([{ pointer: '/paper', code: 'not-an-option' }]);
    expect((await patch({ word: 'genuine' }).expect(400)).body.code).toBe('invalid');
    expect(((await patch({ paper: 'none', word: null }).expect(200)).body as View).files[0]?.paper).toBeUndefined();
    expect((await app.agent().patch(`/api/cases/${id}/files/nothing`).send({ word: null }).expect(404)).body.code).toBe('unknown-file');
  });

  it('is there once, and goes with its case and on its own', async () => {
    const id = await documentsCase();
    const other = await documentsCase();
    const bytes = await invoice();
    const { added: file } = await added(id, 'a.pdf', bytes);
    expect(await added(id, 'again.pdf', bytes)).toMatchObject({ added: file, again: true, size: { used: bytes.length } });
    await added(other, 'b.pdf', bytes);
    await app.agent().get(`/api/cases/${other}/files/${file}/content`).expect(404);
    await app.agent().delete(`/api/cases/${id}/files/${file}`).expect(204);
    expect((await app.agent().delete(`/api/cases/${id}/files/${file}`).expect(404)).body.code).toBe('unknown-file');
    expect((await looked(id)).files).toEqual([]);
    expect((await looked(other)).files).toHaveLength(1);
    const gone = `/api/cases/${id}/deleted`;
    expect((await app.agent().get(gone).expect(200)).body).toMatchObject({ days: 30, parts: [{ id: file, kind: 'file', name: 'a.pdf' }] });
    await app.agent().post(`/api/cases/${other}/deleted/${file}/bring-back`).expect(404);
    await app.agent().post(`${gone}/${file}/bring-back`).expect(204);
    expect((await looked(id)).files).toMatchObject([{ id: file, name: 'a.pdf', version: 2 }]);
    await app.agent().delete(`/api/cases/${id}/files/${file}`).expect(204);
    await app.agent().delete(`${gone}/${file}`).expect(204);
    expect((await app.agent().post(`${gone}/${file}/bring-back`).expect(404)).body.code).toBe('unknown-file');
    await app.agent().delete(`/api/cases/${other}`).expect(204);
    expect((await app.agent().get(`/api/cases/${other}/files`).expect(404)).body.code).toBe('unknown-case');
  });

  it('is read again on demand', async () => {
    const id = await documentsCase();
    const { added: file } = await added(id, 'a.pdf', await invoice());
    expect(((await app.agent().post(`/api/cases/${id}/files/${file}/read`).expect(200)).body as View).files[0]?.read).toMatchObject({ ok: true });
    await app.agent().post(`/api/cases/${id}/files/nothing/read`).expect(404);
  });
});

describe('the packet', () => {
  const packetOf = async (id: string, language: string): Promise<Readonly<Record<string, Uint8Array>>> => unzipSync((await binary(`/api/cases/${id}/packet?language=${language}`).expect(200)).body as Buffer);
  it('holds each file byte for byte as a numbered exhibit, with its hash and the statement it is to prove, and keeps back what nobody gave to a paper', async () => {
    const id = await documentsCase();
    const [bytes, scan, loose] = [await invoice(), await invoice(20, 'Kawanishi Stationery', '20 March 2026'), strToU8('a note')];
    await added(id, '01-invoice-KB-2025-1114.pdf', bytes);
    const { added: second } = await added(id, 'scan 0007 (=1+1).pdf', scan);
    await added(id, 'loose.bat', loose);
    await app.agent().patch(`/api/cases/${id}/files/${second}`).send({ paper: 'named:02-invoice-KB-2026-0320.pdf' }).expect(200);
    const parts = await packetOf(id, 'ja');
    expect(Object.keys(parts).filter((name) => /exhibits|other-files/.test(name)).sort()).toEqual(['keep/other-files/01-loose.bat.txt', 'send/exhibits/01-invoice-KB-2025-1114.pdf', 'send/exhibits/02-invoice-KB-2026-0320.pdf']);
    for (const [name, content] of [['send/exhibits/01-invoice-KB-2025-1114.pdf', bytes], ['send/exhibits/02-invoice-KB-2026-0320.pdf', scan], ['keep/other-files/01-loose.bat.txt', Buffer.from(loose)]] as const) expect(Buffer.compare(Buffer.from(parts[name] ?? []), content), name).toBe(0);
    const index = new TextDecoder().decode(parts['00-index.txt']);
    for (const said of [createHash('sha256').update(scan).digest('hex'), '元のファイル名：scan 0007 (=1+1).pdf', '手紙での名前：02-invoice-KB-2026-0320.pdf', 'B0CKQ7RT12を40個', '3. 03-delivery-note.pdf']) expect(index).toContain(said);
    expect(index).toMatch(/3\. 03-delivery-note\.pdf\n +証明すること：/);
    expect(index).not.toContain('1. 01-invoice-KB-2025-1114.pdf');
    const { text: ledger } = await app.agent().get(`/api/cases/${id}/sheets/ledger?language=en&format=txt`).expect(200);
    expect(ledger).toContain('02-invoice-KB-2026-0320.pdf (file: scan 0007 (=1+1).pdf)');
    // The letter's own names of attachments stay what the answers say.
    expect(new TextDecoder().decode(parts['send/letter-en.txt'])).not.toContain('scan 0007');
  });
  it('says so where the file says otherwise, and lets no file with another ending pass under the name of the letter', async () => {
    const id = await documentsCase();
    const { added: file } = await added(id, 'words.txt', strToU8('Invoice\nInvoice date: 1 January 2020\nBill to: Blue Heron Crafts\n'));
    await app.agent().patch(`/api/cases/${id}/files/${file}`).send({ paper: 'named:01-invoice-KB-2025-1114.pdf' }).expect(200);
    const parts = await packetOf(id, 'en');
    expect(Object.keys(parts)).toContain('send/exhibits/01-invoice-KB-2025-1114.txt');
    expect(new TextDecoder().decode(parts['00-index.txt'])).toContain('it says otherwise than the notice or your answers');
  });
});

describe('a hostile file', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, object]>([
    ['a Word file that unpacks to 200 MB', 'bomb.docx', () => saying(zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': new Uint8Array(1501) }), 1501, 200_000_000), { kind: 'word', read: { ok: false, why: 'unpacks-too-large' } }],
    ['a PDF behind a password', 'locked.pdf', () => pdfOf(['secret'], { password: 'p' }), { kind: 'pdf', read: { ok: false, why: 'encrypted' } }],
    ['a picture of one pixel', 'dot.png', () => png, { kind: 'picture', read: { ok: false, why: 'too-small' } }],
    ['a PDF called a picture', 'photo.jpg', () => invoice(), { kind: 'pdf', read: { ok: true, doubts: ['ending'] } }],
    ['a spreadsheet', 'sales.xlsx', () => zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x/>') }), { kind: 'office', read: { ok: false, why: 'kind' } }],
    ['a broken PDF', 'torn.pdf', () => strToU8('%PDF-1.7\nnonsense'), { kind: 'pdf', read: { ok: false, why: 'broken' } }],
  ])('such as %s is kept, listed by name only where it cannot be read, and said why', async (_what, name, bytes, expected) => {
    const id = await documentsCase();
    const [file] = (await added(id, name, await bytes())).files;
    expect(file).toMatchObject({ name, ...expected });
    if (file?.read?.ok === false) expect(file).toMatchObject({ state: 'not-looked-at', checks: [] });
  });

  it.each<[string, () => Uint8Array, number, string]>([
    ['nothing', () => new Uint8Array(), 400, 'file-empty'],
    ['20 MB and one byte', () => new Uint8Array(20_000_001).fill(0x61), 413, 'file-too-large'],
    ['26 MB', () => new Uint8Array(26_000_000), 413, 'too-large'],
    ['a program', () => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0xff, 0xfe, 0x80, 0x81]), 415, 'file-kind'],
    ['a program of Windows', () => Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0]), 415, 'file-kind'],
    ['a script', () => strToU8('#!/bin/sh\nrm -rf ~\n'), 415, 'file-kind'],
    ['an archive', () => zipSync({ '../../etc/passwd': strToU8('x') }), 415, 'file-kind'],
  ])('such as %s is refused by name, and nothing is kept', async (_what, bytes, status, code) => {
    const id = await documentsCase();
    expect((await add(id, 'file.pdf', bytes()).expect(status)).body.code).toBe(code);
    expect((await looked(id)).files).toEqual([]);
  });

  it.each([['../../../etc/passwd.pdf', 'passwd.pdf'], ['C:\\Users\\me\\invoice.pdf', 'invoice.pdf'], ['a\u0000b\u202egnp.exe', 'abgnp.exe'], ['..', 'file'], ['', 'file'], [`${'あ'.repeat(300)}.pdf`, `${'あ'.repeat(146)}.pdf`]])('keeps no path and no hidden sign of its name (%j)', async (name, kept) => {
    const id = await documentsCase();
    expect((await added(id, name, strToU8('words'))).files[0]?.name).toBe(kept);
  });

  it('is taken as bytes alone, from this page alone, and neither its name nor its words are logged', async () => {
    const id = await documentsCase();
    expect((await app.agent().post(`/api/cases/${id}/files`).set('content-type', 'text/html').send('x').expect(415)).body.code).toBe('wrong-media-type');
    expect((await add(id, 'a.txt', strToU8('x')).set('origin', 'https://elsewhere.example').expect(403)).body.code).toBe('foreign-origin');
    await added(id, 'hushhush.txt', strToU8('hushwords'));
    await add('nobody', 'a.txt', strToU8('x')).expect(404);
    expect(app.logged.join('\n')).not.toMatch(/hush/);
  });
});
