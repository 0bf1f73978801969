// Bytes on the disk under their own SHA-256, one file for each content, readable by the user alone. What is there is never written again.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

export interface ContentStore {
  /** On the disk when the promise resolves; gives the hash. */
  put(bytes: Uint8Array): Promise<string>;
  get(hash: string): Promise<Uint8Array | undefined>;
  remove(hash: string): Promise<void>;
  /** Every file under the folder, by the hash it is called after; what was left half written comes by its own name. */
  names(): Promise<readonly string[]>;
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** `<folder>/ab/cdef…`; the folder is made with the first file. */
export function openContentStore(folder: string): ContentStore {
  const placeOf = (hash: string): { readonly shelf: string; readonly file: string } => { const shelf = path.join(folder, hash.slice(0, 2)); return { shelf, file: path.join(shelf, hash.slice(2)) }; };
  return {
    put: async (bytes) => {
      const hash = hashOf(bytes);
      const { shelf, file } = placeOf(hash);
      // A damaged copy is replaced by the sound one.
      const there = await readOrNone(file);
      if (there !== undefined && hashOf(there) === hash) return hash;
      await mkdir(shelf, { recursive: true, mode: 0o700 });
      await writeWhole(file, bytes);
      return hash;
    },
    get: (hash) => readOrNone(placeOf(hash).file),
    remove: (hash) => rm(placeOf(hash).file, { force: true }),
    names: async () => (await readdir(folder, { withFileTypes: true, recursive: true }).catch(nothingThere)).filter((entry) => entry.isFile()).map((entry) => `${path.basename(entry.parentPath)}${entry.name}`),
  };
}

/** Under another name first, so that no reader and no power cut finds half a file. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const half = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(half, 'wx', 0o600);
    try { await handle.writeFile(bytes); await handle.sync(); } finally { await handle.close(); }
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** So that the new name outlives a power cut as well. Windows cannot, and needs not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try { await handle.sync(); } finally { await handle.close(); }
}

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
const readOrNone = (file: string): Promise<Uint8Array | undefined> => readFile(file).catch((error: unknown) => { if (isAbsent(error)) return undefined; throw error; });
const nothingThere = (error: unknown): [] => { if (isAbsent(error)) return []; throw error; };
