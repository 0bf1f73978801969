// Memberships, invitations and the trail. Nothing here is of SQLite alone.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { caseRoles, type CaseRole } from '../../core/team/roles.ts';
import { invitationLasts, type Invitation, type OpenInvitation, type Removed, type TeamStore } from '../../core/team/team-store.ts';
import { acts, sameActMinutes, type Act, type Deed, type TrailLine } from '../../core/team/trail.ts';
import { changing, writing, type Door } from './engine.ts';
import { oneOf } from './rows.ts';
import type { InvitationRow, Tables, TrailRow } from './tables.ts';

export function openTeamStore(door: Door): TeamStore {
  const { db, clock } = door;
  const within = <T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> => changing(db, work);
  const inCase = writing(door);
  return {
    roleOf: async (caseId, account) => {
      const row = await db.selectFrom('members').select('role').where('case_id', '=', caseId).where('account_id', '=', account).executeTakeFirst();
      return row === undefined ? undefined : roleFrom(row.role);
    },
    hasReviewer: async (caseId) => await db.selectFrom('members').select('case_id').where('case_id', '=', caseId).where('role', '=', 'reviewer').limit(1).executeTakeFirst() !== undefined,
    rolesIn: async (caseIds, account) => {
      if (caseIds.length === 0) return {};
      const rows = await db.selectFrom('members').select(['case_id', 'account_id', 'role']).where('case_id', 'in', caseIds).where((or) => or.or([or('account_id', '=', account), or('role', '=', 'reviewer')])).execute();
      return Object.fromEntries(rows.filter((row) => row.account_id === account).map(({ case_id, role }) => [case_id, { role: roleFrom(role), reviewed: rows.some((one) => one.case_id === case_id && one.role === 'reviewer') }]));
    },
    casesOf: async (account) => {
      const rows = await sql<{ role: string; gone: number; n: number }>`select role, case when deleted_at is null then 0 else 1 end as gone, count(*) as n from members join cases on cases.id = members.case_id where account_id = ${account} group by 1, 2`.execute(db);
      const count = (role: CaseRole, gone: 0 | 1): number => Number(rows.rows.find((row) => row.role === role && row.gone === gone)?.n ?? 0);
      return { owner: count('owner', 0), editor: count('editor', 0), reviewer: count('reviewer', 0), deleted: count('owner', 1) };
    },
    members: async (caseId) => {
      const rows = await db.selectFrom('members').innerJoin('accounts', 'accounts.id', 'members.account_id').where('case_id', '=', caseId).select(['account_id', 'name', 'address', 'role', 'since']).orderBy('since').orderBy('account_id').execute();
      return rows.map(({ account_id: account, role, ...rest }) => ({ account, role: roleFrom(role), ...rest }));
    },
    setRole: (caseId, account, role) => inCase(caseId, (trx) => keepOwner(trx, { caseId, account, stays: role === 'owner' }, async () => {
      await trx.updateTable('members').set({ role }).where('case_id', '=', caseId).where('account_id', '=', account).execute();
    })),
    removeMember: (caseId, account) => inCase(caseId, (trx) => keepOwner(trx, { caseId, account, stays: false }, async () => {
      await trx.deleteFrom('members').where('case_id', '=', caseId).where('account_id', '=', account).execute();
      await trx.deleteFrom('invitations').where('case_id', '=', caseId).where('made_by', '=', account).execute();
    })),
    invite: ({ caseId, role, mayOpen, by }) => within(async (trx) => {
      const [id, token, now] = [randomUUID(), randomBytes(32).toString('base64url'), clock()];
      const expiresAt = new Date(now.getTime() + invitationLasts * 86_400_000).toISOString();
      await trx.deleteFrom('invitations').where('expires_at', '<=', now.toISOString()).execute();
      await trx.insertInto('invitations').values({ id, token_hash: hashOf(token), case_id: caseId ?? null, role: role ?? null, may_open: mayOpen ? 1 : 0, made_by: by, expires_at: expiresAt }).execute();
      return { id, token, expiresAt };
    }),
    invitation: (token) => holding(db, token, clock()),
    takeInvitation: (token, account) => within(async (trx) => {
      const found = await holding(trx, token, clock());
      if (found === undefined) return undefined;
      const { numDeletedRows } = await trx.deleteFrom('invitations').where('token_hash', '=', hashOf(token)).executeTakeFirst();
      // Somebody else took it meanwhile.
      if (numDeletedRows === 0n) return undefined;
      const { caseId, role } = found;
      if (caseId !== undefined && role !== undefined) await trx.insertInto('members').values({ case_id: caseId, account_id: account, role, since: clock().toISOString() }).onConflict((both) => both.columns(['case_id', 'account_id']).doNothing()).execute();
      return found;
    }),
    invitations: async (caseId) => (await invitationsOf(db, clock()).where('case_id', '=', caseId).orderBy('expires_at').execute()).map((row): OpenInvitation => ({ ...invitationFrom(row), id: row.id, expiresAt: row.expires_at })),
    withdrawInvitation: async (caseId, id) => (await within((trx) => trx.deleteFrom('invitations').where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst())).numDeletedRows > 0n,
    ownerless: async () => Number((await ownerless(db).select((row) => row.fn.countAll().as('count')).executeTakeFirstOrThrow()).count),
    takeOver: (account) => within(async (trx) => {
      const rows = await ownerless(trx).select('id').execute();
      for (const { id } of rows) await trx.insertInto('members').values({ case_id: id, account_id: account, role: 'owner', since: clock().toISOString() }).execute();
      return rows.length;
    }),
    soleOwned: async (account) => (await soleOwned(db, account).execute()).length,
    handOver: (account, heir) => within(async (trx) => {
      for (const { case_id } of await soleOwned(trx, account).execute()) {
        await trx.insertInto('members').values({ case_id, account_id: heir, role: 'owner', since: clock().toISOString() }).onConflict((both) => both.columns(['case_id', 'account_id']).doUpdateSet({ role: 'owner' })).execute();
      }
    }),
    eraseAll: () => within(async (trx) => { for (const table of ['trail', 'invitations', 'members', 'accounts'] as const) await trx.deleteFrom(table).execute(); }),
    note: (deed) => within((trx) => note(trx, deed, clock())),
    trail: async (caseId, most) => (await db.selectFrom('trail').selectAll().where('case_id', caseId === undefined ? 'is' : '=', caseId ?? null).orderBy('number', 'desc').limit(most).execute()).map(lineFrom),
  };
}

