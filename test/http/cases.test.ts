// A case over HTTP, through the real application and a real file: every route well used and badly used.
import type { LetterSentence } from '../../server/core/letter/letter.ts';
import { sentenceText } from '../../server/core/letter/letter-text.ts';
import { describe, expect, it } from 'vitest';
import type { MustMend } from '../../server/core/case/must-mend.ts';
import { runningApp } from '../support/app.ts';

const app = runningApp();
const notice = 'Hello,\n\nYour plan is not complete. We found these issues:\n1. Orders may not be filled because items are out of stock.\n2. Some buyers did not receive their orders.\n\nTo sell on Amazon.com again, please send us a plan that explains how you will avoid these issues.\n';
const resolved = 'out-of-stock.orders-resolved';

async function newCase(more: Record<string, unknown> = {}): Promise<{ readonly id: string; readonly version: number }> {
  const made = await app.agent().post('/api/cases').send({ notice, language: 'ja', ...more }).expect(201);
  return { id: made.body.case.id, version: made.body.case.version };
}
async function confirmed(): Promise<string> {
  const { id } = await newCase();
  await app.agent().patch(`/api/cases/${id}`).send({ confirmed: ['out-of-stock', 'non-delivery'] }).expect(200);
  return id;
}

describe('a new case', () => {
  it('proposes the reasons with their words, and puts none on the case', async () => {
    const { body } = await app.agent().post('/api/cases').send({ notice, language: 'ja' }).expect(201);
    expect(body.reading.kind.id).toBe('rejection');
    expect(body.reading.reasons.map((reason: { id: string }) => reason.id)).toEqual(['out-of-stock', 'non-delivery']);
    for (const reason of body.reading.reasons) for (const { start, end, text } of reason.because) expect(notice.slice(start, end)).toBe(text);
    expect(body.case.confirmed).toEqual([]);
    expect(body.questions.filter((question: { reason?: string }) => question.reason !== undefined)).toEqual([]);
  });

  it('brings the rules of the reasons it has or may have, and of no others', async () => {
    const { id } = await newCase();
    const { body } = await app.agent().patch(`/api/cases/${id}`).send({ confirmed: ['late-shipment'] }).expect(200);
    const reasons = body.reasons as readonly { readonly id: string; readonly elements: readonly { readonly id: string }[] }[];
    expect(reasons.map((reason) => reason.id)).toEqual(['late-shipment', 'out-of-stock', 'non-delivery']);
    const asked = (body.questions as readonly { readonly reason?: string; readonly element: string }[]).filter(({ reason }) => reason === 'late-shipment').map(({ element }) => element);
    expect(asked.length).toBeGreaterThan(3);
    expect(reasons[0]?.elements.map((element) => element.id)).toEqual(expect.arrayContaining(asked));
  });

  it('keeps CRLF text as LF', async () => {
    const { body } = await app.agent().post('/api/cases').send({ notice: 'Hello,\r\nyour account is deactivated.\r\n', language: 'en' }).expect(201);
    expect(body.case.notice).toBe('Hello,\nyour account is deactivated.\n');
  });

  it.each([
    [{ notice: '   ', language: 'ja' }, 'empty-text', 400], [{ notice, language: 'fr' }, 'invalid', 400], [{ language: 'ja' }, 'invalid', 400],
    [{ notice: 'x'.repeat(1_000_001), language: 'ja' }, 'too-long', 413], [{ notice, language: 'ja', extra: 1 }, 'invalid', 400], [{ notice, language: 'ja', receivedOn: '2026-02-30' }, 'invalid', 400],
  ])('refuses what cannot be one', async (body, code, status) => {
    const answer = await app.agent().post('/api/cases').send(body).expect(status).expect('content-type', /application\/problem\+json/);
    expect(answer.body).toMatchObject({ code, status });
  });

  it('says that five megabytes are too long, and more than six too large', async () => {
    expect((await app.agent().post('/api/cases').send({ notice: 'x'.repeat(5_000_000), language: 'en' }).expect(413)).body.code).toBe('too-long');
    expect((await app.agent().post('/api/cases').send({ notice: 'x'.repeat(6_500_000), language: 'en' }).expect(413)).body.code).toBe('too-large');
  });
});

