// What pages get of a team.
import type { CaseRole } from './roles.ts';
import type { CasesOf, Member, OpenInvitation } from './team-store.ts';

/** What a browser may know of an account. */
export interface Person { readonly id: string; readonly name: string; readonly address: string; readonly mayOpen: boolean }
export interface MembersView { readonly members: readonly Member[]; readonly invitations: readonly OpenInvitation[] }
/** `link` is told once. */
export interface InvitationView { readonly id: string; readonly link: string; readonly expiresAt: string }
export interface InvitedTo { readonly byName: string; readonly role?: CaseRole; readonly toCase: boolean }
/** What an account may know of what the server keeps: how, and what of it is his. Neither where nor what others have. `days`: within which a deleted case can be brought back. */
export interface TeamKept { readonly place: 'file' | 'sealed' | 'database'; readonly cases: CasesOf; readonly days: number }
