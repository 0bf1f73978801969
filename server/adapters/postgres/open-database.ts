// Opens the PostgreSQL database: one that can be read and written, at the newest schema, or a StoreFault that says why not.
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import { StoreFault } from '../sqlite/store-fault.ts';
import type { Db } from '../sqlite/engine.ts';
import type { Tables } from '../sqlite/tables.ts';
import { asOpenFault, openPool, type Database } from './connect.ts';
import { steps } from './migrations/steps.ts';

export interface Opened extends Database { readonly db: Db }

/** Steps are run by one process alone; the others wait and find them done. */
export async function openDatabase(url: string): Promise<Opened> {
  const opened = await connectOnly(url);
  const { db, place } = opened;
  try {
    const been = await stepsIn(db);
    if (been.some((name) => !Object.hasOwn(steps, name))) throw new StoreFault('newer-database', place);
    if (been.length < Object.keys(steps).length) {
      const { error } = await new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...steps }) } }).migrateToLatest();
      if (error !== undefined) throw asOpenFault(error, place) as Error;
    }
    if (!await canWrite(db)) throw new StoreFault('no-rights', place);
    return opened;
  } catch (error) {
    await db.destroy();
    throw asOpenFault(error, place);
  }
}

/** Changes nothing. */
export async function connectOnly(url: string): Promise<Opened> {
  const database = await openPool(url);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) });
  try {
    const { rows: [found] } = await sql<{ readonly encoding: string }>`select current_setting('server_encoding') as encoding`.execute(db);
    if (found?.encoding !== 'UTF8') throw new StoreFault('not-utf8', database.place);
    return { ...database, db };
  } catch (error) {
    await db.destroy();
    throw asOpenFault(error, database.place);
  }
}

/** The steps of the schema the database has been through; none for a new one. */
export async function stepsIn(db: Db): Promise<readonly string[]> {
  const { rows: [found] } = await sql<{ readonly there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  return found?.there === true ? (await sql<{ readonly name: string }>`select name from kysely_migration order by name`.execute(db)).rows.map(({ name }) => name) : [];
}

async function canWrite(db: Db): Promise<boolean> {
  const { rows: [found] } = await sql<{ readonly can: boolean }>`select not pg_is_in_recovery() and bool_and(has_table_privilege(to_regclass(name), priv)) as can
    from unnest(array['cases', 'contents']) as name, unnest(array['select', 'insert', 'update', 'delete']) as priv`.execute(db);
  return found?.can === true;
}