describe('the list', () => {
  it('tells cases apart: site, issues in both languages, how far they are, and their days', async () => {
    const id = await confirmed();
    await app.agent().put(`/api/cases/${id}/answers/out-of-stock.offers-closed`).send({ state: 'unknown', values: {} }).expect(200);
    await app.agent().patch(`/api/cases/${id}`).send({ receivedOn: '2026-03-04', sentOn: '2026-03-10' }).expect(200);
    const { body } = await app.agent().get('/api/cases').expect(200);
    const line = body.lines.find((one: { id: string }) => one.id === id);
    expect(line).toMatchObject({ site: { en: 'Amazon.com' }, kind: 'rejection', round: 1, days: { noticeOn: '2026-03-04', sentOn: '2026-03-10', earlier: [] } });
    expect(line.issues.map(({ short }: { short: { en: string; ja: string } }) => [short.en, short.ja])).toEqual([['Out of stock', '在庫切れ'], ['Orders not received', '商品の未着']]);
    expect(line.progress['set-aside']).toBe(1);
    expect(line.first['set-aside']).toBe(1);
    expect(line.progress.open).toBe((await app.agent().get(`/api/cases/${id}`)).body.questions.length - 1);
    expect(Date.parse(line.days.answeredAt)).not.toBeNaN();
  });

  it('counts the first letter apart, and says of each question whether it belongs to it', async () => {
    const id = await confirmed();
    const { body } = await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ state: 'answered', values: { open: 2 } }).expect(200);
    expect(body.progress).toBe('thin');
    await app.agent().put(`/api/cases/${id}/answers/out-of-stock.catalogue-audit`).send({ state: 'not-yet', values: {} }).expect(200);
    const { questions } = (await app.agent().get(`/api/cases/${id}`).expect(200)).body as { readonly questions: readonly { readonly id: string; readonly first: boolean }[] };
    const first = questions.filter((question) => question.first).map((question) => question.id);
    expect(first).toEqual(expect.arrayContaining([resolved, 'shared.carrier-changed', 'case.about', 'case.earlier-plan', 'case.people']));
    expect(first).not.toContain('out-of-stock.catalogue-audit');
    const line = (await app.agent().get('/api/cases').expect(200)).body.lines.find((one: { id: string }) => one.id === id);
    expect(line.first).toEqual({ thin: 1, open: first.length - 1 });
    expect(line.progress).toEqual({ 'thin': 1, 'set-aside': 1, 'open': questions.length - 2 });
  });

  it('counts the deadline, tells no progress of what nobody confirmed, and gives only the newest when asked', async () => {
    const { id } = await newCase({ notice: `${notice}\nReply within 17 days.\n`, receivedOn: '2026-03-04' });
    const { body: { lines: body } } = await app.agent().get('/api/cases?order=newest&most=1').expect(200);
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({ id, progress: {}, first: {}, confirmed: [], days: { due: (await app.agent().get(`/api/cases/${id}`)).body.reading.entities.deadline.by } });
    expect(body[0].issues).toHaveLength(2);
    await app.agent().get('/api/cases?most=none').expect(400);
  });
});

describe('searching the list', () => {
  it('finds cases by words of either language, any width, parts of Japanese words and beginnings of others', async () => {
    const id = await confirmed();
    await app.agent().patch(`/api/cases/${id}`).send({ title: 'Zephyr 4711', receivedOn: '2026-03-04', sentOn: '2026-03-10' }).expect(200);
    const idsOf = (body: { readonly lines: readonly { readonly id: string }[] }): readonly string[] => body.lines.map((line) => line.id);
    const find = async (words: string): Promise<boolean> => idsOf((await app.agent().get('/api/cases').query({ find: words, most: 200 }).expect(200)).body as Parameters<typeof idsOf>[0]).includes(id);
    for (const words of ['在庫', '庫', '未着', 'STOCK', 'ｓｔｏｃｋ', 'not rec', 'zeph', '4711', 'zephyr 未着 2026-03', 'Amazon.com', '2026-03-04']) expect([words, await find(words)]).toEqual([words, true]);
    for (const words of ['在着', 'tock', 'zephyr 偽造', '2026-05', '%', '"', "') or 1=1", 'NEAR(stock)']) expect([words, await find(words)]).toEqual([words, words === '%' || words === '"']);
  });

  it('follows every change at once, and puts what is most urgent first', async () => {
    const quick = (await newCase({ notice: `${notice}\nReply within 2 days.\n`, receivedOn: '2026-03-04' })).id;
    const slow = (await newCase({ notice: `${notice}\nReply within 20 days.\n`, receivedOn: '2026-03-04' })).id;
    const ids = async (): Promise<readonly string[]> => ((await app.agent().get('/api/cases?most=200').expect(200)).body as { readonly lines: readonly { readonly id: string }[] }).lines.map((line) => line.id);
    const before = await ids();
    expect(before.indexOf(quick)).toBeLessThan(before.indexOf(slow));
    await app.agent().patch(`/api/cases/${quick}`).send({ sentOn: '2026-03-05' }).expect(200);
    const after = await ids();
    expect(after.indexOf(quick)).toBeGreaterThan(after.indexOf(slow));
    await app.agent().delete(`/api/cases/${slow}`).expect(204);
    expect(await ids()).not.toContain(slow);
    expect((await app.agent().get('/api/deleted-cases').expect(200)).body).toMatchObject({ days: 30, cases: expect.arrayContaining([expect.objectContaining({ id: slow })]) });
    await app.agent().post(`/api/deleted-cases/${slow}/bring-back`).expect(204);
    expect(await ids()).toContain(slow);
    await app.agent().delete(`/api/deleted-cases/${slow}`).expect(204);
    for (const gone of [app.agent().get(`/api/cases/${slow}`), app.agent().post(`/api/deleted-cases/${slow}/bring-back`), app.agent().delete(`/api/deleted-cases/${slow}`)]) expect((await gone.expect(404)).body.code).toBe('unknown-case');
  });

  it('shows a case that cannot be read as such, above the others, and opens them', async () => {
    const [broken, sound] = [(await newCase()).id, (await newCase()).id];
    await app.store().saveDraft(broken, 'unheard-of' as 'refused', 'x', []);
    const { body } = await app.agent().get('/api/cases?most=200').expect(200);
    expect(body.lines[0]).toMatchObject({ id: broken, title: expect.stringMatching(/./), unreadable: true });
    expect(body.lines.find(({ id }: { id: string }) => id === sound)).not.toHaveProperty('unreadable');
    expect(body.left).toBe(0);
    expect((await app.agent().get(`/api/cases/${broken}`).expect(500)).body.code).toBe('unreadable-case');
    // Its name is found, and it can be deleted.
    expect((await app.agent().get('/api/cases?find=在庫&most=200').expect(200)).body.lines.map(({ id }: { id: string }) => id)).toContain(broken);
    await app.agent().delete(`/api/cases/${broken}`).expect(204);
    expect((await app.agent().get('/api/cases').expect(200)).body.lines.filter((line: { unreadable?: true }) => line.unreadable)).toEqual([]);
  });

  it('comes in pages that hold every case once', async () => {
    const { body: { total } } = await app.agent().get('/api/cases?most=1').expect(200);
    const seen: string[] = [];
    for (let skip = 0; skip < total; skip += 3) seen.push(...(await app.agent().get(`/api/cases?most=3&skip=${String(skip)}`).expect(200)).body.lines.map((line: { id: string }) => line.id));
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  });
});

