// Cases in PostgreSQL kept safe: pg_dump and back, and what the doctor finds; through the command line, as a user would.
import path from 'node:path';
import { expect, it } from 'vitest';
import { openPostgresStore } from '../../../server/adapters/postgres/store.ts';
import { runCommandLine } from '../../../server/cli/run.ts';
import { keepHouse } from '../../../server/housekeeping.ts';
import { describePostgres, postgresPlaces } from '../../support/engines.ts';
import { query, runTool } from '../../support/postgres.mjs';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();

async function command(url: string, ...args: string[]): Promise<{ readonly code: number; readonly said: string }> {
  let said = '';
  const code = await runCommandLine(args, { out: (text) => { said += text; }, err: (text) => { said += text; }, readStandardInput: () => Promise.resolve(Buffer.from('')), env: { LANG: 'C', REINSTATE_DATA: folder, DATABASE_URL: url } },
    { root: folder, rulebook: () => Promise.reject(new Error('not needed')), exporting: () => Promise.reject(new Error('not needed')) });
  return { code, said };
}
const found = async (url: string): Promise<Record<string, string>> => Object.fromEntries((JSON.parse((await command(url, 'doctor', '--json')).said) as { readonly findings: readonly { readonly check: string; readonly state: string }[] }).findings.map(({ check, state }) => [check, state]));

describePostgres('cases in PostgreSQL', () => {
  const places = postgresPlaces();
  const password = (url: string): string => new URL(url).password;

  it('are copied by pg_dump, which backup and restore say in both languages, and are whole when they are put back', async () => {
    const [place, other] = [await places.newPlace(), await places.newPlace()];
    const { store } = await openPostgresStore(place);
    const { id } = await store.create({ notice: 'Your account is off. \0', language: 'ja', title: '在庫切れ' });
    await store.files.add(id, { name: '請求書.txt', kind: 'text', bytes: Buffer.from('Rechnung 17') });
    const before = await store.get(id);
    for (const args of [['backup'], ['restore', folder], ['backup', '--lang', 'ja'], ['restore', folder, '--lang', 'ja']]) {
      const { code, said } = await command(place, ...args);
      expect([code, said]).toEqual([2, expect.stringContaining('pg_dump')]);
      expect(said).toContain(new URL(place).pathname.slice(1));
      expect(said).not.toContain(password(place));
    }
    const file = path.join(folder, 'cases.dump');
    runTool('pg_dump', '--format=custom', `--file=${file}`, place);
    await store.close();
    runTool('pg_restore', `--dbname=${other}`, file);
    const back = (await openPostgresStore(other)).store;
    expect(await back.get(id)).toEqual(before);
    expect(await back.files.verify()).toEqual({ missing: [], altered: [], orphans: [] });
    expect(await back.change(id, { title: 'goes on' }, 1)).toMatchObject({ ok: true });
    await back.close();
  });

  it('are counted right once more where their rows alone were put into tables that are there', async () => {
    const [place, other] = [await places.newPlace(), await places.newPlace()];
    const [{ store }, { store: back }] = [await openPostgresStore(place), await openPostgresStore(other)];
    const { id } = await store.create({ notice: 'n', language: 'en', title: 't' });
    await store.close();
    const file = path.join(folder, 'rows.dump');
    runTool('pg_dump', '--format=custom', '--data-only', '--exclude-table=kysely_*', `--file=${file}`, place);
    runTool('pg_restore', '--data-only', `--dbname=${other}`, file);
    expect(await back.get(id)).toMatchObject({ title: 't' });
    expect([await back.lines.counts(), (await found(other))['counted']]).toEqual([{ kept: 2, there: 1 }, 'notice']);
    const rest = keepHouse(back);
    await expect.poll(() => found(other)).toMatchObject({ counted: 'fine' });
    rest();
    await back.close();
  });

  it('are looked over by the doctor, who changes nothing', async () => {
    const place = await places.newPlace();
    expect(await found(place)).toMatchObject({ tables: 'notice' });
    expect(await query(place, "select to_regclass('cases')")).toEqual([[null]]);
    const { store } = await openPostgresStore(place);
    const { id } = await store.create({ notice: 'n', language: 'en', title: 't' });
    const added = await store.files.add(id, { name: 'a.txt', kind: 'text', bytes: Buffer.from('one') });
    const { durable, ...rest } = await found(place);
    // The server of the tests does not wait for the disk, and is told so.
    expect(durable).toBe(process.env['TEST_DATABASE_URL'] ? durable : 'fault');
    expect(rest).toEqual({ tables: 'fine', encrypted: 'fine', cases: 'fine', rows: 'fine', 'evidence-missing': 'fine', 'evidence-altered': 'fine', 'evidence-orphans': 'fine', counted: 'fine' });
    await query(place, "update contents set bytes = 'other' where hash = $1", [added.ok ? added.value.hash : '']);
    await query(place, "insert into contents values ('orphan', 'x')");
    await query(place, "update cases set language = 'xx'");
    expect(await found(place)).toMatchObject({ cases: 'fault', 'evidence-altered': 'fault', 'evidence-orphans': 'notice' });
    const { code, said } = await command(place, 'doctor', '--lang', 'ja');
    expect([code, said]).toEqual([1, expect.stringContaining('pg_restore')]);
    expect(said).not.toContain(password(place));
    await store.close();
    const wrong = new URL(place); wrong.password = 'hunter2secret';
    const refused = await command(wrong.href, 'doctor');
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('refuses the login')]);
    expect(refused.said).not.toContain('hunter2secret');
  });
});
