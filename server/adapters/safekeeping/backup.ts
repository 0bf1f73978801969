// A backup: a folder with a whole copy of the case file, the evidence files it names, and a list of both. It is made while the program runs, and has its name only once it is whole. Of a sealed store it is sealed too, and holds the key file.
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, constants, createReadStream, openSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { openContentStore, hashOf, placeOf } from '../files/content-store.ts';
import { syncFile } from '../files/write-whole.ts';
import { copyStore, hashesIn } from '../lock/copy-store.ts';
import { readKeyFile } from '../lock/key-file.ts';
import type { Keys } from '../lock/keys.ts';
import { caseFile, filesFolder, keyFile, liveFile } from '../sqlite/data-folder.ts';
import { asFault, connect, openRaw } from '../sqlite/connect.ts';
import { showOpen } from '../sqlite/shown-open.ts';
import { stepsIn } from '../sqlite/steps-in.ts';
import { StoreFault } from '../sqlite/store-fault.ts';

const listName = 'backup.json';
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const BackupList = z.object({
  madeAt: z.string(), why: z.enum(['asked', 'before-upgrade']),
  /** Steps of the schema that the copy has been through. */
  steps: z.array(z.string()),
  cases: z.int().min(0),
  /** SHA-256 of the case file, in hex. */
  database: z.string(),
  /** The name of each evidence file: its SHA-256, or what stands for it where it is sealed. */
  files: z.array(Hash),
  /** Named in the case file, but not on the disk as they were added. */
  lacking: z.array(z.string()),
  /** Under which key, and the SHA-256 of each of `files` as it lies there. */
  sealed: z.object({ key: z.string(), hashes: z.array(Hash) }).optional(),
});
export type BackupList = z.infer<typeof BackupList>;
export interface Backup extends BackupList { readonly folder: string }

/** Where backups go that nobody gave a place: beside the case file. */
export const backupsFolder = (file: string): string => path.join(path.dirname(file), 'backups');

export interface BackupOptions {
  readonly why?: BackupList['why']; readonly now?: Date;
  /** The folder that is to hold the backup, as a folder named after the time. */
  readonly into?: string;
  /** Of a sealed store. */
  readonly keys?: Keys | undefined;
}

/** Copies a case file and its evidence files. Throws StoreFault where there is nothing to copy or nowhere to put it. */
export async function backUp(source: string, { why = 'asked', now = new Date(), into = backupsFolder(source), keys }: BackupOptions = {}): Promise<Backup> {
  const sealed = keys !== undefined;
  if (await stat(liveFile(source, sealed)).catch(() => undefined) === undefined) throw new StoreFault('no-cases', source);
  return makeWhole(path.join(into, nameOf(now, why)), async (half) => {
    const database = caseFile(half);
    const live = await connect(source, keys);
    const shown = sealed ? await showOpen(source).catch((error: unknown) => { live.close(); throw error; }) : undefined;
    try { await copyCases(live, liveFile(database, sealed), sealed); } finally { live.close(); shown?.close(); }
    if (sealed) await copyFile(keyFile(source), keyFile(database), constants.COPYFILE_EXCL);
    const held = await readCopy(database, keys);
    const copied = await copyFiles({ from: filesFolder(source, sealed), to: filesFolder(database, sealed), keys, hashes: held.hashes, linked: why !== 'asked' });
    return writeList(half, { madeAt: now.toISOString(), why, held, copied, keys });
  });
}

/** While others write. Of a sealed file SQLite makes a sealed one in no other way. */
async function copyCases(live: Database, to: string, sealed: boolean): Promise<void> {
  closeSync(openSync(to, 'wx', 0o600));
  if (sealed) live.prepare('vacuum into ?').run(to);
  else await live.backup(to);
}

/** A sealed copy of a backup that is not, beside it. */
export async function sealBackup({ folder, madeAt, why }: Backup, keys: Keys, keyText: string): Promise<Backup> {
  return makeWhole(`${folder}-sealed`, async (half) => {
    const [source, target] = [caseFile(folder), caseFile(half)];
    const raw = await connect(source, undefined, { readonly: true });
    try { await copyStore(raw, { file: source }, { file: target, keys }); } finally { raw.close(); }
    await writeFile(keyFile(target), keyText, { mode: 0o600, flush: true });
    const held = await readCopy(target, keys);
    return writeList(half, { madeAt, why, held, copied: await namesIn(filesFolder(target, true), held.hashes, keys), keys });
  });
}

/** The work is done under another name; where it fails, nothing is left of it. */
async function makeWhole(folder: string, work: (half: string) => Promise<BackupList>): Promise<Backup> {
  const half = `${folder}.${randomUUID()}.part`;
  try {
    await mkdir(half, { recursive: true, mode: 0o700 });
    const list = await work(half);
    return { folder: await nameWhole(half, folder), ...list };
  } catch (error) {
    await rm(half, { recursive: true, force: true }).catch(() => undefined);
    const fault = asFault(error, folder);
    throw fault instanceof StoreFault ? fault : new StoreFault('no-access', folder, error);
  }
}

