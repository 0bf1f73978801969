// Reads every row of every case, deleted ones too, and what belongs to no case, by the shapes that read it: what does not fit is named by its kind and case.
import { CaseContentShape } from '../../core/case/case-content.ts';
import type { CaseStore } from '../../core/case/case.ts';
import { isContentKind, OddRows, type ContentKind } from '../sqlite/whole-case.ts';

export interface OddRow { readonly kind: ContentKind | 'parts' | 'members' | 'invitations' | 'trail'; /** None: of the program itself. */ readonly caseId?: string }

const everyLine = Number.MAX_SAFE_INTEGER;

export async function lookAtRows(store: CaseStore, ids: readonly string[]): Promise<readonly OddRow[]> {
  const { team } = store;
  const odd: OddRow[] = [];
  const look = async (row: OddRow, read: () => Promise<unknown>): Promise<void> => { await read().catch(() => { odd.push(row); }); };
  for (const caseId of ids) {
    for (const kind of await oddIn(store, caseId)) odd.push({ kind, caseId });
    await look({ kind: 'parts', caseId }, () => store.parts.list(caseId));
    await look({ kind: 'members', caseId }, () => team.members(caseId));
    await look({ kind: 'invitations', caseId }, () => team.invitations(caseId));
    await look({ kind: 'trail', caseId }, () => team.trail(caseId, everyLine));
  }
  await look({ kind: 'trail' }, () => team.trail(undefined, everyLine));
  return odd;
}

/** What a file of the case would not take. */
async function oddIn(store: CaseStore, id: string): Promise<readonly ContentKind[]> {
  try {
    const found = await store.whole(id, { deleted: true });
    const { error } = CaseContentShape.safeParse(found?.content);
    return [...new Set(error?.issues.map(({ path: [kind] }) => kind).filter(isContentKind))];
  } catch (error) {
    if (error instanceof OddRows) return error.kinds;
    throw error;
  }
}
