// The table of orders of a case: saved with the states before it, ended with a suspension, and brought back.
import type { Selectable, Transaction } from 'kysely';
import type { Saved } from '../../core/case/case.ts';
import type { Annex, AnnexRow } from '../../core/orders/annex.ts';
import type { AnnexTable, Tables } from './tables.ts';
import { touchCase } from './touch-case.ts';

/** How many earlier states of the table are kept. */
const keptAnnexes = 50;

type AnnexRowStored = Selectable<AnnexTable>;
export const annexFrom = (row: AnnexRowStored): Annex => ({ version: row.version, rows: rowsOf(row), savedAt: row.saved_at });
const rowsOf = ({ annex_rows: rows }: Pick<AnnexRowStored, 'annex_rows'>): readonly AnnexRow[] => JSON.parse(rows) as AnnexRow[];

interface AnnexToSave { readonly id: string; readonly rows: readonly AnnexRow[]; readonly version: number | undefined; readonly now: Date }

/** The state before goes into the history; the newest states of it stay. */
export async function saveAnnex(trx: Transaction<Tables>, { id, rows, version, now }: AnnexToSave): Promise<Saved<Annex>> {
  const before = await present(trx, id);
  if (!await touchCase(trx, id, now)) return { ok: false, why: 'not-found' };
  if (version !== undefined && version !== (before?.version ?? 0)) return { ok: false, why: 'conflict', value: before === undefined ? { version: 0, rows: [], savedAt: now.toISOString() } : annexFrom(before) };
  const row: AnnexRowStored = { case_id: id, version: (before?.version ?? 0) + 1, annex_rows: JSON.stringify(rows), saved_at: now.toISOString() };
  if (before !== undefined) {
    await trx.insertInto('annex_history').values(before).execute();
    await trx.deleteFrom('annexes').where('case_id', '=', id).execute();
    await trx.deleteFrom('annex_history').where('case_id', '=', id).where('version', '<=', before.version - keptAnnexes).execute();
  }
  await trx.insertInto('annexes').values(row).execute();
  return { ok: true, value: annexFrom(row) };
}

const present = (trx: Transaction<Tables>, id: string) => trx.selectFrom('annexes').selectAll().where('case_id', '=', id).executeTakeFirst();

/** Orders of one suspension are no annex to the letter of the next. */
export async function endAnnex(trx: Transaction<Tables>, { id, now }: { readonly id: string; readonly now: Date }): Promise<void> {
  const row = await present(trx, id);
  if (row !== undefined && rowsOf(row).length > 0) await saveAnnex(trx, { id, rows: [], version: undefined, now });
}

/** What was ended at that moment, and below it what was added since. */
export async function bringAnnexBack(trx: Transaction<Tables>, { id, endedAt, now }: { readonly id: string; readonly endedAt: string; readonly now: Date }): Promise<void> {
  const row = await present(trx, id);
  const history = trx.selectFrom('annex_history').selectAll().where('case_id', '=', id);
  // What was saved within the same millisecond is not empty.
  const isEnd = ({ saved_at: at, annex_rows: rows }: AnnexRowStored): boolean => at === endedAt && rows === '[]';
  const ended = row !== undefined && isEnd(row) ? row : (await history.where('saved_at', '=', endedAt).orderBy('version', 'desc').execute()).find(isEnd);
  const before = ended === undefined ? undefined : await history.where('version', '=', ended.version - 1).executeTakeFirst();
  if (row !== undefined && before !== undefined) await saveAnnex(trx, { id, rows: [...rowsOf(before), ...rowsOf(row)], version: undefined, now });
}
