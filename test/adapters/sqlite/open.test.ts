// Opening the case file: from nothing, from an empty file, and the files that are refused.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { describe, expect, it } from 'vitest';
import { caseFile, dataFolder } from '../../../server/adapters/sqlite/data-folder.ts';
import { openDatabase } from '../../../server/adapters/sqlite/database.ts';
import { cases as firstSchema } from '../../../server/adapters/sqlite/migrations/0001-cases.ts';
import { steps } from '../../../server/adapters/sqlite/migrations/steps.ts';
import { openSqliteStore } from '../../../server/adapters/sqlite/store.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
const start = { notice: 'n', language: 'en', title: 't' } as const;

describe('opening the case file', () => {
  it('makes folder and schema where there is nothing, and finds both the next time', async () => {
    const file = path.join(folder, 'a', 'b', 'cases.sqlite');
    for (const count of [1, 2]) {
      const store = await openSqliteStore(file);
      await store.create(start);
      expect(await store.list()).toHaveLength(count);
      await store.close();
    }
  });

  it('fills an empty file', async () => {
    const file = path.join(folder, 'empty.sqlite');
    writeFileSync(file, '');
    const store = await openSqliteStore(file);
    expect(await store.list()).toEqual([]);
    await store.close();
  });

  it('writes ahead and waits for the disk', async () => {
    const file = path.join(folder, 'pragmas.sqlite');
    const db = await openDatabase(file);
    const pragma = async (name: string): Promise<unknown> => Object.values((await db.executeQuery<Record<string, unknown>>({ sql: `pragma ${name}`, parameters: [], query: { kind: 'RawNode', sqlFragments: [], parameters: [] }, queryId: { queryId: 'p' } })).rows[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    await db.destroy();
  });

  it('brings a file of the first schema up to date and keeps what is in it', async () => {
    const file = path.join(folder, 'first.sqlite');
    const old = new Kysely<never>({ dialect: new SqliteDialect({ database: new Sqlite(file) }) });
    await new Migrator({ db: old, provider: { getMigrations: () => Promise.resolve({ '0001-cases': firstSchema }) } }).migrateToLatest();
    await old.destroy();
    const raw = new Sqlite(file);
    raw.exec("insert into cases values ('c', 3, 't', 'ja', '[\"out-of-stock\"]', '2026-03-01', '2026-03-02'); insert into rounds (case_id, number, notice, received_on, correction, created_at) values ('c', 1, 'n', '2026-03-01', '{}', '2026-03-01')");
    raw.close();
    const store = await openSqliteStore(file);
    const before = await store.get('c');
    expect(before).toMatchObject({ version: 3, round: 1, notice: 'n', receivedOn: '2026-03-01', confirmed: ['out-of-stock'] });
    expect(before).not.toHaveProperty('sentOn');
    expect(before).not.toHaveProperty('declaration');
    await store.change('c', { sentOn: '2026-03-10' });
    await store.saveDeclaration('c', { by: 'Aoki', on: '2026-03-09', claims: [{ kind: 'figures', count: 2 }] }, 0);
    expect(await store.get('c')).toMatchObject({ sentOn: '2026-03-10', declaration: { version: 1, by: 'Aoki', claims: [{ kind: 'figures', count: 2 }] } });
    await store.close();
  });

  it('makes a submission without texts of a day that an older version kept', async () => {
    const older = path.join(folder, 'older.sqlite');
    const old = new Kysely<never>({ dialect: new SqliteDialect({ database: new Sqlite(older) }) });
    const before = Object.fromEntries(Object.entries(steps).filter(([name]) => name < '0005'));
    await new Migrator({ db: old, provider: { getMigrations: () => Promise.resolve(before) } }).migrateToLatest();
    await old.destroy();
    const raw = new Sqlite(older);
    raw.exec("insert into cases values ('c', 1, 't', 'ja', '[]', '2026-03-01', '2026-03-02'); insert into rounds (case_id, number, notice, received_on, correction, created_at, sent_on) values ('c', 1, 'n', null, '{}', '2026-03-01', '2026-03-05'); insert into declarations values ('c', 1, 'Aoki', '2026-03-04', '[]', '2026-03-04')");
    raw.close();
    // The backup before the upgrade is named after its second.
    const store = await openSqliteStore(older, () => new Date('2026-03-11T00:00:00Z'));
    expect(await store.get('c')).toMatchObject({ sentOn: '2026-03-05', declaration: { round: 1 } });
    const [submission] = (await store.rounds('c'))?.[0]?.submissions ?? [];
    expect(submission).toMatchObject({ number: 1, round: 1, on: '2026-03-05' });
    expect(submission).not.toHaveProperty('content');
    await store.change('c', { sentOn: '2026-03-06' });
    expect((await store.rounds('c'))?.[0]?.submissions).toMatchObject([{ on: '2026-03-06' }]);
    expect((await store.rounds('c'))?.[0]?.submissions[0]).not.toHaveProperty('content');
    await store.openRound('c', { notice: 'second', follows: 'refusal' });
    expect((await store.get('c'))?.drafts).toEqual({});
    await store.close();
  });

  it('refuses a file of a newer program and leaves it as it was', async () => {
    const file = path.join(folder, 'newer.sqlite');
    await (await openSqliteStore(file)).close();
    const raw = new Sqlite(file);
    raw.prepare("insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01')").run();
    raw.close();
    await expect(openSqliteStore(file)).rejects.toMatchObject({ name: 'StoreFault', code: 'newer-schema', file });
    const after = new Sqlite(file);
    expect(after.prepare('select count(*) from kysely_migration').pluck().get()).toBe(Object.keys(steps).length + 1);
    after.close();
  });

  it('refuses what is no database and does not touch it', async () => {
    const file = path.join(folder, 'letter.txt');
    const text = 'Dear Amazon, '.repeat(500);
    writeFileSync(file, text);
    await expect(openSqliteStore(file)).rejects.toMatchObject({ code: 'not-a-database' });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('refuses a folder in place of the file, and a file in place of the folder', async () => {
    const inTheWay = path.join(folder, 'in-the-way');
    mkdirSync(inTheWay);
    await expect(openSqliteStore(inTheWay)).rejects.toMatchObject({ code: 'no-access' });
    writeFileSync(path.join(folder, 'file'), '');
    await expect(openSqliteStore(path.join(folder, 'file', 'cases.sqlite'))).rejects.toMatchObject({ code: 'no-access' });
  });
});

describe('the data folder', () => {
  it.each([
    ['the one named', { REINSTATE_DATA: '/srv/cases' }, 'linux', '/srv/cases'],
    ['the XDG folder on Linux', { XDG_DATA_HOME: '/data' }, 'linux', '/data/reinstate'],
    ['the default on Linux', {}, 'linux', '/home/ken/.local/share/reinstate'],
    ['the default on Linux when the XDG folder is relative', { XDG_DATA_HOME: 'data' }, 'linux', '/home/ken/.local/share/reinstate'],
    ['the library on macOS', {}, 'darwin', '/home/ken/Library/Application Support/Reinstate'],
  ] as const)('is %s', (_name, env, platform, expected) => {
    expect(dataFolder(env, platform, '/home/ken')).toBe(path.normalize(expected));
  });
  it('is in the roaming folder on Windows', () => {
    expect(dataFolder({ APPDATA: 'C:\\Users\\ken\\AppData\\Roaming' }, 'win32', 'C:\\Users\\ken')).toContain('Reinstate');
  });
  it('holds one file', () => { expect(caseFile('/x')).toBe(path.join('/x', 'cases.sqlite')); });
});
