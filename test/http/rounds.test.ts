// Rounds over HTTP: the next notice, what was sent, what is new since, and the promises of an accepted plan.
import { describe, expect, it } from 'vitest';
import type { Bilingual } from '../../rules/schema/words.ts';
import type { ChangesView, PromisesView, RoundsView, RoundView } from '../../server/core/case/rounds-view.ts';
import { answerAs, runningApp } from '../support/app.ts';

const app = runningApp();
const refusal = (day: string): string => `Hello Kitagawa Goods,\n\nThank you for your plan of ${day}. It is not complete. These issues remain:\n1. Orders may not be filled because items are out of stock.\n\nTo sell on Amazon.com again, please send us a new plan with:\n- Greater detail on the root cause of the issue\n- Greater detail on the actions you have taken to resolve it\n- Greater detail on the steps you have taken to prevent it\n`;
const again = 'Hello,\n\nYour Amazon.com selling account has been deactivated because items you offer are out of stock and orders are not filled. Please send us a plan of action.\n';
const reinstated = 'Hello,\n\nYour selling account has been reactivated. You may sell on Amazon.com again.\n';

const at = (id: string, rest = ''): string => `/api/cases/${id}${rest}`;
async function answered(): Promise<string> {
  const { body } = await app.agent().post('/api/cases').send({ notice: refusal('1 March 2026'), language: 'en', receivedOn: '2026-03-04' }).expect(201);
  const id = body.case.id as string;
  await app.agent().patch(at(id)).send({ confirmed: ['out-of-stock'] }).expect(200);
  await answerAs(app, id, 'out-of-stock');
  return id;
}
const send = (id: string, sentOn: string | null) => app.agent().patch(at(id)).send({ sentOn }).expect(200);
interface Opened { readonly case: { readonly round: number; readonly drafts: { readonly refused?: { readonly text: string } }; readonly answers: Readonly<Record<string, unknown>>; readonly earlierRounds: readonly unknown[] }; readonly questions: readonly { readonly id: string }[] }
const got = async <T>(response: Promise<{ readonly body: unknown }>): Promise<T> => (await response).body as T;
const open = (id: string, notice: string, more: Record<string, unknown> = {}) => got<Opened>(app.agent().post(at(id, '/rounds')).send({ notice, ...more }).expect(201));
const rounds = (id: string) => got<RoundsView>(app.agent().get(at(id, '/rounds')).expect(200));
const round = (id: string, number: number) => got<RoundView>(app.agent().get(at(id, `/rounds/${String(number)}`)).expect(200));
const changes = (id: string, query = '') => got<ChangesView>(app.agent().get(at(id, `/changes${query}`)).expect(200));
const textOf = (view: RoundView, language: string): string => view.submission?.content?.texts.find((one) => one.language === language)?.text ?? '';

