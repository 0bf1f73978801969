// Backup while the program runs, restore elsewhere, and what the doctor finds; through the command line, as a user would.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../server/adapters/files/content-store.ts';
import { setPassphrase } from '../../../server/adapters/lock/change-lock.ts';
import { backUp, backupsFolder, listBackups, readBackup } from '../../../server/adapters/safekeeping/backup.ts';
import { examine } from '../../../server/adapters/safekeeping/doctor.ts';
import { openKeeping } from '../../../server/adapters/safekeeping/keeping.ts';
import { restore } from '../../../server/adapters/safekeeping/restore.ts';
import { caseFile, filesFolder, incomingFolder } from '../../../server/adapters/sqlite/data-folder.ts';
import { steps } from '../../../server/adapters/sqlite/migrations/steps.ts';
import { openSqliteStore } from '../../../server/adapters/sqlite/store.ts';
import { runCommandLine } from '../../../server/cli/run.ts';
import type { CaseStore } from '../../../server/core/case/case.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
let count = 0;
const newData = (): string => caseFile(path.join(folder, `data-${String(count += 1)}`));
const proof = { name: '請求書.txt', kind: 'text', bytes: Buffer.from('Rechnung 17') } as const;

/** A store with two cases and one evidence file. */
async function filled(file: string): Promise<{ readonly store: CaseStore; readonly id: string; readonly hash: string }> {
  const store = await openSqliteStore(file);
  const { id } = await store.create({ notice: 'Your account is off.', language: 'ja', title: '在庫切れ' });
  await store.create({ notice: 'Another one.', language: 'en', title: 'Second' });
  await store.saveAnswer(id, 'case.about', { state: 'answered', values: { shop: 'Hoshikawa Export' } });
  const added = await store.files.add(id, proof);
  if (!added.ok) throw new Error(added.why);
  return { store, id, hash: added.value.hash };
}

async function command(file: string, ...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = ''; let err = '';
  const code = await runCommandLine(args, { out: (text) => { out += text; }, err: (text) => { err += text; }, readStandardInput: () => Promise.resolve(Buffer.from('')), env: { LANG: 'C', REINSTATE_DATA: path.dirname(file) } },
    { root: folder, rulebook: () => Promise.reject(new Error('not needed')), exporting: () => Promise.reject(new Error('not needed')) });
  return { code, out, err };
}

