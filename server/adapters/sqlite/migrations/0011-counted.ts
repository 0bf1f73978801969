// How many cases there are, without counting them: kept with every case that comes, goes, is deleted or brought back.
import { sql, type Kysely, type Migration } from 'kysely';

export const counted: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table case_counts (n integer not null) strict`.execute(db);
    await sql`insert into case_counts select count(*) from cases where deleted_at is null`.execute(db);
    await sql`create trigger cases_come after insert on cases when new.deleted_at is null begin update case_counts set n = n + 1; end`.execute(db);
    await sql`create trigger cases_go after delete on cases when old.deleted_at is null begin update case_counts set n = n - 1; end`.execute(db);
    await sql`create trigger cases_hide after update of deleted_at on cases when (old.deleted_at is null) <> (new.deleted_at is null) begin update case_counts set n = n + iif(new.deleted_at is null, 1, -1); end`.execute(db);
  },
};