describe('a correction', () => {
  it('wins over what was read and is kept; only the seller puts reasons on the case', async () => {
    const { id } = await newCase();
    const { body } = await app.agent().patch(`/api/cases/${id}`).send({ correction: { kind: 'deactivation', reasons: ['late-shipment'] }, confirmed: ['late-shipment'] }).expect(200);
    expect([body.reading.kind.id, body.read.kind.id]).toEqual(['deactivation', 'rejection']);
    const again = await app.agent().get(`/api/cases/${id}`).expect(200);
    expect(again.body.case.confirmed).toEqual(['late-shipment']);
    expect(again.body.questions.some((question: { id: string }) => question.id === 'late-shipment.orders-resolved')).toBe(true);
  });

  it('of demands and of the last day is kept, and can be taken back', async () => {
    const { id } = await newCase();
    const patch = async (correction: object): Promise<{ readonly asks: readonly string[]; readonly by?: string }> => {
      const { body } = await app.agent().patch(`/api/cases/${id}`).send({ correction }).expect(200);
      const reading = body.reading as { readonly asks: readonly { readonly id: string }[]; readonly entities: { readonly deadline?: { readonly by?: string } } };
      return { asks: reading.asks.map((ask) => ask.id), ...(reading.entities.deadline?.by === undefined ? {} : { by: reading.entities.deadline.by }) };
    };
    expect(await patch({ asks: ['invoices'], deadline: '2026-05-20' })).toEqual({ asks: ['invoices'], by: '2026-05-20' });
    expect((await app.agent().get(`/api/cases/${id}`).expect(200)).body.case.correction).toEqual({ asks: ['invoices'], deadline: '2026-05-20' });
    expect((await patch({ deadline: 'none' })).by).toBeUndefined();
    expect((await patch({})).asks).toContain('root-cause');
    for (const correction of [{ deadline: '2026-02-30' }, { deadline: 'soon' }, { asks: ['money'] }]) await app.agent().patch(`/api/cases/${id}`).send({ correction }).expect(400);
  });

  it('refuses a reason nobody knows, and an older version', async () => {
    const { id, version } = await newCase();
    expect((await app.agent().patch(`/api/cases/${id}`).send({ confirmed: ['no-such-reason'] }).expect(400)).body.errors[0].pointer).toContain('/confirmed');
    await app.agent().patch(`/api/cases/${id}`).send({ title: 'first', version }).expect(200);
    const late = await app.agent().patch(`/api/cases/${id}`).send({ title: 'second', version }).expect(409);
    expect(late.body).toMatchObject({ code: 'conflict', current: { title: 'first' } });
  });
});

