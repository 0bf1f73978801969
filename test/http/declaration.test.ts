// What a seller reads again, declares and is reminded of, over HTTP.
import { describe, expect, it } from 'vitest';
import type { AnswerInWords } from '../../server/core/case/answer-in-words.ts';
import type { Claim } from '../../server/core/case/declaration.ts';
import { answerAs, runningApp } from '../support/app.ts';

const app = runningApp();
const notice = 'Hello,\n\nYour plan is not complete. We found this issue:\nOrders may not be filled because items are out of stock.\n\nTo sell on Amazon.com again, please send us a plan that explains the root cause, the actions taken and the steps to prevent it.\n';
const resolved = 'out-of-stock.orders-resolved';

interface View { readonly claims: readonly Claim[]; readonly seal: string; readonly declared?: { readonly version: number; readonly by: string; readonly on: string; readonly claims: readonly Claim[] }; readonly changed?: { readonly questions: readonly string[]; readonly papers: boolean; readonly byHand: boolean } }

async function filledCase(language = 'en'): Promise<string> {
  const made = await app.agent().post('/api/cases').send({ notice, language }).expect(201);
  const id = String(made.body.case.id);
  await app.agent().patch(`/api/cases/${id}`).send({ confirmed: ['out-of-stock'] }).expect(200);
  await answerAs(app, id, 'out-of-stock');
  return id;
}
async function viewOf(id: string): Promise<View> {
  const { body }: { readonly body: View } = await app.agent().get(`/api/cases/${id}/declaration`).expect(200);
  return body;
}
const declare = (id: string, { seal, claims }: View, more: Readonly<Record<string, unknown>> = {}) => app.agent().put(`/api/cases/${id}/declaration`).send({ by: '青木 直子', on: '2026-03-09', seal, confirmed: claims.map(({ kind }) => kind), ...more });
const told = (view: View, kind: Claim['kind']): readonly { readonly question: string; readonly text: { readonly en: string; readonly ja: string } }[] => view.claims.flatMap((claim) => (claim.kind === kind && 'told' in claim ? claim.told : []));

