// The port outside which memberships, invitations and the trail live.
import type { CaseRole } from './roles.ts';
import type { Deed, TrailLine } from './trail.ts';

export interface Member { readonly account: string; readonly name: string; readonly address: string; readonly role: CaseRole; readonly since: string }
export interface RoleInCase { readonly role: CaseRole; readonly reviewed: boolean }
/** To a case with a role, or to the program alone. */
export interface Invitation { readonly caseId?: string; readonly role?: CaseRole; readonly mayOpen: boolean; readonly by: string; readonly byName: string }
export interface OpenInvitation extends Invitation { readonly id: string; readonly expiresAt: string }
/** `token` is told once and not kept. */
export interface MadeInvitation { readonly id: string; readonly token: string; readonly expiresAt: string }
export type CasesOf = Readonly<Record<CaseRole | 'deleted', number>>;
/** `last-owner`: a case never loses its last owner. */
export type Removed = 'done' | 'not-found' | 'last-owner';

/** Days. */
export const invitationLasts = 7;

export interface TeamStore {
  roleOf(caseId: string, account: string): Promise<CaseRole | undefined>;
  /** Somebody is there to look over what leaves. */
  hasReviewer(caseId: string): Promise<boolean>;
  /** The role of the account in each of these cases, and whether the case has a reviewer. */
  rolesIn(caseIds: readonly string[], account: string): Promise<Readonly<Record<string, RoleInCase>>>;
  /** How many cases he is in, by his role; deleted ones apart, which are their owners' alone. */
  casesOf(account: string): Promise<CasesOf>;
  members(caseId: string): Promise<readonly Member[]>;
  setRole(caseId: string, account: string, role: CaseRole): Promise<Removed>;
  /** With the invitations he made for this case and nobody took. */
  removeMember(caseId: string, account: string): Promise<Removed>;
  invite(invitation: Invitation): Promise<MadeInvitation>;
  /** Undefined: there is none of this token that still holds. */
  invitation(token: string): Promise<Invitation | undefined>;
  /** Holds once. Who is a member already keeps his role. */
  takeInvitation(token: string, account: string): Promise<Invitation | undefined>;
  invitations(caseId: string): Promise<readonly OpenInvitation[]>;
  withdrawInvitation(caseId: string, id: string): Promise<boolean>;
  /** Cases that have no member, as they were made by one user alone. */
  ownerless(): Promise<number>;
  takeOver(account: string): Promise<number>;
  /** Cases that would be left without an owner if this account went. */
  soleOwned(account: string): Promise<number>;
  /** Makes `heir` an owner of those. */
  handOver(account: string, heir: string): Promise<void>;
  /** Every account with its sessions, memberships and invitations, and the trail. */
  eraseAll(): Promise<void>;
  note(deed: Deed): Promise<void>;
  /** Newest first; without a case, what belongs to none. */
  trail(caseId: string | undefined, most: number): Promise<readonly TrailLine[]>;
}
