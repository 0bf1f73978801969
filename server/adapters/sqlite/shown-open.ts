// Shows those who have no keys whether a program has a sealed store open: by a lock on an empty file of SQLite beside it, which the system takes back with the program however that ends.
import { existsSync } from 'node:fs';
import { makeOnce } from '../files/write-whole.ts';
import { openRaw } from './connect.ts';
import { openFile } from './data-folder.ts';
import { StoreFault } from './store-fault.ts';

/** To be closed after the store. */
export async function showOpen(file: string): Promise<{ readonly close: () => void }> {
  try { makeOnce(openFile(file)); } catch (error) { throw new StoreFault('no-access', openFile(file), error); }
  const raw = await openRaw(openFile(file), undefined);
  try {
    raw.pragma('busy_timeout = 5000');
    // A transaction that reads: as many as like may hold the lock at once.
    raw.exec('begin; select 1 from sqlite_master');
    return { close: () => { raw.close(); } };
  } catch (error) {
    raw.close();
    throw isBusy(error) ? new StoreFault('in-use', file, error) : error;
  }
}

/** Throws StoreFault `in-use`. */
export async function refuseShownOpen(file: string): Promise<void> {
  if (!existsSync(openFile(file))) return;
  const raw = await openRaw(openFile(file), undefined);
  try {
    raw.pragma('busy_timeout = 200');
    // A commit would make the file a database with a first page.
    raw.exec('begin exclusive; rollback');
  } catch (error) {
    throw isBusy(error) ? new StoreFault('in-use', file, error) : error;
  } finally { raw.close(); }
}

export const isBusy = (error: unknown): boolean => error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
