// The engines of the one contract: where a test puts its cases, and how it looks beneath the store.
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { hashOf, openContentStore, placeOf } from '../../server/adapters/files/content-store.ts';
import { newDataKey, writeKeyFile } from '../../server/adapters/lock/key-file.ts';
import { keysFrom, type Keys } from '../../server/adapters/lock/keys.ts';
import { openPostgresStore } from '../../server/adapters/postgres/store.ts';
import { openRaw } from '../../server/adapters/sqlite/connect.ts';
import { filesFolder, liveFile } from '../../server/adapters/sqlite/data-folder.ts';
import { openSqliteStore, type OpenStore } from '../../server/adapters/sqlite/store.ts';
import type { CaseStore } from '../../server/core/case/case.ts';
import { dropDatabase, hasPostgres, newDatabase, query, startServer } from './postgres.mjs';
import { tempFolder } from './temp-folder.ts';

/** A place is a file, or the address of a database. */
export interface TestEngine {
  readonly name: 'sqlite' | 'sealed' | 'postgres';
  readonly newPlace: () => Promise<string>;
  readonly open: (place: string, clock?: () => Date) => Promise<OpenStore>;
  /** Another process, as far as the engine can have one within a test: SQLite waits without letting go, so there it is the same store. */
  readonly beside: (store: CaseStore, place: string) => Promise<CaseStore>;
  /** Beneath the store; `?` stands for a value. Each row as an array. */
  readonly rows: (place: string, statement: string, ...values: readonly (string | number)[]) => Promise<readonly (readonly unknown[])[]>;
  /** Hashes of the contents that are kept. */
  readonly contents: (place: string) => Promise<readonly string[]>;
}

/** `keys`: of a sealed store. Its key file holds nothing, for nobody types a passphrase here. */
function sqlite(keys?: Keys): TestEngine {
  const folder = tempFolder();
  let files = 0;
  const sealed = keys !== undefined;
  return {
    name: sealed ? 'sealed' : 'sqlite',
    newPlace: async () => {
      const place = path.join(folder, String(files++), 'cases.sqlite');
      if (sealed) { await mkdir(path.dirname(place), { recursive: true }); await writeKeyFile(place, ''); }
      return place;
    },
    open: (place, clock) => openSqliteStore(place, clock, keys),
    beside: (store) => Promise.resolve({ ...store, close: () => Promise.resolve() }),
    rows: async (place, statement, ...values) => {
      const raw = await openRaw(liveFile(place, sealed), keys);
      try { const asked = raw.prepare(statement); return asked.reader ? asked.raw().all(...values) as unknown[][] : (asked.run(...values), []); } finally { raw.close(); }
    },
    contents: async (place) => {
      const kept = filesFolder(place, sealed);
      const names = await openContentStore(kept, keys).names();
      return keys === undefined ? names : Promise.all(names.map(async (name) => hashOf(keys.unseal(name, await readFile(placeOf(kept, name))) ?? Buffer.from('not sealed'))));
    },
  };
}

export interface PostgresPlaces { readonly newPlace: () => Promise<string>; /** Of the server. */ readonly url: () => string }

/** TEST_DATABASE_URL, or the server of this run (`test/run.mjs`), or one for the tests of this file. */
export function postgresPlaces(): PostgresPlaces {
  const given = process.env['TEST_DATABASE_URL'] || process.env['TEST_DATABASE_OF_RUN'];
  let url = given ?? '';
  let end = (): Promise<void> => Promise.resolve();
  const made: string[] = [];
  beforeAll(async () => {
    if (given) return;
    const server = await startServer();
    ({ url, end } = server);
  });
  afterAll(async () => {
    if (given) for (const place of made) await dropDatabase(url, place);
    await end();
  });
  return { url: () => url, newPlace: async () => { const place = await newDatabase(url); made.push(place); return place; } };
}

function postgres(): TestEngine {
  const { newPlace } = postgresPlaces();
  return {
    name: 'postgres', newPlace,
    open: async (place, clock) => (await openPostgresStore(place, clock === undefined ? {} : { clock })).store,
    beside: async (_store, place) => (await openPostgresStore(place)).store,
    rows: (place, statement, ...values) => { let i = 0; return query(place, statement.replaceAll('?', () => `$${String(++i)}`), values); },
    contents: async (place) => (await query(place, 'select hash from contents order by hash')).map(([hash]) => String(hash)),
  };
}

/** Where none is installed, the tests are left out with one line; in CI that is a failure. */
export function describePostgres(name: string, tests: () => void | Promise<void>): void {
  if (hasPostgres()) { describe(name, tests); return; }
  if (process.env['CI'] === 'true') { it(`${name}: PostgreSQL is installed`, () => { throw new Error('PostgreSQL is not installed: apt-get install postgresql'); }); return; }
  process.stdout.write(`Left out, no PostgreSQL here (Debian: apt-get install postgresql): ${name}\n`);
  describe.skip(name, tests);
}

/** The same tests over SQLite and over PostgreSQL. */
export function describeEngines(name: string, tests: (engine: TestEngine) => void): void {
  describe(`${name} on SQLite`, () => { tests(sqlite()); });
  describePostgres(`${name} on PostgreSQL`, () => { tests(postgres()); });
}

/** What a sealed store promises as well. Its keys are drawn once, and no passphrase is tried. */
export function describeStores(name: string, tests: (engine: TestEngine) => void): void {
  describeEngines(name, tests);
  describe(`${name} on sealed SQLite`, () => { tests(sqlite(keysFrom(newDataKey()))); });
}
