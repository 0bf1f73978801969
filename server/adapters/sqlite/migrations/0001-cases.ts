// First step: cases with their rounds, answers and drafts, and what those answers and drafts were before.
import { sql, type Kysely, type Migration } from 'kysely';

const tables = [
  sql`create table cases (
    id text primary key, version integer not null, title text not null, language text not null,
    confirmed text not null check (json_valid(confirmed)), created_at text not null, updated_at text not null
  ) strict`,
  sql`create table rounds (
    case_id text not null references cases (id) on delete cascade, number integer not null,
    notice text not null, received_on text, correction text not null check (json_valid(correction)), created_at text not null,
    primary key (case_id, number)
  ) strict`,
  sql`create table answers (
    case_id text not null references cases (id) on delete cascade, question text not null, version integer not null,
    state text, answer_values text not null check (json_valid(answer_values)), saved_at text not null,
    primary key (case_id, question)
  ) strict`,
  sql`create table answer_history (
    case_id text not null references cases (id) on delete cascade, question text not null, version integer not null,
    state text, answer_values text not null, saved_at text not null,
    primary key (case_id, question, version)
  ) strict`,
  sql`create table drafts (
    case_id text not null references cases (id) on delete cascade, name text not null, version integer not null,
    text text not null, marks text not null check (json_valid(marks)), saved_at text not null,
    primary key (case_id, name)
  ) strict`,
  sql`create table draft_history (
    case_id text not null references cases (id) on delete cascade, name text not null, version integer not null,
    text text not null, marks text not null, saved_at text not null, kept_at text not null,
    primary key (case_id, name, version)
  ) strict`,
  sql`create index cases_by_update on cases (updated_at)`,
];

export const cases: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const table of tables) await table.execute(db);
  },
};
