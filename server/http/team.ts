// Accounts over HTTP: sign in and out, sessions, invitations by a link that holds once, members of a case, the trail.
import type { Request } from 'express';
import { z } from 'zod';
import { daysKept } from '../core/case/case.ts';
import { caseRoles } from '../core/team/roles.ts';
import type { Account } from '../core/team/accounts.ts';
import type { Invitation } from '../core/team/team-store.ts';
import type { InvitationView, InvitedTo, MembersView, Person, TeamKept } from '../core/team/team-views.ts';
import type { Services } from '../services.ts';
import { askerOf, callerOf, type Asker } from './access.ts';
import type { TeamOptions } from './app.ts';
import { commentRoutes } from './comments.ts';
import { problem, type Problem } from './problem.ts';
import { reviewRoutes } from './review.ts';
import { created, none, ok, route, type Reply, type Route } from './route.ts';
import { Address, CaseId, NewPassword, Password, PersonName } from './shapes.ts';
import { failedAttempts } from './slow.ts';

const Token = z.string().max(100);
const Role = z.enum(caseRoles);
const CaseMember = CaseId.extend({ account: z.string().max(100) });
const CaseInvitation = CaseId.extend({ invitation: z.string().max(100) });
const Join = z.strictObject({ token: Token, name: PersonName, address: Address, password: NewPassword });
/** The newest lines of a trail that are shown. */
const shownLines = 500;

export const teamRoutes = (services: Services, team: TeamOptions): readonly Route[] => [...sessionRoutes(services, team), ...invitationRoutes(services, team), ...memberRoutes(services), ...reviewRoutes(services), ...commentRoutes(services)];

function sessionRoutes({ store: { team, tally }, database, lock }: Services, { accounts }: TeamOptions): readonly Route[] {
  return [
    route({ method: 'get', path: '/api/session', access: 'account', handle: ({ asker }) => ok(personOf(asker)) }),
    route({
      method: 'post', path: '/api/session', access: 'anyone', body: z.strictObject({ address: z.string().trim().max(200), password: Password }), slow: failedAttempts(tally, addressIn),
      handle: async ({ body: { address, password }, request, note }) => {
        const signedIn = await accounts.signIn(address, password, callerOf(request));
        if (signedIn === undefined) { await note({ act: 'sign-in-refused' }); return problem('wrong-login'); }
        await note({ act: 'signed-in', account: signedIn.account });
        return { kind: 'json', status: 200, body: personFrom(signedIn.account), cookies: signedIn.cookies };
      },
    }),
    route({ method: 'delete', path: '/api/session', access: 'account', act: 'signed-out', handle: async ({ request }) => ({ kind: 'none', cookies: await accounts.signOut(callerOf(request)) }) }),
    route({ method: 'get', path: '/api/session/kept', access: 'account', handle: async ({ asker }) => ok({ place: database !== undefined ? 'database' : lock?.isSet() === true ? 'sealed' : 'file', cases: await team.casesOf(accountOf(asker).id), days: daysKept } satisfies TeamKept) }),
    route({ method: 'get', path: '/api/sessions', access: 'account', handle: async ({ request }) => ok(await accounts.sessions(callerOf(request))) }),
    route({
      method: 'delete', path: '/api/sessions/:session', access: 'account', act: 'session-ended', params: z.strictObject({ session: z.string().max(100) }),
      handle: async ({ params: { session }, request }) => (await accounts.endSession(callerOf(request), session) ? none : problem('unknown-session')),
    }),
    route({
      method: 'put', path: '/api/session/password', access: 'account', act: 'password-changed', body: z.strictObject({ before: Password, after: NewPassword }), slow: failedAttempts(tally, (request) => accountOf(askerOf(request)).id),
      handle: async ({ body: { before, after }, request }) => (await accounts.changePassword(callerOf(request), before, after) ? none : problem('wrong-password')),
    }),
  ];
}

