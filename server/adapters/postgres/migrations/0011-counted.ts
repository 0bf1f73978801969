// How many cases there are, without counting them: the sum of what came and went. Each change is a row of its own, so that nobody waits for another; now and then they are made one.
import { step } from './ddl.ts';

const change = (name: string, change: string): string => `create function ${name}() returns trigger language plpgsql as $$ begin
  insert into case_counts select change from (select ${change} as change) as one where change <> 0;
  return null;
end $$`;

export const counted = step([
  'create table case_counts (n bigint not null)',
  'insert into case_counts select count(*) from cases where deleted_at is null',
  `create function case_counts_joined() returns trigger language plpgsql as $$ begin
    if (select count(*) from case_counts) > 100 then
      with joined as (delete from case_counts where ctid in (select ctid from case_counts for update skip locked) returning n)
      insert into case_counts select sum(n) from joined having count(*) > 0;
    end if;
    return null;
  end $$`,
  change('cases_come', '(select count(*) from added where deleted_at is null)'),
  change('cases_go', '-(select count(*) from gone where deleted_at is null)'),
  change('cases_hide', 'case when new.deleted_at is null then 1 else -1 end'),
  'create trigger cases_come after insert on cases referencing new table as added for each statement execute function cases_come()',
  'create trigger cases_go after delete on cases referencing old table as gone for each statement execute function cases_go()',
  'create trigger cases_hide after update of deleted_at on cases for each row when ((old.deleted_at is null) <> (new.deleted_at is null)) execute function cases_hide()',
  'create trigger cases_joined after insert on cases for each statement execute function case_counts_joined()',
]);
