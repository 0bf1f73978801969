// Puts a backup in place of the cases that are there. Those are moved aside, never deleted.
import { constants, existsSync } from 'node:fs';
import { copyFile, cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { wipe } from '../files/write-whole.ts';
import { copyStore } from '../lock/copy-store.ts';
import { isSealed, readKeyFile } from '../lock/key-file.ts';
import type { Keys } from '../lock/keys.ts';
import { steps } from '../sqlite/migrations/steps.ts';
import { asFault, connect } from '../sqlite/connect.ts';
import { caseFile, filesFolder, incomingFolder, keyFile, liveFile, partsOf } from '../sqlite/data-folder.ts';
import { StoreFault } from '../sqlite/store-fault.ts';
import { readBackup, type Backup, type BackupRead } from './backup.ts';
import { refuseInUse } from './hold-alone.ts';

/** `replaced`: the folder to which what was there went. `passphrase`: which one opens the cases now. */
export type Restored = { readonly ok: true; readonly backup: Backup; readonly replaced?: string; readonly passphrase: 'none' | 'present' | 'of-backup' } | Exclude<BackupRead, { readonly ok: true }>;

/** Where cases go that a backup took the place of. */
export const replacedFolder = (file: string): string => path.join(path.dirname(file), 'replaced');

export interface RestoreOptions {
  readonly now?: Date;
  /** Of the cases that are there; a backup that is not sealed is sealed by them. Without them a sealed store is moved aside unopened, and what comes is left as it is. */
  readonly keys?: Keys | undefined;
}

/** Whether the cases will open with the passphrase of the backup, and not with the present one. */
export const bringsPassphrase = async ({ sealed }: Backup, file: string): Promise<boolean> => sealed !== undefined && !(isSealed(file) && (await readKeyFile(file).catch(() => undefined))?.id === sealed.key);

/** Throws StoreFault `in-use` while a program has the cases open. */
export async function restore(from: string, file: string, { now = new Date(), keys }: RestoreOptions = {}): Promise<Restored> {
  const read = await readBackup(from, Object.keys(steps));
  if (!read.ok) return read;
  await refuseInUse(file, keys);
  const incoming = incomingFolder(file);
  const stamp = now.toISOString().replace(/\.\d+Z$/, 'Z').replaceAll(':', '-');
  try {
    await rm(incoming, { recursive: true, force: true });
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const passphrase = await bringIn(read.backup, { file, incoming: caseFile(incoming), keys }).catch(async (error: unknown) => { await wipe(incoming); throw error; });
    const replaced = await moveAside(file, path.join(replacedFolder(file), stamp), passphrase === 'present');
    const sealed = passphrase !== 'none';
    // The file of the cases last: until then there are none.
    for (const part of [keyFile, (each: string) => filesFolder(each, sealed), (each: string) => liveFile(each, sealed)]) if (existsSync(part(caseFile(incoming)))) await rename(part(caseFile(incoming)), part(file));
    await rm(incoming, { recursive: true, force: true });
    return { ok: true, backup: read.backup, passphrase, ...(replaced === undefined ? {} : { replaced }) };
  } catch (error) {
    const fault = asFault(error, file);
    throw fault instanceof StoreFault ? fault : new StoreFault('no-access', file, error);
  }
}

interface Incoming { readonly file: string; readonly incoming: string; readonly keys: Keys | undefined }

async function bringIn(backup: Backup, { file, incoming, keys }: Incoming): Promise<'none' | 'present' | 'of-backup'> {
  const source = caseFile(backup.folder);
  if (backup.sealed === undefined && keys !== undefined) {
    const raw = await connect(source, undefined, { readonly: true });
    try { await copyStore(raw, { file: source }, { file: incoming, keys }); } finally { raw.close(); }
    return 'present';
  }
  const sealed = backup.sealed !== undefined;
  await copyFile(liveFile(source, sealed), liveFile(incoming, sealed), constants.COPYFILE_EXCL);
  if (existsSync(filesFolder(source, sealed))) await cp(filesFolder(source, sealed), filesFolder(incoming, sealed), { recursive: true });
  if (!sealed) return 'none';
  // The present wrapping of the same key stays: its passphrase is the newest.
  if (!await bringsPassphrase(backup, file)) return 'present';
  await copyFile(keyFile(source), keyFile(incoming));
  return 'of-backup';
}

/** The key file goes with what it opens; where the cases that come are opened by it too, a copy goes. */
async function moveAside(file: string, wanted: string, keepKey: boolean): Promise<string | undefined> {
  const there = [...partsOf(file), ...partsOf(file, true)].filter((each) => existsSync(each));
  if (there.length === 0) return undefined;
  const to = freeName(wanted);
  await mkdir(to, { recursive: true, mode: 0o700 });
  if (isSealed(file)) await copyFile(keyFile(file), path.join(to, path.basename(keyFile(file))));
  for (const each of there) await rename(each, path.join(to, path.basename(each)));
  if (!keepKey) await rm(keyFile(file), { force: true });
  return to;
}

/** Another restore of the same second keeps its name; this one gets a number. */
const freeName = (wanted: string, n = 1): string => { const name = n === 1 ? wanted : `${wanted}-${String(n)}`; return existsSync(name) ? freeName(wanted, n + 1) : name; };
