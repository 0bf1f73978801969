// What lies in the data folder, and deleting all of it.
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CaseStore } from '../../core/case/case.ts';
import type { Keeping, KeptCopy } from '../../core/case/kept.ts';
import { connect } from '../sqlite/connect.ts';
import { filesFolder } from '../sqlite/data-folder.ts';
import { backupsFolder, listBackups } from './backup.ts';
import { replacedFolder } from './restore.ts';

export function openKeeping(file: string, store: CaseStore): Keeping {
  return {
    look: async () => {
      const [list, deleted, [files, fileBytes], sizes] = await Promise.all([store.list(), store.deleted(), weigh(filesFolder(file)), Promise.all([file, `${file}-wal`, `${file}-shm`].map(sizeOf))]);
      return { folder: path.dirname(file), cases: list.length, deleted: deleted.length, caseBytes: sizes.reduce((sum, size) => sum + size), files, fileBytes, copies: await copiesOf(file) };
    },
    eraseAll: async ({ copies }) => {
      for (const { id } of [...await store.list(), ...await store.deleted()]) await store.erase(id);
      await store.team.eraseAll();
      // What no case names any more, half-written files among them.
      await rm(filesFolder(file), { recursive: true, force: true });
      await shrink(file);
      if (copies) for (const folder of [backupsFolder(file), replacedFolder(file)]) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Gives back the room and writes the file anew, so that not even free pages of an older version of SQLite hold a word. */
async function shrink(file: string): Promise<void> {
  const raw = await connect(file);
  try {
    raw.pragma('secure_delete = ON');
    raw.exec('vacuum');
    raw.pragma('wal_checkpoint(TRUNCATE)');
  } finally { raw.close(); }
}

async function copiesOf(file: string): Promise<readonly KeptCopy[]> {
  const backups = await Promise.all((await listBackups(backupsFolder(file))).map(async ({ folder, madeAt }): Promise<KeptCopy> => ({ name: path.join('backups', path.basename(folder)), kind: 'backup', madeAt, size: (await weigh(folder))[1] })));
  const replaced = await readdir(replacedFolder(file)).catch((): string[] => []);
  return [...backups, ...await Promise.all(replaced.map(async (name): Promise<KeptCopy> => ({ name: path.join('replaced', name), kind: 'replaced', size: (await weigh(path.join(replacedFolder(file), name)))[1] })))];
}

const sizeOf = (file: string): Promise<number> => stat(file).then(({ size }) => size, () => 0);

/** How many files, and their bytes. */
async function weigh(folder: string): Promise<readonly [number, number]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile());
  const sizes = await Promise.all(entries.map((entry) => sizeOf(path.join(entry.parentPath, entry.name))));
  return [sizes.length, sizes.reduce((sum, size) => sum + size, 0)];
}
