// The steps of the schema a case file has been through.
import type { Database } from 'better-sqlite3';

/** Oldest first; none for a new file. */
export function stepsIn(raw: Database): string[] {
  const migrated = raw.prepare("select 1 from sqlite_master where type = 'table' and name = 'kysely_migration'").get() !== undefined;
  return migrated ? raw.prepare('select name from kysely_migration order by name').pluck().all().map(String) : [];
}
