// What lies in the database, and deleting all of it.
import { sql } from 'kysely';
import type { Keeping } from '../../core/case/kept.ts';
import { changing, reading, type Db } from '../sqlite/engine.ts';

interface Weighed { readonly cases: number; readonly deleted: number; readonly files: number; readonly fileBytes: number; readonly caseBytes: number }

export function openKeeping(db: Db, place: string): Keeping {
  return {
    look: () => reading(db, async (trx) => {
      const { rows: [weighed] } = await sql<Weighed>`select
        (select count(*) from cases where deleted_at is null) as cases, (select count(*) from cases where deleted_at is not null) as deleted,
        (select count(*) from contents) as files, (select coalesce(sum(octet_length(bytes)), 0)::bigint from contents) as "fileBytes",
        (select sum(pg_total_relation_size(oid))::bigint from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> 'contents') as "caseBytes"`.execute(trx);
      if (weighed === undefined) throw new Error('The database gives no row');
      return { folder: place, database: true, sealed: false, ...weighed, copies: [] };
    }),
    // The tables get new files, and the old ones go at once; rows that were only deleted would wait for a vacuum.
    eraseAll: () => changing(db, async (trx) => {
      await sql`truncate cases, contents, accounts, trail, tally cascade`.execute(trx);
      await sql`select pg_notify('reinstate_erased', '')`.execute(trx);
    }),
    treatPlainCopies: () => Promise.resolve(),
  };
}
