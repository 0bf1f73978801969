// What differs between SQLite and PostgreSQL beneath the one store, and the two kinds of transaction that all of it is made of.
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import { openContentStore, type ContentStore } from '../files/content-store.ts';
import type { Keys } from '../lock/keys.ts';
import { asNotWritten } from './connect.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;

export interface Engine {
  readonly kind: 'sqlite' | 'postgres';
  /** Until the transaction ends nobody else writes to the case; what is read from here on is its newest state. */
  readonly hold: (trx: Transaction<Tables>, caseId: string) => Promise<void>;
  /** The same for a content, whichever case it is of. */
  readonly holdContent: (trx: Transaction<Tables>, hash: string) => Promise<void>;
  /** No case comes or goes until the transaction ends. */
  readonly holdCases: (trx: Transaction<Tables>) => Promise<void>;
  /** Where the engine keeps content itself, put and taken away with the transaction. */
  readonly contents: (db: Db) => ContentStore;
  /** Terms in the form in which they are kept. */
  readonly indexed: (terms: readonly string[]) => string;
  /** A subquery: the `id` of lines in which all is found, those kept last first; `within`: of these alone. */
  readonly hits: (sought: readonly (readonly string[])[], most: number, within?: RawBuilder<unknown>) => RawBuilder<unknown>;
  /** After rows were erased. */
  readonly overwrite: (db: Db) => Promise<void>;
  /** Does the work, or nothing while another process does the same. */
  readonly alone: (db: Db, work: () => Promise<void>) => Promise<void>;
}

export interface Door { readonly db: Db; readonly engine: Engine; readonly clock: () => Date }

/** A change of one case: whoever else wants to change it waits. What comes to nothing (nothing, `false`, not `ok`) leaves nothing behind, whatever was written on the way. */
export const writing = ({ db, engine }: Door) => <T>(caseId: string, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> => {
  let refused: { readonly done: T } | undefined;
  return changing(db, async (trx) => {
    refused = undefined;
    await engine.hold(trx, caseId);
    const done = await work(trx);
    if (!isRefused(done)) return done;
    refused = { done };
    throw new Refused();
  }).catch((error: unknown) => { if (error instanceof Refused && refused !== undefined) return refused.done; throw error; });
};

/** Takes back a transaction. */
class Refused extends Error {}
const isRefused = (done: unknown): boolean => done === undefined || done === false || (typeof done === 'object' && done !== null && 'ok' in done && done.ok === false);

/** Each statement sees what was written until then; what must not change in between is to be held. The work may be done again from its start. */
export const changing = <T>(db: Db, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> =>
  again(() => db.transaction().setIsolationLevel('read committed').execute(work)).catch(asNotWritten);

/** All of it as it was at one moment. */
export const reading = <T>(db: Db, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> =>
  again(() => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work));

const mostTries = 5;
/** Of two that waited for each other PostgreSQL gives up one, which is begun anew. */
const isDeadlock = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '40P01';
const again = <T>(work: () => Promise<T>, tries = 1): Promise<T> =>
  work().catch((error: unknown) => { if (tries < mostTries && isDeadlock(error)) return again(work, tries + 1); throw error; });

/** One writer at a time holds the whole file, so nothing is held beyond that. */
export function sqliteEngine(filesFolder: string, keys?: Keys): Engine {
  const contents = openContentStore(filesFolder, keys);
  const held = (): Promise<void> => Promise.resolve();
  return {
    kind: 'sqlite', hold: held, holdContent: held, holdCases: held, contents: () => contents,
    indexed: (terms) => terms.join(' '),
    hits: (sought, most, within) => sql`(select rowid as id from case_words where case_words match ${sought.map((terms) => `"${terms.join(' ')}" *`).join(' ')}${within === undefined ? sql`` : sql` and rowid in ${within}`} order by rowid desc limit ${most})`,
    // Rows are overwritten as they are deleted (`secure_delete`); the log, which still holds them, is written back and cut.
    overwrite: async (db) => { await sql`pragma wal_checkpoint(truncate)`.execute(db); },
    alone: (_db, work) => work(),
  };
}
