// What was taken out of a case and can be brought back for a while: evidence files (their content stays where it is) and reports.
import { sql, type Kysely, type Migration } from 'kysely';

export const deletedParts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table deleted_parts (
      id text primary key, case_id text not null references cases (id) on delete cascade, kind text not null, name text not null, hash text,
      content text not null check (json_valid(content)), packed blob, deleted_at text not null
    ) strict`.execute(db);
    for (const column of ['case_id', 'hash', 'deleted_at']) await sql`create index ${sql.ref(`deleted_parts_by_${column}`)} on deleted_parts (${sql.ref(column)})`.execute(db);
  },
};