describe('backup and restore', () => {
  it('copies everything while the cases are open, and brings it back in another folder', async () => {
    const file = newData();
    const { store, id } = await filled(file);
    const { code, out } = await command(file, 'backup');
    expect(code).toBe(0);
    expect(out).toContain('2 cases, 1 evidence file.');
    // What is saved afterwards is in the live file alone.
    await store.saveAnswer(id, 'case.about', { state: 'answered', values: { shop: 'Later' } });
    const before = await store.list();
    await store.close();
    const [made] = await listBackups(backupsFolder(file));
    const other = newData();
    expect(await command(other, 'restore', made?.folder ?? '')).toMatchObject({ code: 0, err: '' });
    const back = await openSqliteStore(other);
    expect((await back.list()).map((one) => one.id).sort()).toEqual(before.map((one) => one.id).sort());
    expect((await back.get(id))?.answers['case.about']?.answer.values).toEqual({ shop: 'Hoshikawa Export' });
    const [held] = await back.files.list(id);
    expect(await back.files.content(id, held?.id ?? '')).toMatchObject({ ok: true, file: { name: '請求書.txt' } });
    expect(await back.files.verify()).toEqual({ missing: [], altered: [], orphans: [] });
    await back.close();
  });

  it('moves the present cases aside and says where, so that a wrong restore costs nothing', async () => {
    const file = newData();
    const { store, id } = await filled(file);
    const { folder: made } = await backUp(file);
    await store.saveAnswer(id, 'case.about', { state: 'answered', values: { shop: 'Later' } });
    await store.close();
    const done = await restore(made, file);
    if (!done.ok || done.replaced === undefined) throw new Error('not restored');
    const old = await openSqliteStore(caseFile(done.replaced));
    expect((await old.get(id))?.answers['case.about']?.answer.values).toEqual({ shop: 'Later' });
    expect(await old.files.verify()).toEqual({ missing: [], altered: [], orphans: [] });
    await old.close();
  });

  it('is refused while a program has the cases open, in either language, and changes nothing', async () => {
    const file = newData();
    const { store } = await filled(file);
    const { folder: made } = await backUp(file);
    const bytes = readFileSync(file);
    expect(await command(file, 'restore', made)).toMatchObject({ code: 2, err: expect.stringContaining('The program is running') });
    expect((await command(file, 'restore', made, '--lang', 'ja')).err).toContain('プログラムが動いています');
    expect(readFileSync(file).equals(bytes)).toBe(true);
    await store.close();
  });

  it('refuses a folder that is no backup, one that was changed, and one of a newer program', async () => {
    const file = newData();
    const { store, hash } = await filled(file);
    await store.close();
    expect(await restore(folder, file)).toEqual({ ok: false, why: 'no-backup' });
    const { folder: newest } = await backUp(file);
    expect(await command(file, 'restore', backupsFolder(file))).toMatchObject({ code: 2, err: expect.stringContaining(`The newest backup in it: ${newest}`) });
    const { folder: changed } = await backUp(file, { into: path.join(folder, 'changed') });
    writeFileSync(placeOf(filesFolder(caseFile(changed)), hash), 'other');
    expect(await restore(changed, file)).toEqual({ ok: false, why: 'damaged' });
    const { folder: newer } = await backUp(file, { into: path.join(folder, 'newer') });
    const list = path.join(newer, 'backup.json');
    writeFileSync(list, readFileSync(list, 'utf8').replace('0001-cases', '9999-future'));
    expect(await restore(newer, file)).toEqual({ ok: false, why: 'newer' });
    expect((await examine(file)).findings.filter(({ state }) => state === 'fault')).toEqual([]);
  });

  it('says where there is nothing to copy and where nothing can be written', async () => {
    const file = newData();
    expect(await command(file, 'backup')).toMatchObject({ code: 2, err: expect.stringContaining('There are no cases') });
    const { store } = await filled(file);
    await store.close();
    const taken = path.join(folder, 'taken');
    writeFileSync(taken, '');
    expect(await command(file, 'backup', '--to', taken)).toMatchObject({ code: 2, err: expect.stringContaining('cannot be opened for writing') });
  });

  it('has a name of its own although another was made in the same second', async () => {
    const file = newData();
    const { store } = await filled(file);
    await store.close();
    const now = new Date('2026-03-04T09:00:00Z');
    const made = await Promise.all([1, 2, 3].map(() => backUp(file, { now })));
    expect(new Set(made.map((one) => one.folder)).size).toBe(3);
    expect(await listBackups(backupsFolder(file))).toHaveLength(3);
  });

  it('leaves no half backup, and keeps what it holds from others', async () => {
    const file = newData();
    const { store } = await filled(file);
    await store.close();
    const { folder: made } = await backUp(file);
    expect(readdirSync(backupsFolder(file))).toEqual([path.basename(made)]);
    if (process.platform !== 'win32') for (const name of readdirSync(made, { recursive: true, encoding: 'utf8' })) expect(statSync(path.join(made, name)).mode & 0o077).toBe(0);
  });
});

/** A case file as the program wrote it when it knew only the first steps. */
async function olderFile(upTo: number): Promise<string> {
  const file = newData();
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const old = new Kysely<never>({ dialect: new SqliteDialect({ database: new Sqlite(file) }) });
  const known = Object.fromEntries(Object.entries(steps).slice(0, upTo));
  await new Migrator({ db: old, provider: { getMigrations: () => Promise.resolve(known) } }).migrateToLatest();
  await old.destroy();
  const raw = new Sqlite(file);
  raw.exec("insert into cases (id, version, title, language, confirmed, created_at, updated_at) values ('c', 3, 't', 'ja', '[]', '2026-03-01', '2026-03-02'); insert into rounds (case_id, number, notice, correction, created_at) values ('c', 1, 'n', '{}', '2026-03-01')");
  raw.close();
  chmodSync(file, 0o600);
  return file;
}

