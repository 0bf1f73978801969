// The check over HTTP: a letter of a case against all that the case knows.
import { describe, expect, it } from 'vitest';
import { briefly, told } from '../../server/core/check/brief-check.ts';
import { checkDraft } from '../../server/core/check/check-draft.ts';
import { runningApp } from '../support/app.ts';
import { realRulebook } from '../support/rulebook.ts';

const app = runningApp();
const notice = 'Hello,\n\nYour plan is not complete. We found this issue:\n1. Orders may not be filled because items are out of stock.\n\nTo sell on Amazon.com again, please send us a plan that explains how you will avoid this issue.\n';
const resolved = 'out-of-stock.orders-resolved';

interface Found { readonly rule: string; readonly message: { readonly en: string; readonly ja: string }; readonly places: readonly { readonly start: number; readonly end: number }[]; readonly fix?: unknown }
const named = (body: { readonly result?: { readonly findings: readonly Found[] }; readonly findings?: readonly Found[] }, rule: string): readonly Found[] => (body.result?.findings ?? body.findings ?? []).filter((finding) => finding.rule === `style/${rule}`);

async function caseOf(more: Record<string, unknown> = {}): Promise<string> {
  const made = await app.agent().post('/api/cases').send({ notice, language: 'ja', ...more }).expect(201);
  const id = String(made.body.case.id);
  await app.agent().patch(`/api/cases/${id}`).send({ confirmed: ['out-of-stock'] }).expect(200);
  return id;
}
type Body = Parameters<typeof named>[0];
async function checked(id: string, name: string, text?: string): Promise<Body> {
  if (text !== undefined) await app.agent().put(`/api/cases/${id}/drafts/${name}`).send({ text }).expect(200);
  const { body }: { readonly body: Body } = await app.agent().get(`/api/cases/${id}/check/${name}`).expect(200);
  return body;
}

describe('an edited letter', () => {
  const values = { 'open-then': 7, handled: { choices: ['refunded'] }, refunded: 7, told: true, 'told-buyers': 7, 'told-on': '2026-03-05', open: 0, 'done-on': '2026-03-05' };
  it('is held against the answers of its case, in both languages; the refused draft is not', async () => {
    const id = await caseOf({ refused: 'On 5 March we wrote to the 9 buyers through Amazon.' });
    await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ state: 'answered', values }).expect(200);
    const { body: letter } = await app.agent().get(`/api/cases/${id}/letter`).expect(200);
    expect(letter.texts.en).toContain('7 buyers');
    expect(named(await checked(id, 'letter-en', letter.texts.en.replace('7 buyers', '9 buyers')), 'against-answers')).toMatchObject([{ fix: { do: 'ask', question: resolved }, message: { en: expect.stringContaining('9 buyers') } }]);
    expect(named(await checked(id, 'letter-ja', letter.texts.ja.replace('7人', '9人')), 'against-answers')).toMatchObject([{ fix: { do: 'ask', question: resolved }, message: { ja: expect.stringContaining('9人') } }]);
    expect(named(await checked(id, 'letter-en', letter.texts.en), 'against-answers')).toEqual([]);
    expect(named(await checked(id, 'refused'), 'against-answers')).toEqual([]);
  });
});

it('both letters, once edited, are held against each other, in the check of either', async () => {
  const id = await caseOf();
  expect(named(await checked(id, 'letter-en', 'On 5 March we refunded 9 orders.'), 'other-letter')).toEqual([]);
  expect(named(await checked(id, 'letter-ja', '3月5日に7件を返金しました。'), 'other-letter')).toMatchObject([{ message: { en: expect.stringContaining('9 orders (1)') } }]);
  expect(named(await checked(id, 'letter-en'), 'other-letter')).toMatchObject([{ message: { ja: expect.stringContaining('7件 (1)') } }]);
});

