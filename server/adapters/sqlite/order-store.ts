// Reports and the table of orders of a case.
import { randomUUID } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import type { Saved } from '../../core/case/case.ts';
import type { Annex, AnnexRow } from '../../core/orders/annex.ts';
import type { OrderStore, ReportRead, StoredReport } from '../../core/orders/order-store.ts';
import { unpackLines } from '../reports/pack-lines.ts';
import { writing, type Door } from './engine.ts';
import type { AnnexTable, ReportTable, Tables } from './tables.ts';
import { touchCase } from './touch-case.ts';

/** How many earlier states of the table are kept. */
const keptAnnexes = 50;

export function openOrderStore(door: Door): OrderStore {
  const { db, clock } = door;
  const within = writing(door);
  return {
    addReport: (id, read, packed) => within(id, async (trx): Promise<Saved<StoredReport>> => {
      const now = clock();
      if (!await touchCase(trx, id, now)) return { ok: false, why: 'not-found' };
      const row: ReportRow = { id: randomUUID(), case_id: id, version: 1, content: JSON.stringify(read), packed: packed === undefined ? null : Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength), read_at: now.toISOString() };
      await trx.insertInto('reports').values(row).execute();
      return { ok: true, value: reportFrom(row) };
    }),
    reportLines: async (id, report) => {
      const row = await db.selectFrom('reports').select('packed').where('case_id', '=', id).where('id', '=', report).executeTakeFirst();
      return row === undefined ? undefined : row.packed === null ? [] : unpackLines(row.packed);
    },
    changeReport: (id, report, change, version) => within(id, async (trx): Promise<Saved<StoredReport>> => {
      const before = await trx.selectFrom('reports').selectAll().where('case_id', '=', id).where('id', '=', report).executeTakeFirst();
      if (before === undefined || !await touchCase(trx, id, clock())) return { ok: false, why: 'not-found' };
      if (version !== undefined && version !== before.version) return { ok: false, why: 'conflict', value: reportFrom(before) };
      const { period: _period, ...rest } = JSON.parse(before.content) as ReportRead;
      const row = { ...before, version: before.version + 1, content: JSON.stringify({ ...rest, ...change } satisfies ReportRead) };
      await trx.updateTable('reports').where('id', '=', report).set({ version: row.version, content: row.content }).execute();
      return { ok: true, value: reportFrom(row) };
    }),
    deleteReport: (id, report) => within(id, async (trx) => {
      const { numDeletedRows } = await trx.deleteFrom('reports').where('case_id', '=', id).where('id', '=', report).executeTakeFirst();
      return numDeletedRows > 0n && touchCase(trx, id, clock());
    }),
    annex: async (id) => {
      const row = await db.selectFrom('annexes').selectAll().where('case_id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : annexFrom(row);
    },
    saveAnnex: (id, rows, version) => within(id, (trx) => saveAnnex(trx, { id, rows, version, now: clock() })),
  };
}

type ReportRow = Selectable<ReportTable>;
type AnnexRowStored = Selectable<AnnexTable>;

export const reportFrom = (row: Omit<ReportRow, 'packed' | 'case_id'>): StoredReport => ({ ...(JSON.parse(row.content) as ReportRead), id: row.id, version: row.version, readAt: row.read_at });
const annexFrom = (row: AnnexRowStored): Annex => ({ version: row.version, rows: JSON.parse(row.annex_rows) as AnnexRow[], savedAt: row.saved_at });

interface AnnexToSave { readonly id: string; readonly rows: readonly AnnexRow[]; readonly version: number | undefined; readonly now: Date }

/** The state before goes into the history; the newest states of it stay. */
async function saveAnnex(trx: Transaction<Tables>, { id, rows, version, now }: AnnexToSave): Promise<Saved<Annex>> {
  const before = await trx.selectFrom('annexes').selectAll().where('case_id', '=', id).executeTakeFirst();
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
