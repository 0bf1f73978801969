// What was sent in each round, the day selling was possible again, and what became of the promises of a plan.
import { json, ofCase, step, text } from './ddl.ts';

export const rounds = step([
  `create table submissions (
    ${ofCase}, number integer not null, round integer not null, sent_on ${text} not null, made_at ${text} not null,
    declaration integer, content ${text} ${json('content')}, taken_back_at ${text},
    primary key (case_id, number)
  )`,
  `create table promise_marks (
    ${ofCase}, submission integer not null, question ${text} not null, version integer not null, done_on ${text}, kept ${text}, because ${text}, saved_at ${text} not null,
    primary key (case_id, submission, question)
  )`,
  `alter table rounds add column reinstated_on ${text}, add column confirmed ${text}, add column unsent ${text}`,
  'alter table declarations add column round integer not null default 1',
  `insert into submissions (case_id, number, round, sent_on, made_at, declaration, content, taken_back_at)
    select case_id, number, number, sent_on, sent_on || 'T00:00:00.000Z', null, null, null from rounds where sent_on is not null`,
]);
