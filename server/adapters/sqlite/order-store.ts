// Reports and the table of orders of a case.
import { randomUUID } from 'node:crypto';
import type { Saved } from '../../core/case/case.ts';
import type { OrderStore, ReportRead, StoredReport } from '../../core/orders/order-store.ts';
import { unpackLines } from '../reports/pack-lines.ts';
import { writing, type Door } from './engine.ts';
import { putAside } from './put-aside.ts';
import { annexFrom, saveAnnex } from './save-annex.ts';
import type { ReportRow } from './tables.ts';
import { touchCase } from './touch-case.ts';

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
      const row = await trx.deleteFrom('reports').where('case_id', '=', id).where('id', '=', report).returningAll().executeTakeFirst();
      if (row === undefined || !await touchCase(trx, id, clock())) return false;
      await putAside(trx, { kind: 'report', row, name: reportFrom(row).name }, clock());
      return true;
    }),
    annex: async (id) => {
      const row = await db.selectFrom('annexes').selectAll().where('case_id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : annexFrom(row);
    },
    saveAnnex: (id, rows, version) => within(id, (trx) => saveAnnex(trx, { id, rows, version, now: clock() })),
  };
}

export const reportFrom = (row: Omit<ReportRow, 'packed' | 'case_id'>): StoredReport => ({ ...(JSON.parse(row.content) as ReportRead), id: row.id, version: row.version, readAt: row.read_at });
