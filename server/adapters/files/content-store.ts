// Bytes on the disk under their own SHA-256, one file for each content, readable by the user alone. What is there is never written again. Under a passphrase each is sealed, and its name is drawn from the hash by a key.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Keys } from '../lock/keys.ts';
import { wipe, writeWhole } from './write-whole.ts';

export interface ContentStore {
  /** On the disk when the promise resolves; gives the hash. */
  put(bytes: Uint8Array): Promise<string>;
  get(hash: string): Promise<Uint8Array | undefined>;
  remove(hash: string): Promise<void>;
  /** What a content is called where it is kept: its hash, or what stands for it. */
  nameOf(hash: string): string;
  /** Every file under the folder, by the name it is kept under; what was left half written comes by its own name. */
  names(): Promise<readonly string[]>;
}
/** `keep`: whatever they are, under that hash. */
export interface FolderOfContents extends ContentStore { keep(hash: string, bytes: Uint8Array): Promise<void> }

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** `<folder>/ab/cdef…` */
export const placeOf = (folder: string, name: string): string => path.join(folder, name.slice(0, 2), name.slice(2));

/** The folder is made with the first file. */
export function openContentStore(folder: string, keys?: Keys): FolderOfContents {
  const nameOf = (hash: string): string => keys?.nameOf(hash) ?? hash;
  const get = async (hash: string): Promise<Uint8Array | undefined> => {
    const name = nameOf(hash);
    const kept = await readOrNone(placeOf(folder, name));
    // What cannot be unsealed is given as it lies there: its hash tells that it was altered.
    return kept === undefined || keys === undefined ? kept : keys.unseal(name, kept) ?? kept;
  };
  const keep = async (hash: string, bytes: Uint8Array): Promise<void> => {
    const name = nameOf(hash);
    const file = placeOf(folder, name);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeWhole(file, keys?.seal(name, bytes) ?? bytes);
  };
  return {
    put: async (bytes) => {
      const hash = hashOf(bytes);
      // A damaged copy is replaced by the sound one.
      const there = await get(hash);
      if (there === undefined || hashOf(there) !== hash) await keep(hash, bytes);
      return hash;
    },
    get, keep, nameOf,
    remove: (hash) => wipe(placeOf(folder, nameOf(hash))),
    names: async () => (await readdir(folder, { withFileTypes: true, recursive: true }).catch(nothingThere)).filter((entry) => entry.isFile()).map((entry) => `${path.basename(entry.parentPath)}${entry.name}`),
  };
}

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
const readOrNone = (file: string): Promise<Uint8Array | undefined> => readFile(file).catch((error: unknown) => { if (isAbsent(error)) return undefined; throw error; });
const nothingThere = (error: unknown): [] => { if (isAbsent(error)) return []; throw error; };