function invitationRoutes({ store }: Services, { accounts, front }: TeamOptions): readonly Route[] {
  const invite = async (invitation: Invitation, request: Request): Promise<Reply> => {
    const { id, token, expiresAt } = await store.team.invite(invitation);
    // Behind #: a browser sends that to nobody, and no log holds it.
    return created({ id, link: `${front?.origin ?? `http://${request.headers.host ?? ''}`}/join#${token}`, expiresAt } satisfies InvitationView);
  };
  const fromAsker = (asker: Asker): Pick<Invitation, 'by' | 'byName'> => { const { id, name } = accountOf(asker); return { by: id, byName: name }; };
  return [
    route({ method: 'post', path: '/api/invitations', access: 'opener', act: 'invited', body: z.strictObject({}), handle: ({ asker, request }) => invite({ mayOpen: true, ...fromAsker(asker) }, request) }),
    route({
      method: 'post', path: '/api/cases/:id/invitations', access: 'manage', act: 'invited', params: CaseId, body: z.strictObject({ role: Role }),
      handle: ({ params: { id }, body: { role }, asker, request }) => invite({ caseId: id, role, mayOpen: false, ...fromAsker(asker) }, request),
    }),
    route({
      method: 'delete', path: '/api/cases/:id/invitations/:invitation', access: 'manage', act: 'invitation-withdrawn', params: CaseInvitation,
      handle: async ({ params: { id, invitation } }) => (await store.team.withdrawInvitation(id, invitation) ? none : problem('unknown-invitation')),
    }),
    route({
      method: 'post', path: '/api/invitation', access: 'anyone', body: z.strictObject({ token: Token }), slow: failedAttempts(store.tally),
      handle: async ({ body: { token } }) => {
        const found = await store.team.invitation(token);
        return found === undefined ? problem('unknown-invitation') : ok({ byName: found.byName, toCase: found.caseId !== undefined, ...(found.role === undefined ? {} : { role: found.role }) } satisfies InvitedTo);
      },
    }),
    route({
      method: 'post', path: '/api/join', access: 'anyone', body: Join, slow: failedAttempts(store.tally),
      handle: async ({ body: { token, ...person }, request, note }) => {
        const found = await store.team.invitation(token);
        if (found === undefined) return problem('unknown-invitation');
        const account = await accounts.add({ ...person, mayOpen: found.mayOpen });
        if (account === undefined) return problem('address-taken');
        const taken = await store.team.takeInvitation(token, account.id);
        if (taken === undefined) { await accounts.remove(account.id); return problem('unknown-invitation'); }
        await note({ act: 'joined', account, ...(taken.caseId === undefined ? {} : { caseId: taken.caseId }) });
        return joined(account, taken, (await accounts.signIn(person.address, person.password, callerOf(request)))?.cookies ?? []);
      },
    }),
    route({
      method: 'post', path: '/api/session/join', access: 'account', body: z.strictObject({ token: Token }), slow: failedAttempts(store.tally),
      handle: async ({ body: { token }, asker, note }) => {
        const account = accountOf(asker);
        const taken = await store.team.takeInvitation(token, account.id);
        if (taken === undefined) return problem('unknown-invitation');
        if (taken.mayOpen) await accounts.letOpen(account.id);
        await note({ act: 'joined', ...(taken.caseId === undefined ? {} : { caseId: taken.caseId }) });
        return joined({ ...account, mayOpen: account.mayOpen || taken.mayOpen }, taken, []);
      },
    }),
  ];
}

const joined = (account: Account, { caseId }: Invitation, cookies: readonly string[]): Reply => ({ kind: 'json', status: 200, body: { person: personFrom(account), ...(caseId === undefined ? {} : { caseId }) }, cookies });

function memberRoutes({ store }: Services): readonly Route[] {
  const nameOf = async (id: string, account: string): Promise<string> => (await store.team.members(id)).find((member) => member.account === account)?.name ?? '';
  return [
    route({
      method: 'get', path: '/api/cases/:id/members', access: 'read', params: CaseId,
      handle: async ({ params: { id }, asker }) => ok({ members: await store.team.members(id), invitations: asker.kind === 'account' && asker.role === 'owner' ? await store.team.invitations(id) : [] } satisfies MembersView),
    }),
    route({
      method: 'put', path: '/api/cases/:id/members/:account', access: 'manage', params: CaseMember, body: z.strictObject({ role: Role }),
      handle: async ({ params: { id, account }, body: { role }, note }) => {
        const done = await store.team.setRole(id, account, role);
        if (done !== 'done') return refusedAs(done);
        await note({ act: 'role-changed', caseId: id, whom: await nameOf(id, account) });
        return none;
      },
    }),
    route({
      method: 'delete', path: '/api/cases/:id/members/:account', access: 'manage', params: CaseMember,
      handle: async ({ params: { id, account }, note }) => {
        const whom = await nameOf(id, account);
        const done = await store.team.removeMember(id, account);
        if (done !== 'done') return refusedAs(done);
        await note({ act: 'member-removed', caseId: id, whom });
        return none;
      },
    }),
    route({ method: 'get', path: '/api/cases/:id/trail', access: 'manage', params: CaseId, handle: async ({ params: { id } }) => ok(await store.team.trail(id, shownLines)) }),
  ];
}

const refusedAs = (why: 'not-found' | 'last-owner'): Problem => problem(why === 'last-owner' ? 'last-owner' : 'unknown-member');

function accountOf(asker: Asker): Account {
  if (asker.kind !== 'account') throw new Error('No account asks here');
  return asker.account;
}
const personFrom = ({ id, name, address, mayOpen }: Account): Person => ({ id, name, address, mayOpen });
const personOf = (asker: Asker): Person => personFrom(accountOf(asker));

const addressIn = (request: Request): string => { const body: unknown = request.body; return typeof body === 'object' && body !== null && 'address' in body && typeof body.address === 'string' ? body.address.trim().toLowerCase().slice(0, 200) : ''; };