describe('what is offered', () => {
  const offersOf = async (id: string, question: string): Promise<unknown> => (await app.agent().get(`/api/cases/${id}`).expect(200)).body.questions.find((one: { id: string }) => one.id === question)?.offers;

  it('is what the notice says of each issue, read off its signs, and fills in nothing', async () => {
    const id = await confirmed();
    expect(await offersOf(id, 'out-of-stock.names-issue')).toMatchObject({ issue: { choice: 'unfilled' } });
    expect(await offersOf(id, 'non-delivery.names-issue')).toMatchObject({ issue: { choice: 'not-received' } });
    expect((await app.agent().get(`/api/cases/${id}`)).body.case.answers).toEqual({});
  });

  it('is no issue where the signs differ', async () => {
    const { id } = await newCase({ notice: 'Hello,\n\nYour selling account was deactivated.\nSome buyers did not receive their orders.\nOther buyers received their orders late.\n\nPlease send us a plan.\n' });
    await app.agent().patch(`/api/cases/${id}`).send({ confirmed: ['non-delivery'] }).expect(200);
    expect(await offersOf(id, 'non-delivery.names-issue')).not.toHaveProperty('issue');
  });

  it('is what the same question was answered with under the other issue', async () => {
    const id = await confirmed();
    await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ state: 'answered', values: { 'handled': { choices: ['missing'] }, 'missing': 5, 'open': 0, 'done-on': '2026-03-06' } }).expect(200);
    expect(await offersOf(id, 'non-delivery.orders-resolved')).toMatchObject({ 'missing': 5, 'open': 0, 'done-on': '2026-03-06' });
  });
});

describe('an answer', () => {
  const values = { open: 5, handled: { choices: ['refunded'] }, 'refunded': 5, told: true };

  it('is saved as it grows, makes its sentences in both languages, and outlives the page', async () => {
    const id = await confirmed();
    const { body } = await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ state: 'answered', values: { 'done-on': '2026-03-06' } }).expect(200);
    expect(body.progress).toBe('thin');
    expect(body.sentences.some((sentence: { pieces: { en: { kind: string }[]; ja: unknown[] } }) => sentence.pieces.en.some((piece) => piece.kind === 'gap'))).toBe(true);
    const view = await app.agent().get(`/api/cases/${id}`).expect(200);
    expect(view.body.questions.find((question: { id: string }) => question.id === resolved)).toMatchObject({ progress: 'thin', answer: { values: { 'done-on': '2026-03-06' } } });
  });

  it('names every unsound value by its place, and saves nothing of it', async () => {
    const id = await confirmed();
    const { body } = await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ state: 'answered', values: { ...values, 'done-on': '2026-13-01', open: -1 } }).expect(400);
    expect(body.code).toBe('invalid-answer');
    expect(body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer: '/values/done-on', code: 'not-a-date' }), expect.objectContaining({ pointer: '/values/open', code: 'out-of-range' })]));
    const view = await app.agent().get(`/api/cases/${id}`).expect(200);
    expect(view.body.case.answers).toEqual({});
  });

  it('does not overwrite what another tab saved', async () => {
    const id = await confirmed();
    const url = `/api/cases/${id}/answers/${resolved}`;
    const first = await app.agent().put(url).send({ state: 'answered', values: { open: 1 } }).expect(200);
    await app.agent().put(url).send({ state: 'answered', values: { open: 2 }, version: first.body.answer.version }).expect(200);
    const late = await app.agent().put(url).send({ state: 'answered', values: { open: 3 }, version: first.body.answer.version }).expect(409);
    expect(late.body.current.answer.values).toEqual({ open: 2 });
  });

  it('can be tried without being kept, taken back, and leaves later answers alone', async () => {
    const id = await confirmed();
    await app.agent().put(`/api/cases/${id}/answers/${resolved}`).send({ state: 'not-yet', values: {} }).expect(200);
    await app.agent().put(`/api/cases/${id}/answers/out-of-stock.offers-closed`).send({ state: 'unknown', values: {} }).expect(200);
    expect((await app.agent().post(`/api/cases/${id}/preview/${resolved}`).send({ state: 'planned', values: { 'planned-by': '2026-12-01', 'planned-who': 'Naoko Aoki' } }).expect(200)).body).toMatchObject({ problems: [], progress: 'planned' });
    const thin = await app.agent().post(`/api/cases/${id}/preview/${resolved}`).send({ state: 'answered', values: { handled: { choices: ['refunded'] } } }).expect(200);
    expect(thin.body.missing).toEqual(expect.arrayContaining(['refunded', 'done-on']));
    expect(thin.body.missing).not.toContain('shipped');
    expect((await app.agent().post(`/api/cases/${id}/preview/out-of-stock.control-gap`).send({ state: 'answered', values: {} }).expect(200)).body.around.what).toEqual({ before: { en: 'Nobody checked', ja: '' }, after: { en: '', ja: 'は、誰も行っていませんでした' } });
    // What is answered about the whole case stands in the fixed sentences of the letter, too.
    const about = await app.agent().post(`/api/cases/${id}/preview/case.about`).send({ state: 'answered', values: { shop: 'Kitagawa Shoten', 'letter-date': '2026-03-09', signer: 'Akiko Kitagawa' } }).expect(200);
    expect((about.body.sentences as LetterSentence[]).map((sentence) => sentenceText(sentence, 'en'))).toEqual([expect.stringContaining('9 March 2026'), 'Kitagawa Shoten', expect.stringContaining('Akiko Kitagawa')]);
    await app.agent().delete(`/api/cases/${id}/answers/${resolved}`).expect(204);
    expect(Object.keys((await app.agent().get(`/api/cases/${id}`)).body.case.answers)).toEqual(['out-of-stock.offers-closed']);
    expect((await app.agent().put(`/api/cases/${id}/answers/no.such`).send({ state: 'unknown', values: {} }).expect(404)).body.code).toBe('unknown-question');
  });

  it('judges each step of a followed cause with the words that show it, beside what was told of the cause, and stores none of it', async () => {
    const id = await confirmed();
    const gap = 'out-of-stock.control-gap';
    interface Judged { readonly steps: readonly { readonly verdict: string; readonly found: boolean; readonly words: readonly string[]; readonly next?: unknown }[]; readonly told: readonly unknown[]; readonly asks: readonly unknown[] }
    const follow = async (values: unknown): Promise<Judged> => (await app.agent().post(`/api/cases/${id}/preview/${gap}`).send({ state: 'answered', values }).expect(200)).body.whys as Judged;
    expect(await follow({})).toMatchObject({ steps: [], told: [], asks: { length: 5 } });
    await app.agent().put(`/api/cases/${id}/answers/out-of-stock.specific-root-cause`).send({ state: 'answered', values: { causes: { choices: ['other'] }, 'other-cause': { en: 'The stock file was old.', ja: '在庫ファイルが古いままでした。' } } }).expect(200);
    const whys = [{ because: { ja: '仕入先が欠品していました。' } }, { because: { ja: '週末は、在庫を誰も確認していませんでした。' } }];
    const judged = await follow({ whys });
    expect(judged.steps.map(({ verdict, found }) => [verdict, found])).toEqual([['others', false], ['own-gap', true]]);
    expect(judged.steps[0]?.next).toHaveProperty('ja');
    expect(judged.steps[1]).not.toHaveProperty('next');
    for (const [at, { words }] of judged.steps.entries()) for (const shown of words) expect(whys[at]?.because.ja).toContain(shown);
    expect(JSON.stringify(judged.told)).toContain('在庫ファイルが古いままでした');
    expect((await app.agent().get(`/api/cases/${id}`)).body.case.answers[gap]).toBeUndefined();
    const many = await app.agent().post(`/api/cases/${id}/preview/${gap}`).send({ state: 'answered', values: { whys: Array.from({ length: 6 }, () => ({ because: { ja: 'x' } })) } }).expect(200);
    expect(many.body.problems).toEqual([{ field: 'whys', code: 'too-many' }]);
    await app.agent().put(`/api/cases/${id}/answers/${gap}`).send({ state: 'answered', values: { whys } }).expect(200);
    const { body } = await app.agent().get(`/api/cases/${id}/answers`).expect(200);
    expect(body.find((one: { question: string }) => one.question === gap).values).toMatchObject([{ rows: { length: 2 } }]);
    expect(JSON.stringify((await app.agent().get(`/api/cases/${id}/letter`)).body)).not.toContain('週末は、在庫を誰も確認していませんでした');
    expect((await app.agent().post(`/api/cases/${id}/preview/${resolved}`).send({ state: 'answered', values: {} }).expect(200)).body).not.toHaveProperty('whys');
  });
});

