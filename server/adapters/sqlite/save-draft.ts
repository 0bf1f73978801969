// Saves one draft with the marks of its reader, unless somebody else was faster.
import type { Transaction } from 'kysely';
import type { DraftName, Saved, StoredDraft } from '../../core/case/case.ts';
import type { Mark } from '../../core/check/verdict.ts';
import { closedVersion, keepDraft } from './history.ts';
import { draftFrom } from './rows.ts';
import { touchCase } from './touch-case.ts';
import type { DraftRow, Tables } from './tables.ts';

export interface DraftToSave { readonly id: string; readonly name: DraftName; readonly text: string; readonly marks: readonly Mark[]; readonly version: number | undefined; readonly now: Date }

export async function saveDraft(trx: Transaction<Tables>, { id, name, text, marks, version, now }: DraftToSave): Promise<Saved<StoredDraft | undefined>> {
  const before = await trx.selectFrom('drafts').selectAll().where('case_id', '=', id).where('name', '=', name).executeTakeFirst();
  if (before && version !== undefined && version !== before.version) return { ok: false, why: 'conflict', value: draftFrom(before) };
  if (!await touchCase(trx, id, now)) return { ok: false, why: 'not-found' };
  const last = before?.version ?? await closedVersion(trx, { id, name });
  // Whoever still writes on the letter of an earlier round does not bring it back.
  if (before === undefined && last > 0 && version !== undefined && version > 0) return { ok: false, why: 'conflict', value: undefined };
  if (before) await keepDraft(trx, before, now);
  const row: DraftRow = { case_id: id, name, version: last + 1, text, marks: JSON.stringify(marks), saved_at: now.toISOString() };
  const { case_id: _case, name: _name, ...changed } = row;
  await trx.insertInto('drafts').values(row).onConflict((same) => same.columns(['case_id', 'name']).doUpdateSet(changed)).execute();
  return { ok: true, value: draftFrom(row) };
}