describe('a restore that was cut off', () => {
  it('shows no empty list at the next start, but says that nothing is lost and what to type, and can be done once more', async () => {
    const file = newData();
    const { store, id } = await filled(file);
    const { folder: backup } = await backUp(file, { why: 'asked' });
    await store.close();
    // The cases that were there are moved aside, the backup is not in place yet.
    mkdirSync(incomingFolder(file));
    renameSync(file, caseFile(path.join(incomingFolder(file))));
    await expect(openSqliteStore(file)).rejects.toMatchObject({ code: 'half-restored', file: path.dirname(file) });
    expect(existsSync(file)).toBe(false);
    expect(await restore(backup, file)).toMatchObject({ ok: true });
    const again = await openSqliteStore(file);
    expect(await again.get(id)).toMatchObject({ title: '在庫切れ' });
    await again.close();
  });
});

describe('erasing everything', () => {
  it('takes what was never finished with it, also where the backups stay, and leaves those as they are', async () => {
    const file = newData();
    const { store } = await filled(file);
    // Under one more name, as before an upgrade: what is overwritten here is gone there too.
    const { folder: linked } = await backUp(file, { why: 'before-upgrade' });
    const data = path.dirname(file);
    const halves = [incomingFolder(file), path.join(backupsFolder(file), '2026.part'), path.join(data, 'replaced', '2026.part')];
    for (const half of halves) { mkdirSync(half, { recursive: true }); writeFileSync(path.join(half, 'cases.sqlite'), '在庫切れ'); }
    const keeping = openKeeping(file, store);
    await keeping.eraseAll({ copies: false });
    expect(halves.filter((half) => existsSync(half))).toEqual([]);
    expect((await readBackup(linked, Object.keys(steps))).ok).toBe(true);
    await keeping.eraseAll({ copies: true });
    expect(readdirSync(data).filter((name) => !name.startsWith('cases.sqlite'))).toEqual([]);
    await store.close();
  });
});

describe('an upgrade', () => {
  it.each(Object.keys(steps).slice(0, -1).map((name, i) => ({ name, upTo: i + 1 })))('from $name is backed up first, keeps the cases, and can be taken back', async ({ upTo }) => {
    const file = await olderFile(upTo);
    const told: string[] = [];
    const store = await openSqliteStore(file, undefined, undefined, (backup) => { told.push(backup); });
    expect(await store.get('c')).toMatchObject({ title: 't', notice: 'n', version: 3 });
    await store.close();
    const [made] = await listBackups(backupsFolder(file));
    expect(made).toMatchObject({ why: 'before-upgrade', cases: 1, steps: Object.keys(steps).slice(0, upTo) });
    expect(told).toEqual([made?.folder]);
    expect(await restore(made?.folder ?? '', file)).toMatchObject({ ok: true });
    const raw = new Sqlite(file);
    expect(raw.prepare('select count(*) from kysely_migration').pluck().get()).toBe(upTo);
    raw.close();
  });

  it('of sealed cases is backed up sealed', async () => {
    const file = await olderFile(3);
    const keys = await setPassphrase(file, 'correct horse battery', { cost: { N: 2 ** 14, r: 8, p: 1 } });
    const store = await openSqliteStore(file, undefined, keys);
    expect(await store.get('c')).toMatchObject({ title: 't', notice: 'n', version: 3 });
    await store.close();
    const [made] = await listBackups(backupsFolder(file));
    expect(made).toMatchObject({ why: 'before-upgrade', cases: 1, sealed: { key: keys.id }, steps: Object.keys(steps).slice(0, 3) });
    expect(await restore(made?.folder ?? '', file, { keys })).toMatchObject({ ok: true, passphrase: 'present' });
  });

  it('does not begin where no backup can be made', async () => {
    const file = await olderFile(1);
    writeFileSync(backupsFolder(file), 'in the way');
    await expect(openSqliteStore(file)).rejects.toMatchObject({ name: 'StoreFault', code: 'no-access' });
    const raw = new Sqlite(file);
    expect(raw.prepare('select count(*) from kysely_migration').pluck().get()).toBe(1);
    raw.close();
  });
});

