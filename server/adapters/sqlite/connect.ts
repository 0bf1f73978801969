// A connection to a SQLite file; what stands in its way is a StoreFault.
import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { NotWritten } from '../../core/case/case.ts';
import type { Keys } from '../lock/keys.ts';
import { keyFile, liveFile } from './data-folder.ts';
import { StoreFault } from './store-fault.ts';

/** `file`: of the cases, as it is called while they are not sealed; a sealed store is not opened without its keys. */
export async function connect(file: string, keys?: Keys, { readonly = false }: { readonly readonly?: boolean } = {}): Promise<Database> {
  if (keys === undefined && existsSync(keyFile(file))) throw new StoreFault('locked', file);
  return openRaw(liveFile(file, keys !== undefined), keys, readonly);
}

/** The file of exactly that name. */
export async function openRaw(file: string, keys: Keys | undefined, readonly = false): Promise<Database> {
  const Sqlite = await import('better-sqlite3').then((module) => module.default, (error: unknown) => { throw new StoreFault('driver-missing', file, error); });
  try {
    const raw = new Sqlite(file, { readonly });
    if (keys !== undefined) unlockRaw(raw, keys);
    return raw;
  } catch (error) {
    throw asFault(error, file);
  }
}

/** The cipher is written down, so that no later version takes another, and the key goes in as bytes, so that it stands in no statement. Nothing is put aside on the disk in the clear. Unsealing a page costs, so more of them stay in memory. */
function unlockRaw(raw: Database, { database }: Keys): void {
  raw.pragma(cipher);
  raw.key(database);
  raw.pragma('temp_store = MEMORY');
  raw.pragma('cache_size = -64000');
}
export const cipher = "cipher = 'chacha20'";

export function asFault(error: unknown, file: string): unknown {
  if (error instanceof StoreFault || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ERR_DLOPEN_FAILED' || code === 'MODULE_NOT_FOUND' || error.message.includes('Could not locate the bindings file')) return new StoreFault('driver-missing', file, error);
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') return new StoreFault('not-a-database', file, error);
  if (code === 'SQLITE_CANTOPEN' || code.startsWith('SQLITE_READONLY')) return new StoreFault('no-access', file, error);
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR_WRITE') || ('code' in error && error.code === 'ENOSPC')) return new StoreFault('disk-full', file, error);
  return error;
}

const unwritten = /^(?:SQLITE_FULL|SQLITE_IOERR\w*|SQLITE_READONLY\w*|ENOSPC|EDQUOT|EFBIG|EROFS|EIO)$/;

/** For `catch`: what the disk did not take is NotWritten, anything else stays what it is. */
export function asNotWritten(error: unknown): never {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && unwritten.test(error.code)) throw new NotWritten(error.code, { cause: error });
  throw error;
}
