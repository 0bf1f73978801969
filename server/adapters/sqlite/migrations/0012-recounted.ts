// The number of cases counted once more, as on PostgreSQL, where it could be wrong.
import { sql, type Kysely, type Migration } from 'kysely';

export const recounted: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`update case_counts set n = (select count(*) from cases where deleted_at is null)`.execute(db);
  },
};
