// Fourth step: reports that were read, each with its lines in packed form, and the table of orders of a case with what it was before.
import { sql, type Kysely, type Migration } from 'kysely';

export const orders: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table reports (
      id text primary key, case_id text not null references cases (id) on delete cascade, version integer not null,
      content text not null check (json_valid(content)), packed blob, read_at text not null
    ) strict`.execute(db);
    await sql`create index reports_by_case on reports (case_id)`.execute(db);
    for (const table of ['annexes', 'annex_history']) await sql`create table ${sql.table(table)} (
      case_id text not null references cases (id) on delete cascade, version integer not null, annex_rows text not null check (json_valid(annex_rows)), saved_at text not null,
      primary key (case_id, version)
    ) strict`.execute(db);
  },
};
