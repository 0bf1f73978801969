// Looks a PostgreSQL database over and says what is wrong; changes nothing.
import { sql } from 'kysely';
import { asOpenFault } from '../postgres/connect.ts';
import { postgresEngine } from '../postgres/engine.ts';
import { steps } from '../postgres/migrations/steps.ts';
import { connectOnly, stepsIn } from '../postgres/open-database.ts';
import type { Db } from '../sqlite/engine.ts';
import { storeOn } from '../sqlite/store.ts';
import { StoreFault } from '../sqlite/store-fault.ts';
import { contentsOf, finding, type Diagnosis, type Finding } from './doctor.ts';

export async function examineDatabase(url: string): Promise<Diagnosis> {
  try {
    const { db, place } = await connectOnly(url);
    try { return { file: place, database: true, findings: await findingsOf(db, place) }; }
    catch (error) { throw asOpenFault(error, place); }
    finally { await db.destroy(); }
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return { file: error.file, database: true, fault: error.code, findings: [] };
  }
}

async function findingsOf(db: Db, place: string): Promise<readonly Finding[]> {
  const been = await stepsIn(db);
  if (been.some((name) => !Object.hasOwn(steps, name))) throw new StoreFault('newer-database', place);
  const lacking = Object.keys(steps).slice(been.length);
  const store = storeOn({ db, engine: postgresEngine, clock: () => new Date() });
  return [finding('tables', lacking, 'notice'), ...await settingsOf(db), ...(lacking.length === 0 ? await contentsOf(store, (await db.selectFrom('cases').select('id').orderBy('id').execute()).map(({ id }) => id)) : [])];
}

/** Whether what is acknowledged outlives a power cut, and nobody on the way reads along. */
async function settingsOf(db: Db): Promise<readonly Finding[]> {
  const { rows: off } = await sql<{ readonly name: string }>`select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name`.execute(db);
  const { rows: [way] } = await sql<{ readonly open: boolean }>`select not coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) and coalesce(not inet_client_addr() <<= any (array['127.0.0.0/8', '::1/128']::inet[]), false) as open`.execute(db);
  return [finding('durable', off.map(({ name }) => name)), finding('encrypted', way?.open === true ? [''] : [], 'notice')];
}
