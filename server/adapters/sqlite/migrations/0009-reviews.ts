// Comments and the steps of a review; how many comments are open and where the review stands, for the list. Empty where one user works alone.
import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // No link to the account: what was said stays when it is gone.
  sql`create table comments (
    case_id text not null references cases (id) on delete cascade, number integer not null, round integer not null, version integer not null, reply_to integer, about text check (json_valid(about)),
    body text not null, account_id text, by_name text not null, at text not null, done_at text, done_by text,
    primary key (case_id, number)
  ) strict`,
  // What was looked at, where the step says something of it.
  sql`create table review_steps (
    case_id text not null references cases (id) on delete cascade, number integer not null, round integer not null, kind text not null, account_id text, by_name text not null, at text not null, remark text,
    state text check (json_valid(state)),
    primary key (case_id, number)
  ) strict`,
  sql`alter table cases add column open_comments integer not null default 0`,
  sql`alter table cases add column review text`,
];

export const reviews: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await statement.execute(db);
  },
};