describe('a letter as it is typed', () => {
  const values = { 'open-then': 7, handled: { choices: ['refunded'] }, refunded: 7, told: true, 'told-buyers': 7, 'told-on': '2026-03-05', open: 0, 'done-on': '2026-03-05' };
  interface Typed { readonly result: { readonly findings: readonly Found[] }; readonly rows: readonly { readonly question?: string; readonly en?: { readonly own: boolean; readonly start: number; readonly end: number; readonly marks: readonly { readonly differs?: true }[] }; readonly ja?: unknown }[]; readonly other: string }
  const typed = async (id: string, text: string, name = 'letter-en', status = 200): Promise<Typed> => { const { body }: { readonly body: Typed } = await app.agent().post(`/api/cases/${id}/check/${name}`).send({ text }).expect(status); return body; };
  it('is checked as the stored one would be, laid beside the other language, and not stored', async () => {
    const id = await caseOf();
    await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ state: 'answered', values }).expect(200);
    const { body: letter } = await app.agent().get(`/api/cases/${id}/letter`).expect(200);
    expect(letter.now).toEqual(letter.texts);
    const text: string = letter.texts.en.replace('7 buyers', '9 buyers');
    const body = await typed(id, text);
    expect(named(body, 'against-answers')).toMatchObject([{ message: { en: expect.stringContaining('9 buyers') } }]);
    const row = body.rows.find((one) => one.en !== undefined && text.slice(one.en.start, one.en.end).includes('9 buyers'));
    expect(row).toMatchObject({ question: resolved, en: { own: true } });
    expect(row?.en?.marks.some((mark) => mark.differs)).toBe(true);
    expect(body.other).toBe(letter.texts.ja);
    expect(named(await typed(id, letter.texts.en), 'against-answers')).toEqual([]);
    const { body: after } = await app.agent().get(`/api/cases/${id}`).expect(200);
    expect(after.case.drafts).toEqual({});
    expect((await checked(id, 'letter-en', text)).result?.findings).toEqual(body.result.findings);
  });
  it('may be empty, or the refused draft; an unknown case is told so', async () => {
    const id = await caseOf();
    expect((await typed(id, '')).rows.every((row) => row.en === undefined)).toBe(true);
    expect(await typed(id, 'We refunded 9 orders.', 'refused')).toMatchObject({ rows: [], other: '' });
    await typed('none', 'x', 'letter-en', 404);
  });
});

describe('a finding that the seller sets aside', () => {
  const text = 'We follow industry-leading standards in everything.\nWe will take legal action against Amazon.\n';
  interface Keyed { readonly key: string; readonly rule: string; readonly because?: string; readonly stays?: unknown }
  interface Sorted { readonly result: { readonly findings: readonly Keyed[]; readonly aside: readonly Keyed[] } }
  const get = async (id: string): Promise<Sorted['result']> => { const { body }: { readonly body: Sorted } = await app.agent().get(`/api/cases/${id}/check/letter-en`).expect(200); return body.result; };
  const keyOf = ({ findings }: Sorted['result'], rule: string): string => findings.find((one) => one.rule === rule)?.key ?? '';
  it('is kept with the draft and its version, told in the sheet, and lost by a writer who did not see it', async () => {
    const id = await caseOf();
    await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text, version: 0 }).expect(200);
    const before = await get(id);
    const marks = [{ finding: keyOf(before, 'style/unverifiable-claim'), because: '  Our <b>certificate</b> shows it. ' }, { finding: keyOf(before, 'style/threat') }, { finding: `element/orders-resolved@out-of-stock` }];
    await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text, marks, version: 1 }).expect(200);
    const after = await get(id);
    expect(after.aside.map(({ rule, because }) => [rule, because]).sort()).toEqual([['element/orders-resolved', undefined], ['style/unverifiable-claim', 'Our <b>certificate</b> shows it.']]);
    expect(after.findings.map(({ rule }) => rule)).toContain('style/threat');
    expect(after.findings.length).toBe(before.findings.length - 2);
    await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text, marks: [], version: 1 }).expect(409);
    // Typed over: the sentence is another, its finding is back; the other mark holds.
    const { body: typed }: { readonly body: Sorted } = await app.agent().post(`/api/cases/${id}/check/letter-en`).send({ text: text.replace('in everything', 'everywhere') }).expect(200);
    expect(typed.result.aside.map(({ rule }) => rule)).toEqual(['element/orders-resolved']);
    const sheet = (await app.agent().get(`/api/cases/${id}/coverage/letter-en?language=en&format=html`).expect(200)).text;
    expect(sheet).toContain('Findings you set aside');
    expect(sheet).toContain('Our &lt;b&gt;certificate&lt;/b&gt; shows it.');
    expect(sheet).toContain('you set the finding aside');
    expect((await app.agent().get(`/api/cases/${id}/coverage/letter-en?language=ja&format=txt`).expect(200)).text).toContain('当てはまらないとした指摘');
    await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text, marks: [], version: 2 }).expect(200);
    expect(await get(id)).toEqual(before);
  });
  it.each([[400, 'no reason but an empty one', { finding: 'x', because: '' }], [413, 'a long reason', { finding: 'x', because: 'y'.repeat(501) }], [400, 'a sentence', { finding: 'x', sentence: 'y' }], [400, 'no finding', { because: 'y' }]] as const)('is refused (%i) with %s', async (status, _what, mark) => {
    const id = await caseOf();
    await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text, marks: [mark] }).expect(status);
  });
});

