// Puts a backup in place of the cases that are there. Those are moved aside, never deleted.
import { constants, existsSync } from 'node:fs';
import { copyFile, cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { steps } from '../sqlite/migrations/steps.ts';
import { asFault, connect } from '../sqlite/connect.ts';
import { caseFile, filesFolder } from '../sqlite/data-folder.ts';
import { StoreFault } from '../sqlite/store-fault.ts';
import { readBackup, type Backup, type BackupRead } from './backup.ts';

/** `replaced`: the folder to which what was there went. */
export type Restored = { readonly ok: true; readonly backup: Backup; readonly replaced?: string } | Exclude<BackupRead, { readonly ok: true }>;

/** Where cases go that a backup took the place of. */
export const replacedFolder = (file: string): string => path.join(path.dirname(file), 'replaced');

/** Throws StoreFault `in-use` while a program has the cases open. */
export async function restore(from: string, file: string, now: Date = new Date()): Promise<Restored> {
  const read = await readBackup(from, Object.keys(steps));
  if (!read.ok) return read;
  await refuseInUse(file);
  const data = path.dirname(file);
  const incoming = path.join(data, 'restoring');
  const stamp = now.toISOString().replace(/\.\d+Z$/, 'Z').replaceAll(':', '-');
  try {
    await rm(incoming, { recursive: true, force: true });
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    await copyFile(caseFile(from), caseFile(incoming), constants.COPYFILE_EXCL);
    if (existsSync(filesFolder(caseFile(from)))) await cp(filesFolder(caseFile(from)), filesFolder(caseFile(incoming)), { recursive: true });
    const replaced = await moveAside(file, path.join(replacedFolder(file), stamp));
    await rename(caseFile(incoming), file);
    if (existsSync(filesFolder(caseFile(incoming)))) await rename(filesFolder(caseFile(incoming)), filesFolder(file));
    await rm(incoming, { recursive: true, force: true });
    return { ok: true, backup: read.backup, ...(replaced === undefined ? {} : { replaced }) };
  } catch (error) {
    const fault = asFault(error, file);
    throw fault instanceof StoreFault ? fault : new StoreFault('no-access', file, error);
  }
}

async function moveAside(file: string, to: string): Promise<string | undefined> {
  const there = [file, `${file}-wal`, `${file}-shm`, filesFolder(file)].filter((each) => existsSync(each));
  if (there.length === 0) return undefined;
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const each of there) await rename(each, path.join(to, path.basename(each)));
  return to;
}

/** A program that has the file open holds a lock on it for as long as it runs. */
export async function refuseInUse(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const raw = await connect(file);
  try {
    raw.pragma('busy_timeout = 200');
    raw.pragma('locking_mode = EXCLUSIVE');
    raw.exec('begin exclusive; commit');
    // Nobody else is there: the log is written back, so that the file alone is all of it.
    raw.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) throw new StoreFault('in-use', file, error);
    // A damaged file is what a backup is for.
    if (!(asFault(error, file) instanceof StoreFault)) throw error;
  } finally { raw.close(); }
}
