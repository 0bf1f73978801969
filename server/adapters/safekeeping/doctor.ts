// Looks the data over and says what is wrong; changes nothing, so cases of an older schema are looked at only once a start has upgraded them.
import { existsSync } from 'node:fs';
import { readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { CaseStore } from '../../core/case/case.ts';
import { asFault, connect } from '../sqlite/connect.ts';
import { isSealed } from '../lock/key-file.ts';
import type { Keys } from '../lock/keys.ts';
import { filesFolder, keyFile, liveFile, partsOf } from '../sqlite/data-folder.ts';
import { steps } from '../sqlite/migrations/steps.ts';
import { stepsIn } from '../sqlite/steps-in.ts';
import { openSqliteStore } from '../sqlite/store.ts';
import { StoreFault, type StoreFaultCode } from '../sqlite/store-fault.ts';
import { backupsFolder, listBackups } from './backup.ts';
import { lookAtRows } from './look-at-rows.ts';
import { plainCopies } from './plain-copies.ts';

/** `detail`: names of files, kinds of rows and numbers, never a word of a text. */
export interface Finding {
  readonly check: 'schema' | 'structure' | 'links' | 'cases' | 'rows' | 'evidence-missing' | 'evidence-altered' | 'evidence-orphans' | 'private' | 'unsealed' | 'room' | 'backup' | 'counted' | 'tables' | 'durable' | 'encrypted';
  readonly state: 'fine' | 'notice' | 'fault';
  readonly detail: readonly string[];
  readonly count?: number;
}
/** `database`: it is one on PostgreSQL, and `file` its name and where it is. */
export interface Diagnosis { readonly file: string; readonly database?: true; readonly fault?: StoreFaultCode; readonly findings: readonly Finding[] }

/** Bytes below which a disk is said to be nearly full. */
const littleRoom = 200_000_000;
const day = 86_400_000;
const oldBackup = 14 * day;

export async function examine(file: string, now: Date = new Date(), keys?: Keys): Promise<Diagnosis> {
  if (!existsSync(liveFile(file, isSealed(file)))) return { file, fault: 'no-cases', findings: [] };
  try {
    const structure = await structureOf(file, keys);
    const contents = structure.every(({ state }) => state === 'fine') ? await contentsOfFile(file, keys) : [];
    return { file, findings: [...structure, ...contents, ...await surroundings(file, now)] };
  } catch (error) {
    const fault = asFault(error, file);
    if (!(fault instanceof StoreFault)) throw error;
    return { file, fault: fault.code, findings: await surroundings(file, now) };
  }
}

export const finding = (check: Finding['check'], faults: readonly string[], state: 'notice' | 'fault' = 'fault'): Finding => ({ check, state: faults.length === 0 ? 'fine' : state, detail: faults.slice(0, 20).filter((each) => each !== ''), count: faults.length });

async function structureOf(file: string, keys: Keys | undefined): Promise<readonly Finding[]> {
  const raw = await connect(file, keys);
  try {
    if (stepsIn(raw).some((name) => !Object.hasOwn(steps, name))) throw new StoreFault('newer-schema', file);
    const said = raw.pragma('integrity_check(20)') as readonly { readonly integrity_check: string }[];
    const links = raw.pragma('foreign_key_check') as readonly { readonly table: string }[];
    return [finding('schema', Object.keys(steps).slice(stepsIn(raw).length), 'notice'), finding('structure', said.map((each) => each.integrity_check).filter((each) => each !== 'ok')), finding('links', links.map(({ table }) => table))];
  } finally { raw.close(); }
}

/** `ids`: of all cases, deleted ones too, by no reading of theirs. Every case can be read, every row is of the shape that reads it, and every evidence file is what it was. */
export async function contentsOf(store: CaseStore, ids: readonly string[]): Promise<readonly Finding[]> {
  const unreadable: string[] = [];
  for (const id of ids) await store.get(id).catch(() => { unreadable.push(id); });
  const odd = await lookAtRows(store, ids);
  const { missing, altered, orphans } = await store.files.verify();
  const { kept, there } = await store.lines.counts();
  return [{ ...finding('cases', unreadable), count: ids.length }, finding('rows', odd.map(({ kind, caseId }) => [kind, ...(caseId === undefined ? [] : [caseId])].join(' '))), finding('evidence-missing', missing), finding('evidence-altered', altered), finding('evidence-orphans', orphans, 'notice'), finding('counted', kept === there ? [] : [`${String(kept)} / ${String(there)}`], 'notice')];
}

async function contentsOfFile(file: string, keys: Keys | undefined): Promise<readonly Finding[]> {
  const store = await openSqliteStore(file, undefined, keys);
  try { return await contentsOf(store, await idsIn(file, keys)); } finally { await store.close(); }
}

/** Of deleted ones as well. */
async function idsIn(file: string, keys: Keys | undefined): Promise<readonly string[]> {
  const raw = await connect(file, keys);
  try { return raw.prepare<[], string>('select id from cases order by id').pluck().all(); } finally { raw.close(); }
}

async function surroundings(file: string, now: Date): Promise<readonly Finding[]> {
  const folder = path.dirname(file);
  const { bavail, bsize } = await statfs(folder);
  const room = bavail * bsize;
  const newest = (await listBackups(backupsFolder(file)))[0];
  const fresh = newest !== undefined && now.getTime() - Date.parse(newest.madeAt) < oldBackup;
  return [
    finding('private', await openToOthers(file)),
    ...(isSealed(file) ? [finding('unsealed', [...partsOf(file).filter((part) => existsSync(part)), ...await plainCopies(file)], 'notice')] : []),
    { check: 'room', state: room < littleRoom ? 'notice' : 'fine', detail: [], count: Math.floor(room / 1_000_000) },
    { check: 'backup', state: fresh ? 'fine' : 'notice', detail: newest === undefined ? [] : [newest.madeAt.slice(0, 10)] },
  ];
}

/** Files and folders of the cases that others on this machine may read. Windows keeps such rights elsewhere. */
async function openToOthers(file: string): Promise<readonly string[]> {
  if (process.platform === 'win32') return [];
  const folders = [filesFolder(file), filesFolder(file, true)].filter((each) => existsSync(each));
  const inside = (await Promise.all(folders.map(async (folder) => (await readdir(folder, { recursive: true })).map((name) => path.join(folder, name))))).flat();
  const all = [path.dirname(file), ...partsOf(file), ...partsOf(file, true), keyFile(file), backupsFolder(file), ...inside].filter((each) => existsSync(each));
  const modes = await Promise.all(all.map(async (each) => ({ each, mode: (await stat(each)).mode })));
  return modes.filter(({ mode }) => (mode & 0o077) !== 0).map(({ each }) => each);
}
