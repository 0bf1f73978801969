// A connection that nobody else has beside it.
import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { isSealed } from '../lock/key-file.ts';
import type { Keys } from '../lock/keys.ts';
import { asFault, connect } from '../sqlite/connect.ts';
import { liveFile } from '../sqlite/data-folder.ts';
import { isBusy, refuseShownOpen } from '../sqlite/shown-open.ts';
import { StoreFault } from '../sqlite/store-fault.ts';

/** A program that has the file open holds a lock on it for as long as it runs. Throws StoreFault `in-use`; the connection is to be closed. */
export async function holdAlone(file: string, keys: Keys | undefined): Promise<Database> {
  const raw = await connect(file, keys);
  try {
    raw.pragma('busy_timeout = 200');
    raw.pragma('locking_mode = EXCLUSIVE');
    raw.exec('begin exclusive; commit');
    // Nobody else is there: the log is written back, so that the file alone is all of it.
    raw.pragma('wal_checkpoint(TRUNCATE)');
    return raw;
  } catch (error) {
    raw.close();
    if (isBusy(error)) throw new StoreFault('in-use', file, error);
    throw asFault(error, file);
  }
}

/** A damaged file is no hindrance: it is what a backup is for. Without its keys a sealed store cannot be opened, so what its programs show is looked at. */
export async function refuseInUse(file: string, keys?: Keys): Promise<void> {
  if (keys === undefined && isSealed(file)) { await refuseShownOpen(file); return; }
  if (!existsSync(liveFile(file, keys !== undefined))) return;
  await holdAlone(file, keys).then((raw) => { raw.close(); }, (error: unknown) => { if (!(error instanceof StoreFault) || error.code === 'in-use') throw error; });
}