describe('letter, drafts, check and export', () => {
  it('tells what must be mended in the English letter, with the answer it comes from until the letter is edited by hand', async () => {
    const id = await confirmed();
    const question = 'shared.carrier-changed';
    await app.agent().put(`/api/cases/${id}/answers/${question}`).send({ state: 'answered', values: { 'done-on': '2026-03-09', lane: { choice: 'uk' }, from: { choice: 'small-packet' }, to: { choice: 'other', other: { ja: '日本郵便の航空便' } } } }).expect(200);
    const { body } = await app.agent().get(`/api/cases/${id}/must-mend`).expect(200);
    expect(body).toEqual([{ key: expect.any(String), message: expect.objectContaining({ ja: '英語の文に日本語の文字が残っています。' }), quotes: [{ text: expect.stringContaining('日本郵便の航空便'), ja: expect.stringContaining('日本郵便の航空便'), question }] }]);
    await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text: 'On 5 March 2026 we refunded 7 orders of 在庫切れ.' }).expect(200);
    const { body: edited } = await app.agent().get(`/api/cases/${id}/must-mend`).expect(200);
    expect(edited.map(({ quotes }: { readonly quotes: unknown }) => quotes)).toEqual([[{ text: 'On 5 March 2026 we refunded 7 orders of 在庫切れ.' }]]);
    await app.agent().get('/api/cases/nothing/must-mend').expect(404);
  });

  it('asks which of two answers is true where both cannot be, until the seller says that both are', async () => {
    const id = await confirmed();
    const answer = (reason: string, open: number) => app.agent().put(`/api/cases/${id}/answers/${reason}.orders-resolved`).send({ state: 'answered', values: { 'handled': { choices: ['refunded'] }, 'refunded': 3, 'done-on': '2026-03-05', open } }).expect(200);
    await answer('out-of-stock', 0);
    await answer('non-delivery', 0);
    const mend = async (): Promise<readonly MustMend[]> => (await app.agent().get(`/api/cases/${id}/must-mend`).expect(200)).body as readonly MustMend[];
    expect(await mend()).toEqual([]);
    await answer('non-delivery', 2);
    const [clash, ...more] = await mend();
    expect(more).toEqual([]);
    expect(clash?.message.ja).toContain('どちらが正しいですか');
    expect(clash?.quotes).toEqual([{ text: 'No order is open today.', ja: '本日時点で未対応の注文はありません。', question: 'out-of-stock.orders-resolved' }, { text: '2 orders are still open today.', ja: '本日時点で、2件の注文が未対応です。', question: 'non-delivery.orders-resolved' }]);
    const { body: { result, text } } = await app.agent().get(`/api/cases/${id}/check/letter-en`).expect(200);
    const found = result.findings.find(({ rule }: { readonly rule: string }) => rule === 'style/open-and-none');
    expect(found.fix).toEqual({ do: 'ask', question: 'out-of-stock.orders-resolved', also: 'non-delivery.orders-resolved' });
    await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text, marks: [{ finding: found.key, because: 'Other orders' }] }).expect(200);
    expect(await mend()).toEqual([]);
  });

  it('asks about a measure that is planned for a day before that of the letter', async () => {
    const id = await confirmed();
    const question = 'shared.parcel-follow-up';
    const planFor = (day: string) => app.agent().put(`/api/cases/${id}/answers/${question}`).send({ state: 'planned', values: { 'who': 'Aoki Naoko', 'rhythm': { choice: 'mon-thu' }, 'no-scan-days': 4, 'no-scan-action': { choices: ['buyer'] }, 'planned-from': day, 'planned-who': 'Aoki Naoko' } }).expect(200);
    await app.agent().put(`/api/cases/${id}/answers/case.about`).send({ state: 'answered', values: { 'letter-date': '2026-03-09' } }).expect(200);
    const mend = async (): Promise<readonly MustMend[]> => (await app.agent().get(`/api/cases/${id}/must-mend`).expect(200)).body as readonly MustMend[];
    await planFor('2026-03-09');
    expect(await mend()).toEqual([]);
    await planFor('2026-03-08');
    expect(await mend()).toEqual([{ key: `past-plan/${question}`, message: { en: expect.stringContaining('either carried out, or its day has moved'), ja: expect.stringContaining('実施済みか、予定が変わったか') }, quotes: [{ text: expect.stringMatching(/^Planned: from 8 March/), ja: expect.stringMatching(/^予定：.*3月8日から/), question }, { text: expect.stringContaining('9 March 2026'), ja: expect.stringContaining('2026年3月9日'), question: 'case.about' }] }]);
    await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text: 'On 9 March 2026 we refunded 7 orders.' }).expect(200);
    expect((await mend()).filter(({ key }) => key.startsWith('past-plan/'))).toEqual([]);
  });

  it('shows gaps for what is not answered, and an edited letter wins', async () => {
    const id = await confirmed();
    const { body } = await app.agent().get(`/api/cases/${id}/letter`).expect(200);
    // A mark for every question of the first letter, none for what makes it stronger later.
    const { body: view } = await app.agent().get(`/api/cases/${id}`).expect(200);
    const first = (view.questions as readonly { readonly id: string; readonly first: boolean }[]).filter((one) => one.first).map((one) => one.id);
    expect(new Set((body.gaps as readonly { readonly question: string }[]).map(({ question }) => question))).toEqual(new Set(first));
    expect(view.gaps).toHaveLength(body.gaps.length);
    expect(body.texts.ja).toContain('〔未記入：');
    await app.agent().put(`/api/cases/${id}/drafts/letter-en`).send({ text: 'On 5 March 2026 we refunded all 7 orders.\n' }).expect(200);
    const checked = await app.agent().get(`/api/cases/${id}/check/letter-en`).expect(200);
    expect(checked.body.text).toBe('On 5 March 2026 we refunded all 7 orders.\n');
    expect(checked.body.result.elements.find((element: { key: string }) => element.key === 'non-delivery.orders-resolved').verdict).not.toBe('missing');
    const file = await app.agent().get(`/api/cases/${id}/export?language=en&format=txt`).expect(200);
    expect(file.text).toContain('On 5 March 2026 we refunded all 7 orders.');
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="appeal-en\.txt"/);
  });

  it('keeps a sentence that the seller marked as the answer', async () => {
    const id = await confirmed();
    const text = 'Everyone got the money.\n';
    await app.agent().put(`/api/cases/${id}/drafts/refused`).send({ text, marks: [{ key: resolved, sentence: 'Everyone got the money.' }] }).expect(200);
    const { body } = await app.agent().get(`/api/cases/${id}/check/refused`).expect(200);
    expect(body.result.elements.find((element: { key: string }) => element.key === resolved)).toMatchObject({ verdict: 'present', byUser: true });
  });

  it('says what is not there', async () => {
    const id = await confirmed();
    expect((await app.agent().get(`/api/cases/${id}/check/refused`).expect(404)).body.code).toBe('no-draft');
    expect((await app.agent().get(`/api/cases/${id}/export?language=en&format=doc`).expect(400)).body.code).toBe('invalid');
    expect((await app.agent().get('/api/cases/nowhere/letter').expect(404)).body.code).toBe('unknown-case');
    await app.agent().delete(`/api/cases/${id}`).expect(204);
    await app.agent().get(`/api/cases/${id}`).expect(404);
  });
});

