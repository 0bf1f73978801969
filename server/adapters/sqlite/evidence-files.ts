// Evidence files: a row for each, its content in the content store. Content is put there within the transaction of its row and taken away after the last row that names it, so that no row ever lacks its content.
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Saved } from '../../core/case/case.ts';
import { caseLimit, type AddedFile, type EvidenceFile, type EvidenceFiles, type FileChange, type FileContent, type FileFaults, type NewEvidenceFile } from '../../core/case/evidence-files.ts';
import { hashOf } from '../files/content-store.ts';
import { changing, reading, writing, type Door } from './engine.ts';
import { hashesAside, putAside } from './put-aside.ts';
import { fileFrom } from './rows.ts';
import type { EvidenceFileRow, Tables } from './tables.ts';
import { touchCase } from './touch-case.ts';

export function openEvidenceFiles(door: Door): EvidenceFiles {
  const { db, clock } = door;
  const within = writing(door);
  return {
    list: async (caseId) => (await db.selectFrom('evidence_files').selectAll().where('case_id', '=', caseId).orderBy('added_at').orderBy('name').execute()).map(fileFrom),
    add: (caseId, file) => within(caseId, (trx) => add(trx, door, caseId, file)),
    saveRead: (caseId, id, read) => within(caseId, async (trx) => { await ofCase(trx, caseId, id).set({ read: JSON.stringify(read) }).execute(); const row = await find(trx, caseId, id); return row === undefined ? undefined : fileFrom(row); }),
    change: (caseId, id, change, version) => within(caseId, (trx) => changeFile(trx, { caseId, id, change, version, now: clock() })),
    delete: (caseId, id) => within(caseId, async (trx) => {
      const row = await trx.deleteFrom('evidence_files').where('case_id', '=', caseId).where('id', '=', id).returningAll().executeTakeFirst();
      if (row === undefined) return false;
      await touchCase(trx, caseId, clock());
      await putAside(trx, { kind: 'file', row }, clock());
      return true;
    }),
    content: (caseId, id) => content(door, caseId, id),
    verify: () => verify(door),
  };
}

/** Takes away the content that no row names any more. */
export async function sweep({ db, engine }: Door, hashes: readonly string[]): Promise<void> {
  // Within a transaction, so that nobody adds the same content while it is taken away.
  for (const hash of new Set(hashes)) await changing(db, async (trx) => { await engine.holdContent(trx, hash); if (!await isNamed(trx, hash)) await engine.contents(trx).remove(hash); });
}

async function isNamed(trx: Transaction<Tables>, hash: string): Promise<boolean> {
  for (const table of ['evidence_files', 'deleted_parts'] as const) if (await trx.selectFrom(table).select('id').where('hash', '=', hash).executeTakeFirst() !== undefined) return true;
  return false;
}

async function add(trx: Transaction<Tables>, { engine, clock }: Door, caseId: string, { name, kind, bytes }: NewEvidenceFile): Promise<AddedFile> {
  const now = clock();
  const contents = engine.contents(trx);
  const same = await trx.selectFrom('evidence_files').selectAll().where('case_id', '=', caseId).where('hash', '=', hashOf(bytes)).executeTakeFirst();
  if (same !== undefined) { await contents.put(bytes); return { ok: true, value: fileFrom(same), again: true }; }
  if (!await touchCase(trx, caseId, now)) return { ok: false, why: 'not-found' };
  if (!await hasRoom(trx, caseId, bytes.length)) return { ok: false, why: 'case-full' };
  const row: EvidenceFileRow = { id: randomUUID(), case_id: caseId, name, kind, size: bytes.length, hash: await contents.put(bytes), added_at: now.toISOString(), version: 1, paper: null, word: null, read: null };
  await trx.insertInto('evidence_files').values(row).execute();
  return { ok: true, value: fileFrom(row), again: false };
}

async function hasRoom(trx: Transaction<Tables>, caseId: string, size: number): Promise<boolean> {
  const { total } = await trx.selectFrom('evidence_files').where('case_id', '=', caseId).select((row) => row.fn.sum<number | null>('size').as('total')).executeTakeFirstOrThrow();
  return Number(total ?? 0) + size <= caseLimit;
}

/** One that was taken out; where the same content was added again meanwhile, that one stays. False: the case would be too large. */
export async function putFileBack(trx: Transaction<Tables>, row: EvidenceFileRow): Promise<boolean> {
  if (await trx.selectFrom('evidence_files').select('id').where('case_id', '=', row.case_id).where('hash', '=', row.hash).executeTakeFirst() !== undefined) return true;
  if (!await hasRoom(trx, row.case_id, row.size)) return false;
  await trx.insertInto('evidence_files').values({ ...row, version: row.version + 1 }).execute();
  return true;
}

const find = (trx: Transaction<Tables>, caseId: string, id: string): Promise<EvidenceFileRow | undefined> => trx.selectFrom('evidence_files').selectAll().where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst();
const ofCase = (trx: Transaction<Tables>, caseId: string, id: string) => trx.updateTable('evidence_files').where('case_id', '=', caseId).where('id', '=', id);

interface ChangeOfFile { readonly caseId: string; readonly id: string; readonly change: FileChange; readonly version: number | undefined; readonly now: Date }

async function changeFile(trx: Transaction<Tables>, { caseId, id, change, version, now }: ChangeOfFile): Promise<Saved<EvidenceFile>> {
  const before = await find(trx, caseId, id);
  if (before === undefined) return { ok: false, why: 'not-found' };
  if (version !== undefined && version !== before.version) return { ok: false, why: 'conflict', value: fileFrom(before) };
  const after: EvidenceFileRow = { ...before, version: before.version + 1, ...(change.paper === undefined ? {} : { paper: change.paper }), ...(change.word === undefined ? {} : { word: change.word }) };
  await ofCase(trx, caseId, id).set({ version: after.version, paper: after.paper, word: after.word }).execute();
  await touchCase(trx, caseId, now);
  return { ok: true, value: fileFrom(after) };
}

const content = ({ db, engine }: Door, caseId: string, id: string): Promise<FileContent> => reading(db, async (trx): Promise<FileContent> => {
  const row = await find(trx, caseId, id);
  if (row === undefined) return { ok: false, why: 'not-found' };
  const bytes = await engine.contents(trx).get(row.hash);
  if (bytes === undefined) return { ok: false, why: 'missing' };
  return hashOf(bytes) === row.hash ? { ok: true, file: fileFrom(row), bytes } : { ok: false, why: 'altered' };
});

async function verify({ db, engine }: Door): Promise<FileFaults> {
  const contents = engine.contents(db);
  const named = [...new Set([...(await db.selectFrom('evidence_files').select('hash').distinct().execute()).map(({ hash }) => hash), ...await hashesAside(db)])];
  const there = await contents.names();
  const known = new Set(there);
  const called = new Set(named.map((hash) => contents.nameOf(hash)));
  const altered: string[] = [];
  for (const hash of named) { const bytes = known.has(contents.nameOf(hash)) ? await contents.get(hash) : undefined; if (bytes !== undefined && hashOf(bytes) !== hash) altered.push(hash); }
  return { missing: named.filter((hash) => !known.has(contents.nameOf(hash))), altered, orphans: there.filter((name) => !called.has(name)) };
}
