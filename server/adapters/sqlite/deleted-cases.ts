// Deletion: out of sight at once, to be brought back for a while, then gone for good.
import { sql, type Kysely } from 'kysely';
import { daysKept, type CaseStore, type DeletedCase } from '../../core/case/case.ts';
import { asNotWritten } from './connect.ts';
import { sweep, type EvidenceDoor } from './evidence-files.ts';
import { summaryFrom } from './rows.ts';
import type { Tables } from './tables.ts';

const day = 86_400_000;

export function openDeletedCases(door: EvidenceDoor): Pick<CaseStore, 'delete' | 'deleted' | 'bringBack' | 'erase' | 'eraseOld'> {
  const { db, clock } = door;
  return {
    delete: (id) => setDeleted(db, id, clock().toISOString()),
    bringBack: (id) => setDeleted(db, id, null),
    deleted: async () => (await db.selectFrom('cases').selectAll().where('deleted_at', 'is not', null).orderBy('deleted_at', 'desc').execute()).map((row): DeletedCase => ({ ...summaryFrom(row), deletedAt: row.deleted_at ?? '' })),
    erase: async (id) => await erase(door, [id]) > 0,
    eraseOld: async () => {
      const before = new Date(clock().getTime() - daysKept * day).toISOString();
      return erase(door, (await db.selectFrom('cases').select('id').where('deleted_at', '<', before).execute()).map(({ id }) => id));
    },
  };
}

/** Its line goes out of the list with it, and comes back with it. */
const setDeleted = (db: Kysely<Tables>, id: string, at: string | null): Promise<boolean> => db.transaction().execute(async (trx) => {
  const changed = await trx.updateTable('cases').where('id', '=', id).where('deleted_at', at === null ? 'is not' : 'is', null).set({ deleted_at: at }).executeTakeFirst();
  await trx.updateTable('case_lines').where('case_id', '=', id).set({ shown: at === null ? 1 : 0 }).execute();
  return changed.numUpdatedRows > 0n;
}).catch(asNotWritten);

/** Rows are overwritten as they are deleted (`secure_delete`); the log, which still holds them, is written back and cut. */
async function erase(door: EvidenceDoor, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { db } = door;
  const { gone, hashes } = await db.transaction().execute(async (trx) => ({
    hashes: (await trx.selectFrom('evidence_files').select('hash').where('case_id', 'in', ids).execute()).map(({ hash }) => hash),
    gone: Number((await trx.deleteFrom('cases').where('id', 'in', ids).executeTakeFirst()).numDeletedRows),
  })).catch(asNotWritten);
  await sweep(door, hashes);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  return gone;
}
