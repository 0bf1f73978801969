// Copies beside a sealed store that are not sealed: made before the passphrase was. They can be sealed or taken away.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { wipe } from '../files/write-whole.ts';
import { copyStore } from '../lock/copy-store.ts';
import { isSealed } from '../lock/key-file.ts';
import type { Keys } from '../lock/keys.ts';
import { connect } from '../sqlite/connect.ts';
import { caseFile, keyFile } from '../sqlite/data-folder.ts';
import { backupsFolder, listBackups, sealBackup } from './backup.ts';
import { replacedFolder } from './restore.ts';

/** Folders, the backups first. */
export async function plainCopies(file: string): Promise<readonly string[]> {
  const replaced = (await readdir(replacedFolder(file)).catch((): string[] => [])).map((name) => path.join(replacedFolder(file), name));
  const backups = (await readdir(backupsFolder(file)).catch((): string[] => [])).map((name) => path.join(backupsFolder(file), name));
  return [...backups, ...replaced].filter((folder) => existsSync(caseFile(folder)) && !isSealed(caseFile(folder)));
}

export const erasePlainCopies = async (file: string): Promise<void> => { for (const folder of await plainCopies(file)) await wipe(folder); };

/** Each is sealed beside itself before it is overwritten, so that one killed on the way leaves both. */
export async function sealPlainCopies(file: string, keys: Keys): Promise<void> {
  const keyText = await readFile(keyFile(file), 'utf8');
  const known = new Map((await listBackups(backupsFolder(file))).map((backup) => [backup.folder, backup]));
  for (const folder of await plainCopies(file)) {
    const backup = known.get(folder);
    if (backup !== undefined) await sealBackup(backup, keys, keyText);
    else if (folder.startsWith(replacedFolder(file))) await sealReplaced(folder, keys, keyText);
    // Half a backup is of no use to anybody.
    await wipe(folder);
  }
}

async function sealReplaced(folder: string, keys: Keys, keyText: string): Promise<void> {
  const half = `${folder}.part`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o700 });
  const raw = await connect(caseFile(folder));
  try { await copyStore(raw, { file: caseFile(folder) }, { file: caseFile(half), keys }); } finally { raw.close(); }
  await writeFile(keyFile(caseFile(half)), keyText, { mode: 0o600, flush: true });
  await rename(half, `${folder}-sealed`);
}