describe('the declaration', () => {
  it('claims in the sentences of the letter what the answers give, by kind, and nothing else', async () => {
    const id = await filledCase();
    const view = await viewOf(id);
    const { body: letter } = await app.agent().get(`/api/cases/${id}/letter`).expect(200);
    const done = told(view, 'done');
    expect(done.map(({ question }) => question)).toContain(resolved);
    const text = String(letter.texts.en).replaceAll('\\', '');
    for (const kind of ['statement', 'done', 'running', 'planned'] as const) for (const { text: { en } } of told(view, kind)) for (const sentence of en.split(/(?<=\.) (?=[A-Z])/)) expect(text).toContain(sentence);
    const figures = view.claims.find((claim) => claim.kind === 'figures');
    expect(figures?.count).toBeGreaterThan(10);
    expect(view.claims.find((claim) => claim.kind === 'papers')?.names).toEqual(letter.attachments);
    expect(view.claims.some(({ kind }) => kind === 'by-hand')).toBe(false);
  });

  it('tells a planned step as planned, and one that is not yet done not at all', async () => {
    const id = await filledCase();
    await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ state: 'planned', values: { 'planned-by': '2026-03-20', 'planned-who': 'Mori Kenta' } }).expect(200);
    const planned = await viewOf(id);
    expect(told(planned, 'done').map(({ question }) => question)).not.toContain(resolved);
    expect(told(planned, 'planned').map(({ question }) => question)).toContain(resolved);
    await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ state: 'not-yet', values: {} }).expect(200);
    const aside = await viewOf(id);
    expect([...told(aside, 'done'), ...told(aside, 'planned')].map(({ question }) => question)).not.toContain(resolved);
  });

  it('holds a sentence that lacks a fact with its gap, for the letter tells the rest of it', async () => {
    const id = await filledCase();
    const { body: stored } = await app.agent().get(`/api/cases/${id}`).expect(200);
    const { answer } = stored.case.answers[resolved];
    const { 'done-on': _day, ...undated } = answer.values;
    await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ ...answer, values: undated }).expect(200);
    const one = told(await viewOf(id), 'done').find(({ question }) => question === resolved);
    expect(one?.text.en).toMatch(/\[NOT YET ANSWERED: /);
    expect(one?.text.ja).toMatch(/〔未記入：/);
    await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ ...answer, values: {} }).expect(200);
    expect(told(await viewOf(id), 'done').map(({ question }) => question)).not.toContain(resolved);
  });

  it('is kept with each version, and says which answer has changed since', async () => {
    const id = await filledCase('ja');
    const first = await viewOf(id);
    expect(first.declared).toBeUndefined();
    const { body: made } = await declare(id, first, { version: 0 }).expect(200);
    expect(made.declared).toMatchObject({ version: 1, by: '青木 直子', on: '2026-03-09' });
    expect(made).not.toHaveProperty('changed');
    const { body: stored } = await app.agent().get(`/api/cases/${id}`).expect(200);
    expect(stored.case.declaration.claims).toEqual(first.claims);
    const { answer } = stored.case.answers[resolved];
    await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ ...answer, values: { ...answer.values, 'done-on': '2026-03-01' } }).expect(200);
    const stale = await viewOf(id);
    expect(stale.changed?.questions).toContain(resolved);
    expect(stale.declared?.claims).toEqual(first.claims);
    expect((await declare(id, stale, { version: 1 }).expect(200)).body.declared.version).toBe(2);
    // Taken back to what it was: the words differ from what was declared last.
    await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send(answer).expect(200);
    expect((await viewOf(id)).changed?.questions).toContain(resolved);
    await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ ...answer, values: { ...answer.values, 'done-on': '2026-03-01' } }).expect(200);
    expect((await viewOf(id)).changed).toBeUndefined();
  });

  it('covers a letter edited by hand, each time it is edited', async () => {
    const id = await filledCase();
    await declare(id, await viewOf(id)).expect(200);
    await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text: 'Dear team, it is all well.' }).expect(200);
    const edited = await viewOf(id);
    expect(edited.changed).toEqual({ questions: [], papers: false, byHand: true });
    await declare(id, edited).expect(200);
    await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text: 'Dear team, it is all well now.' }).expect(200);
    expect((await viewOf(id)).changed?.byHand).toBe(true);
  });

  it('is made of every claim as it was shown, by somebody, on a day', async () => {
    const id = await filledCase();
    const view = await viewOf(id);
    const left = await declare(id, view, { confirmed: view.claims.slice(1).map(({ kind }) => kind) }).expect(400);
    expect(left.body).toMatchObject({ code: 'not-confirmed', errors: [{ pointer: '/confirmed', field: view.claims[0]?.kind }] });
    await declare(id, view, { by: '  ' }).expect(400);
    await declare(id, view, { on: '2026-02-30' }).expect(400);
    await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ state: 'not-yet', values: {} }).expect(200);
    const meanwhile = await declare(id, view).expect(409);
    expect(meanwhile.body.current.seal).not.toBe(view.seal);
    await declare(id, meanwhile.body.current, { version: 7 }).expect(409);
    expect((await viewOf(id)).declared).toBeUndefined();
    expect((await app.agent().put('/api/cases/nobody/declaration').send({ by: 'a', on: '2026-03-09', seal: '', confirmed: [] }).expect(404)).body.code).toBe('unknown-case');
  });

  it('is not made where an answer stands against the letter, or nothing is sent', async () => {
    const made = await app.agent().post('/api/cases').send({ notice, language: 'en' }).expect(201);
    const id = String(made.body.case.id);
    await app.agent().patch(`/api/cases/${id}`).send({ correction: { response: 'documents' } }).expect(200);
    await app.agent().put(`/api/cases/${id}/answers/documents.files`).send({ state: 'answered', values: { touched: { choice: 'edited' }, addressee: { choice: 'same' } } }).expect(200);
    const stopped = await viewOf(id);
    expect(stopped.claims).toEqual([]);
    expect((await declare(id, stopped).expect(409)).body.code).toBe('letter-stopped');
    await app.agent().patch(`/api/cases/${id}`).send({ correction: { response: 'none' } }).expect(200);
    expect((await declare(id, await viewOf(id)).expect(404)).body.code).toBe('no-paper');
  });
});

describe('the answers in words', () => {
  it('are all there in both languages, with what is lacking and the days, people and proof of a measure', async () => {
    const id = await filledCase();
    const { body }: { readonly body: readonly AnswerInWords[] } = await app.agent().get(`/api/cases/${id}/answers`).expect(200);
    const one = (question: string) => body.find((each) => each.question === question);
    const { body: stored } = await app.agent().get(`/api/cases/${id}`).expect(200);
    const asked = stored.questions.filter((question: { answer?: unknown }) => question.answer !== undefined).map((question: { id: string }) => question.id);
    expect(body.map((each) => each.question)).toEqual(asked);
    for (const { values } of body) expect(values.length).toBeGreaterThan(0);
    expect(one(resolved)?.measure).toMatchObject({ state: 'done', days: [{ en: expect.stringMatching(/^\d{1,2} \p{L}+ \d{4}$/u), ja: expect.stringMatching(/^\d{4}年/) }] });
    expect(one(resolved)?.missing).toEqual([]);
    await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ state: 'planned', values: { 'planned-by': '2026-03-20' } }).expect(200);
    const { body: after } = await app.agent().get(`/api/cases/${id}/answers`).expect(200);
    expect(after.find((each: { question: string }) => each.question === resolved)).toMatchObject({ measure: { state: 'planned', days: [{ en: '20 March 2026', ja: '2026年3月20日' }] }, missing: [{ en: 'Who will do it' }] });
    await app.agent().get('/api/cases/nobody/answers').expect(404);
  });
});

