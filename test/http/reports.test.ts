// Reports and the table of orders over HTTP: read with word of how far, counted, counted over other days, offered, taken into the annex, and sent as files.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runningApp } from '../support/app.ts';
import { sampleCase } from '../support/cases.ts';
import { realRulebook } from '../support/rulebook.ts';

const app = runningApp();
const sample = (file: string): Buffer => readFileSync(path.resolve(import.meta.dirname, '../reports', file));
const notice = 'Hello,\n\nYour account has been deactivated. Your cancellation rate is higher than the goal of less than 2.5%.\n\nPlease send us a plan that explains the root cause, the actions taken and the steps to prevent it.\n';

async function newCase(reason = 'cancellation-rate'): Promise<string> {
  const made = await app.agent().post('/api/cases').send({ notice, language: 'ja' }).expect(201);
  const id = String(made.body.case.id);
  await app.agent().patch(`/api/cases/${id}`).send({ confirmed: [reason] }).expect(200);
  return id;
}
interface Line { readonly share?: number; readonly lines?: number; readonly report?: { readonly id: string; readonly version: number; readonly name: string; readonly figures: readonly { readonly id: string; readonly count: number }[]; readonly days?: unknown }; readonly refused?: { readonly why: string } }
async function upload(id: string, content: Buffer, name = 'report.txt'): Promise<readonly Line[]> {
  const { text } = await app.agent().post(`/api/cases/${id}/reports?name=${encodeURIComponent(name)}`).set('content-type', 'application/octet-stream').send(content).buffer(true).parse((response, done) => {
    let all = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => { all += chunk; });
    response.on('end', () => { done(null, all); });
  }).expect(200).expect('content-type', 'application/x-ndjson; charset=utf-8').then(({ body }) => ({ text: String(body) }));
  return text.trimEnd().split('\n').map((line) => JSON.parse(line) as Line);
}
const reportOf = (lines: readonly Line[]): NonNullable<Line['report']> => { const found = lines.at(-1)?.report; if (found === undefined) throw new Error(JSON.stringify(lines)); return found; };

describe('a report', () => {
  it('is read with word of how far it is, and stays in the case without a word of the buyers', async () => {
    const id = await newCase();
    const lines = await upload(id, sample('all-orders-us.txt'), '注文.txt');
    expect(lines.slice(0, -1).map(({ share }) => share)).toEqual([1]);
    const { body } = await app.agent().get(`/api/cases/${id}`).expect(200);
    expect(body.case.reports).toHaveLength(1);
    expect(body.case.reports[0]).toMatchObject({ name: '注文.txt', format: 'all-orders', totals: { lines: 7, counted: 7 }, days: { from: '2026-02-01', to: '2026-03-01' } });
    expect(JSON.stringify(body)).not.toContain('SEATTLE');
  });

  it.each([['another file', Buffer.from('hello\n'), 'headings'], ['nothing', Buffer.from(' \n'), 'empty']])('that is %s is refused, and the case is as it was', async (_name, content, why) => {
    const id = await newCase();
    expect((await upload(id, content)).at(-1)?.refused?.why).toBe(why);
    expect((await app.agent().get(`/api/cases/${id}`)).body.case.reports).toBeUndefined();
  });

  it('is counted over other days, is not written over unseen, and goes', async () => {
    const id = await newCase();
    const report = reportOf(await upload(id, sample('all-orders-us.txt')));
    const period = { from: '2026-02-01', to: '2026-02-28' };
    const { body } = await app.agent().patch(`/api/cases/${id}/reports/${report.id}`).send({ period, version: report.version }).expect(200);
    expect(body).toMatchObject({ version: 2, period, figures: [{ id: 'orders.total', count: 5, period }, { id: 'orders.shipped', count: 3 }, { id: 'orders.cancelled', count: 1, of: { count: 5, percent: 20 } }, { count: 0 }, { count: 1 }] });
    await app.agent().patch(`/api/cases/${id}/reports/${report.id}`).send({ period: null, version: 1 }).expect(409);
    await app.agent().patch(`/api/cases/${id}/reports/${report.id}`).send({ period: { from: '2026-03-01', to: '2026-02-01' } }).expect(400);
    expect((await app.agent().get(`/api/cases/${id}/reports/${report.id}/groups`).expect(200)).body).toMatchObject({ items: [{ name: 'B0FURO0001', orders: 3 }, { name: 'B0KOMA0002', orders: 3 }], allItems: 2 });
    expect((await app.agent().patch(`/api/cases/${id}/reports/${report.id}`).send({ period: null }).expect(200)).body.figures[0].count).toBe(6);
    await app.agent().delete(`/api/cases/${id}/reports/${report.id}`).expect(204);
    await app.agent().delete(`/api/cases/${id}/reports/${report.id}`).expect(404).expect('content-type', /problem\+json/);
    await app.agent().get(`/api/cases/${id}/reports/${report.id}/rows`).expect(404);
  });

  it('gives figures to the fields that may take them, each with what it was reckoned from; Amazon’s own count before the report’s', async () => {
    const id = await newCase();
    const offersOf = async (): Promise<{ readonly offers: Record<string, unknown>; readonly counted: Record<string, { readonly report: string; readonly note?: unknown; readonly read: object }> }> => {
      const { body } = await app.agent().get(`/api/cases/${id}`).expect(200);
      const found: Awaited<ReturnType<typeof offersOf>> = body.questions.find((one: { readonly id: string }) => one.id === 'cancellation-rate.scope-of-impact');
      return found;
    };
    expect((await offersOf()).counted).toEqual({});
    await upload(id, sample('all-orders-us.txt'), 'all.txt');
    const { offers, counted } = await offersOf();
    expect(offers).toMatchObject({ total: 6, affected: 1, period: { from: '2026-02-01', to: '2026-03-01' } });
    expect(counted).toMatchObject({ affected: { value: 1, report: 'all.txt', read: { count: 1, of: { count: 6, percent: 16.67 }, columns: ['amazon-order-id', 'order-status'], lines: [3] } } });
    expect(counted['affected']?.note).toBeDefined();
    await upload(id, sample('account-health-us.json'), 'health.json');
    expect((await offersOf()).counted).toMatchObject({ affected: { value: 7, report: 'health.json' }, total: { value: 6, report: 'all.txt' } });
    expect((await app.agent().get(`/api/cases/${id}`)).body.case.answers).toEqual({});
  });

  it('is not taken in a case that is none, of the wrong kind, or beyond its size', async () => {
    const id = await newCase();
    await app.agent().post('/api/cases/none/reports').set('content-type', 'application/octet-stream').send(sample('feedback-us.txt')).expect(404);
    await app.agent().post(`/api/cases/${id}/reports`).send({}).expect(415);
    await app.agent().post(`/api/cases/${id}/reports`).set('content-type', 'application/octet-stream').send(Buffer.alloc(64_000_001)).expect(413).expect('content-type', /problem\+json/);
  });
});