describe('an answer that is no plan', () => {
  const asking = 'Hello,\n\nYour account has been deactivated because of complaints about the authenticity of your items.\nPlease send us copies of invoices from your supplier, issued in the last 365 days.\n';
  async function documents(): Promise<string> {
    const { body }: { body: { case: { id: string } } } = await app.agent().post('/api/cases').send({ notice: asking, language: 'en' }).expect(201);
    const { body: view } = await app.agent().patch(`/api/cases/${body.case.id}`).send({ confirmed: [], correction: { response: 'documents' } }).expect(200);
    expect(view.questions.map((question: { id: string }) => question.id)).toEqual(expect.arrayContaining(['documents.items', 'documents.papers', 'case.about']));
    expect(view.questions.some((question: { id: string }) => question.id === 'case.earlier-plan')).toBe(false);
    return body.case.id;
  }

  it('has its own questions, letter, check and file', async () => {
    const id = await documents();
    const items = [{ asin: ['B0CKQ7RT12'], product: { en: 'notebook | A5', ja: 'ノート' }, sold: 3, bought: 5, papers: ['1'] }];
    const saved = await app.agent().put(`/api/cases/${id}/answers/documents.items`).send({ state: 'answered', values: { items } }).expect(200);
    expect(saved.body).toMatchObject({ progress: 'answered', sentences: [{ id: 'documents.items/items-row/1' }] });
    const { body } = await app.agent().get(`/api/cases/${id}/letter`).expect(200);
    expect(body).toMatchObject({ response: 'documents', to: 'amazon', stops: [] });
    expect(body.texts.en).toContain('| B0CKQ7RT12 | notebook \\| A5 | 3 | 5 | 1 |');
    const checked = await app.agent().get(`/api/cases/${id}/check/letter-en`).expect(200);
    expect(checked.body.result.elements.find((element: { key: string }) => element.key === 'documents.items').verdict).toBe('present');
    expect(checked.body.result.elements.find((element: { key: string }) => element.key === 'documents.supplier').verdict).toBe('missing');
    expect((await app.agent().get(`/api/cases/${id}/export?language=en&format=txt`).expect(200)).text).toContain('B0CKQ7RT12 | notebook | A5 | 3 | 5 | 1');
    expect((await app.agent().get(`/api/cases/${id}/export?language=en&format=html`).expect(200)).text).toContain('<td>notebook | A5</td>');
    expect((await app.agent().get(`/api/cases/${id}/export?language=en&format=txt&paper=nothing`).expect(404)).body.code).toBe('no-paper');
  });

  it('is not written against an answer that stops it, and says what fits instead', async () => {
    const id = await documents();
    await app.agent().put(`/api/cases/${id}/answers/documents.files`).send({ state: 'answered', values: { touched: { choice: 'edited' }, addressee: { choice: 'same' } } }).expect(200);
    const { body } = await app.agent().get(`/api/cases/${id}/letter`).expect(200);
    expect(body).toMatchObject({ blocks: [], stops: [{ question: 'documents.files', instead: 'explain-or-prove' }] });
    expect((await app.agent().get(`/api/cases/${id}/export?language=en&format=txt`).expect(409)).body.code).toBe('letter-stopped');
  });
});

