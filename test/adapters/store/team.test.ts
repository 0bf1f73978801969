// What any store of memberships, invitations and the trail has to do; on every engine.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenStore } from '../../../server/adapters/sqlite/store.ts';
import type { CaseLine } from '../../../server/core/case/case-line.ts';
import type { Accounts } from '../../../server/core/team/accounts.ts';
import { invitationLasts } from '../../../server/core/team/team-store.ts';
import { sameActMinutes, type Act } from '../../../server/core/team/trail.ts';
import type { NewStep } from '../../../server/core/case/review-store.ts';
import type { ReviewKind } from '../../../server/core/case/review.ts';
import { describeStores } from '../../support/engines.ts';

describeStores('a team in the store', ({ open, newPlace, rows }) => {
  let place: string;
  let now = Date.parse('2026-11-29T10:00:00Z');
  const wait = (minutes: number): void => { now += minutes * 60_000; };
  let store: OpenStore;
  let accounts: Accounts;
  beforeAll(async () => {
    place = await newPlace();
    store = await open(place, () => new Date(now));
    accounts = await store.openAccounts({ origin: 'http://localhost', secret: 'signs the cookies of this test alone' });
  });
  afterAll(() => store.close());

  let count = 0;
  const person = async (): Promise<string> => (await accounts.add({ name: `P${String(++count)}`, address: `p${String(count)}@team.example`, password: 'a long enough password', mayOpen: true }))?.id ?? '';
  const newCase = async (owner?: string): Promise<string> => (await store.create({ notice: 'x', language: 'en', title: 'T', ...(owner === undefined ? {} : { owner }) })).id;

  describe('memberships', () => {
    it('are told by case and account, and go with either', async () => {
      const [a, b] = [await person(), await person()];
      const [one, two] = [await newCase(a), await newCase(b)];
      const { token } = await store.team.invite({ caseId: one, role: 'reviewer', mayOpen: false, by: a, byName: '' });
      await store.team.takeInvitation(token, b);
      expect([await store.team.roleOf(one, a), await store.team.roleOf(one, b), await store.team.roleOf(two, a), await store.team.roleOf('nothing', a)]).toEqual(['owner', 'reviewer', undefined, undefined]);
      expect((await store.list(b)).map(({ id }) => id).sort()).toEqual([one, two].sort());
      expect((await store.list(a)).map(({ id }) => id)).toEqual([one]);
      expect(await store.list('nobody')).toEqual([]);
      await accounts.remove(b);
      expect((await store.team.members(one)).map(({ account }) => account)).toEqual([a]);
      await store.erase(one);
      expect(await store.team.roleOf(one, a)).toBeUndefined();
    });

    it('bound the list and its search', async () => {
      const [a, b] = [await person(), await person()];
      const [one, two] = [await newCase(a), await newCase(b)];
      for (const { id, updatedAt, ...rest } of await store.lines.stale('s', 1000)) await store.lines.keep(id, updatedAt, 's', { line: { id, updatedAt, ...rest } as CaseLine, rank: '1', terms: ['sought', 'word'] });
      for (const sought of [[], [['sought']], [['sou']]]) for (const order of ['newest', 'urgent'] as const) {
        const find = async (member: string) => { const { lines, matched, total, left } = await store.lines.find('s', { order, most: 50, skip: 0, sought, member }); return [lines.map(({ id }) => id), matched, total, left]; };
        expect(await find(a)).toEqual([[one], 1, 1, 0]);
        expect(await find(b)).toEqual([[two], 1, 1, 0]);
        expect(await find('nobody')).toEqual([[], 0, 0, 0]);
      }
      await store.delete(one);
      expect((await store.deleted(a)).map(({ id }) => id)).toEqual([one]);
      expect(await store.deleted(b)).toEqual([]);
    });

    it('never leave a case without an owner, however many leave at once', async () => {
      const [a, b] = [await person(), await person()];
      const id = await newCase(a);
      await store.team.handOver(a, b);
      expect((await store.team.members(id)).map(({ role }) => role)).toEqual(['owner', 'owner']);
      const left = await Promise.all([store.team.removeMember(id, a), store.team.setRole(id, b, 'reviewer')]);
      expect(left.sort()).toEqual(['done', 'last-owner']);
      expect((await store.team.members(id)).filter(({ role }) => role === 'owner')).toHaveLength(1);
      expect(await store.team.removeMember(id, 'nobody')).toBe('not-found');
      expect(await store.team.setRole(id, 'nobody', 'owner')).toBe('not-found');
    });

    it('of a case without one are nobody’s until they are taken over', async () => {
      const a = await person();
      const mine = await newCase(a);
      const before = await store.team.ownerless();
      const id = await newCase();
      expect(await store.team.ownerless()).toBe(before + 1);
      expect(await store.team.takeOver(a)).toBe(before + 1);
      expect([await store.team.roleOf(id, a), await store.team.ownerless(), await store.team.soleOwned(a)]).toEqual(['owner', 0, before + 2]);
      expect((await store.list(a)).map(({ id: each }) => each)).toContain(mine);
    });
  });

  describe('invitations', () => {
    it('hold once, for some days, and are kept as a hash alone', async () => {
      const [a, b] = [await person(), await person()];
      const id = await newCase(a);
      const made = await store.team.invite({ caseId: id, role: 'editor', mayOpen: false, by: a, byName: '' });
      expect(JSON.stringify(await rows(place, 'select * from invitations'))).not.toContain(made.token);
      wait(invitationLasts * 24 * 60 - 1);
      expect(await store.team.invitation(made.token)).toMatchObject({ caseId: id, role: 'editor', mayOpen: false, by: a });
      wait(1);
      expect(await store.team.invitation(made.token)).toBeUndefined();
      expect(await store.team.takeInvitation(made.token, b)).toBeUndefined();
      const again = await store.team.invite({ caseId: id, role: 'editor', mayOpen: false, by: a, byName: '' });
      const taken = await Promise.all([store.team.takeInvitation(again.token, b), store.team.takeInvitation(again.token, b)]);
      expect(taken.filter((one) => one !== undefined)).toHaveLength(1);
      expect(await store.team.roleOf(id, b)).toBe('editor');
      expect(await store.team.invitation(again.token.slice(1))).toBeUndefined();
    });
  });

  describe('the trail', () => {
    it('tells the same act of the same person within some minutes as one line, and outlives case and account', async () => {
      const a = await person();
      const id = await newCase(a);
      const note = (act: Act, by = 'A') => store.team.note({ act, caseId: id, account: a, by });
      await note('answers-changed');
      const at = new Date(now).toISOString();
      for (let i = 0; i < 3; i++) { wait(sameActMinutes - 1); await note('answers-changed'); }
      wait(sameActMinutes);
      await note('answers-changed');
      await note('answers-changed', 'B');
      await note('letter-taken');
      await note('answers-changed');
      await store.delete(id);
      await accounts.remove(a);
      const lines = (await store.team.trail(id, 100)).map(({ act, by, times }) => [act, by, times]);
      expect(lines).toEqual([['answers-changed', 'A', 1], ['letter-taken', 'A', 1], ['answers-changed', 'B', 1], ['answers-changed', 'A', 1], ['answers-changed', 'A', 4]]);
      expect((await store.team.trail(id, 100)).at(-1)?.at).toBe(at);
      expect(await store.team.trail(id, 2)).toHaveLength(2);
      expect((await store.team.trail(undefined, 100)).every(({ caseId }) => caseId === undefined)).toBe(true);
    });
  });

  describe('comments', () => {
    it('are kept with who and when, answered, marked as done and opened again, and counted in the list', async () => {
      const a = await person();
      const by = { account: a, name: 'A' };
      const id = await newCase(a);
      const open = async (): Promise<number | undefined> => (await store.list(a)).find((one) => one.id === id)?.openComments;
      const words = 'One \u0000 sentence. <b>';
      const made = await Promise.all(([{ kind: 'letter' }, { kind: 'question', question: 'case.about' }, { kind: 'sentence', draft: 'letter-en', words }] as const).map((about) => store.reviews.comment(id, { about, text: words, by })));
      expect([...made].sort()).toEqual([1, 2, 3]);
      expect(await open()).toBe(3);
      expect(await store.reviews.reply(id, 1, { text: 'Mended.', by: { ...by, name: 'B' } })).toBe(true);
      // A reply is not replied to, nor is anything in another case.
      expect([await store.reviews.reply(id, 4, { text: 'x', by }), await store.reviews.reply(await newCase(a), 1, { text: 'x', by }), await store.reviews.comment('nothing', { about: { kind: 'letter' }, text: 'x', by })]).toEqual([false, false, undefined]);
      const settled = await Promise.all([store.reviews.settle(id, 1, by, 1), store.reviews.settle(id, 1, by, 1)]);
      expect(settled.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(await open()).toBe(2);
      const [first] = await store.reviews.comments(id);
      expect(first).toMatchObject({ number: 1, round: 1, version: 2, by: 'A', account: a, text: words, done: { by: 'A' }, replies: [{ number: 4, by: 'B', text: 'Mended.' }] });
      expect(await store.reviews.settle(id, 1, undefined, 2)).toEqual({ ok: true, value: { version: 3 } });
      await store.openRound(id, { notice: 'Not enough.', follows: 'refusal' });
      expect(await open()).toBeUndefined();
      await accounts.remove(a);
      expect((await store.reviews.comments(id)).map(({ by: name }) => name)).toEqual(['A', 'A', 'A']);
      await store.erase(id);
      expect([await store.reviews.comments(id), await rows(place, 'select * from comments where case_id = ?', id)]).toEqual([[], []]);
    });
  });

  describe('the steps of a review', () => {
    const step = (kind: ReviewKind, account: string, seal = 's'): NewStep => ({ kind, by: { account, name: 'A' }, seal, compose: (found, beside) => ({ seal: 's', state: { sent: { texts: [], named: [found.title], files: beside.files.map(({ name, hash, size }) => ({ name, hash, size })), annex: beside.annex, frame: { en: [], ja: [] }, promised: [] }, answers: {}, papers: {} } }) });

    it('follow one another, each of the state that was seen, and two at once are never both taken', async () => {
      const a = await person();
      const id = await newCase(a);
      await store.orders.saveAnnex(id, [{ order: '1' }]);
      expect((await store.reviews.take(id, step('withdrawn', a), 0)).ok).toBe(false);
      expect((await store.reviews.take(id, step('approved', a, 'another state'), 0)).ok).toBe(false);
      const taken = await Promise.all([store.reviews.take(id, step('asked', a), 0), store.reviews.take(id, step('asked', a), 0)]);
      expect(taken.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(await store.reviews.look(id)).not.toHaveProperty('seen');
      expect(await store.reviews.take(id, { ...step('approved', a), remark: 'Fine.' }, 1)).toMatchObject({ ok: true, value: { number: 2, round: 1, kind: 'approved', remark: 'Fine.', account: a } });
      expect(await store.reviews.look(id)).toMatchObject({ found: { id }, steps: [{ kind: 'asked' }, { kind: 'approved' }], seen: { step: { number: 2 }, state: { sent: { named: ['T'], annex: [{ order: '1' }] } } } });
      expect((await store.list(a)).find((one) => one.id === id)?.review).toBe('approved');
      await store.openRound(id, { notice: 'Not enough.', follows: 'refusal' });
      expect((await store.list(a)).find((one) => one.id === id)?.review).toBeUndefined();
      expect((await store.reviews.take(id, step('withdrawn', a), 2)).ok).toBe(false);
      expect(await store.reviews.take('nothing', step('asked', a), 0)).toEqual({ ok: false, why: 'not-found' });
      await store.delete(id);
      expect(await store.reviews.look(id)).toBeUndefined();
    });
  });
});
