// Cases under attack, what an attack may know of them, and what is stored as a whole, to be laid beside itself.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { RunningApp } from '../app.ts';
import { sampleCase } from '../cases.ts';
import { richCase } from '../rich-case.ts';
import { realRulebook } from '../rulebook.ts';
import type { Sources } from './sources.ts';
import { secret } from './words.ts';

/** A case with the secret word in all its texts; a fresh one once the last was deleted. */
export function attackedCase(app: RunningApp, owner?: () => string): { readonly id: () => string; readonly stand: () => Promise<void> } {
  let id = '';
  return {
    id: () => id,
    stand: async () => {
      if (id !== '' && await app.store().get(id) !== undefined) return;
      const rulebook = await realRulebook();
      const made = async (): Promise<string> => richCase(app.store(), rulebook, sampleCase(rulebook, 'out-of-stock'), { word: secret, ...(owner === undefined ? {} : { owner: owner() }) });
      id = await made();
    },
  };
}

export async function sourcesOf(app: RunningApp, id: string, more: readonly string[] = []): Promise<Sources> {
  const rulebook = await realRulebook();
  // Few, so that answers meet their questions.
  const answers = Object.fromEntries(Object.entries(sampleCase(rulebook, 'out-of-stock').answers).filter((_each, i) => i % 7 === 0));
  const found = await app.store().get(id);
  const files = (await app.store().files.list(id)).map((file) => file.id);
  return {
    ids: [id, id.toUpperCase(), ...files, ...(found?.reports ?? []).map((report) => report.id), ...more, 'nothing'],
    questions: Object.keys(answers), reasons: ['out-of-stock', 'late-shipment'],
    texts: ['Your Amazon.com account has been deactivated. Send a plan of action within 17 days.', '# Plan\n\nWe refunded 7 orders on 4 March 2026.\n\n| a | b |\n|---|---|\n| 1 | 2 |', 'order-id\tdone\n111-1234567-1234567\trefunded', '出品者アカウントが停止されました。'],
    answers,
  };
}

/** Reckoned anew, written by every visit, or told of what was refused. */
const passing = /^(?:case_lines|case_words.*|kysely_.*|sqlite_.*|trail|tally|sessions)$/;

export interface Content { readonly hash: () => string | Promise<string>; readonly close: () => void | Promise<void> }

/** The same of a database, whose evidence files lie in it under their hash. */
export async function openDatabaseContent(place: string): Promise<Content> {
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  const { rows: tables } = await client.query<{ readonly name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1");
  const each = tables.filter(({ name }) => !passing.test(name)).map(({ name }) => `select md5(${name === 'contents' ? 'hash' : 't::text'}) as row from "${name}" t`);
  const all = `select md5(coalesce(string_agg(row, '' order by row), '')) as hash from (${each.join(' union all ')}) rows`;
  return { hash: async () => (await client.query<{ readonly hash: string }>(all)).rows[0]?.hash ?? '', close: () => client.end() };
}

/** All that is stored, as one hash that is made anew only when something was written. */
export function openContent(folder: string): Content {
  const raw = new Sqlite(path.join(folder, 'cases.sqlite'), { readonly: true });
  const tables = raw.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  let at: unknown;
  let rows = '';
  return {
    hash: () => {
      const now: unknown = raw.pragma('data_version', { simple: true });
      if (now !== at) {
        const hash = createHash('sha256');
        for (const table of tables.filter((name) => !passing.test(name))) for (const row of raw.prepare(`select * from "${table}"`).raw().iterate()) hash.update(JSON.stringify(row));
        rows = hash.digest('hex');
        at = now;
      }
      const files = path.join(folder, 'files');
      return `${rows} ${existsSync(files) ? readdirSync(files, { recursive: true }).sort().join() : ''}`;
    },
    close: () => { raw.close(); },
  };
}