it('offers to a question the figure of its own issue', async () => {
  const two = 'Your seller-fulfilled offers have been deactivated.\n\nYour late shipment rate is 7.2 %. Our target is under 4 %.\nYour cancellation rate is 3.1 %. Our target is under 2.5 %.\n\nPlease send us a plan of action.\n';
  const made = await app.agent().post('/api/cases').send({ notice: two, language: 'en' }).expect(201);
  const { body } = await app.agent().patch(`/api/cases/${String(made.body.case.id)}`).send({ confirmed: ['late-shipment', 'cancellation-rate'], correction: { response: 'plan' } }).expect(200);
  const offered = (id: string): unknown => body.questions.find((question: { id: string }) => question.id === id).offers;
  expect(offered('cancellation-rate.names-issue')).toMatchObject({ value: 3.1 });
  expect(offered('late-shipment.names-issue')).toMatchObject({ value: 7.2 });
});

it('offers to a question the words of its own issue, and no figure of another', async () => {
  const two = 'Your account has been deactivated.\n\nYour order defect rate is 3.4 %. Our target is under 1 %.\nYou did not refund buyers who returned their items.\nYou do not answer buyer messages within 24 hours.\n\nPlease send us a plan of action.\n\nAmazon.com';
  const made = await app.agent().post('/api/cases').send({ notice: two, language: 'en' }).expect(201);
  const { body } = await app.agent().patch(`/api/cases/${String(made.body.case.id)}`).send({ confirmed: ['returns-refunds', 'message-response-time', 'late-shipment'], correction: { response: 'plan' } }).expect(200);
  const questions = body.questions as readonly { readonly id: string; readonly offers: { readonly issue?: unknown } }[];
  const offered = (id: string) => questions.find((question) => question.id === id)?.offers;
  const read = body.reading.reasons as readonly { readonly id: string; readonly because: readonly { readonly text: string }[] }[];
  const found = new Map(read.map(({ id, because }) => [id, because[0]?.text]));
  for (const reason of ['returns-refunds', 'message-response-time']) {
    expect(found.get(reason)).toBeDefined();
    expect(offered(`${reason}.names-issue`)).toMatchObject({ issue: { en: found.get(reason) } });
  }
  expect(offered('late-shipment.names-issue')).toBeDefined();
  expect(offered('late-shipment.names-issue')).not.toHaveProperty('value');
});

