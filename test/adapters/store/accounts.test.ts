// Accounts by the real library, on both engines.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenStore } from '../../../server/adapters/sqlite/store.ts';
import type { Accounts } from '../../../server/core/team/accounts.ts';
import { describeEngines } from '../../support/engines.ts';

const password = 'a long enough password';
const device = 'Test browser';
const cookieOf = (cookies: readonly string[]): string => cookies.map((one) => one.split(';')[0] ?? '').join('; ');

describeEngines('accounts', ({ open, newPlace }) => {
  let store: OpenStore;
  let accounts: Accounts;
  beforeAll(async () => {
    store = await open(await newPlace());
    accounts = await store.openAccounts({ origin: 'https://team.example', secret: 'a secret of at least thirty-two signs' });
  });
  afterAll(() => store.close());

  describe('accounts', () => {
    it('are made once an address, and known again by it whatever its case', async () => {
      const made = await accounts.add({ name: 'Aoki', address: 'Aoki@Example.jp', password, mayOpen: true });
      expect(made).toMatchObject({ name: 'Aoki', address: 'aoki@example.jp', mayOpen: true });
      expect(await accounts.add({ name: 'Again', address: 'aoki@example.jp', password, mayOpen: false })).toBeUndefined();
      expect(await accounts.list()).toEqual([made]);
    });

    it('sign in with their password alone, by a cookie that is kept from scripts, other sites and plain http', async () => {
      const caller = { cookie: undefined, device };
      expect(await accounts.signIn('aoki@example.jp', 'another long password', caller)).toBeUndefined();
      expect(await accounts.signIn('nobody@example.jp', password, caller)).toBeUndefined();
      expect(await accounts.signIn('no address', password, caller)).toBeUndefined();
      const signedIn = await accounts.signIn('AOKI@example.jp', password, caller);
      const [cookie = ''] = signedIn?.cookies ?? [];
      for (const part of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/', '__Secure-reinstate']) expect(cookie).toContain(part);
      expect((await accounts.who({ cookie: cookieOf([cookie]), device }))?.account.name).toBe('Aoki');
      expect(await accounts.who({ cookie: cookieOf([cookie]).replace(/=..../, '=AAAA'), device })).toBeUndefined();
      expect(await accounts.who({ cookie: undefined, device })).toBeUndefined();
    });

    it('end single sessions, all others with a new password, and every one with the account', async () => {
      const open = async (secret = password): Promise<{ cookie: string; device: string }> => ({ cookie: cookieOf((await accounts.signIn('aoki@example.jp', secret, { cookie: undefined, device }))?.cookies ?? []), device });
      const [one, two, three] = [await open(), await open(), await open()];
      const listed = await accounts.sessions(one);
      expect(listed.filter(({ here }) => here)).toHaveLength(1);
      expect(await accounts.endSession(two, listed.find(({ here }) => here)?.id ?? '')).toBe(true);
      expect(await accounts.endSession(two, 'nothing')).toBe(false);
      expect(await accounts.who(one)).toBeUndefined();
      expect(await accounts.changePassword(two, 'wrong wrong wrong', 'a new long password')).toBe(false);
      expect(await accounts.changePassword(two, password, 'a new long password')).toBe(true);
      expect([await accounts.who(two) !== undefined, await accounts.who(three)]).toEqual([true, undefined]);
      expect(await accounts.signIn('aoki@example.jp', password, { cookie: undefined, device })).toBeUndefined();
      const four = await open('a new long password');
      expect(cookieOf(await accounts.signOut(four))).toMatch(/session_token=(?:;|$)/);
      expect(await accounts.who(four)).toBeUndefined();
      expect(await accounts.setPassword('aoki@example.jp', password)).toBe(true);
      expect(await accounts.who(two)).toBeUndefined();
      const five = await open();
      for (const { id } of await accounts.list()) await accounts.remove(id);
      expect(await accounts.who(five)).toBeUndefined();
      expect(await accounts.list()).toEqual([]);
    });
  });
});