describe('what was sent', () => {
  it('is the letter word for word, by whom it was declared, and stays so', async () => {
    const id = await answered();
    const { body: letter } = await app.agent().get(at(id, '/letter')).expect(200);
    const { body: declaration } = await app.agent().get(at(id, '/declaration')).expect(200);
    await app.agent().put(at(id, '/declaration')).send({ by: 'Akiko Kitagawa', on: '2026-03-09', seal: declaration.seal, confirmed: declaration.claims.map(({ kind }: { kind: string }) => kind) }).expect(200);
    await send(id, '2026-03-10');
    const [line] = (await rounds(id)).rounds;
    expect(line).toMatchObject({ number: 1, kind: 'rejection', noticeOn: '2026-03-04', sentOn: '2026-03-10', sent: { number: 1, on: '2026-03-10', by: 'Akiko Kitagawa', declaredOn: '2026-03-09', texts: ['en', 'ja'] }, sameAs: [], unsent: [] });
    expect(line?.points.length).toBeGreaterThan(0);
    for (const { quotes } of line?.points ?? []) for (const quote of quotes) expect(refusal('1 March 2026')).toContain(quote);
    await app.agent().put(at(id, '/drafts/letter-en')).send({ text: 'Something else.' }).expect(200);
    const view = await round(id, 1);
    expect([textOf(view, 'en'), textOf(view, 'ja')]).toEqual([letter.texts.en, letter.texts.ja]);
    expect(view.submission?.content?.named).toEqual(letter.attachments);
  });

  it('is no text where the letter was stopped or nothing was ever sent', async () => {
    const { body } = await app.agent().post('/api/cases').send({ notice: refusal('1 March 2026'), language: 'en' }).expect(201);
    expect((await app.agent().get(at(body.case.id, '/changes')).expect(404)).body.code).toBe('no-submission');
    expect((await app.agent().get(at(body.case.id, '/promises')).expect(404)).body.code).toBe('no-submission');
    expect((await app.agent().get(at(body.case.id, '/plan.ics')).expect(404)).body.code).toBe('no-submission');
    expect((await rounds(body.case.id)).rounds).toMatchObject([{ number: 1 }]);
    await app.agent().get(at(body.case.id, '/rounds/2')).expect(404);
    await app.agent().get(at('nobody', '/rounds')).expect(404);
  });
});

