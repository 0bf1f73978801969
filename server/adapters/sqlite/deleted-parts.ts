// Parts taken out of a case: each is the row it was, in a table of its own, so that nothing else has to leave it out.
import { sql } from 'kysely';
import { z } from 'zod';
import { partKinds, type DeletedPart, type DeletedParts } from '../../core/case/deleted-parts.ts';
import { changing, writing, type Door } from './engine.ts';
import { putFileBack, sweep } from './evidence-files.ts';
import type { EvidenceFileRow, ReportRow } from './tables.ts';
import { touchCase } from './touch-case.ts';

const Part = z.object({ id: z.string(), kind: z.enum(partKinds), name: z.string(), deletedAt: z.string() });

export function openDeletedParts(door: Door): DeletedParts {
  const { db, clock } = door;
  const within = writing(door);
  return {
    list: async (caseId) => (await db.selectFrom('deleted_parts').select(['id', 'kind', 'name', 'deleted_at as deletedAt']).where('case_id', '=', caseId).orderBy('deleted_at', 'desc').orderBy('id').execute()).map((row): DeletedPart => Part.parse(row)),
    bringBack: (caseId, id) => within(caseId, async (trx) => {
      const part = await trx.deleteFrom('deleted_parts').where('case_id', '=', caseId).where('id', '=', id).returningAll().executeTakeFirst();
      if (part === undefined || !await touchCase(trx, caseId, clock())) return { ok: false, why: 'not-found' } as const;
      if (part.kind === 'file') return await putFileBack(trx, JSON.parse(part.content) as EvidenceFileRow) ? { ok: true } as const : { ok: false, why: 'case-full' } as const;
      const row = JSON.parse(part.content) as Omit<ReportRow, 'packed'>;
      await trx.insertInto('reports').values({ ...row, version: row.version + 1, packed: part.packed }).execute();
      return { ok: true } as const;
    }).then((done) => (done.ok ? 'done' : done.why)),
    erase: async (caseId, id) => await erase(door, sql<boolean>`case_id = ${caseId} and id = ${id}`) > 0,
  };
}

export const eraseOldParts = (door: Door, before: string): Promise<number> => erase(door, sql<boolean>`deleted_at < ${before}`);

async function erase(door: Door, which: ReturnType<typeof sql<boolean>>): Promise<number> {
  const gone = await changing(door.db, (trx) => trx.deleteFrom('deleted_parts').where(which).returning('hash').execute());
  await sweep(door, gone.flatMap(({ hash }) => (hash === null ? [] : [hash])));
  if (gone.length > 0) await door.engine.overwrite(door.db);
  return gone.length;
}
