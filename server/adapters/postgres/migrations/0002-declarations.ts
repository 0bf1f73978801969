// What a seller declared before a letter left, and the day on which the answer of a round was sent.
import { json, ofCase, step, text } from './ddl.ts';

export const declarations = step([
  `create table declarations (
    ${ofCase}, version integer not null, made_by ${text} not null, made_on ${text} not null, claims ${text} not null ${json('claims')}, saved_at ${text} not null,
    primary key (case_id, version)
  )`,
  `alter table rounds add column sent_on ${text}`,
]);
