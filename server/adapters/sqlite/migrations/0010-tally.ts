// How often one may ask: counts by a hash of who asks, gone once their time is over. Empty where one user works alone.
import { sql, type Kysely, type Migration } from 'kysely';

export const tally: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table tally (key text primary key, times integer not null, until text not null) strict`.execute(db);
    await sql`create index tally_over on tally (until)`.execute(db);
  },
};
