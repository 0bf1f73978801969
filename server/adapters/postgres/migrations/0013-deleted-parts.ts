// What was taken out of a case and can be brought back for a while: evidence files (their content stays where it is) and reports.
import { json, ofCase, step, text } from './ddl.ts';

export const deletedParts = step([
  `create table deleted_parts (
    id ${text} primary key, ${ofCase}, kind ${text} not null, name ${text} not null, hash ${text},
    content ${text} not null ${json('content')}, packed bytea, deleted_at ${text} not null
  )`,
  ...['case_id', 'hash', 'deleted_at'].map((column) => `create index deleted_parts_by_${column} on deleted_parts (${column})`),
]);
