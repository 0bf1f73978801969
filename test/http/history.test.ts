// Going back: every answer and draft as it was, and a save of an old state like any other.
import { describe, expect, it } from 'vitest';
import { runningApp } from '../support/app.ts';

const app = runningApp();
const question = 'out-of-stock.orders-resolved';

async function newCase(): Promise<string> {
  const made = await app.agent().post('/api/cases').send({ notice: 'Your account is deactivated because items are out of stock.', language: 'ja' }).expect(201);
  await app.agent().patch(`/api/cases/${String(made.body.case.id)}`).send({ confirmed: ['out-of-stock'] }).expect(200);
  return String(made.body.case.id);
}

describe('what was written over', () => {
  it('is there for an answer, newest first, with the sentences it made, and comes back by a save', async () => {
    const id = await newCase();
    const put = (open: number) => app.agent().put(`/api/cases/${id}/answers/${question}`).send({ state: 'answered', values: { 'done-on': '2026-03-06', open } }).expect(200);
    for (const open of [3, 2, 0]) await put(open);
    await app.agent().delete(`/api/cases/${id}/answers/${question}`).expect(204);
    const old = async (): Promise<readonly { readonly version: number; readonly answer?: { readonly state: string; readonly values: Record<string, unknown> }; readonly sentences?: readonly unknown[] }[]> => (await app.agent().get(`/api/cases/${id}/history/answers/${question}`).expect(200)).body as never;
    expect((await old()).map(({ version, answer }) => [version, answer?.values['open']])).toEqual([[3, 0], [2, 2], [1, 3]]);
    const second = (await old())[1];
    expect(second?.sentences?.length).toBeGreaterThan(0);
    await app.agent().put(`/api/cases/${id}/answers/${question}`).send(second?.answer).expect(200);
    expect((await app.agent().get(`/api/cases/${id}`)).body.case.answers[question]).toMatchObject({ version: 5, answer: { values: { open: 2 } } });
    expect((await old()).map(({ version, answer }) => [version, answer?.values['open']])).toEqual([[4, undefined], [3, 0], [2, 2], [1, 3]]);
  });

  it('is there for a draft, its text when asked for', async () => {
    const id = await newCase();
    for (const text of ['first words', 'second words']) await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text }).expect(200);
    const { body } = await app.agent().get(`/api/cases/${id}/history/drafts/letter-en`).expect(200);
    expect(body).toMatchObject([{ version: 1, length: 11 }]);
    expect(JSON.stringify(body)).not.toContain('words');
    expect((await app.agent().get(`/api/cases/${id}/history/drafts/letter-en/1`).expect(200)).body.text).toBe('first words');
  });

  it('is not there for what never was, is unknown, or was deleted', async () => {
    const id = await newCase();
    expect((await app.agent().get(`/api/cases/${id}/history/answers/${question}`).expect(200)).body).toEqual([]);
    expect((await app.agent().get(`/api/cases/${id}/history/answers/no.such`).expect(404)).body.code).toBe('unknown-question');
    expect((await app.agent().get(`/api/cases/${id}/history/drafts/letter-en/7`).expect(404)).body.code).toBe('no-draft');
    await app.agent().get(`/api/cases/${id}/history/drafts/other`).expect(400);
    await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text: 'x' }).expect(200);
    await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text: 'y' }).expect(200);
    await app.agent().delete(`/api/cases/${id}`).expect(204);
    for (const path of ['drafts/letter-en', 'drafts/letter-en/1', `answers/${question}`]) await app.agent().get(`/api/cases/${id}/history/${path}`).expect(404);
  });
});
