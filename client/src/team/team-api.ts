// What the server offers where several people sign in.
import { call, type Result } from '../api.ts';
import { settled } from '../state/pending.ts';
import type { CaseRole, CommentAbout, CommentsView, InvitationView, InvitedTo, MembersView, Person, ReviewView, SessionLine, TeamKept, TrailLine } from './wire.ts';

export interface Login { readonly address: string; readonly password: string }
export const whoAmI = (): Promise<Result<Person>> => call('GET', '/session');
export const getTeamKept = (): Promise<Result<TeamKept>> => call('GET', '/session/kept');
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

export type ReviewDeed = 'ask' | 'take-back' | 'approve' | 'send-back' | 'withdraw';
/** `seal`: the state as it was shown. */
export interface ReviewStepMade { readonly version: number; readonly seal: string; readonly remark?: string }
/** Once what is being written has arrived. */
export const getReview = (id: string): Promise<Result<ReviewView>> => settled().then(() => call('GET', of(id, 'review')));
export const takeReviewStep = (id: string, deed: ReviewDeed, made: ReviewStepMade): Promise<Result<ReviewView, ReviewView>> => settled().then(() => call('POST', of(id, 'review', deed), made));
export const getComments = (id: string): Promise<Result<CommentsView>> => settled().then(() => call('GET', of(id, 'comments')));
export const addComment = (id: string, about: CommentAbout, text: string): Promise<Result<CommentsView>> => settled().then(() => call('POST', of(id, 'comments'), { about, text }));
export const replyTo = (id: string, comment: number, text: string): Promise<Result<CommentsView>> => call('POST', of(id, 'comments', String(comment), 'replies'), { text });
export const settleComment = (id: string, comment: number, change: { readonly done: boolean; readonly version: number }): Promise<Result<CommentsView>> => call('PATCH', of(id, 'comments', String(comment)), change);