describe('the next notice', () => {
  it('opens a round: the letter that was sent is the refused one, answers stay, days are offered, and the declaration no longer holds', async () => {
    const id = await answered();
    const { body: declaration } = await app.agent().get(at(id, '/declaration')).expect(200);
    await app.agent().put(at(id, '/declaration')).send({ by: 'A', on: '2026-03-09', seal: declaration.seal, confirmed: declaration.claims.map(({ kind }: { kind: string }) => kind) }).expect(200);
    await app.agent().put(at(id, '/drafts/letter-en')).send({ text: 'Edited by hand, and sent.' }).expect(200);
    await send(id, '2026-03-10');
    const before = (await app.agent().get(at(id)).expect(200)).body;
    const after = await open(id, refusal('10 March 2026'), { receivedOn: '2026-03-14', version: before.case.version });
    expect(after.case).toMatchObject({ round: 2, drafts: { refused: { text: 'Edited by hand, and sent.' } }, confirmed: ['out-of-stock'], earlierRounds: [{ number: 1, sentOn: '2026-03-10' }] });
    const { 'letter-date': _day, ...lasting } = before.case.answers['case.about'].answer.values;
    expect(after.case.answers['case.about']).toMatchObject({ answer: { state: 'answered', values: lasting } });
    expect(after.questions.find(({ id: question }) => question === 'case.about')).toMatchObject({ progress: 'thin' });
    const earlier = after.questions.find(({ id: question }) => question === 'case.earlier-plan');
    expect(earlier).toMatchObject({ progress: 'open', offers: { 'sent-on': '2026-03-10', 'reply-on': '2026-03-14' } });
    expect((await app.agent().get(at(id, '/declaration')).expect(200)).body.changed).toMatchObject({ round: true });
    expect((await app.agent().get(at(id, '/letter')).expect(200)).body.now.en).not.toContain('Edited by hand');
    expect((await app.agent().get(at(id, '/check/refused')).expect(200)).body.text).toBe('Edited by hand, and sent.');
    expect((await round(id, 1)).notice).toBe(refusal('1 March 2026'));
    expect((await app.agent().get(at(id, '/days')).expect(200)).body.days.rounds).toMatchObject([{ number: 1, kind: 'rejection', noticeOn: '2026-03-04', sentOn: '2026-03-10' }]);
  });

  it('writes down what was sent where the seller says so only now', async () => {
    const id = await answered();
    const after = await open(id, refusal('10 March 2026'), { sentOn: '2026-03-11' });
    expect(after.case.earlierRounds).toMatchObject([{ sentOn: '2026-03-11' }]);
    expect(after.case.drafts.refused?.text).toBe(textOf(await round(id, 1), 'en'));
  });

  it('is not opened over what another window did, nor by what is no notice of Amazon to read', async () => {
    const id = await answered();
    const { version } = (await app.agent().get(at(id)).expect(200)).body.case;
    await open(id, refusal('10 March 2026'), { version });
    const late = await app.agent().post(at(id, '/rounds')).send({ notice: refusal('10 March 2026'), version }).expect(409);
    expect(late.body).toMatchObject({ code: 'conflict', current: { round: 2 } });
    await app.agent().post(at(id, '/rounds')).send({ notice: '  ' }).expect(400);
    await app.agent().post(at(id, '/rounds')).send({ notice: 'x', extra: 1 }).expect(400);
    await app.agent().post(at('nobody', '/rounds')).send({ notice: 'x' }).expect(404);
    expect((await rounds(id)).rounds).toHaveLength(2);
  });

  it('counts replies that say the same, and tells what is known of them with its source', async () => {
    const id = await answered();
    await send(id, '2026-03-10');
    await open(id, refusal('10 March 2026'));
    await send(id, '2026-03-20');
    await open(id, refusal('20 March 2026'));
    const view = await rounds(id);
    expect(view.rounds.map(({ sameAs }) => sameAs)).toEqual([[], [1], [1, 2]]);
    expect(view.facts.length).toBeGreaterThan(0);
    for (const fact of view.facts) expect(fact).toMatchObject({ checked: expect.stringMatching(/^\d{4}-/), verified: expect.any(Boolean), source: expect.arrayContaining([expect.any(String)]) });
    await open(id, `${refusal('30 March 2026')}- invoices of your supplier for the last 365 days\n- the name and telephone number of your supplier\n`);
    expect(await rounds(id)).toMatchObject({ facts: [] });
    // After a reinstatement another plan is refused, with whatever words.
    await app.agent().patch(at(id)).send({ reinstatedOn: '2026-04-10' }).expect(200);
    await open(id, refusal('1 June 2026'));
    expect((await rounds(id)).rounds.at(-1)).toMatchObject({ sameAs: [] });
  });

  it('is taken back where it was none, until it is answered', async () => {
    const id = await answered();
    await app.agent().put(at(id, '/drafts/letter-en')).send({ text: 'Edited by hand, and sent.' }).expect(200);
    await send(id, '2026-03-10');
    const { body: before } = await app.agent().get(at(id)).expect(200);
    await open(id, 'Dear Kitagawa, your parcel has arrived.');
    const { body: back } = await app.agent().delete(at(id, '/rounds/2')).expect(200);
    expect(back.case).toMatchObject({ round: 1, sentOn: '2026-03-10', notice: before.case.notice, drafts: { 'letter-en': { text: 'Edited by hand, and sent.' } }, answers: { 'case.about': { answer: before.case.answers['case.about'].answer } } });
    expect((await rounds(id)).rounds).toMatchObject([{ number: 1, sent: { on: '2026-03-10' } }]);
    expect((await app.agent().delete(at(id, '/rounds/1')).expect(409)).body.code).toBe('conflict');
    await app.agent().delete(at('nobody', '/rounds/2')).expect(404);
  });
});

