// Files through the real application: read in a worker, nothing kept; letters as files of every format.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runningApp } from '../support/app.ts';
import { pdfOf } from '../support/pdf-of.ts';

const app = runningApp();
const sample = JSON.parse(readFileSync(new URL('../cases/non-delivery.json', import.meta.url), 'utf8')) as { readonly answers: Readonly<Record<string, { readonly values: unknown }>> };
const post = (name: string, bytes: string | Buffer) => app.agent().post(`/api/text?name=${encodeURIComponent(name)}`).set('content-type', 'application/octet-stream').send(Buffer.from(bytes));

describe('a file', () => {
  it('is read, and its name decides nothing', async () => {
    expect((await post('通知.txt', 'Your account is deactivated.\r\n').expect(200)).body).toEqual({ ok: true, kind: 'text', text: 'Your account is deactivated.', doubts: [] });
    expect((await post('scan.pdf', 'words').expect(200)).body).toMatchObject({ ok: true, kind: 'text', doubts: ['ending'] });
  });
  it('that cannot be read says why', async () => {
    expect((await post('a.pdf', '%PDF-1.7').expect(200)).body).toEqual({ ok: false, why: 'broken' });
    expect((await post('a.txt', Buffer.alloc(20_000_001, 0x61)).expect(200)).body).toEqual({ ok: false, why: 'too-large' });
    expect((await post('a.txt', Buffer.alloc(26_000_000, 0x61)).expect(413)).body.code).toBe('too-large');
  });
  it('is taken as bytes alone, and its text is not logged', async () => {
    expect((await app.agent().post('/api/text').set('content-type', 'text/plain').send('secret words').expect(415)).body.code).toBe('wrong-media-type');
    await post('secret-name.txt', 'secret words').expect(200);
    expect(app.logged.join('\n')).not.toMatch(/secret/);
  });
  it('does not keep another waiting for ever: many at once all get an answer', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, (_, i) => post(`${String(i)}.txt`, `text ${String(i)}`)));
    expect(all.map(({ body }) => (body as { readonly text: string }).text)).toEqual(['text 0', 'text 1', 'text 2', 'text 3', 'text 4', 'text 5']);
  });
});

describe('a letter', () => {
  it.each([['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'], ['pdf', 'application/pdf', '%PDF']])('leaves as %s', async (format, type, start) => {
    const { body: { case: made } } = await app.agent().post('/api/cases').send({ notice: 'Your selling account has been deactivated because some buyers did not receive their orders. Please send a plan of action.', language: 'ja' }).expect(201);
    await app.agent().patch(`/api/cases/${made.id}`).send({ confirmed: ['non-delivery'] }).expect(200);
    const file = await app.agent().get(`/api/cases/${made.id}/export?language=ja&format=${format}`).buffer(true).parse((response, done) => { const chunks: Buffer[] = []; response.on('data', (chunk: Buffer) => chunks.push(chunk)); response.on('end', () => { done(null, Buffer.concat(chunks)); }); }).expect(200);
    expect(file.headers['content-type']).toBe(type);
    expect(file.headers['content-disposition']).toMatch(new RegExp(`^attachment; filename="appeal-ja\\.${format}"`));
    expect((file.body as Buffer).subarray(0, start.length).toString('latin1')).toBe(start);
  });
  it('says before it is taken which signs its PDF cannot show, and where they stand', async () => {
    const { body: { case: made } } = await app.agent().post('/api/cases').send({ notice: 'Your selling account has been deactivated because some buyers did not receive their orders. Please send a plan of action.', language: 'ja' }).expect(201);
    await app.agent().patch(`/api/cases/${made.id}`).send({ confirmed: ['non-delivery'] }).expect(200);
    await app.agent().put(`/api/cases/${made.id}/answers/case.about`).send({ state: 'answered', values: { shop: 'Sơn Trading', signer: 'Thư Aoki', 'letter-date': '2026-03-05' } }).expect(200);
    const lacking = async (file: string, status = 200): Promise<unknown> => (await app.agent().get(`/api/cases/${made.id}/${file.replace('?', '/lacking-signs?')}`).expect(status)).body;
    expect(await lacking('export?language=en&format=pdf')).toEqual({ signs: [{ sign: 'ơ', as: 'number', places: [{ in: 'shop' }] }, { sign: 'ư', as: 'number', places: [{ in: 'signer' }] }] });
    await app.agent().put(`/api/cases/${made.id}/drafts/letter-ja`).send({ text: '3月5日に、届かなかった한の注文12件を全額返金しました。' }).expect(200);
    expect(await lacking('export?language=ja&format=pdf')).toEqual({ signs: [{ sign: '한', as: 'number', places: [{ in: 'text', text: '3月5日に、届かなかった한の注文12件を全額返金しました。' }] }] });
    expect(await lacking('export?language=en&format=pdf&paper=none', 404)).toMatchObject({ code: 'no-paper' });
    await app.agent().get('/api/cases/nothing/export/lacking-signs?language=en&format=pdf').expect(404);

    await app.agent().patch(`/api/cases/${made.id}`).send({ title: '葛\u{e0101}商店' }).expect(200);
    await app.agent().put(`/api/cases/${made.id}/annex`).send({ rows: [{ order: '250-0000000-0000001', reference: '😀' }] }).expect(200);
    const signs = async (file: string): Promise<string> => (await lacking(file) as { signs: readonly { readonly sign: string }[] }).signs.map(({ sign }) => sign).sort().join('');
    const sorted = (...all: readonly string[]): string => all.toSorted().join('');
    // The title stands at the head of what has no heading of its own.
    expect(await signs('annex/file?language=en&format=pdf')).toBe(sorted('葛\u{e0101}', '😀'));
    expect(await signs('sheets/side-by-side?language=en&format=pdf')).toBe(sorted('ơ', 'ư', '한'));
    // The Japanese letter has lost its heading.
    expect(await signs('packet?language=ja')).toBe(sorted('ơ', 'ư', '葛\u{e0101}', '한', '😀'));
    expect(await signs('bundle?language=en')).toBe(sorted('ơ', 'ư', '😀'));
    expect(await signs('coverage/letter-ja?language=ja&format=pdf')).toBe('한');
  });
});