it('offers the day the notice came where it bears no date of its own', async () => {
  const refused = 'We received your information, but your plan is not complete.\n\n1. You may not be filling orders because you are out of stock.\n\nPlease send us a plan.\n\nAmazon.com';
  const made = await app.agent().post('/api/cases').send({ notice: refused, language: 'en', receivedOn: '2026-03-04' }).expect(201);
  const { body } = await app.agent().patch(`/api/cases/${String(made.body.case.id)}`).send({ confirmed: ['out-of-stock'], correction: { response: 'plan' } }).expect(200);
  const offered = (id: string): unknown => body.questions.find((question: { id: string }) => question.id === id).offers;
  expect(offered('out-of-stock.names-issue')).toEqual({ 'notice-date': '2026-03-04', 'issue': { choice: 'unfilled' } });
  expect(offered('case.earlier-plan')).toEqual({ 'reply-on': '2026-03-04' });
});

describe('the coverage sheet', () => {
  const refused = '- We refunded 5 orders on 6 March 2026 and wrote to 5 buyers (refunds.pdf).\nAll is <b>well</b> | now.\n';

  it('is checked with the papers of the draft and of the answers, and exported in both languages and every format', async () => {
    const { id } = await newCase({ refused });
    await app.agent().patch(`/api/cases/${id}`).send({ confirmed: ['out-of-stock', 'non-delivery'] }).expect(200);
    await app.agent().put(`/api/cases/${id}/drafts/refused`).send({ text: refused, version: 1, marks: [{ key: 'out-of-stock.catalogue-audit', sentence: 'All is <b>well</b> | now.' }] }).expect(200);
    const { body } = await app.agent().get(`/api/cases/${id}/check/refused`).expect(200);
    const part = body.result.coverage.find((one: { ask?: string; reason?: string }) => one.ask === 'corrective-actions' && one.reason === 'out-of-stock');
    expect(part.papers).toContainEqual({ name: 'refunds.pdf', named: 'sentence' });
    expect(part.elements.find((one: { key: string }) => one.key === 'out-of-stock.catalogue-audit')).toMatchObject({ verdict: 'present', byUser: true });
    const page = await app.agent().get(`/api/cases/${id}/coverage/refused?language=en&format=html`).expect(200).expect('content-type', /text\/html/).expect('content-disposition', /^attachment; filename="coverage-en\.html"/);
    expect(page.text).toContain('“All is &lt;b&gt;well&lt;/b&gt; | now.”');
    expect(page.text).toContain('Not answered');
    const sheet = await app.agent().get(`/api/cases/${id}/coverage/refused?language=ja&format=md`).expect(200);
    expect(sheet.text).toContain('「We refunded 5 orders');
    expect(sheet.text).toContain('# 対応表');
    expect(sheet.text).toContain('書類の記載なし');
    expect((await app.agent().get(`/api/cases/${id}/coverage/letter-en?language=en&format=txt`).expect(200)).text).toContain('Text checked: the English letter');
  });

  it('is of a draft and a case that are there', async () => {
    const { id } = await newCase();
    expect((await app.agent().get(`/api/cases/${id}/coverage/refused?language=en&format=md`).expect(404)).body.code).toBe('no-draft');
    expect((await app.agent().get('/api/cases/nobody/coverage/refused?language=en&format=md').expect(404)).body.code).toBe('unknown-case');
    await app.agent().get(`/api/cases/${id}/coverage/refused?language=fr&format=md`).expect(400);
  });
});