interface Listed { readonly madeAt: string; readonly why: BackupList['why']; readonly held: Held; readonly copied: Copied; readonly keys: Keys | undefined }

async function writeList(half: string, { madeAt, why, held, copied: { copied, lacking }, keys }: Listed): Promise<BackupList> {
  const sealed = keys !== undefined;
  const database = liveFile(caseFile(half), sealed);
  const list: BackupList = {
    madeAt, why, steps: held.steps, cases: held.cases, database: await hashOfFile(database), files: copied, lacking,
    ...(sealed ? { sealed: { key: keys.id, hashes: await Promise.all(copied.map((name) => hashOfFile(placeOf(filesFolder(caseFile(half), true), name)))) } } : {}),
  };
  await writeFile(path.join(half, listName), `${JSON.stringify(list, undefined, 2)}\n`, { mode: 0o600, flush: true });
  await syncFile(database);
  return list;
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
async function readCopy(file: string, keys: Keys | undefined): Promise<Held> {
  const copy = await openRaw(liveFile(file, keys !== undefined), keys);
  try {
    copy.pragma('journal_mode = DELETE');
    const has = (table: string): boolean => copy.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table) !== undefined;
    return { steps: stepsIn(copy), cases: has('cases') ? Number(copy.prepare('select count(*) from cases').pluck().get()) : 0, hashes: hashesIn(copy) };
  } finally { copy.close(); }
}

/** Names of evidence files. */
interface Copied { readonly copied: string[]; readonly lacking: string[] }
interface FilesToCopy { readonly from: string; readonly to: string; readonly keys: Keys | undefined; readonly hashes: readonly string[]; readonly linked: boolean }

async function copyFiles({ from, to, keys, hashes, linked }: FilesToCopy): Promise<Copied> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const hash of hashes) {
    const name = keys?.nameOf(hash) ?? hash;
    const [source, target] = [placeOf(from, name), placeOf(to, name)];
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await (linked ? linkOrCopy(source, target) : copy(source, target)).catch(() => undefined);
  }
  const done = await namesIn(to, hashes, keys);
  for (const name of done.lacking) await rm(placeOf(to, name), { force: true });
  return done;
}

/** Which of the files are there as they were added. */
async function namesIn(folder: string, hashes: readonly string[], keys: Keys | undefined): Promise<Copied> {
  const contents = openContentStore(folder, keys);
  const [copied, lacking]: [string[], string[]] = [[], []];
  for (const hash of hashes) {
    const bytes = await contents.get(hash).catch(() => undefined);
    (bytes !== undefined && hashOf(bytes) === hash ? copied : lacking).push(contents.nameOf(hash));
  }
  return { copied, lacking };
}

async function copy(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  await syncFile(target);
}

/** Before an upgrade only the case file is about to change: a second name for what is never written again takes no room. */
const linkOrCopy = (source: string, target: string): Promise<void> => link(source, target).catch(() => copy(source, target));

/** Without holding the file in memory. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

export type BackupRead = { readonly ok: true; readonly backup: Backup } | { readonly ok: false; readonly why: 'no-backup' | 'damaged' | 'newer' };

/** Reads and checks a backup whole: list, case file, every evidence file. `known`: the steps of the schema that this program knows. */
export async function readBackup(folder: string, known: readonly string[]): Promise<BackupRead> {
  const text = await readFile(path.join(folder, listName), 'utf8').catch(() => undefined);
  if (text === undefined) return { ok: false, why: 'no-backup' };
  const list = BackupList.safeParse(parsed(text));
  if (!list.success) return { ok: false, why: 'damaged' };
  if (list.data.steps.some((step) => !known.includes(step))) return { ok: false, why: 'newer' };
  const { database, files, sealed } = list.data;
  const held: readonly (readonly [string, string | undefined])[] = [[liveFile(caseFile(folder), sealed !== undefined), database], ...files.map((name, i) => [placeOf(filesFolder(caseFile(folder), sealed !== undefined), name), sealed === undefined ? name : sealed.hashes[i]] as const)];
  const hashes = await Promise.all(held.map(([file]) => hashOfFile(file).catch(() => undefined)));
  const sound = held.every(([, hash], i) => hash !== undefined && hash === hashes[i]);
  // The key file is not in the list: its passphrase may be changed.
  const opens = sealed === undefined || await readKeyFile(caseFile(folder)).then(({ id }) => id === sealed.key, () => false);
  return sound && opens ? { ok: true, backup: { folder, ...list.data } } : { ok: false, why: 'damaged' };
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
