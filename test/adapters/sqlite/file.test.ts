// What only a file on the disk promises: its rights, what is left in it, and another process in the middle of a change.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../server/adapters/sqlite/store.ts';
import type { CaseLine } from '../../../server/core/case/case-line.ts';
import type { Case, CaseStore } from '../../../server/core/case/case.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
let files = 0;
const start = { notice: 'Your selling privileges were removed.', language: 'en', title: 'A case' } as const;

/** Holds the file for a third of a second in the middle of a change. */
const writeSlowly = `
  const db = new (require('better-sqlite3'))(process.argv[1]);
  db.exec("begin immediate; update cases set version = 2, title = 'theirs'");
  console.log('writing');
  setTimeout(() => { db.exec('commit'); db.close(); }, 300);
`;

/** What a restore does before it moves the file away. */
const takeAlone = `
  const db = new (require('better-sqlite3'))(process.argv[1], { timeout: 50 });
  db.pragma('locking_mode = EXCLUSIVE');
  try { db.exec('begin exclusive; commit'); console.log('taken'); } catch (error) { console.log(error.code); }
`;

async function withCase<T>(work: (store: CaseStore, made: Case, file: string) => Promise<T>): Promise<T> {
  const file = path.join(folder, String(files++), 'cases.sqlite');
  const store = await openSqliteStore(file);
  try { return await work(store, await store.create(start), file); } finally { await store.close(); }
}

it('leaves no word in the file of a case that is erased', () => withCase(async (store, made, file) => {
  await store.create(start);
  await store.saveDraft(made.id, 'letter-ja', 'ひみつのことばがここにあります', []);
  await store.lines.keep(made.id, (await store.get(made.id))?.updatedAt ?? '', 's', { line: { id: made.id, title: 'Zanzibar' } as CaseLine, rank: '1', terms: ['zanzibar'] });
  expect((await store.lines.find('s', { order: 'newest', most: 9, skip: 0, sought: [['zanz']] })).lines).toHaveLength(1);
  await store.reviews.comment(made.id, { about: { kind: 'letter' }, text: 'こっそりコメント', by: { account: 'a', name: 'A' } });
  expect(await store.erase(made.id)).toBe(true);
  for (const each of [file, `${file}-wal`]) for (const word of ['ひみつのことば', 'こっそりコメント', 'Zanzibar', 'zanzibar']) expect(readFileSync(each).includes(word), `${word} in ${each}`).toBe(false);
}));

it('holds a version against another process: the second writer waits, then learns what the first one wrote', () => withCase(async (store, made, file) => {
  const other = spawn(process.execPath, ['-e', writeSlowly, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  expect(await store.change(made.id, { title: 'mine' }, 1)).toMatchObject({ ok: false, why: 'conflict', value: { version: 2, title: 'theirs' } });
  await once(other, 'exit');
}));

it('is held for as long as one store of the process has it open, although another was opened and closed', () => withCase(async (_store, _made, file) => {
  await (await openSqliteStore(file)).close();
  expect(spawnSync(process.execPath, ['-e', takeAlone, file], { encoding: 'utf8' }).stdout.trim()).toBe('SQLITE_BUSY');
}));

describe.skipIf(process.platform === 'win32')('the file', () => {
  it('and its folder are for the user alone', () => withCase(async (_store, _made, file) => {
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    for (const each of [file, `${file}-wal`]) expect(statSync(each).mode & 0o077, each).toBe(0);
  }));
});
