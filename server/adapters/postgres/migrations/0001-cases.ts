// Cases with their rounds, answers and drafts, and what those answers and drafts were before.
import { json, ofCase, step, text } from './ddl.ts';

export const cases = step([
  `create table cases (
    id ${text} primary key, version integer not null, title ${text} not null, language ${text} not null,
    confirmed ${text} not null ${json('confirmed')}, created_at ${text} not null, updated_at ${text} not null
  )`,
  `create table rounds (
    ${ofCase}, number integer not null, notice ${text} not null, received_on ${text}, correction ${text} not null ${json('correction')}, created_at ${text} not null,
    primary key (case_id, number)
  )`,
  `create table answers (
    ${ofCase}, question ${text} not null, version integer not null, state ${text}, answer_values ${text} not null ${json('answer_values')}, saved_at ${text} not null,
    primary key (case_id, question)
  )`,
  `create table answer_history (
    ${ofCase}, question ${text} not null, version integer not null, state ${text}, answer_values ${text} not null, saved_at ${text} not null,
    primary key (case_id, question, version)
  )`,
  `create table drafts (
    ${ofCase}, name ${text} not null, version integer not null, text ${text} not null, marks ${text} not null ${json('marks')}, saved_at ${text} not null,
    primary key (case_id, name)
  )`,
  `create table draft_history (
    ${ofCase}, name ${text} not null, version integer not null, text ${text} not null, marks ${text} not null, saved_at ${text} not null, kept_at ${text} not null,
    primary key (case_id, name, version)
  )`,
  'create index cases_by_update on cases (updated_at)',
]);