describe('a text that is not kept', () => {
  const post = async (more: Record<string, unknown>, status = 200): Promise<Record<string, unknown>> => {
    const { body }: { readonly body: Record<string, unknown> } = await app.agent().post('/api/check').send({ text: 'On 5 March we wrote to the 9 buyers through Amazon. The list of refunds (refunds.csv) is attached.', reasons: ['out-of-stock'], ...more }).expect(status);
    return body;
  };
  const answers = { [resolved]: { state: 'answered', values: { 'open-then': 7, handled: { choices: ['refunded'] }, refunded: 7, told: true, 'told-buyers': 7, 'told-on': '2026-03-05', open: 0, 'done-on': '2026-03-05', proof: ['refunds.csv'] } } };
  it('is checked against a refused text, files, the other letter and answers, as that of a case is', async () => {
    const rules = ['as-refused', 'papers-unlisted', 'other-letter', 'against-answers'];
    const found = async (more: Record<string, unknown>): Promise<readonly string[]> => { const body = await post(more); return rules.filter((rule) => named(body, rule).length > 0); };
    expect(await found({})).toEqual([]);
    expect(await found({ text: 'We refunded all buyers. We wrote to everyone. We count the stock.', refused: 'We refunded all buyers. We wrote to everyone. We count the stock.' })).toEqual(['as-refused']);
    expect(await found({ papers: ['other.csv'] })).toEqual(['papers-unlisted']);
    expect(await found({ other: '3月5日に7人の購入者に連絡しました。' })).toEqual(['other-letter']);
    expect(await found({ answers })).toEqual(['against-answers']);
  });
  it('is answered with all that the check says; in brief, with the names of what the rules say', async () => {
    const draft = { text: 'We will do our best. 原因：在庫の数え間違いです。 On 5 March we counted 9 orders [your shop].', reasons: ['out-of-stock', 'late-shipment'] };
    const checked = checkDraft(await realRulebook(), draft);
    expect(await post(draft)).toEqual(JSON.parse(JSON.stringify(told(checked))));
    expect(await post({ ...draft, brief: true })).toEqual(JSON.parse(JSON.stringify(briefly(checked))));
  });
  it('with an unsound answer or an unknown question is refused, and each is named', async () => {
    expect(await post({ answers: { [resolved]: { state: 'answered', values: { open: -1 } } } }, 400)).toMatchObject({ code: 'invalid-answer', errors: [{ pointer: `/answers/${resolved}/values/open`, code: 'out-of-range' }] });
    expect(await post({ answers: { 'no.such': { state: 'unknown', values: {} } } }, 400)).toMatchObject({ code: 'invalid-answer', errors: [{ pointer: '/answers/no.such', code: 'unknown-question' }] });
    expect(await post({ papers: 'refunds.csv' }, 400)).toMatchObject({ code: 'invalid' });
  });
});
