// The two engines of the one contract: where a test puts its cases, and how it looks beneath the store.
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openContentStore } from '../../server/adapters/files/content-store.ts';
import { openPostgresStore } from '../../server/adapters/postgres/store.ts';
import { openSqliteStore, type OpenStore } from '../../server/adapters/sqlite/store.ts';
import type { CaseStore } from '../../server/core/case/case.ts';
import { dropDatabase, hasPostgres, newDatabase, query, startServer } from './postgres.mjs';
import { tempFolder } from './temp-folder.ts';

/** A place is a file, or the address of a database. */
export interface TestEngine {
  readonly name: 'sqlite' | 'postgres';
  readonly newPlace: () => Promise<string>;
  readonly open: (place: string, clock?: () => Date) => Promise<OpenStore>;
  /** Another process, as far as the engine can have one within a test: SQLite waits without letting go, so there it is the same store. */
  readonly beside: (store: CaseStore, place: string) => Promise<CaseStore>;
  /** Beneath the store; `?` stands for a value. Each row as an array. */
  readonly rows: (place: string, statement: string, ...values: readonly (string | number)[]) => Promise<readonly (readonly unknown[])[]>;
  /** Hashes of the contents that are kept. */
  readonly contents: (place: string) => Promise<readonly string[]>;
}

function sqlite(): TestEngine {
  const folder = tempFolder();
  let files = 0;
  return {
    name: 'sqlite',
    newPlace: () => Promise.resolve(path.join(folder, String(files++), 'cases.sqlite')),
    open: (place, clock) => openSqliteStore(place, clock),
    beside: (store) => Promise.resolve({ ...store, close: () => Promise.resolve() }),
    rows: (place, statement, ...values) => {
      const raw = new Sqlite(place);
      try { const asked = raw.prepare(statement); return Promise.resolve(asked.reader ? asked.raw().all(...values) as unknown[][] : (asked.run(...values), [])); } finally { raw.close(); }
    },
    contents: (place) => openContentStore(path.join(path.dirname(place), 'files')).names(),
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
