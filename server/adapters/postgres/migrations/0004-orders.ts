// Reports that were read, each with its lines in packed form, and the table of orders of a case with what it was before.
import { json, ofCase, step, text } from './ddl.ts';

export const orders = step([
  `create table reports (id ${text} primary key, ${ofCase}, version integer not null, content ${text} not null ${json('content')}, packed bytea, read_at ${text} not null)`,
  'create index reports_by_case on reports (case_id)',
  ...['annexes', 'annex_history'].map((table) => `create table ${table} (
    ${ofCase}, version integer not null, annex_rows ${text} not null ${json('annex_rows')}, saved_at ${text} not null,
    primary key (case_id, version)
  )`),
]);
