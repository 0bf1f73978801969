// A connection to a SQLite file; what stands in its way is a StoreFault.
import type { Database } from 'better-sqlite3';
import { NotWritten } from '../../core/case/case.ts';
import { StoreFault } from './store-fault.ts';

export async function connect(file: string): Promise<Database> {
  const Sqlite = await import('better-sqlite3').then((module) => module.default, (error: unknown) => { throw new StoreFault('driver-missing', file, error); });
  try {
    return new Sqlite(file);
  } catch (error) {
    throw asFault(error, file);
  }
}

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
