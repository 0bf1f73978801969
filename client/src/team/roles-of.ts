// The roles that somebody has in any case, the one that may most first.
import type { CaseRole, TeamKept } from './wire.ts';

const roles: readonly CaseRole[] = ['owner', 'editor', 'reviewer'];
export const rolesOf = (cases: TeamKept['cases']): readonly CaseRole[] => roles.filter((role) => cases[role] > 0);
