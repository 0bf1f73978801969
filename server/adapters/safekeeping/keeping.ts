// What lies in the data folder, and deleting all of it.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CaseStore } from '../../core/case/case.ts';
import type { Keeping, KeptCopy } from '../../core/case/kept.ts';
import { wipe } from '../files/write-whole.ts';
import type { Keys } from '../lock/keys.ts';
import { asNotWritten, connect } from '../sqlite/connect.ts';
import { filesFolder, incomingFolder, liveFile } from '../sqlite/data-folder.ts';
import { backupsFolder, listBackups } from './backup.ts';
import { erasePlainCopies, plainCopies, sealPlainCopies } from './plain-copies.ts';
import { replacedFolder } from './restore.ts';

/** `keys`: of a sealed store. */
export function openKeeping(file: string, store: CaseStore, keys?: Keys): Keeping {
  const sealed = keys !== undefined;
  return {
    look: async () => {
      const [list, deleted, [files, fileBytes], sizes] = await Promise.all([store.list(), store.deleted(), weigh(filesFolder(file, sealed)), Promise.all(['', '-wal', '-shm'].map((end) => sizeOf(liveFile(file, sealed) + end)))]);
      return { folder: path.dirname(file), sealed, cases: list.length, deleted: deleted.length, caseBytes: sizes.reduce((sum, size) => sum + size), files, fileBytes, copies: await copiesOf(file) };
    },
    eraseAll: async ({ copies }) => {
      for (const { id } of [...await store.list(), ...await store.deleted()]) await store.erase(id);
      await store.team.eraseAll();
      // What no case names any more, half-written files among them.
      await wipe(filesFolder(file, sealed));
      await shrink(file, keys);
      for (const folder of copies ? [backupsFolder(file), replacedFolder(file), incomingFolder(file)] : await halves(file)) await wipe(folder);
    },
    treatPlainCopies: (how) => (how === 'erase' || keys === undefined ? erasePlainCopies(file) : sealPlainCopies(file, keys)),
  };
}

/** Copies that were never finished: they are of no use and on no list. */
async function halves(file: string): Promise<readonly string[]> {
  const found = await Promise.all([backupsFolder(file), replacedFolder(file)].map(async (folder) => (await readdir(folder).catch((): string[] => [])).filter((name) => name.endsWith('.part')).map((name) => path.join(folder, name))));
  return [...found.flat(), incomingFolder(file)];
}

/** Gives back the room and writes the file anew, so that not even free pages of an older version of SQLite hold a word. */
async function shrink(file: string, keys: Keys | undefined): Promise<void> {
  const raw = await connect(file, keys);
  try {
    raw.pragma('secure_delete = ON');
    raw.exec('vacuum');
    raw.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) { asNotWritten(error); } finally { raw.close(); }
}

async function copiesOf(file: string): Promise<readonly KeptCopy[]> {
  const plain = new Set(await plainCopies(file));
  const copyOf = async (folder: string, kind: KeptCopy['kind']): Promise<KeptCopy> => ({ name: path.join(kind === 'backup' ? 'backups' : 'replaced', path.basename(folder)), kind, size: (await weigh(folder))[1], sealed: !plain.has(folder) });
  const backups = (await listBackups(backupsFolder(file))).map(async ({ folder, madeAt }): Promise<KeptCopy> => ({ ...await copyOf(folder, 'backup'), madeAt }));
  const replaced = (await readdir(replacedFolder(file)).catch((): string[] => [])).map((name) => copyOf(path.join(replacedFolder(file), name), 'replaced'));
  return Promise.all([...backups, ...replaced]);
}

const sizeOf = (file: string): Promise<number> => stat(file).then(({ size }) => size, () => 0);

/** How many files, and their bytes. */
async function weigh(folder: string): Promise<readonly [number, number]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile());
  const sizes = await Promise.all(entries.map((entry) => sizeOf(path.join(entry.parentPath, entry.name))));
  return [sizes.length, sizes.reduce((sum, size) => sum + size, 0)];
}
