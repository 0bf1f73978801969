// Shows those who have no keys whether a program has a sealed store open: by a lock on an empty file of SQLite beside it, which the system takes back with the program however that ends.
import { closeSync, existsSync, openSync } from 'node:fs';
import { openRaw } from './connect.ts';
import { openFile } from './data-folder.ts';
import { StoreFault } from './store-fault.ts';

/** To be closed after the store. */
export async function showOpen(file: string): Promise<{ readonly close: () => void }> {
  makeOnce(openFile(file));
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

/** Never opened here where it is there: closing it would let go of the locks that this process has on it. */
function makeOnce(place: string): void {
  try { closeSync(openSync(place, 'wx', 0o600)); } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw new StoreFault('no-access', place, error);
  }
}
