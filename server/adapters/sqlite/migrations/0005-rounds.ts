// Fifth step: what was sent in each round, the day selling was possible again, and what became of the promises of a plan.
import { sql, type Kysely, type Migration } from 'kysely';

const changes = [
  // `content` null: only the day is known, as it was kept before. `taken_back_at`: the seller says that it was not sent after all.
  sql`create table submissions (
    case_id text not null references cases (id) on delete cascade, number integer not null, round integer not null, sent_on text not null, made_at text not null,
    declaration integer, content text check (content is null or json_valid(content)), taken_back_at text,
    primary key (case_id, number)
  ) strict`,
  sql`create table promise_marks (
    case_id text not null references cases (id) on delete cascade, submission integer not null, question text not null, version integer not null,
    done_on text, kept text, because text, saved_at text not null,
    primary key (case_id, submission, question)
  ) strict`,
  sql`alter table rounds add column reinstated_on text`,
  // As the round was left: its reasons, and letters edited by hand that were not sent.
  sql`alter table rounds add column confirmed text`,
  sql`alter table rounds add column unsent text`,
  sql`alter table declarations add column round integer not null default 1`,
  sql`insert into submissions (case_id, number, round, sent_on, made_at, declaration, content, taken_back_at)
    select case_id, number, number, sent_on, sent_on || 'T00:00:00.000Z', null, null, null from rounds where sent_on is not null`,
];

export const rounds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const change of changes) await change.execute(db);
  },
};
