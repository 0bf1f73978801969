// Opens the SQLite file: private to the user, durable, at the newest schema, or a StoreFault that says why not.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { CompiledQuery, Kysely, Migrator, SqliteDialect, SqliteDriver, type DatabaseConnection, type Driver, type TransactionSettings } from 'kysely';
import { makeOnce } from '../files/write-whole.ts';
import { isSealed } from '../lock/key-file.ts';
import type { Keys } from '../lock/keys.ts';
import { asFault, connect } from './connect.ts';
import { incomingFolder, keyFile, liveFile } from './data-folder.ts';
import { steps } from './migrations/steps.ts';
import { stepsIn } from './steps-in.ts';
import { showOpen } from './shown-open.ts';
import { StoreFault } from './store-fault.ts';
import type { Tables } from './tables.ts';

/** A plain `begin` reads first and may find that another process wrote meanwhile; taking the write lock at once waits instead. Who only reads takes none. */
class ImmediateDriver extends SqliteDriver {
  readonly #database: Database;
  readonly #closed: () => void;
  constructor(database: Database, closed: () => void) {
    super({ database });
    this.#database = database;
    this.#closed = closed;
  }
  override async destroy(): Promise<void> {
    try { await super.destroy(); } finally { this.#closed(); }
  }
  override async beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings = {}): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(accessMode === 'read only' ? 'begin' : 'begin immediate'));
  }
  /** Where the disk takes no more, SQLite has rolled back by itself; a second time would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}
class ImmediateDialect extends SqliteDialect {
  readonly #driver: () => Driver;
  constructor(database: Database, closed: () => void) {
    super({ database });
    this.#driver = () => new ImmediateDriver(database, closed);
  }
  override createDriver(): Driver {
    return this.#driver();
  }
}

/** `beforeUpgrade` is awaited before cases of an older schema are changed; where it fails, they are not. */
export async function openDatabase(file: string, { keys, beforeUpgrade = () => Promise.resolve() }: { readonly keys?: Keys | undefined; readonly beforeUpgrade?: () => Promise<unknown> } = {}): Promise<Kysely<Tables>> {
  const raw = await connectPrivate(file, keys);
  let shown: { readonly close: () => void } | undefined;
  try {
    if (keys !== undefined) shown = await showOpen(file);
    // FULL: an answer that was acknowledged outlives a power cut (WAL with NORMAL may lose the last ones).
    for (const pragma of ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON']) raw.pragma(pragma);
    const been = stepsIn(raw);
    if (been.some((name) => !Object.hasOwn(steps, name))) throw new StoreFault('newer-schema', file);
    if (been.length > 0 && been.length < Object.keys(steps).length) await beforeUpgrade();
  } catch (error) {
    raw.close();
    shown?.close();
    throw asFault(error, file);
  }
  const db = new Kysely<Tables>({ dialect: new ImmediateDialect(raw, () => { shown?.close(); }) });
  const { error } = await new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...steps }) } }).migrateToLatest();
  if (error !== undefined) {
    await db.destroy();
    throw asFault(error, file);
  }
  return db;
}

async function connectPrivate(file: string, keys: Keys | undefined): Promise<Database> {
  if (keys === undefined && isSealed(file)) throw new StoreFault('locked', file);
  // Nobody could open again what were made now.
  if (keys !== undefined && !isSealed(file)) throw new StoreFault('key-damaged', keyFile(file));
  makePrivateFile(liveFile(file, keys !== undefined));
  return connect(file, keys);
}

/** Made before SQLite makes it, so that the file and its write-ahead log are readable by the user alone. */
function makePrivateFile(file: string): void {
  if (file === ':memory:') return;
  // An empty list of cases would look as if all were lost.
  if (!existsSync(file) && existsSync(incomingFolder(file))) throw new StoreFault('half-restored', path.dirname(file));
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    makeOnce(file);
  } catch (error) {
    throw new StoreFault('no-access', file, error);
  }
}
