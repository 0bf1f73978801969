// Sets, changes and takes away the passphrase of a store that nobody else has open. The other state is built beside, held against the present one, and takes its place in the moment the key file comes or goes; what was before is overwritten then. A program killed on the way leaves the one state or the other.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../files/write-whole.ts';
import { asFault } from '../sqlite/connect.ts';
import { keyFile } from '../sqlite/data-folder.ts';
import { StoreFault } from '../sqlite/store-fault.ts';
import { holdAlone } from '../safekeeping/hold-alone.ts';
import { copyStore, type Tell } from './copy-store.ts';
import { isSealed, newDataKey, unwrap, wrap, writeKeyFile, type Cost } from './key-file.ts';
import { keysFrom, type Keys } from './keys.ts';
import { clearRemains, markChange, wipeState } from './remains.ts';

/** `cost`: of a guess, other than the usual one. */
export interface SetOptions { readonly tell?: Tell; readonly cost?: Cost }

/** Of a store that is there and not sealed. */
export async function setPassphrase(file: string, passphrase: string, { tell, cost }: SetOptions = {}): Promise<Keys> {
  if (isSealed(file)) throw new StoreFault('locked', file);
  const dataKey = newDataKey();
  const keys = keysFrom(dataKey);
  const wrapped = await wrap(dataKey, passphrase, cost);
  await turn({ file, from: undefined, to: keys, commit: () => writeKeyFile(file, wrapped), tell });
  return keys;
}

/** Throws StoreFault `wrong-passphrase`. */
export async function removePassphrase(file: string, passphrase: string, tell?: Tell): Promise<void> {
  const keys = keysFrom(await unwrap(file, passphrase));
  await turn({ file, from: keys, to: undefined, commit: async () => { await rm(keyFile(file)); await syncFolder(path.dirname(file)); }, tell });
}

/** The data key stays and is wrapped anew: nothing else is written. Throws StoreFault `wrong-passphrase`. */
export async function changePassphrase(file: string, before: string, after: string, cost?: Cost): Promise<void> {
  await writeKeyFile(file, await wrap(await unwrap(file, before), after, cost));
}

interface Turn { readonly file: string; readonly from: Keys | undefined; readonly to: Keys | undefined; readonly commit: () => Promise<void>; readonly tell: Tell | undefined }

async function turn({ file, from, to, commit, tell }: Turn): Promise<void> {
  const raw = await holdAlone(file, from);
  let built = false;
  try {
    await markChange(file);
    await wipeState(file, to !== undefined);
    await copyStore(raw, { file, keys: from }, { file, keys: to }, tell);
    built = true;
    await commit();
  } catch (error) {
    // Once it was to take its place, the next start looks which of the two it is.
    if (!built) await clearRemains(file).catch(() => undefined);
    const fault = asFault(error, file);
    throw fault instanceof StoreFault ? fault : error;
  } finally { raw.close(); }
  // Whoever has opened it meanwhile does the same.
  const now = await holdAlone(file, to).catch(() => undefined);
  try { if (now !== undefined) await clearRemains(file); } finally { now?.close(); }
}
