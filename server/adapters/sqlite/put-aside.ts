// Takes a row out of a case into the table of what can be brought back.
import type { Transaction } from 'kysely';
import type { Db } from './engine.ts';
import type { EvidenceFileRow, ReportRow, Tables } from './tables.ts';

/** Within the transaction that takes it out of the case. */
export async function putAside(trx: Transaction<Tables>, part: { readonly kind: 'file'; readonly row: EvidenceFileRow } | { readonly kind: 'report'; readonly row: ReportRow; readonly name: string }, now: Date): Promise<void> {
  const { id, case_id } = part.row;
  const kept = part.kind === 'file' ? { name: part.row.name, hash: part.row.hash, content: JSON.stringify(part.row), packed: null } : { name: part.name, hash: null, content: JSON.stringify({ ...part.row, packed: undefined }), packed: part.row.packed };
  await trx.insertInto('deleted_parts').values({ id, case_id, kind: part.kind, ...kept, deleted_at: now.toISOString() }).execute();
}

/** Contents that a deleted part names. */
export const hashesAside = async (db: Db): Promise<readonly string[]> => (await db.selectFrom('deleted_parts').select('hash').distinct().where('hash', 'is not', null).execute()).flatMap(({ hash }) => (hash === null ? [] : [hash]));
