// Rounds and submissions in the store: what was sent stays as it was, whatever comes after it.
import { describe, expect, it } from 'vitest';
import type { Case, CaseStore, Compose } from '../../../server/core/case/case.ts';
import type { DayBefore } from '../../../server/core/case/round.ts';
import { describeStores } from '../../support/engines.ts';

/** The letter as it stands, edited by hand or not. */
const compose: Compose = ({ drafts }, { files: evidence, annex }) => ({
  texts: [{ paper: 'plan', title: { en: 'Plan', ja: '計画書' }, language: 'en', text: drafts['letter-en']?.text ?? 'Made of the answers.' }], named: ['orders.csv'],
  files: evidence.map(({ name, hash, size }) => ({ name, hash, size })), annex, frame: { en: [], ja: [] },
  promised: [{ question: 'q', state: 'planned', title: { en: 'q', ja: 'q' }, text: { en: 'We will.', ja: '行います。' }, people: [], rhythms: [] }],
});

describeStores('rounds', ({ open, newPlace, rows }) => {
  async function withCase(work: (store: CaseStore, made: Case, place: string) => Promise<void>): Promise<void> {
    const place = await newPlace();
    const store = await open(place);
    const made = await store.create({ notice: 'Refused.', language: 'ja', title: 't', receivedOn: '2026-03-01', refused: 'Bought elsewhere.' });
    try { await work(store, made, place); } finally { await store.close(); }
  }
  const sent = (store: CaseStore, id: string, on: string | null = '2026-03-10') => store.change(id, { sentOn: on, compose });
  const submissionsOf = async (store: CaseStore, id: string) => (await store.rounds(id))?.flatMap(({ submissions }) => submissions) ?? [];

  describe('a submission', () => {
    it('keeps texts, files and declaration as they were, whatever is edited, deleted or declared afterwards', () => withCase(async (store, { id }) => {
      const added = await store.files.add(id, { name: 'orders.csv', kind: 'text', bytes: new Uint8Array([1, 2, 3]) });
      await store.orders.saveAnnex(id, [{ order: '111-1234567-1234567' }]);
      await store.saveDraft(id, 'letter-en', 'As sent.', []);
      await store.saveDeclaration(id, { by: '青木', on: '2026-03-09', claims: [] }, 0);
      await sent(store, id);
      const before = await submissionsOf(store, id);
      expect(before).toMatchObject([{ number: 1, round: 1, on: '2026-03-10', declared: { version: 1, by: '青木', on: '2026-03-09' }, content: { texts: [{ text: 'As sent.' }], files: [{ name: 'orders.csv', size: 3 }], annex: [{ order: '111-1234567-1234567' }] } }]);
      await store.orders.saveAnnex(id, []);
      await store.saveDraft(id, 'letter-en', 'Edited later.', []);
      await store.saveDeclaration(id, { by: '森', on: '2026-03-11', claims: [] }, 1);
      if (added.ok) await store.files.delete(id, added.value.id);
      expect(await submissionsOf(store, id)).toEqual(before);
    }));

    it('keeps its content where only the day is put right, and is made anew where it was taken back', () => withCase(async (store, { id }) => {
      await sent(store, id);
      await store.saveDraft(id, 'letter-en', 'Other words.', []);
      await sent(store, id, '2026-03-08');
      expect(await submissionsOf(store, id)).toMatchObject([{ number: 2, on: '2026-03-08', content: { texts: [{ text: 'Made of the answers.' }] } }]);
      await sent(store, id, null);
      expect(await submissionsOf(store, id)).toEqual([]);
      await sent(store, id);
      expect(await submissionsOf(store, id)).toMatchObject([{ number: 3, content: { texts: [{ text: 'Other words.' }] } }]);
    }));

    it('is not made twice by the same day', () => withCase(async (store, { id }) => {
      await sent(store, id);
      await sent(store, id);
      expect(await submissionsOf(store, id)).toMatchObject([{ number: 1 }]);
    }));
  });

  it('moves up by one with all that belongs to it where an earlier suspension is told, and down again where that is taken back', () => withCase(async (store, made) => {
    const { id } = made;
    await store.saveDeclaration(id, { by: '青木', on: '2026-03-09', claims: [] }, 0);
    await sent(store, id);
    await store.openRound(id, { notice: 'Refused again.', follows: 'refusal' });
    const [before, whole] = [await store.get(id), await store.whole(id)];
    const told = await store.tellEarlier(id, { sentOn: '2025-01-01', reinstatedOn: '2025-01-05', content: compose(made, { files: [], annex: [] }) });
    expect(told).toMatchObject({ ok: true, value: { round: 3, notice: 'Refused again.', declaration: { round: 2 }, earlierRounds: [{ number: 1, told: true, reinstatedOn: '2025-01-05' }, { number: 2, sentOn: '2026-03-10' }] } });
    expect((await store.get(id))?.earlierRounds[1]).not.toHaveProperty('told');
    expect(await submissionsOf(store, id)).toMatchObject([{ number: 2, round: 1, on: '2025-01-01' }, { number: 1, round: 2, on: '2026-03-10', declared: { by: '青木' } }]);
    await store.markPromise(id, { submission: 2, question: 'q' }, { kept: 'not-kept' });
    await store.tellEarlier(id, null);
    const { version = 0, updatedAt: _before, ...same } = before ?? {};
    expect(await store.get(id)).toMatchObject({ ...same, version: version + 2 });
    expect((await store.whole(id))?.content).toEqual({ ...whole?.content, version: version + 2 });
    expect(await store.tellEarlier('nobody', null)).toEqual({ ok: false, why: 'not-found' });
  }));

  describe('the next round', () => {
    it('carries answers on with their versions, makes what was sent the refused draft, and ends letters edited by hand', () => withCase(async (store, { id }) => {
      await store.saveAnswer(id, 'case.about', { state: 'answered', values: { shop: 'K' } });
      await store.saveAnswer(id, 'case.earlier-plan', { state: 'answered', values: { 'sent-on': '2026-01-01' } });
      await store.saveDraft(id, 'letter-en', 'As sent.', []);
      await store.saveDraft(id, 'letter-ja', '送らなかった。', []);
      await store.saveDraft(id, 'refused', 'Bought elsewhere.', [{ key: 'a.b', sentence: 'Bought elsewhere.' }]);
      await sent(store, id);
      const before = await store.get(id);
      expect(await store.openRound(id, { notice: 'Refused again.', receivedOn: '2026-03-14', follows: 'refusal' }, before?.version)).toMatchObject({ ok: true });
      const now = await store.get(id);
      expect(now).toMatchObject({ round: 2, notice: 'Refused again.', receivedOn: '2026-03-14', correction: {}, confirmed: before?.confirmed, drafts: { refused: { text: 'As sent.', marks: [] } }, earlierRounds: [{ number: 1, receivedOn: '2026-03-01', sentOn: '2026-03-10' }] });
      expect(now).not.toHaveProperty('sentOn');
      expect(Object.keys(now?.drafts ?? {})).toEqual(['refused']);
      expect(now?.answers['case.about']).toEqual(before?.answers['case.about']);
      expect(now?.answers).not.toHaveProperty(['case.earlier-plan']);
      expect(now?.drafts.refused?.version).toBe((before?.drafts.refused?.version ?? 0) + 1);
      expect(await store.rounds(id)).toMatchObject([{ number: 1, notice: 'Refused.', submissions: [{ content: { texts: [{ text: 'As sent.' }] } }], unsent: { 'letter-ja': '送らなかった。' } }, { number: 2, notice: 'Refused again.', submissions: [], unsent: {} }]);
    }));

    it('is taken back with what it did to letters and answers; answers given since stay, and what belongs to it moves to the round before', () => withCase(async (store, { id }) => {
      await store.saveAnswer(id, 'case.about', { state: 'answered', values: { shop: 'K', 'letter-date': '2026-03-10', 'amazon-case-id': '1' } });
      await store.saveAnswer(id, 'case.earlier-plan', { state: 'answered', values: { 'sent-on': '2026-01-01' } });
      for (const question of ['a.b', 'shared.c']) await store.saveAnswer(id, question, { state: 'answered', values: { open: 0 } });
      await store.saveDraft(id, 'letter-en', 'As sent.', []);
      await store.saveDraft(id, 'letter-ja', '送らなかった。', []);
      await store.saveDraft(id, 'refused', 'Bought elsewhere.', [{ key: 'a.b', sentence: 'Bought elsewhere.' }]);
      await store.change(id, { confirmed: ['out-of-stock'] });
      await sent(store, id);
      const before = await store.get(id);
      await store.orders.saveAnnex(id, [{ order: '1' }], undefined);
      await store.openRound(id, { notice: 'A bill.', follows: 'new-suspension' });
      const opened = await store.get(id);
      expect((await store.orders.annex(id))?.rows).toEqual([]);
      await store.orders.saveAnnex(id, [{ order: '2' }], undefined);
      expect(Object.entries(opened?.answers ?? {}).map(([question, { answer }]) => [question, answer.values])).toEqual([['case.about', { shop: 'K' }]]);
      await store.saveAnswer(id, 'shared.c', { state: 'answered', values: { open: 3 } });
      expect(opened).toMatchObject({ confirmed: [], drafts: {} });
      await store.saveAnswer(id, 'case.about', { state: 'answered', values: { shop: 'K2', 'letter-date': '2026-03-15' } });
      await store.saveAnswer(id, 'case.earlier-plan', { state: 'answered', values: { 'sent-on': '2026-03-10' } });
      await store.saveAnswer(id, 'case.people', { state: 'unknown', values: {} });
      await store.saveDraft(id, 'letter-en', 'Written since.', []);
      await store.saveDeclaration(id, { by: '青木', on: '2026-03-15', claims: [] });
      expect(await store.takeBackRound(id, 1)).toMatchObject({ ok: false, why: 'conflict' });
      expect(await store.takeBackRound(id, 2)).toMatchObject({ ok: true });
      const now = await store.get(id);
      expect((await store.orders.annex(id))?.rows).toEqual([{ order: '1' }, { order: '2' }]);
      expect(now).toMatchObject({ round: 1, notice: 'Refused.', sentOn: '2026-03-10', confirmed: ['out-of-stock'], earlierRounds: [], declaration: { round: 1 }, version: (opened?.version ?? 0) + 1 });
      expect(Object.fromEntries(Object.entries(now?.drafts ?? {}).map(([name, draft]) => [name, [draft.text, draft.marks]]))).toEqual(Object.fromEntries(Object.entries(before?.drafts ?? {}).map(([name, draft]) => [name, [draft.text, draft.marks]])));
      expect(Object.entries(now?.answers ?? {}).map(([question, { answer }]) => [question, answer.values])).toEqual([['a.b', { open: 0 }], ['case.about', { shop: 'K2', 'letter-date': '2026-03-10', 'amazon-case-id': '1' }], ['case.earlier-plan', { 'sent-on': '2026-01-01' }], ['case.people', {}], ['shared.c', { open: 3 }]]);
      expect(await store.rounds(id)).toMatchObject([{ number: 1, submissions: [{ content: { texts: [{ text: 'As sent.' }] } }], unsent: {} }]);
      expect((await store.history.draft(id, 'letter-en')).map(({ text }) => text)).toContain('Written since.');
      await store.openRound(id, { notice: 'Refused again.', follows: 'refusal' });
      expect(await store.get(id)).toMatchObject({ round: 2, drafts: { refused: { text: 'As sent.' } } });
      await sent(store, id, '2026-03-20');
      expect(await store.takeBackRound(id, 2)).toMatchObject({ ok: false, why: 'conflict' });
      expect(await store.takeBackRound('nobody', 2)).toEqual({ ok: false, why: 'not-found' });
    }));

    it('follows anew where a day of the round before was forgotten, which then has the letter of the answers as they were', () => withCase(async (store, { id }) => {
      await store.saveAnswer(id, 'a.b', { state: 'answered', values: { open: 0 } });
      await store.files.add(id, { name: 'orders.csv', kind: 'text', bytes: new Uint8Array([1, 2, 3]) });
      await store.openRound(id, { notice: 'Refused again.', receivedOn: '2026-03-14', follows: 'refusal' });
      await store.saveAnswer(id, 'a.b', { state: 'answered', values: { open: 3 } });
      await store.files.add(id, { name: 'later.csv', kind: 'text', bytes: new Uint8Array([4]) });
      await store.change(id, { confirmed: ['out-of-stock'], correction: { kind: 'rejection' } });
      const found = await store.get(id);
      const told = { sentOn: '2026-03-10', follows: 'refusal', compose: (one, beside) => ({ ...compose(one, beside), named: [JSON.stringify(one.answers['a.b']?.answer.values)] }) } satisfies DayBefore;
      expect(await store.tellBefore(id, told, (found?.version ?? 0) + 1)).toMatchObject({ ok: false, why: 'conflict' });
      expect(await store.tellBefore(id, told, found?.version)).toMatchObject({ ok: true, value: { round: 2, notice: 'Refused again.', receivedOn: '2026-03-14', confirmed: ['out-of-stock'], correction: { kind: 'rejection' }, earlierRounds: [{ number: 1, sentOn: '2026-03-10' }], answers: { 'a.b': { answer: { values: { open: 3 } } } } } });
      expect(await submissionsOf(store, id)).toMatchObject([{ round: 1, on: '2026-03-10', content: { named: ['{"open":0}'], files: [{ name: 'orders.csv' }] } }]);
      expect(await store.tellBefore('nobody', told)).toEqual({ ok: false, why: 'not-found' });
    }));

    it('leaves the refused text alone where it is taken back and no letter had been sent', () => withCase(async (store, { id }) => {
      await store.saveDraft(id, 'letter-en', 'one', []);
      await store.openRound(id, { notice: 'second', follows: 'refusal' });
      await store.takeBackRound(id, 2);
      expect(await store.get(id)).toMatchObject({ round: 1, drafts: { refused: { text: 'Bought elsewhere.' }, 'letter-en': { text: 'one' } } });
      await store.tellEarlier(id, { sentOn: '2025-01-01', reinstatedOn: '2025-01-05' });
      expect(await store.takeBackRound(id, 2)).toMatchObject({ ok: false, why: 'conflict' });
    }));

    it('leaves the notice of the round before as it was when the new one is changed', () => withCase(async (store, { id }) => {
      await store.openRound(id, { notice: 'second', follows: 'refusal' });
      await store.change(id, { notice: 'second, whole', correction: { kind: 'rejection' }, receivedOn: '2026-04-01' });
      expect(await store.rounds(id)).toMatchObject([{ notice: 'Refused.', receivedOn: '2026-03-01', correction: {} }, { notice: 'second, whole', receivedOn: '2026-04-01' }]);
    }));

    it('keeps the refused draft where nothing was sent, and takes it away where nothing was refused', () => withCase(async (store, { id }) => {
      await store.openRound(id, { notice: 'second', follows: 'refusal' });
      expect((await store.get(id))?.drafts.refused?.text).toBe('Bought elsewhere.');
      await store.openRound(id, { notice: 'third', follows: 'reinstatement', reinstatedOn: '2026-04-01' });
      expect(await store.get(id)).toMatchObject({ reinstatedOn: '2026-04-01', drafts: {} });
      await store.change(id, { confirmed: ['out-of-stock'] });
      await store.openRound(id, { notice: 'fourth', follows: 'new-suspension' });
      expect(await store.get(id)).toMatchObject({ confirmed: [], drafts: {} });
      expect((await store.rounds(id))?.map(({ confirmed }) => confirmed)).toEqual([[], [], ['out-of-stock'], []]);
    }));

    it('lets nobody bring an ended letter back who wrote on it in another window', () => withCase(async (store, { id }) => {
      await store.saveDraft(id, 'letter-en', 'one', [], 0);
      await store.openRound(id, { notice: 'second', follows: 'refusal' });
      expect(await store.saveDraft(id, 'letter-en', 'two', [], 1)).toEqual({ ok: false, why: 'conflict', value: undefined });
      expect(await store.saveDraft(id, 'letter-en', 'new', [], 0)).toMatchObject({ ok: true, value: { version: 2 } });
      await store.openRound(id, { notice: 'third', follows: 'refusal' });
      expect(await store.saveDraft(id, 'letter-en', 'newer', [], 0)).toMatchObject({ ok: true, value: { version: 3 } });
    }));

    it('is opened once by two who saw the same case', () => withCase(async (store, { id, version }) => {
      const opened = await Promise.all(['a', 'b'].map((notice) => store.openRound(id, { notice, follows: 'refusal' }, version)));
      expect(opened.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(await store.rounds(id)).toHaveLength(2);
      expect(await store.openRound('nobody', { notice: 'x', follows: 'refusal' })).toEqual({ ok: false, why: 'not-found' });
      expect(await store.rounds('nobody')).toBeUndefined();
    }));

    it('tells of which round a declaration is', () => withCase(async (store, { id }) => {
      await store.saveDeclaration(id, { by: '青木', on: '2026-03-09', claims: [] });
      await store.openRound(id, { notice: 'second', follows: 'refusal' });
      expect(await store.get(id)).toMatchObject({ round: 2, declaration: { round: 1 } });
      await sent(store, id);
      expect((await submissionsOf(store, id))[0]).not.toHaveProperty('declared');
      await store.saveDeclaration(id, { by: '青木', on: '2026-03-15', claims: [] });
      expect((await store.get(id))?.declaration).toMatchObject({ version: 2, round: 2 });
    }));

    it('is not there while its case is deleted, and is again once that is brought back', () => withCase(async (store, { id }) => {
      await sent(store, id);
      await store.delete(id);
      expect(await store.rounds(id)).toBeUndefined();
      expect(await store.openRound(id, { notice: 'x', follows: 'refusal' })).toEqual({ ok: false, why: 'not-found' });
      expect(await store.markPromise(id, { submission: 1, question: 'q' }, { kept: 'kept' })).toBe(false);
      await store.bringBack(id);
      expect(await submissionsOf(store, id)).toHaveLength(1);
    }));

    it('goes with its case', () => withCase(async (store, { id }, place) => {
      await sent(store, id);
      await store.markPromise(id, { submission: 1, question: 'q' }, { doneOn: '2026-04-01' });
      await store.openRound(id, { notice: 'second', follows: 'refusal' });
      await store.erase(id);
      for (const table of ['rounds', 'submissions', 'promise_marks', 'draft_history']) expect(await rows(place, `select 1 from ${table}`), table).toEqual([]);
    }));
  });

  describe('a promise', () => {
    it('keeps each word of the seller until it is taken back, and is of a submission that is there', () => withCase(async (store, { id }) => {
      await sent(store, id);
      const mark = { submission: 1, question: 'q' };
      expect(await store.markPromise(id, mark, { doneOn: '2026-04-01' })).toBe(true);
      expect(await store.markPromise(id, mark, { kept: 'not-kept', because: '担当者が辞めた' })).toBe(true);
      const promises = async () => (await store.rounds(id))?.[0]?.promises;
      expect(await promises()).toMatchObject([{ ...mark, doneOn: '2026-04-01', kept: 'not-kept', because: '担当者が辞めた' }]);
      await store.markPromise(id, mark, { doneOn: null });
      expect(await promises()).toMatchObject([{ kept: 'not-kept' }]);
      expect((await promises())?.[0]).not.toHaveProperty('doneOn');
      expect(await store.markPromise(id, { submission: 9, question: 'q' }, { kept: 'kept' })).toBe(false);
      expect(await store.markPromise('nobody', mark, { kept: 'kept' })).toBe(false);
    }));
  });
});
