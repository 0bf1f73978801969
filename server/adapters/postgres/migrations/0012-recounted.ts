// The functions that count find their tables whatever the search path is (pg_restore leaves none), and where all cases go at once the count goes too; it is taken once more.
import { step } from './ddl.ts';

const functions = ['case_counts_joined', 'cases_come', 'cases_go', 'cases_hide'];

export const recounted = step([
  ...functions.map((name) => `alter function ${name}() set search_path from current`),
  'create function cases_emptied() returns trigger language plpgsql set search_path from current as $$ begin delete from case_counts; return null; end $$',
  'create trigger cases_emptied after truncate on cases for each statement execute function cases_emptied()',
  'delete from case_counts',
  'insert into case_counts select count(*) from cases where deleted_at is null',
]);
