// A backup: a folder with a whole copy of the case file, the evidence files it names, and a list of both. It is made while the program runs, and has its name only once it is whole.
import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { caseFile, filesFolder } from '../sqlite/data-folder.ts';
import { asFault, connect } from '../sqlite/connect.ts';
import { stepsIn } from '../sqlite/steps-in.ts';
import { StoreFault } from '../sqlite/store-fault.ts';

const listName = 'backup.json';
const BackupList = z.object({
  madeAt: z.string(), why: z.enum(['asked', 'before-upgrade']),
  /** Steps of the schema that the copy has been through. */
  steps: z.array(z.string()),
  cases: z.int().min(0),
  /** SHA-256 of the case file, in hex. */
  database: z.string(),
  /** SHA-256 of each evidence file. */
  files: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  /** Named in the case file, but not on the disk as they were added. */
  lacking: z.array(z.string()),
});
export type BackupList = z.infer<typeof BackupList>;
export interface Backup extends BackupList { readonly folder: string }

/** Where backups go that nobody gave a place: beside the case file. */
export const backupsFolder = (file: string): string => path.join(path.dirname(file), 'backups');

export interface BackupOptions {
  readonly why?: BackupList['why']; readonly now?: Date;
  /** The folder that is to hold the backup, as a folder named after the time. */
  readonly into?: string;
}

/** Copies a case file and its evidence files. Throws StoreFault where there is nothing to copy or nowhere to put it. */
export async function backUp(source: string, { why = 'asked', now = new Date(), into = backupsFolder(source) }: BackupOptions = {}): Promise<Backup> {
  if (await stat(source).catch(() => undefined) === undefined) throw new StoreFault('no-cases', source);
  const folder = path.join(into, nameOf(now, why));
  const half = `${folder}.${randomUUID()}.part`;
  try {
    await mkdir(path.join(half, 'files'), { recursive: true, mode: 0o700 });
    const database = caseFile(half);
    await (await open(database, 'wx', 0o600)).close();
    const live = await connect(source);
    try { await live.backup(database); } finally { live.close(); }
    const held = await readCopy(database);
    const { copied, lacking } = await copyFiles(filesFolder(source), filesFolder(database), held.hashes, why);
    const list: BackupList = { madeAt: now.toISOString(), why, steps: held.steps, cases: held.cases, database: await hashOfFile(database), files: copied, lacking };
    await writeFile(path.join(half, listName), `${JSON.stringify(list, undefined, 2)}\n`, { mode: 0o600, flush: true });
    await syncFile(database);
    return { folder: await nameWhole(half, folder), ...list };
  } catch (error) {
    await rm(half, { recursive: true, force: true }).catch(() => undefined);
    const fault = asFault(error, folder);
    throw fault instanceof StoreFault ? fault : new StoreFault('no-access', folder, error);
  }
}

/** Another backup of the same second keeps its name; this one gets a number. */
async function nameWhole(half: string, folder: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? folder : `${folder}-${String(n)}`;
    try { await rename(half, name); return name; } catch (error) { if (n === 99 || await stat(name).catch(() => undefined) === undefined) throw error; }
  }
}

/** 2026-11-29T22-50-01Z, so that names sort by time on every system. */
const nameOf = (now: Date, why: BackupList['why']): string => `${now.toISOString().replace(/\.\d+Z$/, 'Z').replaceAll(':', '-')}${why === 'asked' ? '' : `-${why}`}`;

interface Held { readonly steps: string[]; readonly cases: number; readonly hashes: readonly string[] }

/** What a copy of the case file holds; it is left a plain file, without a log beside it. */
async function readCopy(file: string): Promise<Held> {
  const copy = await connect(file);
  try {
    copy.pragma('journal_mode = DELETE');
    const has = (table: string): boolean => copy.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table) !== undefined;
    return { steps: stepsIn(copy), cases: has('cases') ? Number(copy.prepare('select count(*) from cases').pluck().get()) : 0, hashes: has('evidence_files') ? copy.prepare('select distinct hash from evidence_files order by hash').pluck().all().map(String) : [] };
  } finally { copy.close(); }
}

async function copyFiles(from: string, to: string, hashes: readonly string[], why: BackupList['why']): Promise<{ readonly copied: string[]; readonly lacking: string[] }> {
  const copied: string[] = []; const lacking: string[] = [];
  for (const hash of hashes) {
    const [source, target] = [placeOf(from, hash), placeOf(to, hash)];
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const sound = await (why === 'asked' ? copy(source, target) : linkOrCopy(source, target)).then(() => hashOfFile(target), () => undefined) === hash;
    if (sound) copied.push(hash);
    else { lacking.push(hash); await rm(target, { force: true }); }
  }
  return { copied, lacking };
}

async function copy(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  await syncFile(target);
}

/** Before an upgrade only the case file is about to change: a second name for what is never written again takes no room. */
const linkOrCopy = (source: string, target: string): Promise<void> => link(source, target).catch(() => copy(source, target));

export const placeOf = (folder: string, hash: string): string => path.join(folder, hash.slice(0, 2), hash.slice(2));

/** Without holding the file in memory. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try { await handle.sync(); } finally { await handle.close(); }
}

export type BackupRead = { readonly ok: true; readonly backup: Backup } | { readonly ok: false; readonly why: 'no-backup' | 'damaged' | 'newer' };

/** Reads and checks a backup whole: list, case file, every evidence file. `known`: the steps of the schema that this program knows. */
export async function readBackup(folder: string, known: readonly string[]): Promise<BackupRead> {
  const text = await readFile(path.join(folder, listName), 'utf8').catch(() => undefined);
  if (text === undefined) return { ok: false, why: 'no-backup' };
  const list = BackupList.safeParse(parsed(text));
  if (!list.success) return { ok: false, why: 'damaged' };
  if (list.data.steps.some((step) => !known.includes(step))) return { ok: false, why: 'newer' };
  const database = caseFile(folder);
  const hashes = await Promise.all([hashOfFile(database), ...list.data.files.map((hash) => hashOfFile(placeOf(filesFolder(database), hash)))].map((each) => each.catch(() => undefined)));
  return [list.data.database, ...list.data.files].every((hash, i) => hash === hashes[i]) ? { ok: true, backup: { folder, ...list.data } } : { ok: false, why: 'damaged' };
}

function parsed(text: string): unknown {
  try { return JSON.parse(text) as unknown; } catch { return undefined; }
}

/** The backups in a folder, newest first; what is no whole backup is left out. Their files are not checked. */
export async function listBackups(into: string): Promise<readonly Backup[]> {
  const names = await readdir(into).catch((): string[] => []);
  const found = await Promise.all(names.map(async (name): Promise<readonly Backup[]> => {
    const folder = path.join(into, name);
    const list = BackupList.safeParse(parsed(await readFile(path.join(folder, listName), 'utf8').catch(() => '')));
    return list.success && !name.endsWith('.part') ? [{ folder, ...list.data }] : [];
  }));
  return found.flat().sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}
