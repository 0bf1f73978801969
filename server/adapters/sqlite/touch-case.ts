// Notes on the case that something in it was saved now; false when there is no such case.
import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** The version of the case stays: it guards the case itself, answers and drafts have their own. */
export async function touchCase(trx: Transaction<Tables>, id: string, now: Date): Promise<boolean> {
  const touched = await trx.updateTable('cases').where('id', '=', id).where('deleted_at', 'is', null).set({ updated_at: now.toISOString() }).executeTakeFirst();
  return touched.numUpdatedRows > 0n;
}
