// The store's engine on PostgreSQL: a case is held by its row, words are found through a GIN index.
import { sql } from 'kysely';
import { mostCounted } from '../../core/case/case.ts';
import type { Engine } from '../sqlite/engine.ts';
import { ahead } from './connect.ts';
import { openContentTable } from './contents.ts';

/** Of the advisory lock under which lines are reckoned. */
const reckoning = 7_305_812_644;

export const postgresEngine: Engine = {
  kind: 'postgres',
  hold: async (trx, caseId) => { await sql`${sql.raw(ahead)}select 1 from cases where id = ${caseId} for update`.execute(trx); },
  holdContent: async (trx, hash) => { await sql`${sql.raw(ahead)}select 1 from contents where hash = ${hash} for update`.execute(trx); },
  holdCases: async (trx) => { await sql`lock table cases in share mode`.execute(trx); },
  contents: openContentTable,
  indexed: (terms) => terms.slice(0, mostPlaces).map((term, i) => `${lexeme(term)}:${String(i + 1)}`).join(' '),
  // A word that is common among the newest lines is not looked up in all: that would read nearly every line before it sorts them.
  hits: (sought, most, within) => {
    const query = sql`${sought.map((terms) => `(${terms.map(lexeme).join(' <-> ')}:*)`).join(' & ')}::tsquery`;
    const seen = within === undefined ? sql`true` : sql`id in ${within}`;
    return sql`(with newest as materialized (select id from (select id, terms from case_lines where ${seen} order by id desc limit ${newestLines}) as few where terms @@ ${query}), enough as (select count(*) >= ${mostCounted} as found from newest)
      select id from newest where (select found from enough) union all (select id from case_lines where ${seen} and terms @@ ${query} and not (select found from enough) order by id desc limit ${most}))`;
  },
  // Rows that were deleted go with the next vacuum of the database, and out of its log as its administrator set it.
  overwrite: () => Promise.resolve(),
  alone: (db, work) => db.connection().execute(async (one) => {
    const { rows: [lock] } = await sql<{ readonly got: boolean }>`select pg_try_advisory_lock(${reckoning}::bigint) as got`.execute(one);
    if (lock?.got !== true) return;
    try { await work(); } finally { await sql`select pg_advisory_unlock(${reckoning}::bigint)`.execute(one); }
  }),
};

const newestLines = 3 * mostCounted;

/** PostgreSQL counts no further places within a text, and takes no lexeme beyond 2 KB. */
const mostPlaces = 16_383;
const longestLexeme = 500;

/** As a lexeme of its own: terms are cut by the program, the same for every engine, so no parser of the database may cut them once more. */
const lexeme = (term: string): string => `'${[...term].slice(0, longestLexeme).join('').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
