// The promises of the case store, kept by every engine.
import { describe, expect, it } from 'vitest';
import type { Case, CaseStore } from '../../../server/core/case/case.ts';
import type { Answer } from '../../../server/core/interview/answer.ts';
import { describeStores } from '../../support/engines.ts';

const clockAt = (start: string): { now: () => Date; pass: (seconds: number) => void } => {
  let time = Date.parse(start);
  return { now: () => new Date(time), pass: (seconds) => { time += seconds * 1000; } };
};
const start = { notice: '販売を停止しました。\nYour selling privileges were removed.', language: 'ja', title: '在庫切れ' } as const;
const answer = (orders: number): Answer => ({ state: 'answered', values: { orders, when: '2026-03-06', files: ['orders.csv'], rows: [{ name: 'Sato Ken' }] } });

describeStores('the case store', (engine) => {
  const { open, beside, newPlace, rows } = engine;

  async function withCase<T>(work: (store: CaseStore, made: Case, place: string) => Promise<T>): Promise<T> {
    const place = await newPlace();
    const store = await open(place);
    try { return await work(store, await store.create(start), place); } finally { await store.close(); }
  }
  const first = async (place: string, statement: string): Promise<readonly unknown[]> => (await rows(place, statement)).map(([value]) => value);

  describe('a case in the store', () => {
    it('is there again, whole, after the file was closed and opened', async () => {
      const place = await newPlace();
      const first = await open(place);
      const made = await first.create({ ...start, receivedOn: '2026-03-01', refused: 'Dear Amazon 😀\n…' });
      await first.saveAnswer(made.id, 'out-of-stock.orders-resolved', answer(8));
      await first.change(made.id, { confirmed: ['out-of-stock', 'non-delivery'], correction: { kind: 'deactivation', asks: ['root-cause'] } });
      const before = await first.get(made.id);
      await first.close();
      const second = await open(place);
      expect(await second.get(made.id)).toEqual(before);
      expect(before).toMatchObject({ notice: start.notice, language: 'ja', receivedOn: '2026-03-01', confirmed: ['out-of-stock', 'non-delivery'], correction: { kind: 'deactivation', asks: ['root-cause'] } });
      expect(before?.answers['out-of-stock.orders-resolved']?.answer).toEqual(answer(8));
      expect(before?.drafts.refused?.text).toBe('Dear Amazon 😀\n…');
      await second.close();
    });

    it('outlives a process that ends without closing: another connection sees the write at once', () => withCase(async (store, made, place) => {
      await store.saveAnswer(made.id, 'case.about', answer(1));
      expect(await first(place, 'select state from answers')).toEqual(['answered']);
    }));

    it('keeps every declaration, shows the newest, and overwrites none that was made meanwhile', () => withCase(async (store, made, place) => {
      const claims = [{ kind: 'done', told: [{ question: 'case.about', text: { en: 'We did it.', ja: '行いました。' } }] }] as const;
      expect(await store.saveDeclaration(made.id, { by: '青木', on: '2026-03-09', claims }, 0)).toMatchObject({ ok: true, value: { version: 1 } });
      expect(await store.saveDeclaration(made.id, { by: '森', on: '2026-03-10', claims: [] }, 0)).toMatchObject({ ok: false, why: 'conflict', value: { version: 1, by: '青木', claims } });
      expect(await store.saveDeclaration(made.id, { by: '森', on: '2026-03-10', claims: [] }, 1)).toMatchObject({ ok: true, value: { version: 2 } });
      expect((await store.get(made.id))?.declaration).toMatchObject({ version: 2, by: '森', claims: [] });
      expect(await store.saveDeclaration('nobody', { by: '森', on: '2026-03-10', claims })).toEqual({ ok: false, why: 'not-found' });
      expect(await first(place, 'select version from declarations order by version')).toEqual([1, 2]);
      await store.erase(made.id);
      expect(await first(place, 'select version from declarations')).toEqual([]);
    }));

    it('is listed with the last changed one first', async () => {
      const clock = clockAt('2026-03-01T00:00:00Z');
      const store = await open(await newPlace(), clock.now);
      const first = await store.create(start);
      clock.pass(10);
      const second = await store.create({ ...start, title: 'second' });
      expect((await store.list()).map((each) => each.id)).toEqual([second.id, first.id]);
      clock.pass(10);
      await store.saveAnswer(first.id, 'case.about', answer(1));
      expect((await store.list()).map((each) => each.id)).toEqual([first.id, second.id]);
      await store.close();
    });

    it('is undefined, or not found, where there is none', () => withCase(async (store) => {
      expect(await store.get('nobody')).toBeUndefined();
      expect(await store.change('nobody', { title: 'x' })).toEqual({ ok: false, why: 'not-found' });
      expect(await store.saveAnswer('nobody', 'q', answer(1))).toEqual({ ok: false, why: 'not-found' });
      expect(await store.saveAnswer('nobody', 'q', answer(1), 3)).toEqual({ ok: false, why: 'not-found' });
      expect(await store.saveDraft('nobody', 'refused', 'x', [], 3)).toEqual({ ok: false, why: 'not-found' });
      expect(await store.delete('nobody')).toBe(false);
    }));

    it('takes the day the notice came back when asked to', () => withCase(async (store, made) => {
      await store.change(made.id, { receivedOn: '2026-03-02' });
      expect((await store.get(made.id))?.receivedOn).toBe('2026-03-02');
      await store.change(made.id, { receivedOn: null });
      expect(await store.get(made.id)).not.toHaveProperty('receivedOn');
    }));

    it('is out of sight once it is deleted, takes no writes, and comes back as it was', () => withCase(async (store, made) => {
      await store.saveAnswer(made.id, 'case.about', answer(1));
      const before = await store.get(made.id);
      expect(await store.delete(made.id)).toBe(true);
      expect([await store.get(made.id), await store.list(), await store.delete(made.id)]).toEqual([undefined, [], false]);
      expect(await store.saveAnswer(made.id, 'case.about', answer(2))).toEqual({ ok: false, why: 'not-found' });
      expect(await store.saveDraft(made.id, 'letter-en', 'x', [])).toEqual({ ok: false, why: 'not-found' });
      expect(await store.change(made.id, { title: 'x' })).toEqual({ ok: false, why: 'not-found' });
      expect(await store.deleted()).toMatchObject([{ id: made.id, title: made.title }]);
      expect([await store.bringBack(made.id), await store.bringBack(made.id)]).toEqual([true, false]);
      expect(await store.get(made.id)).toEqual(before);
    }));

    it('is gone for good thirty days after it was deleted, not before', async () => {
      let now = new Date('2026-03-01T09:00:00Z');
      const store = await open(await newPlace(), () => now);
      const { id } = await store.create(start);
      await store.create(start);
      await store.delete(id);
      now = new Date('2026-03-31T08:59:00Z');
      expect([await store.eraseOld(), (await store.deleted()).length]).toEqual([0, 1]);
      now = new Date('2026-03-31T09:01:00Z');
      expect([await store.eraseOld(), (await store.deleted()).length, (await store.list()).length]).toEqual([1, 0, 1]);
      await store.close();
    });

    it('leaves no row behind when it is erased, and other cases whole', () => withCase(async (store, made, place) => {
      const other = await store.create(start);
      for (const id of [made.id, other.id]) {
        for (const value of [1, 2]) await store.saveAnswer(id, 'case.about', answer(value));
        for (const text of ['one', 'two']) await store.saveDraft(id, 'letter-en', text, []);
      }
      expect(await store.erase(made.id)).toBe(true);
      for (const table of ['rounds', 'answers', 'answer_history', 'drafts', 'draft_history']) {
        expect(await rows(place, `select 1 from ${table} where case_id = ?`, made.id), table).toEqual([]);
        expect((await rows(place, `select 1 from ${table} where case_id = ?`, other.id)).length, table).toBeGreaterThan(0);
      }
      expect(await store.get(made.id)).toBeUndefined();
    }));

    it('keeps odd texts to the letter: NUL, quotes, emoji, a sign that has no meaning, a megabyte', () => withCase(async (store) => {
      for (const notice of ['a\0b', `'; drop table cases; --`, '👩‍👩‍👧 ﷽', '\u{10FFFF}0\0\u{10FFFF}', 'あ'.repeat(1_000_000)]) {
        const made = await store.create({ ...start, notice });
        expect((await store.get(made.id))?.notice).toBe(notice);
      }
    }));
  });

  describe('versions', () => {
    it('let exactly one of two writers win who saw the same state', () => withCase(async (store, made) => {
      const results = await Promise.all([store.change(made.id, { title: 'a' }, 1), store.change(made.id, { title: 'b' }, 1)]);
      expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
      const kept = await store.get(made.id);
      expect(results.find((result) => !result.ok)).toEqual({ ok: false, why: 'conflict', value: kept });
    }));

    it('hold against another connection: nobody who saw the same state overwrites it', () => withCase(async (store, made, place) => {
      const second = await beside(store, place);
      try {
        const writes = [
          (each: CaseStore, by: string) => each.saveAnswer(made.id, 'case.about', { state: 'answered', values: { by } }, 0),
          (each: CaseStore, by: string) => each.saveDeclaration(made.id, { by, on: '2026-03-09', claims: [] }, 0),
          (each: CaseStore, by: string) => each.orders.saveAnnex(made.id, [{ order: `111-1234567-123456${by}` }], 0),
          (each: CaseStore, by: string) => each.change(made.id, { title: by }, 1),
        ];
        for (const write of writes) expect((await Promise.all(['1', '2', '3', '4'].map((by, i) => write(i % 2 === 0 ? store : second, by)))).filter(({ ok }) => ok), String(write)).toHaveLength(1);
      } finally { await second.close(); }
    }));

    it('of an answer rise with each save and give the stored answer on a conflict', () => withCase(async (store, made) => {
      expect(await store.saveAnswer(made.id, 'case.about', answer(1), 0)).toMatchObject({ ok: true, value: { version: 1 } });
      expect(await store.saveAnswer(made.id, 'case.about', answer(2), 1)).toMatchObject({ ok: true, value: { version: 2 } });
      expect(await store.saveAnswer(made.id, 'case.about', answer(3), 1)).toMatchObject({ ok: false, why: 'conflict', value: { version: 2, answer: answer(2) } });
      expect(await store.saveAnswer(made.id, 'case.about', answer(3), 0)).toMatchObject({ ok: false, why: 'conflict' });
      expect(await store.saveAnswer(made.id, 'case.about', answer(4))).toMatchObject({ ok: true, value: { version: 3 } });
    }));

    it('of an answer never start again after it was taken back', () => withCase(async (store, made) => {
      await store.saveAnswer(made.id, 'case.about', answer(1));
      expect(await store.saveAnswer(made.id, 'case.about', undefined, 1)).toEqual({ ok: true, value: undefined });
      expect((await store.get(made.id))?.answers).toEqual({});
      expect(await store.saveAnswer(made.id, 'case.about', answer(9), 1)).toEqual({ ok: false, why: 'conflict', value: undefined });
      expect(await store.saveAnswer(made.id, 'case.about', answer(2), 0)).toMatchObject({ ok: true, value: { version: 3 } });
    }));

    it('of answers and drafts leave the version of the case alone', () => withCase(async (store, made) => {
      await store.saveAnswer(made.id, 'case.about', answer(1));
      await store.saveDraft(made.id, 'letter-ja', 'x', []);
      expect(await store.change(made.id, { title: 'still 1' }, 1)).toMatchObject({ ok: true, value: { version: 2 } });
    }));

    it('leave the case as it was where a write is refused, the time of its last change too', async () => {
      const clock = clockAt('2026-03-01T00:00:00Z');
      const store = await open(await newPlace(), clock.now);
      const { id } = await store.create(start);
      await store.saveDraft(id, 'refused', 'Sent.', []);
      await store.change(id, { sentOn: '2026-03-01', compose: () => ({ texts: [], named: [], files: [], annex: [], frame: { en: [], ja: [] }, promised: [] }) });
      await store.saveDraft(id, 'letter-en', 'Ours.', []);
      await store.openRound(id, { notice: 'Not enough.', follows: 'refusal' });
      const before = await store.get(id);
      clock.pass(60);
      expect(await store.saveDraft(id, 'letter-en', 'Of the round before.', [], 1)).toMatchObject({ ok: false, why: 'conflict' });
      expect(await store.saveDeclaration(id, { by: 'A', on: '2026-03-09', claims: [] }, 5)).toMatchObject({ ok: false, why: 'conflict' });
      expect(await store.orders.saveAnnex(id, [{ order: '111-1234567-1234567' }], 5)).toMatchObject({ ok: false, why: 'conflict' });
      expect([await store.files.delete(id, 'nothing'), await store.orders.deleteReport(id, 'nothing')]).toEqual([false, false]);
      expect(await store.get(id)).toEqual(before);
      await store.close();
    });

    it('of a draft guard it, with its marks', () => withCase(async (store, made) => {
      const marks = [{ key: 'out-of-stock.orders-resolved', sentence: 'We refunded all.' }];
      expect(await store.saveDraft(made.id, 'refused', 'one', marks)).toMatchObject({ ok: true, value: { version: 1, marks } });
      expect(await store.saveDraft(made.id, 'refused', 'two', [], 7)).toMatchObject({ ok: false, why: 'conflict', value: { text: 'one', marks } });
    }));
  });

  describe('history', () => {
    it('holds every state an answer had', () => withCase(async (store, made, place) => {
      for (const value of [answer(1), answer(2), undefined, answer(3)]) await store.saveAnswer(made.id, 'case.about', value);
      expect(await rows(place, 'select version, state from answer_history order by version')).toEqual([[1, 'answered'], [2, 'answered'], [3, null], [4, 'answered']]);
    }));

    it('holds what a draft was before a run of saves, once a minute, and no more than 200 states', async () => {
      const clock = clockAt('2026-03-01T00:00:00Z');
      const place = await newPlace();
      const store = await open(place, clock.now);
      const { id } = await store.create(start);
      for (const text of ['bought letter', 'typing a', 'typing ab']) { await store.saveDraft(id, 'letter-en', text, []); clock.pass(2); }
      expect(await first(place, 'select text from draft_history')).toEqual(['bought letter']);
      for (let i = 0; i < 230; i++) { clock.pass(61); await store.saveDraft(id, 'letter-en', `later ${i}`, []); }
      const kept = await first(place, 'select version from draft_history order by version');
      expect([kept.length, kept.at(-1)]).toEqual([200, 232]);
      await store.close();
    });
  });
});