describe('the sheets of a letter and its packet', () => {
  const binary = (address: string) => app.agent().get(address).buffer(true).parse((response, done) => { const chunks: Buffer[] = []; response.on('data', (chunk: Buffer) => chunks.push(chunk)); response.on('end', () => { done(null, Buffer.concat(chunks)); }); });
  const started = async (): Promise<string> => {
    const { body: { case: made } } = await app.agent().post('/api/cases').send({ notice: 'Your selling account has been deactivated because some buyers did not receive their orders. Please send a plan of action.', language: 'ja' }).expect(201);
    await app.agent().patch(`/api/cases/${made.id}`).send({ confirmed: ['non-delivery'] }).expect(200);
    await app.agent().put(`/api/cases/${made.id}/answers/non-delivery.orders-resolved`).send({ state: 'answered', values: sample.answers['non-delivery.orders-resolved']?.values }).expect(200);
    return made.id as string;
  };
  it('say of each statement which answer it rests on, and show both languages', async () => {
    const id = await started();
    const { text: ledger } = await app.agent().get(`/api/cases/${id}/sheets/ledger?language=ja&format=html`).expect(200);
    expect(ledger).toContain('<h1>事実の台帳</h1>');
    expect(ledger).toContain('<td>回答のとおり</td>');
    const { text: pairs } = await app.agent().get(`/api/cases/${id}/sheets/side-by-side?language=en&format=md`).expect(200);
    expect(pairs).toContain('| English (what is sent) | Japanese |');
    await app.agent().get('/api/cases/nothing/sheets/ledger?language=en&format=txt').expect(404);
    expect((await app.agent().get(`/api/cases/${id}/sheets/other?language=en&format=txt`).expect(400)).body.code).toBe('invalid');
  });
  it('leave as one archive that says what is sent, what is kept and what is missing', async () => {
    const id = await started();
    const file = await binary(`/api/cases/${id}/packet?language=ja`).expect(200);
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="packet-ja\.zip"/);
    const parts = unzipSync(file.body as Buffer);
    const names = Object.keys(parts);
    expect(names).toEqual(expect.arrayContaining(['00-index.txt', 'send/letter-en.txt', 'send/letter-en.docx', 'send/letter-en.pdf', 'keep/letter-ja.pdf', 'keep/ledger.pdf', 'keep/side-by-side.pdf', 'keep/coverage.pdf', 'keep/notice.txt']));
    const index = new TextDecoder().decode(parts['00-index.txt']);
    for (const name of names.filter((one) => one !== '00-index.txt')) expect(index).toContain(name);
    expect(index).toContain('まだ送れません');
  });
  it('leave as one PDF with the evidence behind the letter', async () => {
    const id = await started();
    const { body: { papers } } = await app.agent().get(`/api/cases/${id}/files`).expect(200) as { body: { papers: readonly { readonly ref: string }[] } };
    const { body: { added } } = await app.agent().post(`/api/cases/${id}/files?name=proof.pdf`).set('content-type', 'application/octet-stream').send(await pdfOf(['Proof of refund'])).expect(201);
    await app.agent().patch(`/api/cases/${id}/files/${added as string}`).send({ paper: papers[0]?.ref }).expect(200);
    const bundle = await binary(`/api/cases/${id}/bundle?language=en`).expect(200);
    expect(bundle.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': expect.stringMatching(/^attachment; filename="bundle-en\.pdf"/) as string, 'content-length': String((bundle.body as Buffer).length) });
    const read = await post('bundle.pdf', bundle.body as Buffer).expect(200);
    for (const words of ['Index of exhibits', 'Exhibit 1', 'Proof of refund']) expect(read.body.text).toContain(words);
    expect((await app.agent().get(`/api/cases/${id}/bundle?language=de`).expect(404)).body.code).toBe('no-paper');
    await app.agent().patch(`/api/cases/${id}`).send({ correction: { response: 'acknowledgement' } }).expect(200);
    expect((await app.agent().get(`/api/cases/${id}/bundle?language=en`).expect(404)).body.code).toBe('no-paper');
  });
  it('never lay a page for the seller, or the Japanese, among what is sent', async () => {
    const id = await started();
    await app.agent().patch(`/api/cases/${id}`).send({ correction: { response: 'acknowledgement' } }).expect(200);
    const page = Object.keys(unzipSync((await binary(`/api/cases/${id}/packet?language=en`).expect(200)).body as Buffer));
    expect(page.filter((name) => name.startsWith('send/'))).toEqual([]);
    expect(page).toContain('keep/letter-en.pdf');
    await app.agent().patch(`/api/cases/${id}`).send({ correction: { response: 'retraction-request' } }).expect(200);
    const request = Object.keys(unzipSync((await binary(`/api/cases/${id}/packet?language=en`).expect(200)).body as Buffer));
    expect(request).toEqual(expect.arrayContaining(['send/letter-de.pdf', 'send/letter-fr.docx', 'keep/letter-ja.txt']));
    expect(request.filter((name) => name.startsWith('send/') && name.includes('-ja.'))).toEqual([]);
  });
});