const roleFrom = (value: string): CaseRole => oneOf<CaseRole>(caseRoles, value);
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
type Reading = Kysely<Tables> | Transaction<Tables>;

const ownerless = (db: Reading) => db.selectFrom('cases').where('id', 'not in', db.selectFrom('members').select('case_id'));

const soleOwned = (db: Reading, account: string) => db.selectFrom('members').select('case_id').where('role', '=', 'owner').where('account_id', '=', account)
  .where('case_id', 'not in', db.selectFrom('members').select('case_id').where('role', '=', 'owner').where('account_id', '!=', account));

interface Leaving { readonly caseId: string; readonly account: string; /** Is an owner afterwards. */ readonly stays: boolean }

async function keepOwner(trx: Transaction<Tables>, { caseId, account, stays }: Leaving, work: () => Promise<void>): Promise<Removed> {
  const members = await trx.selectFrom('members').select(['account_id', 'role']).where('case_id', '=', caseId).execute();
  if (!members.some((member) => member.account_id === account)) return 'not-found';
  if (!stays && !members.some((member) => member.role === 'owner' && member.account_id !== account)) return 'last-owner';
  await work();
  return 'done';
}

const invitationsOf = (db: Reading, now: Date) => db.selectFrom('invitations').innerJoin('accounts', 'accounts.id', 'invitations.made_by').selectAll('invitations').select('accounts.name').where('expires_at', '>', now.toISOString());

async function holding(db: Reading, token: string, now: Date): Promise<Invitation | undefined> {
  const row = await invitationsOf(db, now).where('token_hash', '=', hashOf(token)).executeTakeFirst();
  return row === undefined ? undefined : invitationFrom(row);
}

const invitationFrom = (row: InvitationRow & { readonly name: string }): Invitation => ({
  mayOpen: row.may_open !== 0, by: row.made_by, byName: row.name, ...(row.case_id === null ? {} : { caseId: row.case_id }), ...(row.role === null ? {} : { role: roleFrom(row.role) }),
});

/** The same act of the same person on the same case within some minutes lengthens its line. */
async function note(trx: Transaction<Tables>, { act, caseId, account, by, whom }: Deed, now: Date): Promise<void> {
  const at = now.toISOString();
  const newest = await trx.selectFrom('trail').selectAll().where('case_id', caseId === undefined ? 'is' : '=', caseId ?? null).orderBy('number', 'desc').limit(1).executeTakeFirst();
  const same = newest !== undefined && newest.act === act && newest.account_id === (account ?? null) && newest.by_name === by && newest.whom === (whom ?? null) && now.getTime() - Date.parse(newest.until) < sameActMinutes * 60_000;
  if (same) await trx.updateTable('trail').where('number', '=', newest.number).set((line) => ({ until: at, times: line('times', '+', 1) })).execute();
  else await trx.insertInto('trail').values({ at, until: at, times: 1, act, case_id: caseId ?? null, account_id: account ?? null, by_name: by, whom: whom ?? null }).execute();
}

const lineFrom = (row: TrailRow): TrailLine => ({
  act: oneOf<Act>(acts, row.act), at: row.at, until: row.until, times: row.times, by: row.by_name,
  ...(row.case_id === null ? {} : { caseId: row.case_id }), ...(row.account_id === null ? {} : { account: row.account_id }), ...(row.whom === null ? {} : { whom: row.whom }),
});
