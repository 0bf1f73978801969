// The case store on PostgreSQL: any number of processes on one database.
import type { Keeping } from '../../core/case/kept.ts';
import { storeOn, type Clock, type OpenStore } from '../sqlite/store.ts';
import { postgresEngine } from './engine.ts';
import { openKeeping } from './keeping.ts';
import { listenForErased } from './listen.ts';
import { openDatabase } from './open-database.ts';

export interface PostgresOptions {
  readonly clock?: Clock;
  /** Called when any process deleted or erased a case: nothing of its texts may stay in memory. */
  readonly onErased?: () => void;
}
export interface PostgresStore { readonly store: OpenStore; readonly keeping: Keeping; /** The database, without who logs in. */ readonly database: string }

/** Throws a StoreFault when the database cannot be used. */
export async function openPostgresStore(url: string, { clock = () => new Date(), onErased }: PostgresOptions = {}): Promise<PostgresStore> {
  const { db, place, newClient } = await openDatabase(url);
  const store = storeOn({ db, clock, engine: postgresEngine });
  const stopListening = onErased === undefined ? () => Promise.resolve() : listenForErased(newClient, onErased);
  return { store: { ...store, close: async () => { await stopListening(); await store.close(); } }, keeping: openKeeping(db, place), database: place };
}
