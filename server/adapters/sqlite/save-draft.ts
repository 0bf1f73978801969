// Saves one draft with the marks of its reader, unless somebody else was faster.
import { sql, type Transaction } from 'kysely';
import type { DraftName, Saved, StoredDraft } from '../../core/case/case.ts';
import type { Mark } from '../../core/check/verdict.ts';
import { keepDraft } from './history.ts';
import { draftFrom } from './rows.ts';
import { touchCase } from './touch-case.ts';
import type { DraftRow, Tables } from './tables.ts';

/** Without `marks` those that are there stay. */
export interface DraftToSave { readonly id: string; readonly name: DraftName; readonly text: string; readonly marks: readonly Mark[] | undefined; readonly version: number | undefined; readonly now: Date }

export async function saveDraft(trx: Transaction<Tables>, { id, name, text, marks, version, now }: DraftToSave): Promise<Saved<StoredDraft | undefined>> {
  const { before, kept } = await standing(trx, id, name);
  if (before && version !== undefined && version !== before.version) return { ok: false, why: 'conflict', value: draftFrom(before) };
  if (!await touchCase(trx, id, now)) return { ok: false, why: 'not-found' };
  // Of a draft that is not there any more the version never starts again.
  const last = before?.version ?? kept?.version ?? 0;
  // Whoever still writes on the letter of an earlier round does not bring it back.
  if (before === undefined && last > 0 && version !== undefined && version > 0) return { ok: false, why: 'conflict', value: undefined };
  if (before) await keepDraft(trx, before, { keptAt: kept?.at, now });
  const row: DraftRow = { case_id: id, name, version: last + 1, text, marks: marks === undefined ? before?.marks ?? '[]' : JSON.stringify(marks), saved_at: now.toISOString() };
  const { case_id: _case, name: _name, ...changed } = row;
  await trx.insertInto('drafts').values(row).onConflict((same) => same.columns(['case_id', 'name']).doUpdateSet(changed)).execute();
  return { ok: true, value: draftFrom(row) };
}

interface Standing { readonly before: DraftRow | undefined; /** The state of it that was kept last. */ readonly kept: { readonly version: number; readonly at: string } | undefined }

async function standing(trx: Transaction<Tables>, id: string, name: DraftName): Promise<Standing> {
  const { rows } = await sql<{ readonly kind: 'draft' | 'kept'; readonly version: number; readonly at: string; readonly text: string; readonly marks: string }>`
    select 'draft' as kind, version, saved_at as at, text, marks from drafts where case_id = ${id} and name = ${name}
    union all select 'kept', version, kept_at, '', '' from draft_history where case_id = ${id} and name = ${name} and version = (select max(version) from draft_history where case_id = ${id} and name = ${name})`.execute(trx);
  const [draft, kept] = (['draft', 'kept'] as const).map((kind) => rows.find((row) => row.kind === kind));
  return { before: draft && { case_id: id, name, version: draft.version, text: draft.text, marks: draft.marks, saved_at: draft.at }, kept };
}
