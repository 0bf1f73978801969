// While the lock of a store is changed, a mark stands beside it; as long as it stands, one of the two states is a remainder. Which one, the key file says.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder, wipe, writeWhole } from '../files/write-whole.ts';
import { keyFile, partsOf } from '../sqlite/data-folder.ts';

const markOf = (file: string): string => `${keyFile(file)}.changing`;

export const markChange = (file: string): Promise<void> => writeWhole(markOf(file), Buffer.from('One of the two states of the cases beside this is a remainder; the next start takes it away.\n'));

export const wipeState = async (file: string, sealed: boolean): Promise<void> => { for (const part of partsOf(file, sealed)) await wipe(part); };

/** To be called by whoever has the store open, or holds it alone. */
export async function clearRemains(file: string): Promise<void> {
  if (!existsSync(markOf(file))) return;
  await wipeState(file, !existsSync(keyFile(file)));
  await rm(markOf(file), { force: true });
  await syncFolder(path.dirname(file));
}
