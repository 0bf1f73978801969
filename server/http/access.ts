// Who asks, and what a route wants of him. The one place where access is decided: every route names what it wants, and no handler runs before it was looked at here.
import type { Request } from 'express';
import { caseDeeds, isHeld, mayDo, type CaseDeed, type CaseRole } from '../core/team/roles.ts';
import type { Account, Accounts, Caller } from '../core/team/accounts.ts';
import type { TeamStore } from '../core/team/team-store.ts';
import type { Act } from '../core/team/trail.ts';
import { problem, type Problem } from './problem.ts';

/** `opener`: an account that may open cases. `host`: whoever runs the program, which no account is; the one user alone. */
export type OpenAccess = 'anyone' | 'account' | 'opener' | 'host';
export type Access = OpenAccess | CaseDeed;
/** What belongs to a case is asked for by a deed, which only its members may do. */
export type AccessOf<Path extends string> = Path extends `/api/${'cases' | 'deleted-cases'}/:id${string}` ? CaseDeed : OpenAccess;

/** `alone`: the one user of a program without accounts. `guest`: nobody who is signed in. */
export type Asker = { readonly kind: 'alone' } | { readonly kind: 'guest' } | { readonly kind: 'account'; readonly account: Account; readonly role?: CaseRole };
export type Admitted = { readonly ok: true; readonly asker: Asker; readonly cookies: readonly string[] } | { readonly ok: false; readonly problem: Problem; readonly cookies: readonly string[] };
/** What was done, and to whom. */
export interface Noted { readonly act: Act; readonly caseId?: string; readonly whom?: string; /** Who did it, where the asker is not yet known. */ readonly account?: Account }

export interface Gate {
  admit(access: Access, caller: Caller, caseId: string | undefined): Promise<Admitted>;
  /** Something would leave that a reviewer has not approved as it is now. */
  waits(access: Access, caseId: string): Promise<boolean>;
  note(asker: Asker, noted: Noted): Promise<void>;
}

/** One user on the own machine: everything is his. */
export const openGate: Gate = { admit: () => Promise.resolve({ ok: true, asker: { kind: 'alone' }, cookies: [] }), waits: () => Promise.resolve(false), note: () => Promise.resolve() };

/** `approved`: the case as it is now. */
export function teamGate(accounts: Accounts, team: TeamStore, approved: (caseId: string) => Promise<boolean>): Gate {
  const waits = async (access: Access, caseId: string): Promise<boolean> => isHeld(access) && await team.hasReviewer(caseId) && !await approved(caseId);
  return {
    admit: async (access, caller, caseId) => {
      const known = await accounts.who(caller);
      const cookies = known?.cookies ?? [];
      const refuse = (code: 'signed-out' | 'not-permitted' | 'unknown-case' | 'not-approved'): Admitted => ({ ok: false, problem: problem(code), cookies });
      if (known === undefined) return access === 'anyone' ? { ok: true, asker: { kind: 'guest' }, cookies } : refuse('signed-out');
      const { account } = known;
      if (!isDeed(access)) return access === 'host' || (access === 'opener' && !account.mayOpen) ? refuse('not-permitted') : { ok: true, asker: { kind: 'account', account }, cookies };
      const role = caseId === undefined ? undefined : await team.roleOf(caseId, account.id);
      // Whether there is such a case is not for others to know.
      if (caseId === undefined || role === undefined) return refuse('unknown-case');
      if (!mayDo(role, access, access === 'review' && await team.hasReviewer(caseId))) return refuse('not-permitted');
      return await waits(access, caseId) ? refuse('not-approved') : { ok: true, asker: { kind: 'account', account, role }, cookies };
    },
    waits,
    note: async (asker, { account = asker.kind === 'account' ? asker.account : undefined, ...noted }) => {
      await team.note({ ...noted, by: account?.name ?? '', ...(account === undefined ? {} : { account: account.id }) });
    },
  };
}

const isDeed = (access: Access): access is CaseDeed => caseDeeds.some((deed) => deed === access);
export const isCasePath = (path: string): boolean => path.startsWith('/api/cases/:id') || path.startsWith('/api/deleted-cases/:id');
/** A route of a case asks for a deed, and no other route does. */
export const fits = (path: string, access: Access): boolean => isCasePath(path) === isDeed(access);

export const callerOf = (request: Request): Caller => ({ cookie: request.headers.cookie, device: request.headers['user-agent'] });

/** Kept beside the request, where nothing that comes with it can reach. */
const askers = new WeakMap<Request, Asker>();
export const rememberAsker = (request: Request, asker: Asker): void => { askers.set(request, asker); };
export function askerOf(request: Request): Asker {
  const asker = askers.get(request);
  if (asker === undefined) throw new Error('Nobody looked at who asks');
  return asker;
}

/** The account whose cases alone are to be seen; undefined where one user works alone. */
export function memberOf(asker: Asker): string | undefined {
  if (asker.kind === 'alone') return undefined;
  if (asker.kind === 'account') return asker.account.id;
  throw new Error('A guest asks for what wants an account');
}
