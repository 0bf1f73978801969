// What a member of a case may do. Every decision on access is made of this table.
export const caseRoles = ['owner', 'editor', 'reviewer'] as const;
export type CaseRole = (typeof caseRoles)[number];

/** `manage`: members, trail, deleting the case. */
export const caseDeeds = ['read', 'write', 'manage'] as const;
export type CaseDeed = (typeof caseDeeds)[number];

const deeds: Readonly<Record<CaseRole, readonly CaseDeed[]>> = {
  owner: ['read', 'write', 'manage'],
  editor: ['read', 'write'],
  reviewer: ['read'],
};

export const mayDo = (role: CaseRole, deed: CaseDeed): boolean => deeds[role].includes(deed);
