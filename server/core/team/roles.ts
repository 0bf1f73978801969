// What a member of a case may do. Every decision on access is made of this table.
export const caseRoles = ['owner', 'editor', 'reviewer'] as const;
export type CaseRole = (typeof caseRoles)[number];

/** `review`: approve, or send back. `take`: what goes to Amazon, as a file; `carry`: the whole case as a file. `manage`: members, trail, deleting the case. */
export const caseDeeds = ['read', 'comment', 'write', 'review', 'take', 'carry', 'manage'] as const;
export type CaseDeed = (typeof caseDeeds)[number];

const deeds: Readonly<Record<CaseRole, readonly CaseDeed[]>> = {
  owner: ['read', 'comment', 'write', 'review', 'take', 'carry', 'manage'],
  editor: ['read', 'comment', 'write', 'take', 'carry'],
  reviewer: ['read', 'comment', 'review', 'take'],
};

/** `reviewed`: the case has a reviewer, and its owners leave the review to him. */
export const mayDo = (role: CaseRole, deed: CaseDeed, reviewed: boolean): boolean => deeds[role].includes(deed) && (deed !== 'review' || !reviewed || role === 'reviewer');

/** With these something leaves the program: in a case that has a reviewer they wait for the approval. */
export const isHeld = (deed: string): boolean => deed === 'take' || deed === 'carry';
