// Files that are there whole or not at all, and files that are gone for good.
import { randomUUID } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Under another name first, so that no reader and no power cut finds half a file. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
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

/** Empty and for the user alone. One that is there is not opened: closing it would let go of every lock that this process has on it, those of SQLite too. */
export function makeOnce(file: string): void {
  try { closeSync(openSync(file, 'wx', 0o600)); } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** So that the new name outlives a power cut as well. Windows cannot, and needs not. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try { await handle.sync(); } finally { await handle.close(); }
}

export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try { await handle.sync(); } finally { await handle.close(); }
}

/** Overwrites and takes away a file, or a folder with all in it; what has another name elsewhere is only taken away. How far a disk overwrites is its own matter (see SECURITY.md). */
export async function wipe(place: string): Promise<void> {
  const found = await stat(place).catch(() => undefined);
  if (found?.isDirectory() === true) for (const name of await readdir(place)) await wipe(path.join(place, name));
  else if (found?.isFile() === true && found.nlink === 1) await overwrite(place, found.size);
  await rm(place, { recursive: true, force: true });
}

const zeros = Buffer.alloc(1 << 20);
async function overwrite(file: string, size: number): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    for (let at = 0; at < size; at += zeros.length) await handle.write(zeros, 0, Math.min(zeros.length, size - at), at);
    await handle.sync();
  } finally { await handle.close(); }
}
