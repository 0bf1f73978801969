// A case file through the real application: saved, brought in as a new case, refused whole.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runningApp } from '../support/app.ts';

const app = runningApp();
const at = (id: string, rest = ''): string => `/api/cases/${id}${rest}`;
const bring = (bytes: Uint8Array | string) => app.agent().post('/api/case-files').set('content-type', 'application/octet-stream').send(Buffer.from(bytes));
const save = (id: string) => app.agent().get(at(id, '/case-file')).buffer(true).parse((response, done) => { const chunks: Buffer[] = []; response.on('data', (chunk: Buffer) => chunks.push(chunk)); response.on('end', () => { done(null, Buffer.concat(chunks)); }); });
const cases = async (): Promise<readonly { readonly id: string; readonly broughtInAt?: string }[]> => (await app.agent().get('/api/cases').expect(200)).body.lines as readonly { readonly id: string }[];

async function started(): Promise<string> {
  const { body } = await app.agent().post('/api/cases').send({ notice: 'Your selling account has been deactivated because some buyers did not receive their orders. Please send a plan of action.', language: 'ja' }).expect(201);
  const id = body.case.id as string;
  await app.agent().patch(at(id)).send({ confirmed: ['non-delivery'], title: '北川商店 3月' }).expect(200);
  await app.agent().post(at(id, '/files?name=invoice.txt')).set('content-type', 'application/octet-stream').send(Buffer.from('invoice no. 12')).expect(201);
  return id;
}

describe('a case file', () => {
  it('bears the name of the case, and makes a case that is the same but for its ids', async () => {
    const id = await started();
    const file = await save(id).expect(200);
    expect(file.headers['content-disposition']).toBe(`attachment; filename="case.reinstate"; filename*=UTF-8''${encodeURIComponent('北川商店-3月.reinstate')}`);
    const made = (await bring(file.body as Buffer).expect(201)).body as { readonly id: string; readonly title: string };
    expect(made).toEqual({ id: expect.not.stringMatching(id) as string, title: '北川商店 3月' });
    const [before, after] = await Promise.all([id, made.id].map(async (one) => (await app.agent().get(at(one)).expect(200)).body as { readonly case: object }));
    expect({ ...after, case: { ...after?.case, id: '', updatedAt: '' } }).toEqual({ ...before, case: { ...before?.case, id: '', updatedAt: '' } });
    const files = (await app.agent().get(at(made.id, '/files')).expect(200)).body.files as readonly { readonly id: string; readonly name: string }[];
    expect(files.map(({ name }) => name)).toEqual(['invoice.txt']);
    expect((await app.agent().get(at(made.id, `/files/${files[0]?.id ?? ''}/content`)).buffer(true).parse((response, done) => { let text = ''; response.on('data', (chunk: Buffer) => { text += chunk.toString(); }); response.on('end', () => { done(null, text); }); }).expect(200)).body).toBe('invoice no. 12');
    expect((await cases()).map((one) => [one.id === made.id, one.broughtInAt?.slice(0, 4)])).toEqual(expect.arrayContaining([[true, String(new Date().getFullYear())], [false, undefined]]));
  });
  it('that is none, or is damaged, makes no case and says what is amiss', async () => {
    const file = (await save(await started()).expect(200)).body as Buffer;
    const before = (await cases()).length;
    expect((await bring('words').expect(415)).body).toMatchObject({ code: 'case-file-unknown' });
    const parts = unzipSync(file);
    expect((await bring(zipSync({ ...parts, '../../x': new Uint8Array(3) })).expect(400)).body).toMatchObject({ code: 'case-file-damaged', errors: [{ pointer: '../../x', code: 'outside' }] });
    expect((await bring(zipSync({ ...parts, 'manifest.json': Buffer.from(JSON.stringify({ kind: 'reinstate-case', format: 9, program: '9' })) })).expect(400)).body).toMatchObject({ code: 'case-file-newer' });
    expect((await bring(zipSync({ ...parts, 'case.json': new Uint8Array(61_000_000) })).expect(413)).body).toMatchObject({ code: 'case-file-too-large' });
    expect((await app.agent().post('/api/case-files').send({}).expect(415)).body.code).toBe('wrong-media-type');
    expect((await cases()).length).toBe(before);
  });
  it('holds reasons and questions that the rules do not know any more without a fault', async () => {
    const id = await started();
    const { hashOf } = await import('../../server/adapters/files/content-store.ts');
    const parts = unzipSync((await save(id).expect(200)).body as Buffer);
    const content = JSON.parse(Buffer.from(parts['case.json'] ?? []).toString()) as { confirmed: string[]; answers: object[] };
    content.confirmed = ['gone-reason', 'non-delivery'];
    content.answers.push({ question: 'gone-reason.gone', version: 1, state: 'answered', values: { x: { a: [{ b: 'c' }] } }, savedAt: '2026-03-01T00:00:00.000Z' }, { question: 'non-delivery.orders-resolved', version: 1, state: 'answered', values: { orders: { en: 'a' }, 'how-many': ['x'] }, savedAt: '2026-03-01T00:00:00.000Z' });
    const bytes = Buffer.from(JSON.stringify(content));
    const list = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString()) as { files: { name: string }[] };
    list.files = list.files.map((one) => (one.name === 'case.json' ? { name: one.name, size: bytes.length, hash: hashOf(bytes) } : one));
    const { body: { id: made } } = await bring(zipSync({ ...parts, 'case.json': bytes, 'manifest.json': Buffer.from(JSON.stringify(list)) })).expect(201);
    for (const page of ['', '/letter', '/papers', '/files', '/answers', '/declaration', '/rounds', '/must-mend', '/packet?language=en', '/sheets/ledger?language=ja&format=html', '/check/letter-en']) await app.agent().get(at(made as string, page)).expect(200);
    await cases();
    expect(app.logged.filter((line) => line.includes('Error'))).toEqual([]);
  });
  it('is not made of a case that lost a file, and nothing is sent of it', async () => {
    const id = await started();
    const { hash } = (await app.agent().get(at(id, '/files')).expect(200)).body.files[0] as { readonly hash: string };
    const kept = readdirSync(app.folder, { recursive: true, withFileTypes: true }).find(({ name }) => name === hash.slice(2));
    const place = path.join(kept?.parentPath ?? '', kept?.name ?? '');
    const bytes = readFileSync(place);
    writeFileSync(place, 'invoice no. 13');
    expect((await app.agent().get(at(id, '/case-file')).expect(409)).body).toMatchObject({ code: 'file-altered', errors: [{ pointer: 'invoice.txt' }] });
    rmSync(place);
    expect((await app.agent().get(at(id, '/case-file')).expect(404)).body).toMatchObject({ code: 'file-missing' });
    writeFileSync(place, bytes);
    await save(id).expect(200);
    await app.agent().get(at('nobody', '/case-file')).expect(404);
  });
});