describe('the table of orders', () => {
  it('is filled from lines of a report and from what is pasted, and is kept by version', async () => {
    const id = await newCase();
    const report = reportOf(await upload(id, sample('unshipped-jp.txt')));
    const { body: picked } = await app.agent().get(`/api/cases/${id}/reports/${report.id}/rows?pick=overdue`).expect(200);
    expect(picked).toEqual({ all: 1, rows: [{ order: '250-1000001-0000001', bought: '2026-02-25', asin: '独楽-2', done: 'open', line: 2 }] });
    const { body: pasted } = await app.agent().post('/api/annex/paste').send({ text: '250-9000001-0000001\t返金\t2026/3/4' }).expect(200);
    expect((await app.agent().get(`/api/cases/${id}/annex`).expect(200)).body.annex).toEqual({ version: 0, rows: [] });
    const { line: _line, ...first } = picked.rows[0];
    const saved = await app.agent().put(`/api/cases/${id}/annex`).send({ rows: [first, ...pasted.rows, {}], version: 0 }).expect(200);
    expect(saved.body).toMatchObject({ version: 1, rows: [{ order: '250-1000001-0000001' }, { order: '250-9000001-0000001', done: 'refunded', bought: '2026-03-04' }] });
    const clash = await app.agent().put(`/api/cases/${id}/annex`).send({ rows: [], version: 0 }).expect(409);
    expect(clash.body.current.rows).toHaveLength(2);
    await app.agent().put(`/api/cases/${id}/annex`).send({ rows: [{ order: 'x', buyer: 'y' }] }).expect(400);
    await app.agent().put('/api/cases/none/annex').send({ rows: [] }).expect(404);
    expect((await app.agent().put(`/api/cases/${id}/annex`).send({ rows: [], version: 1 }).expect(200)).body).toMatchObject({ version: 2, rows: [] });
    await app.agent().get(`/api/cases/${id}/annex/file?language=en&format=csv`).expect(404);
  });

  it('goes as files of every kind, after the letter, and with the packet', async () => {
    const id = await newCase('out-of-stock');
    for (const [question, answer] of Object.entries(sampleCase(await realRulebook(), 'out-of-stock').answers)) await app.agent().put(`/api/cases/${id}/answers/${question}`).send(answer).expect(200);
    const before = Object.keys(unzipSync((await packet(id))));
    await app.agent().put(`/api/cases/${id}/annex`).send({ rows: [{ order: '250-1234567-7654321', done: '返金', reference: '=1+1' }] }).expect(200);
    for (const [format, media] of [['csv', /text\/csv/], ['xlsx', /spreadsheetml/], ['docx', /wordprocessingml/], ['pdf', /application\/pdf/], ['html', /text\/html/]] as const) await app.agent().get(`/api/cases/${id}/annex/file?language=ja&format=${format}`).expect(200).expect('content-type', media).expect('content-disposition', /annex-ja/);
    const inLetter = async (format: string): Promise<boolean> => (await app.agent().get(`/api/cases/${id}/export?language=en&format=${format}`).expect(200)).text.includes('250-1234567-7654321');
    expect([await inLetter('html'), await inLetter('md'), await inLetter('txt')]).toEqual([true, true, false]);
    const after = unzipSync(await packet(id));
    expect(Object.keys(after).filter((name) => !before.includes(name)).sort()).toEqual(['keep/annex-ja.csv', 'keep/annex-ja.xlsx', 'send/annex-en.csv', 'send/annex-en.xlsx']);
    expect(strFromU8(after['send/annex-en.csv'] ?? new Uint8Array())).toContain('250-1234567-7654321,Refunded in full,\'=1+1');
    expect(strFromU8(unzipSync(after['send/letter-en.docx'] ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())).toContain('250-1234567-7654321');
  });
});

const packet = async (id: string): Promise<Uint8Array> => {
  const { body }: { readonly body: Uint8Array } = await app.agent().get(`/api/cases/${id}/packet?language=ja`).buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => { done(null, Buffer.concat(parts)); });
  }).expect(200);
  return new Uint8Array(body);
};
