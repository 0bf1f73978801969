// Second step: what a seller declared before a letter left, and the day on which the answer of a round was sent.
import { sql, type Kysely, type Migration } from 'kysely';

export const declarations: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table declarations (
      case_id text not null references cases (id) on delete cascade, version integer not null,
      made_by text not null, made_on text not null, claims text not null check (json_valid(claims)), saved_at text not null,
      primary key (case_id, version)
    ) strict`.execute(db);
    await sql`alter table rounds add column sent_on text`.execute(db);
  },
};
