// When a case came in from a case file; null where it was begun here.
import { sql, type Kysely, type Migration } from 'kysely';

export const broughtIn: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table cases add column brought_in_at text`.execute(db);
  },
};