describe('a day that was forgotten', () => {
  it('is added to the round before the newest: the letter as it was when the reply came, or that selling was possible again', async () => {
    const id = await answered();
    const { body: letter } = await app.agent().get(at(id, '/letter')).expect(200);
    await open(id, refusal('10 March 2026'), { receivedOn: '2026-03-14' });
    await app.agent().patch(at(id)).send({ correction: { kind: 'rejection' } }).expect(200);
    const gap = 'out-of-stock.control-gap';
    await app.agent().put(at(id, `/answers/${gap}`)).send({ state: 'unknown', values: {} }).expect(200);
    await app.agent().put(at(id, '/rounds/2/day')).send({ sentOn: '2026-03-10' }).expect(409);
    await app.agent().put(at(id, '/rounds/1/day')).send({ sentOn: '2026-03-10', reinstatedOn: '2026-03-12' }).expect(400);
    const { body: { case: told } } = await app.agent().put(at(id, '/rounds/1/day')).send({ sentOn: '2026-03-10' }).expect(200);
    expect(told).toMatchObject({ round: 2, notice: refusal('10 March 2026'), receivedOn: '2026-03-14', correction: { kind: 'rejection' }, confirmed: ['out-of-stock'], earlierRounds: [{ number: 1, sentOn: '2026-03-10' }], drafts: { refused: { text: letter.texts.en } }, answers: { [gap]: { answer: { state: 'unknown' } } } });
    const sent = await round(id, 1);
    expect([textOf(sent, 'en'), textOf(sent, 'ja')]).toEqual([letter.texts.en, letter.texts.ja]);
    expect((await app.agent().put(at(id, '/rounds/1/day')).send({ sentOn: '2026-03-11' }).expect(409)).body.code).toBe('conflict');
    await send(id, '2026-03-16');
    const before = await open(id, again, { receivedOn: '2026-06-01' });
    expect(before.case.answers).toHaveProperty([gap]);
    const { body: { case: next } } = await app.agent().put(at(id, '/rounds/2/day')).send({ reinstatedOn: '2026-03-20' }).expect(200);
    expect(next).toMatchObject({ round: 3, confirmed: [], drafts: {}, earlierRounds: [{ number: 1 }, { number: 2, sentOn: '2026-03-16', reinstatedOn: '2026-03-20' }] });
    expect(Object.keys(next.answers as object).sort()).toEqual(['case.about', 'case.people']);
    expect(await rounds(id)).toMatchObject({ again: true, toLookAt: true });
    const { body: { case: back } } = await app.agent().delete(at(id, '/rounds/3')).expect(200);
    expect(back).toMatchObject({ round: 2, sentOn: '2026-03-16', reinstatedOn: '2026-03-20', answers: { [gap]: { answer: { state: 'unknown' } } } });
    await app.agent().put(at('nobody', '/rounds/1/day')).send({ sentOn: '2026-03-10' }).expect(404);
  });
});

describe('what is new', () => {
  it('is nothing in the same letter, and is told with its words once an answer changes', async () => {
    const id = await answered();
    await send(id, '2026-03-10');
    await open(id, refusal('10 March 2026'), { receivedOn: '2026-03-14' });
    await app.agent().put(at(id, '/answers/case.earlier-plan')).send({ state: 'answered', values: { 'sent-on': '2026-03-10', 'reply-on': '2026-03-14' } }).expect(200);
    expect(await changes(id)).toMatchObject({ verdict: 'nothing', from: { number: 1, round: 1, on: '2026-03-10' }, facts: [], files: [], closed: [] });
    await app.agent().put(at(id, '/drafts/letter-en')).send({ text: `${textOf(await round(id, 1), 'en')}\nOn 12 March 2026 Sato Ken refunded 14 more orders.\n` }).expect(200);
    const now = await changes(id);
    expect(now).toMatchObject({ verdict: 'little', counts: { added: 1 } });
    expect(now.rows.en.filter(({ kind }) => kind === 'added')).toMatchObject([{ after: 'On 12 March 2026 Sato Ken refunded 14 more orders.' }]);
    expect(now.facts.map(({ text }) => text)).toEqual(expect.arrayContaining(['12 March 2026']));
    expect(now.rows.ja.filter(({ frame }) => frame === undefined).every(({ kind }) => kind === 'same')).toBe(true);
    // Refused within hours.
    await app.agent().put(at(id, '/answers/case.earlier-plan')).send({ state: 'answered', values: { 'sent-on': '2026-03-10', 'reply-on': '2026-03-10' } }).expect(200);
    const { texts: made } = (await app.agent().get(at(id, '/letter')).expect(200)).body;
    expect([made.en, made.ja].join()).toMatch(/answers your reply of the same day\.[^]*同日のご返信に/);
  });

  it('names the demands that were open in the refused letter and are answered now', async () => {
    const id = await answered();
    await app.agent().put(at(id, '/drafts/letter-en')).send({ text: 'Dear Seller Performance Team,\n\nWe are sorry. We will be more careful from now on.\n' }).expect(200);
    await send(id, '2026-03-10');
    await open(id, refusal('10 March 2026'));
    const { verdict, closed, open: left } = await changes(id);
    expect(verdict).toBe('much');
    expect(closed.map(({ section }) => section)).toEqual(expect.arrayContaining(['root-cause', 'corrective-actions', 'preventive-measures']));
    expect(left).toEqual([]);
  });

  it('is told between two letters that were sent, too', async () => {
    const id = await answered();
    await send(id, '2026-03-10');
    await open(id, refusal('10 March 2026'));
    await app.agent().put(at(id, '/drafts/letter-en')).send({ text: 'Quite another letter.' }).expect(200);
    await send(id, '2026-03-20');
    expect(await changes(id, '?from=1&to=2')).toMatchObject({ from: { number: 1 }, to: { number: 2, round: 2, on: '2026-03-20' }, counts: { added: 1 } });
    await app.agent().get(at(id, '/changes?from=1&to=9')).expect(404);
    await app.agent().get(at(id, '/changes?from=x')).expect(400);
  });
});

