// What the server offers where several people sign in.
import { call, type Result } from '../api.ts';
import type { CaseRole, InvitationView, InvitedTo, MembersView, Person, SessionLine, TrailLine } from './wire.ts';

export interface Login { readonly address: string; readonly password: string }
export const whoAmI = (): Promise<Result<Person>> => call('GET', '/session');
export const signIn = (login: Login): Promise<Result<Person>> => call('POST', '/session', login);
export const signOut = (): Promise<Result<undefined>> => call('DELETE', '/session');
export const changePassword = (before: string, after: string): Promise<Result<undefined>> => call('PUT', '/session/password', { before, after });
export const listSessions = (): Promise<Result<readonly SessionLine[]>> => call('GET', '/sessions');
export const endSession = (id: string): Promise<Result<undefined>> => call('DELETE', `/sessions/${encodeURIComponent(id)}`);

export interface Joined { readonly person: Person; readonly caseId?: string }
export const lookAtInvitation = (token: string): Promise<Result<InvitedTo>> => call('POST', '/invitation', { token });
export const join = (token: string, account: Login & { readonly name: string }): Promise<Result<Joined>> => call('POST', '/join', { token, ...account });
export const joinAsMyself = (token: string): Promise<Result<Joined>> => call('POST', '/session/join', { token });
export const inviteToProgram = (): Promise<Result<InvitationView>> => call('POST', '/invitations', {});

const of = (id: string, ...rest: readonly string[]): string => ['/cases', ...[id, ...rest].map(encodeURIComponent)].join('/');
export const getMembers = (id: string): Promise<Result<MembersView>> => call('GET', of(id, 'members'));
export const setRole = (id: string, account: string, role: CaseRole): Promise<Result<undefined>> => call('PUT', of(id, 'members', account), { role });
export const removeMember = (id: string, account: string): Promise<Result<undefined>> => call('DELETE', of(id, 'members', account));
export const inviteToCase = (id: string, role: CaseRole): Promise<Result<InvitationView>> => call('POST', of(id, 'invitations'), { role });
export const withdrawInvitation = (id: string, invitation: string): Promise<Result<undefined>> => call('DELETE', of(id, 'invitations', invitation));
export const getTrail = (id: string): Promise<Result<readonly TrailLine[]>> => call('GET', of(id, 'trail'));
