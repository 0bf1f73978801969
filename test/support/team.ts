// People of a team on a running app, each signed in, and a case with its members.
import type request from 'supertest';
import type { CaseRole } from '../../server/core/team/roles.ts';
import type { RunningApp } from './app.ts';

export const password = 'a long enough password';
/** `helper`: signed in, but may not open cases. `stranger`: owns another case. */
export type Who = 'owner' | 'editor' | 'reviewer' | 'helper' | 'stranger' | 'guest';
export const everyone: readonly Who[] = ['owner', 'editor', 'reviewer', 'helper', 'stranger', 'guest'];
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export interface Person { readonly id: string; readonly address: string; readonly cookie: string }

/** `cookie` empty: nobody is signed in. */
export function ask(app: RunningApp, { cookie }: Pick<Person, 'cookie'>, method: Method, path: string): request.Test {
  const asked = app.agent()[method](path).set('origin', app.origin());
  return cookie === '' ? asked : asked.set('cookie', cookie);
}

export const cookieIn = (headers: Record<string, unknown>): string => { const set = headers['set-cookie']; return Array.isArray(set) ? set.map((one) => String(one).split(';')[0]).join('; ') : ''; };

export async function person(app: RunningApp, name: string, mayOpen: boolean): Promise<Person> {
  const address = `${name}@team.example`;
  const made = await app.team().accounts.add({ name, address, password, mayOpen });
  const { headers } = await ask(app, { cookie: '' }, 'post', '/api/session').send({ address, password }).expect(200);
  return { id: made?.id ?? '', address, cookie: cookieIn(headers) };
}

export async function people(app: RunningApp): Promise<Readonly<Record<Who, Person>>> {
  const made = async (name: Who): Promise<Person> => person(app, name, name !== 'helper');
  return { owner: await made('owner'), editor: await made('editor'), reviewer: await made('reviewer'), helper: await made('helper'), stranger: await made('stranger'), guest: { id: '', address: '', cookie: '' } };
}

const notice = 'Your Amazon account has been deactivated. Items are out of stock and orders were cancelled. Please send us a plan of action that explains the root cause.';

/** A case of the owner with an editor and a reviewer. */
export async function caseOf(app: RunningApp, all: Readonly<Record<Who, Person>>): Promise<string> {
  const store = app.store();
  const { id } = await store.create({ notice, language: 'en', title: 'Matrix', owner: all.owner.id });
  for (const role of ['editor', 'reviewer'] satisfies CaseRole[]) await invited(app, { caseId: id, by: all.owner.id, account: all[role].id, role });
  return id;
}

export async function invited(app: RunningApp, { caseId, by, account, role }: { readonly caseId: string; readonly by: string; readonly account: string; readonly role: CaseRole }): Promise<void> {
  const { token } = await app.store().team.invite({ caseId, role, mayOpen: false, by, byName: '' });
  await app.store().team.takeInvitation(token, account);
}
