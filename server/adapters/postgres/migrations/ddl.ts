// How steps are written for PostgreSQL.
import { sql, type Kysely, type Migration } from 'kysely';

/** Sorted by code points, as SQLite does, whatever the language of the database. */
export const text = 'text collate "C"';
export const ofCase = `case_id ${text} not null references cases (id) on delete cascade`;
/** Fails on what is no JSON. */
export const json = (column: string): string => `check (${column} is null or ${column}::json is not null)`;

export const step = (statements: readonly string[]): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});
