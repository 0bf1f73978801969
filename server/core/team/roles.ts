// What a member of a case may do. Every decision on access is made of this table.
export const caseRoles = ['owner', 'editor', 'reviewer'] as const;
export type CaseRole = (typeof caseRoles)[number];

/** `comment`: say something about the letter; `approve`: let it leave; `manage`: members, trail, deleting the case. */
export const caseDeeds = ['read', 'write', 'comment', 'approve', 'manage'] as const;
export type CaseDeed = (typeof caseDeeds)[number];

/** Nobody approves what he wrote himself: only a reviewer approves, and a reviewer writes nothing. */
const deeds: Readonly<Record<CaseRole, readonly CaseDeed[]>> = {
  owner: ['read', 'write', 'comment', 'manage'],
  editor: ['read', 'write', 'comment'],
  reviewer: ['read', 'comment', 'approve'],
};

export const mayDo = (role: CaseRole, deed: CaseDeed): boolean => deeds[role].includes(deed);