describe('an accepted plan', () => {
  it('is a checklist and a calendar once selling is possible again, and a list of promises after a second suspension', async () => {
    const id = await answered();
    const rule = 'out-of-stock.price-change-rule';
    await app.agent().put(at(id, `/answers/${rule}`)).send({ state: 'planned', values: { 'rules': { choices: ['paid'] }, 'planned-from': '2026-07-01', 'planned-who': 'Daichi Hoshino' } }).expect(200);
    await send(id, '2026-03-10');
    expect(await open(id, reinstated, { receivedOn: '2026-03-20' })).toMatchObject({ case: { round: 2, reinstatedOn: '2026-03-20', drafts: {} } });
    expect(await rounds(id)).toMatchObject({ reinstated: true, again: false });
    const promises = () => got<PromisesView>(app.agent().get(at(id, '/promises')).expect(200));
    const first = await promises();
    expect(first).toMatchObject({ submission: 1, sentOn: '2026-03-10', reinstatedOn: '2026-03-20', again: false, known: true });
    expect(first.promises).toContainEqual(expect.objectContaining({ question: rule, state: 'planned', on: '2026-07-01', starts: true, issue: expect.objectContaining({ en: expect.any(String) }) }));
    expect(first.promises.filter(({ starts }) => starts)).toHaveLength(1);
    const one = first.promises[0]?.question ?? '';
    await app.agent().put(at(id, `/promises/1/${one}`)).send({ doneOn: '2026-03-25' }).expect(204);
    expect((await promises()).promises[0]).toMatchObject({ question: one, doneOn: '2026-03-25' });
    const calendar = await app.agent().get(at(id, '/plan.ics')).expect(200).expect('content-type', /text\/calendar/).expect('content-disposition', /attachment/);
    expect(calendar.text).toContain('RRULE:');
    await open(id, again, { receivedOn: '2026-06-01' });
    expect(await rounds(id)).toMatchObject({ again: true, reinstated: false });
    await app.agent().put(at(id, `/promises/1/${one}`)).send({ kept: 'in-part', because: 'The person who checked left.' }).expect(204);
    expect(await promises()).toMatchObject({ again: true, promises: expect.arrayContaining([expect.objectContaining({ question: one, doneOn: '2026-03-25', kept: 'in-part', because: 'The person who checked left.' })]) });
    const { body } = await app.agent().get(at(id)).expect(200);
    expect(body.case.confirmed).toEqual([]);
    expect(body.case.drafts).toEqual({});
    // What was told of the first suspension is no answer to the second.
    expect(Object.keys(body.case.answers).sort()).toEqual(['case.about', 'case.people']);
    expect(body.case.answers['case.about'].answer.values).not.toHaveProperty('amazon-case-id');
    expect(body.questions.some(({ id: question }: { id: string }) => question === 'case.earlier-plan')).toBe(false);
    // What he marked is offered as a cause where one is asked for, in no other words than his; nothing else is.
    const { body: confirmed } = await app.agent().patch(at(id)).send({ confirmed: ['out-of-stock'] }).expect(200);
    // Why the measures of the first plan did not hold belongs into every letter of the second.
    expect(confirmed.questions.find(({ id: question }: { id: string }) => question === 'out-of-stock.control-gap')).toMatchObject({ first: true });
    expect(confirmed.questions.filter(({ first: needed }: { first: boolean }) => !needed).length).toBeGreaterThan(0);
    const preview = (question: string) => got<{ readonly whys?: { readonly broken: readonly Bilingual[] } }>(app.agent().post(at(id, `/preview/out-of-stock.${question}`)).send({ state: 'answered', values: {} }).expect(200));
    const [part, none, kept] = first.promises;
    await app.agent().put(at(id, `/promises/1/${none?.question ?? ''}`)).send({ kept: 'not-kept', because: '担当者が退職しました。' }).expect(204);
    await app.agent().put(at(id, `/promises/1/${kept?.question ?? ''}`)).send({ kept: 'kept' }).expect(204);
    const broken = (await preview('control-gap')).whys?.broken ?? [];
    const plan = { en: 'our plan of 10 March 2026 said “', ja: '2026年3月10日付の計画書に「' };
    expect(broken).toEqual([
      { en: expect.stringMatching(`^${plan.en}.+”, and this was done only in part: The person who checked left$`), ja: expect.stringMatching(`^${plan.ja}.+」と記載しながら、一部しか実施していませんでした$`) },
      { en: expect.stringMatching(`^${plan.en}.+”, and this was not done$`), ja: expect.stringMatching(`^${plan.ja}.+」と記載しながら、実施していませんでした。担当者が退職しました$`) },
    ]);
    for (const [i, line] of [part, none].entries()) for (const language of ['en', 'ja'] as const) expect(line?.text[language]).toContain(/[“「]([^”」]+)[”」]/.exec(broken[i]?.[language] ?? '')?.[1] ?? 'nothing');
    expect(await preview('orders-resolved')).not.toHaveProperty('whys');
    // What became of the plan stands at the beginning of the letter: its days and its measures by their names are offered, and only what is taken is told.
    const accepted = 'case.accepted-plan';
    const listed = confirmed.questions.find(({ id: question }: { id: string }) => question === accepted);
    expect(listed).toMatchObject({ first: true, progress: 'open', offers: { 'sent-on': '2026-03-10', 'reinstated-on': '2026-03-20' } });
    expect(confirmed.walk[0]).toBe(accepted);
    const { body: { told } } = await app.agent().post(at(id, `/preview/${accepted}`)).send({ state: 'answered', values: {} }).expect(200);
    expect(told).toEqual({ kept: { en: 'our internal limits', ja: '社内で定めた上限' }, 'in-part': { en: 'the listed quantities', ja: '在庫数の設定' }, 'not-kept': { en: 'the regular checks', ja: '定期的な確認' } });
    await app.agent().put(at(id, `/answers/${accepted}`)).send({ state: 'answered', values: { ...listed.offers, 'came-back': { choice: 'same' }, 'in-part': told['in-part'], 'not-kept': told['not-kept'] } }).expect(200);
    const { texts } = (await app.agent().get(at(id, '/letter')).expect(200)).body;
    expect(texts.en).toContain('\n\nWe answered an earlier suspension on 10 March 2026 and were able to sell again from 20 March 2026. The measures in that answer did not stop the same problem from coming back. Of the measures in that answer, we kept these only in part: the listed quantities. Of the measures in that answer, we did not keep these: the regular checks.\n\n');
    expect(texts.ja).toContain('一部しか実施しなかったものは、在庫数の設定です。当時の対策のうち、実施しなかったものは、定期的な確認です。');
    await app.agent().patch(at(id)).send({ reinstatedOn: '2026-07-01' }).expect(200);
    expect((await preview('control-gap')).whys?.broken).toEqual([]);
  });

  it('is told afterwards where the case was opened with the second suspension, its promises are held against it, and it can be taken back', async () => {
    const plan = 'Plan of action\n\nOn 2 March 2026 we refunded 14 orders.\n\nPreventive measures\n- Sato Ken will check the stock of every supplier before each working day.\n- We update the quantity on Amazon every hour.\n';
    const { body: made } = await app.agent().post('/api/cases').send({ notice: again, language: 'en', receivedOn: '2026-06-01' }).expect(201);
    const id = made.case.id as string;
    const address = at(id, '/earlier-suspension');
    await app.agent().put(address).send({ sentOn: '2026-03-10', reinstatedOn: '2026-03-01', plan }).expect(400);
    expect((await app.agent().put(address).send({ sentOn: '2026-03-10', reinstatedOn: '2026-03-18', plan, version: 9 }).expect(409)).body.code).toBe('conflict');
    const { body: told } = await app.agent().put(address).send({ sentOn: '2026-03-10', reinstatedOn: '2026-03-18', plan, version: made.case.version }).expect(200);
    expect(told.case).toMatchObject({ round: 2, notice: again, earlierRounds: [{ number: 1, sentOn: '2026-03-10', reinstatedOn: '2026-03-18', told: true }] });
    expect(told.questions.some(({ id: question }: { id: string }) => question === 'case.earlier-plan')).toBe(false);
    const promises = (await app.agent().get(at(id, '/promises')).expect(200)).body as PromisesView;
    expect(promises).toMatchObject({ sentOn: '2026-03-10', reinstatedOn: '2026-03-18', again: true, known: true });
    expect(promises.promises.map(({ text }) => text.en)).toEqual(['Sato Ken will check the stock of every supplier before each working day.', 'We update the quantity on Amazon every hour.']);
    await app.agent().put(at(id, `/promises/${String(promises.submission)}/told.1`)).send({ kept: 'not-kept', because: 'He left.' }).expect(204);
    expect(await rounds(id)).toMatchObject({ again: true, toLookAt: true });
    await app.agent().put(at(id, `/promises/${String(promises.submission)}/told.2`)).send({ kept: 'kept' }).expect(204);
    expect(await rounds(id)).toMatchObject({ again: true, toLookAt: false });
    expect((await rounds(id)).rounds).toMatchObject([{ number: 1, told: true, sent: { texts: ['en'] } }, { number: 2, kind: 'deactivation' }]);
    expect((await app.agent().get(at(id, '/days')).expect(200)).body.days.rounds).toEqual([expect.not.objectContaining({ kind: expect.anything() })]);
    const { body: begun } = await app.agent().post('/api/cases').send({ notice: refusal('1 June 2026'), language: 'en', receivedOn: '2026-06-03' }).expect(201);
    await app.agent().put(at(begun.case.id, '/earlier-suspension')).send({ sentOn: '2026-03-10', reinstatedOn: '2026-03-18', plan }).expect(200);
    expect((await app.agent().get(at(begun.case.id, '/promises')).expect(200)).body).toMatchObject({ again: true });
    expect(await rounds(begun.case.id)).toMatchObject({ again: true });
    expect((await app.agent().put(address).send({ sentOn: '2026-01-10', reinstatedOn: '2026-01-18' }).expect(200)).body.case).toMatchObject({ round: 2, version: told.case.version });
    await send(id, '2026-06-05');
    expect((await app.agent().delete(address).expect(200)).body.case).toMatchObject({ round: 1, notice: again, earlierRounds: [], sentOn: '2026-06-05' });
    expect((await rounds(id)).rounds).toMatchObject([{ number: 1, sentOn: '2026-06-05', sent: { on: '2026-06-05' } }]);
    await app.agent().get(at(id, '/promises')).expect(404);
    expect((await app.agent().delete(address).expect(200)).body.case.round).toBe(1);
    // The same suspension once more, with nothing but its days: there is nothing to look at.
    await app.agent().put(address).send({ sentOn: '2026-03-10', reinstatedOn: '2026-03-18' }).expect(200);
    expect(await rounds(id)).toMatchObject({ again: true, toLookAt: false });
  });

  it('takes no word on what was never promised, and no day that is none', async () => {
    const id = await answered();
    await send(id, '2026-03-10');
    await app.agent().put(at(id, '/promises/1/case.about')).send({ kept: 'kept' }).expect(404);
    await app.agent().put(at(id, '/promises/2/case.about')).send({ kept: 'kept' }).expect(404);
    await app.agent().put(at(id, '/promises/1/case.about')).send({ kept: 'perhaps' }).expect(400);
    await app.agent().put(at(id, '/promises/1/case.about')).send({ doneOn: '2026-02-30' }).expect(400);
    await app.agent().put(at('nobody', '/promises/1/case.about')).send({ kept: 'kept' }).expect(404);
  });

  it('is known where a notice is corrected into one of a reinstatement, and no longer where it turns out to be none', async () => {
    const id = await answered();
    await send(id, '2026-03-10');
    await open(id, 'Hello,\n\nThank you. We have updated your account.\n', { receivedOn: '2026-03-20' });
    expect((await app.agent().patch(at(id)).send({ correction: { kind: 'reinstatement' } }).expect(200)).body.case).toMatchObject({ reinstatedOn: '2026-03-20' });
    expect((await app.agent().get(at(id, '/promises')).expect(200)).body).toMatchObject({ submission: 1, reinstatedOn: '2026-03-20' });
    expect((await app.agent().patch(at(id)).send({ correction: { kind: 'reinstatement', scope: 'account' } }).expect(200)).body.case).toMatchObject({ reinstatedOn: '2026-03-20' });
    expect((await app.agent().patch(at(id)).send({ correction: { kind: 'rejection' } }).expect(200)).body.case).not.toHaveProperty('reinstatedOn');
    await app.agent().get(at(id, '/promises')).expect(404);
  });

  it('is known where the seller says that selling is possible again, without a notice', async () => {
    const id = await answered();
    await send(id, '2026-03-10');
    await app.agent().patch(at(id)).send({ reinstatedOn: '2026-03-18' }).expect(200);
    expect((await app.agent().get(at(id, '/promises')).expect(200)).body).toMatchObject({ submission: 1, reinstatedOn: '2026-03-18' });
    await app.agent().patch(at(id)).send({ reinstatedOn: null }).expect(200);
    await app.agent().get(at(id, '/promises')).expect(404);
  });
});

it('tells when the hours of a notice are over, from the beginning of its first day', async () => {
  const { body } = await app.agent().post('/api/cases').send({ notice: 'Hello,\n\nYour Amazon.com selling account is at risk of deactivation. Please reply within 72 hours with a plan of action.\n', language: 'en', receivedOn: '2026-03-04' }).expect(201);
  const { days } = (await app.agent().get(at(body.case.id, '/days')).expect(200)).body;
  expect(days.due).toBe('2026-03-07');
  const zone = new Date(days.closes).toLocaleString('sv-SE', { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  expect(zone).toMatch(/^2026-03-(?:06 23:59|07 00:00)/);
});