describe('the day it was sent', () => {
  it('is kept with the round and can be taken back', async () => {
    const made = await app.agent().post('/api/cases').send({ notice, language: 'en' }).expect(201);
    const address = `/api/cases/${String(made.body.case.id)}`;
    expect((await app.agent().patch(address).send({ sentOn: '2026-03-10' }).expect(200)).body.case).toMatchObject({ sentOn: '2026-03-10', round: 1 });
    expect((await app.agent().get(address).expect(200)).body.case.sentOn).toBe('2026-03-10');
    expect((await app.agent().patch(address).send({ sentOn: null }).expect(200)).body.case).not.toHaveProperty('sentOn');
    await app.agent().patch(address).send({ sentOn: 'soon' }).expect(400);
  });
});

describe('the reminder', () => {
  it('is a calendar file that says nothing of the case and replaces the earlier one', async () => {
    const made = await app.agent().post('/api/cases').send({ notice, language: 'ja' }).expect(201);
    const address = `/api/cases/${String(made.body.case.id)}`;
    await app.agent().patch(address).send({ title: 'Kitagawa 在庫切れ', confirmed: ['out-of-stock'] }).expect(200);
    const get = async (on: string): Promise<string> => (await app.agent().get(`${address}/reminder.ics?on=${on}`).expect(200).expect('content-type', /^text\/calendar; charset=utf-8/).expect('content-disposition', 'attachment; filename="reinstate-reminder.ics"')).text;
    const [first, later] = [await get('2026-03-31'), await get('2026-04-07')];
    expect(first).toContain('\r\nDTSTART;VALUE=DATE:20260331\r\nDTEND;VALUE=DATE:20260401\r\n');
    const uid = (text: string): string => /^UID:.*$/m.exec(text)?.[0] ?? '';
    expect(uid(first)).toContain(String(made.body.case.id));
    expect(uid(later)).toBe(uid(first));
    for (const word of ['在庫', 'Kitagawa', 'Amazon', 'out-of-stock', 'stock']) expect(first).not.toContain(word);
  });

  it('needs a day and a case', async () => {
    const made = await app.agent().post('/api/cases').send({ notice, language: 'en' }).expect(201);
    for (const query of ['', '?on=2026-02-30', '?on=tomorrow', '?on=2026-03-01&title=x']) await app.agent().get(`/api/cases/${String(made.body.case.id)}/reminder.ics${query}`).expect(400);
    expect((await app.agent().get('/api/cases/nobody/reminder.ics?on=2026-03-01').expect(404)).body.code).toBe('unknown-case');
  });
});

describe('the documents', () => {
  it('stand with what they prove and what the rules say of them, and their count goes with case and answer', async () => {
    const id = await filledCase();
    const { body: papers } = await app.agent().get(`/api/cases/${id}/papers`).expect(200);
    const { body: letter } = await app.agent().get(`/api/cases/${id}/letter`).expect(200);
    expect(papers.named.map((paper: { readonly name: string }) => paper.name)).toEqual(letter.attachments);
    expect(papers.advice[0].good[0]['worthless-if'].ja).not.toBe('');
    const { body: stored } = await app.agent().get(`/api/cases/${id}`).expect(200);
    expect(stored.papers).toEqual({ named: letter.attachments.length, due: 0 });
    const { proof: _proof, ...values } = stored.case.answers[resolved].answer.values;
    const { body: saved } = await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ state: 'answered', values }).expect(200);
    expect(saved.papers).toEqual({ named: letter.attachments.length - 1, due: 0 });
    await app.agent().get('/api/cases/00000000-0000-4000-8000-000000000000/papers').expect(404);
  });
});

it('tells the days of a case', async () => {
  const id = await filledCase();
  await app.agent().patch(`/api/cases/${id}`).send({ receivedOn: '2026-03-04', sentOn: '2026-03-09' }).expect(200);
  const { body } = await app.agent().get(`/api/cases/${id}/days`).expect(200);
  expect(body).toMatchObject({ days: { noticeOn: '2026-03-04', sentOn: '2026-03-09' } });
  expect(body.days.answeredAt).toMatch(/^\d{4}-/);
  expect(body.days).not.toHaveProperty('declaredOn');
});
