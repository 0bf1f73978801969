// Counts in a table, which all processes share. Of what is counted only a hash is kept, and no longer than its time.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tally } from '../../core/team/tally.ts';
import { changing, type Door } from './engine.ts';

export function openTally({ db, clock }: Door): Tally {
  return {
    add: (key, many, within) => changing(db, async (trx) => {
      const now = clock();
      const [at, ends] = [now, new Date(now.getTime() + within)].map((moment) => moment.toISOString());
      await sql`delete from tally where until <= ${at}`.execute(trx);
      const { rows: [counted] } = await sql<{ readonly times: number; readonly until: string }>`insert into tally (key, times, until) values (${hashOf(key)}, ${many}, ${ends}) on conflict (key) do update set times = tally.times + excluded.times returning times, until`.execute(trx);
      if (counted === undefined) throw new Error('Nothing was counted');
      return { count: counted.times, until: new Date(counted.until) };
    }),
    takeBack: (key) => changing(db, async (trx) => { await sql`update tally set times = times - 1 where key = ${hashOf(key)} and times > 0`.execute(trx); }),
  };
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');
