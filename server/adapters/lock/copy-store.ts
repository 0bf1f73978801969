// Copies a store at rest into another state: sealed, unsealed, or sealed by other keys. The copy is held against what it was made of, table by table and file by file, before anybody may rely on it.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { SealStep } from '../../core/case/lock.ts';
import { hashOf, openContentStore } from '../files/content-store.ts';
import { syncFile, syncFolder } from '../files/write-whole.ts';
import { cipher, openRaw } from '../sqlite/connect.ts';
import { filesFolder, liveFile } from '../sqlite/data-folder.ts';
import type { Keys } from './keys.ts';

/** `file`: as it is called while it is not sealed. */
export interface AtRest { readonly file: string; readonly keys?: Keys | undefined }
export type Tell = (step: SealStep) => void;

/** `raw`: a connection to what is copied, which nobody else writes to. Nothing of the target may be there yet. */
export async function copyStore(raw: Database, from: AtRest, to: AtRest, tell: Tell = () => undefined): Promise<void> {
  tell({ part: 'cases', done: 0, of: 1 });
  await copyCases(raw, from, to);
  const hashes = hashesIn(raw);
  const [source, target] = [from, to].map(({ file, keys }) => openContentStore(filesFolder(file, keys !== undefined), keys));
  if (source === undefined || target === undefined) throw new Error('Two stores are needed');
  await mkdir(filesFolder(to.file, to.keys !== undefined), { recursive: true, mode: 0o700 });
  for (const [i, hash] of hashes.entries()) {
    tell({ part: 'files', done: i, of: hashes.length });
    const bytes = await source.get(hash);
    // One that was altered before goes on as it is; one that is lost stays lost.
    if (bytes !== undefined) await target.keep(hash, bytes);
  }
  tell({ part: 'check', done: 0, of: 1 });
  for (const hash of hashes) {
    const [before, after] = [await source.get(hash), await target.get(hash)];
    if ((before === undefined) !== (after === undefined) || (before !== undefined && after !== undefined && hashOf(before) !== hashOf(after))) throw new Error('An evidence file was copied otherwise than it is');
  }
  const copy = await openRaw(liveFile(to.file, to.keys !== undefined), to.keys);
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok' || JSON.stringify(countsIn(copy)) !== JSON.stringify(countsIn(raw))) throw new Error('The cases were copied otherwise than they are');
  } finally { copy.close(); }
  await syncFile(liveFile(to.file, to.keys !== undefined));
  await syncFolder(path.dirname(to.file));
}

async function copyCases(raw: Database, from: AtRest, to: AtRest): Promise<void> {
  const file = liveFile(to.file, to.keys !== undefined);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'wx', 0o600));
  // Whole and without a log; it has the keys of what it was made of until it is given others.
  raw.prepare('vacuum into ?').run(file);
  if (from.keys?.id === to.keys?.id) return;
  const copy = await openRaw(file, from.keys);
  try {
    // Nothing on the disk beside the copy, which is of no use half written.
    copy.pragma('journal_mode = OFF');
    copy.pragma('temp_store = MEMORY');
    copy.pragma(cipher);
    copy.rekey(to.keys?.database ?? Buffer.alloc(0));
  } finally { copy.close(); }
}

const tablesIn = (raw: Database): readonly string[] => raw.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all().map(String);

/** Of the contents that a case names, or a part taken out of one. */
export function hashesIn(raw: Database): readonly string[] {
  const naming = tablesIn(raw).filter((table) => table === 'evidence_files' || table === 'deleted_parts');
  return naming.length === 0 ? [] : raw.prepare(`${naming.map((table) => `select hash from ${table} where hash is not null`).join(' union ')} order by hash`).pluck().all().map(String);
}

/** Rows of every table. */
const countsIn = (raw: Database): readonly (readonly [string, unknown])[] => tablesIn(raw).map((name) => [name, raw.prepare(`select count(*) from "${name}"`).pluck().get()]);
