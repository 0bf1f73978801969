// Deletion: out of sight at once, to be brought back for a while, then gone for good.
import { sql } from 'kysely';
import { daysKept, type CaseStore, type DeletedCase } from '../../core/case/case.ts';
import { asNotWritten } from './connect.ts';
import { eraseOldParts } from './deleted-parts.ts';
import { changing, type Db, type Door } from './engine.ts';
import { sweep } from './evidence-files.ts';
import { summaryFrom } from './rows.ts';

const day = 86_400_000;

export function openDeletedCases(door: Door): Pick<CaseStore, 'delete' | 'deleted' | 'bringBack' | 'erase' | 'eraseOld'> {
  const { db, clock } = door;
  return {
    delete: (id) => setDeleted(db, id, clock().toISOString()),
    bringBack: (id) => setDeleted(db, id, null),
    deleted: async (owner) => (await db.selectFrom('cases').selectAll().where('deleted_at', 'is not', null)
      .$if(owner !== undefined, (all) => all.where('id', 'in', db.selectFrom('members').select('case_id').where('account_id', '=', owner ?? '').where('role', '=', 'owner'))).orderBy('deleted_at', 'desc').execute()).map((row): DeletedCase => ({ ...summaryFrom(row), deletedAt: row.deleted_at ?? '' })),
    erase: async (id) => await erase(door, { id }) > 0,
    eraseOld: async () => {
      const before = new Date(clock().getTime() - daysKept * day).toISOString();
      await eraseOldParts(door, before);
      const gone = await erase(door, { before });
      // Where the disk was full when something was erased, the log still holds it.
      await door.engine.overwrite(db);
      return gone;
    },
  };
}

/** Its line goes out of the list with it, and comes back with it. */
const setDeleted = (db: Db, id: string, at: string | null): Promise<boolean> => changing(db, async (trx) => {
  const changed = await trx.updateTable('cases').where('id', '=', id).where('deleted_at', at === null ? 'is not' : 'is', null).set({ deleted_at: at }).executeTakeFirst();
  await trx.updateTable('case_lines').where('case_id', '=', id).set({ shown: at === null ? 1 : 0 }).execute();
  return changed.numUpdatedRows > 0n;
});

/** One case, or those deleted before a moment and not brought back meanwhile. */
async function erase(door: Door, which: { readonly id: string } | { readonly before: string }): Promise<number> {
  const { db, engine } = door;
  const { gone, hashes } = await changing(db, async (trx) => {
    const found = trx.selectFrom('cases').select('id').orderBy('id');
    const ids = (await ('id' in which ? found.where('id', '=', which.id) : found.where('deleted_at', '<', which.before)).execute()).map(({ id }) => id);
    // In one order, so that two processes that keep house at once do not wait for each other.
    for (const id of ids) await engine.hold(trx, id);
    if (ids.length === 0) return { gone: 0, hashes: [] };
    const hashes = (await trx.selectFrom('evidence_files').select('hash').where('case_id', 'in', ids).union(trx.selectFrom('deleted_parts').select(sql<string>`hash`.as('hash')).where('case_id', 'in', ids).where('hash', 'is not', null)).execute()).map(({ hash }) => hash);
    const all = trx.deleteFrom('cases').where('id', 'in', ids);
    return { hashes, gone: Number((await ('id' in which ? all : all.where('deleted_at', '<', which.before)).executeTakeFirst()).numDeletedRows) };
  });
  if (gone === 0) return 0;
  await sweep(door, hashes);
  await engine.overwrite(db).catch(asNotWritten);
  return gone;
}