describe('the doctor', () => {
  it('finds nothing wrong with sound data that has a backup', async () => {
    const file = newData();
    const { store } = await filled(file);
    await backUp(file);
    expect(await command(file, 'doctor')).toMatchObject({ code: 0, out: expect.stringContaining('All is well.') });
    expect((await command(file, 'doctor', '--lang', 'ja')).out).toContain('問題はありません。');
    await store.close();
  });

  it('names what is damaged, missing, altered, left over and open to others', async () => {
    const file = newData();
    const { store, id, hash } = await filled(file);
    const second = await store.files.add(id, { ...proof, name: 'b.txt', bytes: Buffer.from('second') });
    await store.close();
    if (!second.ok) throw new Error(second.why);
    writeFileSync(placeOf(filesFolder(file), hash), 'tampered');
    renameSync(placeOf(filesFolder(file), second.value.hash), placeOf(filesFolder(file), hash).replace(/.$/, (last) => (last === '0' ? '1' : '0')));
    if (process.platform !== 'win32') chmodSync(file, 0o644);
    const { code, out } = await command(file, 'doctor', '--json');
    expect(code).toBe(1);
    const found = Object.fromEntries((JSON.parse(out) as { findings: { check: string; state: string; detail: string[] }[] }).findings.map(({ check, state, detail }) => [check, { state, detail }]));
    expect(found['evidence-altered']).toEqual({ state: 'fault', detail: [hash] });
    expect(found['evidence-missing']).toEqual({ state: 'fault', detail: [second.value.hash] });
    expect(found['evidence-orphans']?.state).toBe('notice');
    if (process.platform !== 'win32') expect(found['private']).toEqual({ state: 'fault', detail: [file] });
    expect(found['backup']?.state).toBe('notice');
    expect(found['structure']?.state).toBe('fine');
  });

  it('tells a damaged file, a case that cannot be read, and no cases at all', async () => {
    const file = newData();
    expect(await command(file, 'doctor')).toMatchObject({ code: 1, out: expect.stringContaining('There are no cases') });
    const { store } = await filled(file);
    await store.close();
    const raw = new Sqlite(file);
    raw.prepare("update answers set state = 'unheard-of'").run();
    const second = String(raw.prepare("select id from cases where title = 'Second'").pluck().get());
    // Of a team, and of a deleted case: no reading of the case itself comes upon them.
    raw.prepare(`insert into comments (case_id, number, round, version, about, body, by_name, at) values (?, 1, 1, 1, '{"kind":"unheard-of"}', 'x', 'A', '2026-01-01T00:00:00.000Z')`).run(second);
    raw.prepare(`insert into review_steps (case_id, number, round, kind, by_name, at, state) values (?, 1, 1, 'asked', 'A', '2026-01-01T00:00:00.000Z', '{}')`).run(second);
    raw.prepare("update cases set deleted_at = '2026-01-01T00:00:00.000Z' where id = ?").run(second);
    raw.close();
    expect((await examine(file)).findings.find(({ check }) => check === 'rows')).toMatchObject({ state: 'fault', detail: expect.arrayContaining([`comments ${second}`, `reviewSteps ${second}`]), count: 3 });
    expect((await command(file, 'doctor', '--lang', 'ja')).out).toContain(`コメント（ケース ${second}）`);
    expect((await examine(file)).findings.find(({ check }) => check === 'cases')).toMatchObject({ state: 'fault', count: 2 });
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096, 12_288);
    writeFileSync(file, bytes);
    for (const log of ['-wal', '-shm']) if (existsSync(file + log)) writeFileSync(file + log, '');
    const { code } = await command(file, 'doctor');
    expect(code).toBe(1);
  });
});
