// Opens the SQLite file: private to the user, durable, at the newest schema, or a StoreFault that says why not.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { CompiledQuery, Kysely, Migrator, SqliteDialect, SqliteDriver, type DatabaseConnection, type Driver } from 'kysely';
import { steps } from './migrations/steps.ts';
import { StoreFault } from './store-fault.ts';
import type { Tables } from './tables.ts';

/** A plain `begin` reads first and may find that another process wrote meanwhile; taking the write lock at once waits instead. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}
class ImmediateDialect extends SqliteDialect {
  readonly #database: Database;
  constructor(database: Database) {
    super({ database });
    this.#database = database;
  }
  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database });
  }
}

export async function openDatabase(file: string): Promise<Kysely<Tables>> {
  makePrivateFile(file);
  const raw = await connect(file);
  try {
    // FULL: an answer that was acknowledged outlives a power cut (WAL with NORMAL may lose the last ones).
    for (const pragma of ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON']) raw.pragma(pragma);
    refuseNewer(raw, file);
  } catch (error) {
    raw.close();
    throw asFault(error, file);
  }
  const db = new Kysely<Tables>({ dialect: new ImmediateDialect(raw) });
  const { error } = await new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...steps }) } }).migrateToLatest();
  if (error !== undefined) {
    await db.destroy();
    throw asFault(error, file);
  }
  return db;
}

async function connect(file: string): Promise<Database> {
  const Sqlite = await import('better-sqlite3').then((module) => module.default, (error: unknown) => { throw new StoreFault('driver-missing', file, error); });
  try {
    return new Sqlite(file);
  } catch (error) {
    throw asFault(error, file);
  }
}

/** Made before SQLite makes it, so that the file and its write-ahead log are readable by the user alone. */
function makePrivateFile(file: string): void {
  if (file === ':memory:') return;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw new StoreFault('no-access', file, error);
  }
}

function refuseNewer(raw: Database, file: string): void {
  const migrated = raw.prepare("select 1 from sqlite_master where type = 'table' and name = 'kysely_migration'").get() !== undefined;
  if (!migrated) return;
  const names = raw.prepare('select name from kysely_migration').pluck().all();
  if (names.some((name) => typeof name !== 'string' || !Object.hasOwn(steps, name))) throw new StoreFault('newer-schema', file);
}

function asFault(error: unknown, file: string): unknown {
  if (error instanceof StoreFault || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ERR_DLOPEN_FAILED' || code === 'MODULE_NOT_FOUND' || error.message.includes('Could not locate the bindings file')) return new StoreFault('driver-missing', file, error);
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') return new StoreFault('not-a-database', file, error);
  if (code === 'SQLITE_CANTOPEN' || code.startsWith('SQLITE_READONLY')) return new StoreFault('no-access', file, error);
  return error;
}
