// The passphrase: what it seals, what is left on the disk, and a program killed while it is set or taken away.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { changePassphrase as changeUsual, removePassphrase, setPassphrase as setUsual } from '../../../server/adapters/lock/change-lock.ts';
import { unlock } from '../../../server/adapters/lock/key-file.ts';
import type { Keys } from '../../../server/adapters/lock/keys.ts';
import { backUp, backupsFolder, listBackups } from '../../../server/adapters/safekeeping/backup.ts';
import { caseFile, filesFolder, keyFile, liveFile } from '../../../server/adapters/sqlite/data-folder.ts';
import { openSqliteStore } from '../../../server/adapters/sqlite/store.ts';
import { runCommandLine } from '../../../server/cli/run.ts';
import { projectRoot } from '../../support/rulebook.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
let count = 0;
const newData = (): string => caseFile(path.join(folder, `data-${String(count += 1)}`));
const passphrase = '正しい馬 battery staple';
/** A guess costs less here than in life. */
const cost = { N: 2 ** 14, r: 8, p: 1 };
const setPassphrase = (file: string, given: string): Promise<Keys> => setUsual(file, given, { cost });
const changePassphrase = (file: string, before: string, after: string): Promise<void> => changeUsual(file, before, after, cost);
/** Written into a case, a draft, an answer, the index of words, an evidence file and its name. */
const words = ['Hoshikawa', '星川商店'] as const;

interface Filled { readonly id: string; readonly evidence: string }
let first: Promise<{ readonly from: string; readonly filled: Filled }> | undefined;
/** Filled once, then copied. */
async function fill(file: string): Promise<Filled> {
  first ??= (async () => { const from = newData(); return { from, filled: await write(from) }; })();
  const { from, filled } = await first;
  cpSync(path.dirname(from), path.dirname(file), { recursive: true });
  return filled;
}

async function write(file: string): Promise<Filled> {
  const store = await openSqliteStore(file);
  const { id } = await store.create({ notice: `To ${words[0]}: your account is off.`, language: 'ja', title: words[1] });
  await store.saveAnswer(id, 'case.about', { state: 'answered', values: { shop: words[0] } });
  await store.saveDraft(id, 'letter-ja', `${words[1]}より。`.repeat(2000), [], undefined);
  const added = await store.files.add(id, { name: `${words[1]}.txt`, kind: 'text', bytes: Buffer.from(`${words[0]} ${words[1]} Rechnung 17`) });
  if (!added.ok) throw new Error(added.why);
  await store.files.add(id, { name: 'b.txt', kind: 'text', bytes: Buffer.from(words[1], 'utf16le') });
  await store.close();
  return { id, evidence: added.value.id };
}

/** Files under the folder of the cases in which one of the words, or the hash of an evidence file, can be read. */
function readable(file: string): readonly string[] {
  const sought = [...words].flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  const all = readdirSync(path.dirname(file), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return all.filter((each) => { const bytes = readFileSync(each); return sought.some((word) => bytes.includes(word)); });
}

async function isWhole(file: string, { id, evidence }: Filled, keys?: Keys): Promise<void> {
  const store = await openSqliteStore(file, undefined, keys);
  try {
    expect(await store.get(id)).toMatchObject({ title: words[1], answers: { 'case.about': { answer: { values: { shop: words[0] } } } } });
    const content = await store.files.content(id, evidence);
    expect(content.ok && Buffer.from(content.bytes).toString()).toContain('Rechnung 17');
    expect(await store.files.verify()).toEqual({ missing: [], altered: [], orphans: [] });
  } finally { await store.close(); }
}

async function command(file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, typed: readonly string[] = []): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = ''; let err = '';
  const answers = [...typed];
  const code = await runCommandLine(args, { out: (text) => { out += text; }, err: (text) => { err += text; }, readStandardInput: () => Promise.resolve(Buffer.from('')), askSecret: () => Promise.resolve(answers.shift()), env: { LANG: 'C', REINSTATE_DATA: path.dirname(file), ...env } },
    { root: folder, rulebook: () => Promise.reject(new Error('not needed')), exporting: () => Promise.reject(new Error('not needed')) });
  return { code, out, err };
}

describe('a passphrase', () => {
  it('leaves no word of a case to be read in any file, also of what is written and copied after it', async () => {
    const file = newData();
    const filled = await fill(file);
    expect(readable(file).length).toBeGreaterThan(2);
    const keys = await setPassphrase(file, passphrase);
    expect(readable(file)).toEqual([]);
    expect([existsSync(file), existsSync(filesFolder(file))]).toEqual([false, false]);
    await isWhole(file, filled, keys);
    const store = await openSqliteStore(file, undefined, keys);
    await store.saveDraft(filled.id, 'letter-en', words[0].repeat(5000), [], undefined);
    await store.files.add(filled.id, { name: words[0], kind: 'text', bytes: Buffer.from(words[0].repeat(500)) });
    await backUp(file, { keys });
    expect(readable(file)).toEqual([]);
    await store.close();
    expect(readable(file)).toEqual([]);
  });

  it('opens however it is typed, and by nothing else; changed, by the new one alone', async () => {
    const file = newData();
    const filled = await fill(file);
    await setPassphrase(file, 'Ｆｕｌｌ ｗｉｄｔｈ ｶﾞ');
    await isWhole(file, filled, await unlock(file, 'Full width ガ'));
    await expect(unlock(file, 'Full width カ')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await expect(openSqliteStore(file)).rejects.toMatchObject({ code: 'locked' });
    await expect(changePassphrase(file, 'not this one', passphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' });
    const before = readFileSync(liveFile(file, true));
    await changePassphrase(file, 'Full width ガ', passphrase);
    expect(readFileSync(liveFile(file, true)).equals(before)).toBe(true);
    await expect(unlock(file, 'Full width ガ')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await isWhole(file, filled, await unlock(file, passphrase));
    await removePassphrase(file, passphrase);
    await isWhole(file, filled);
    expect(readdirSync(path.dirname(file)).sort()).toEqual(['cases.sqlite', 'files']);
  });

  it('tells a byte that was changed: in the key file, the cases, an evidence file', async () => {
    const file = newData();
    const { id, evidence } = await fill(file);
    const keys = await setPassphrase(file, passphrase);
    const flipped = (place: string, at: number): () => void => { const bytes = readFileSync(place); const other = Buffer.from(bytes); other[at] = (other[at] ?? 0) ^ 1; writeFileSync(place, other); return () => { writeFileSync(place, bytes); }; };
    const key = readFileSync(keyFile(file), 'utf8');
    for (const part of ['"wrapped": "', '"salt": "', '"id": "', '"check": "', '"N": 1']) {
      const restoreKey = flipped(keyFile(file), key.indexOf(part) + part.length);
      await expect(unlock(file, passphrase), part).rejects.toMatchObject({ code: 'key-damaged' });
      restoreKey();
    }
    const [sealed = ''] = readdirSync(filesFolder(file, true), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && readFileSync(path.join(entry.parentPath, entry.name)).length > 60).map((entry) => path.join(entry.parentPath, entry.name));
    flipped(sealed, 40);
    const store = await openSqliteStore(file, undefined, keys);
    expect(await store.files.content(id, evidence)).toEqual({ ok: false, why: 'altered' });
    expect((await store.files.verify()).altered).toHaveLength(1);
    await store.close();
    flipped(liveFile(file, true), 9000);
    expect(await command(file, ['doctor'], { REINSTATE_PASSPHRASE: passphrase })).toMatchObject({ code: 1 });
  });
});

describe('commands', () => {
  const env = { REINSTATE_PASSPHRASE: passphrase };

  it('ask for the passphrase twice, tell that nothing brings it back, and never take it as an argument', async () => {
    const file = newData();
    await fill(file);
    expect((await command(file, ['passphrase', 'set'], {}, ['short'])).err).toContain('at least 12');
    expect(await command(file, ['passphrase', 'set'], {}, [passphrase, 'something else'])).toMatchObject({ code: 2, err: expect.stringContaining('nobody can get your cases back') });
    expect((await command(file, ['passphrase', 'set', passphrase])).code).toBe(2);
    expect(existsSync(keyFile(file))).toBe(false);
    expect(await command(file, ['passphrase', 'set', '--lang', 'ja'], {}, [passphrase, passphrase])).toMatchObject({ code: 0, err: expect.stringContaining('暗号化しました') });
    expect(readable(file)).toEqual([]);
    for (const args of [['passphrase', 'remove'], ['backup'], ['doctor'], ['account', 'list'], ['restore', folder]]) {
      const { code, err } = await command(file, args, {}, ['not this passphrase']);
      expect([code, err], args.join(' ')).toEqual([2, expect.stringContaining('not the passphrase')]);
    }
    expect((await command(file, ['passphrase', 'set'], env)).err).toContain('already');
    expect(await command(file, ['passphrase', 'change'], { ...env, REINSTATE_NEW_PASSPHRASE: 'another passphrase' })).toMatchObject({ code: 0 });
    expect(await command(file, ['passphrase', 'remove'], { REINSTATE_PASSPHRASE: 'another passphrase' })).toMatchObject({ code: 0 });
    expect(await command(file, ['passphrase', 'set'], { DATABASE_URL: 'postgres://x@127.0.0.1/x' })).toMatchObject({ code: 2, err: expect.stringContaining('cannot encrypt') });
  });

  it('ask for no passphrase while the program runs', async () => {
    const file = newData();
    await fill(file);
    const refused = { code: 2, err: expect.stringContaining('The program is running') };
    const store = await openSqliteStore(file);
    expect(await command(file, ['passphrase', 'set'], {}, ['short'])).toMatchObject(refused);
    await store.close();
    const sealed = await openSqliteStore(file, undefined, await setPassphrase(file, passphrase));
    for (const args of [['passphrase', 'remove'], ['restore', folder]]) expect(await command(file, args, {}, ['not this passphrase'])).toMatchObject(refused);
    await sealed.close();
  });

  it('back up, restore and look over sealed cases, and deal with copies that are not sealed', async () => {
    const file = newData();
    const filled = await fill(file);
    const { folder: plain } = await backUp(file, { into: path.join(folder, 'plain') });
    await backUp(file);
    await setPassphrase(file, passphrase);
    expect(await command(file, ['passphrase', 'copies'])).toMatchObject({ code: 1, err: expect.stringContaining('is not encrypted') });
    expect(await command(file, ['doctor'], env)).toMatchObject({ code: 0, out: expect.stringContaining('All of it encrypted: note') });
    expect(await command(file, ['passphrase', 'copies', '--seal'], env)).toMatchObject({ code: 0 });
    expect(readable(file)).toEqual([]);
    expect(await command(file, ['backup'], env)).toMatchObject({ code: 0, out: expect.stringContaining('encrypted like your cases') });
    const sealed = (await listBackups(backupsFolder(file))).map((one) => one.folder);
    expect(sealed).toHaveLength(2);
    // In another folder, with the passphrase of the backup alone.
    for (const from of sealed) {
      const other = newData();
      expect(await command(other, ['restore', from], { REINSTATE_BACKUP_PASSPHRASE: 'not this passphrase' })).toMatchObject({ code: 2 });
      expect(existsSync(keyFile(other))).toBe(false);
      expect(await command(other, ['restore', from], { REINSTATE_BACKUP_PASSPHRASE: passphrase })).toMatchObject({ code: 0, out: expect.stringContaining('the passphrase of this backup') });
      await isWhole(other, filled, await unlock(other, passphrase));
    }
    // Of the same key, under a passphrase that is newer.
    await changePassphrase(file, passphrase, 'another passphrase');
    const now = { REINSTATE_PASSPHRASE: 'another passphrase' };
    expect(await command(file, ['restore', sealed[0] ?? ''], now)).toMatchObject({ code: 0, out: expect.stringContaining('the passphrase you have now') });
    await isWhole(file, filled, await unlock(file, 'another passphrase'));
    // One that is not sealed is sealed as it comes.
    expect(await command(file, ['restore', plain], now)).toMatchObject({ code: 0 });
    await isWhole(file, filled, await unlock(file, 'another passphrase'));
    expect(readable(file)).toEqual([]);
    expect(readdirSync(path.join(path.dirname(file), 'replaced')).length).toBeGreaterThan(0);
    // What was moved aside opens by what it opened with.
    for (const name of readdirSync(path.join(path.dirname(file), 'replaced'))) await isWhole(caseFile(path.join(path.dirname(file), 'replaced', name)), filled, await unlock(caseFile(path.join(path.dirname(file), 'replaced', name)), 'another passphrase'));
    // Forgotten: moved aside unopened.
    expect(await command(file, ['restore', plain, '--forgotten'])).toMatchObject({ code: 0, out: expect.stringContaining('not encrypted any more') });
    await isWhole(file, filled);
    if (process.platform !== 'win32') { chmodSync(path.dirname(file), 0o700); expect((await command(file, ['doctor', '--json'])).out).not.toContain('"fault"'); }
  });
});

describe('a program killed while it', () => {
  const module = (name: string): string => JSON.stringify(pathToFileURL(path.join(projectRoot, 'dist/server/adapters', name)).href);
  /** Runs it in a process of its own, which ends at that step, or while the former state is overwritten. */
  const killed = (work: string, at: string): void => {
    const script = `
      import fs from 'node:fs/promises'; import { syncBuiltinESMExports } from 'node:module';
      const die = () => process.kill(process.pid, 'SIGKILL');
      const tell = ({ part, done }) => { if (part + done === ${JSON.stringify(at)}) die(); };
      if (${JSON.stringify(at)} === 'wiping') { let n = 0; const { rm } = fs; fs.rm = (...given) => { if (n++ === 9) die(); return rm(...given); }; syncBuiltinESMExports(); }
      const { setPassphrase, removePassphrase } = await import(${module('lock/change-lock.js')});
      ${work}`;
    expect(spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: projectRoot }).signal).toBe('SIGKILL');
  };

  it.each(['cases0', 'files1', 'check0', 'wiping'])('is set has the one state or the other (%s), and no word is left once it is set', async (at) => {
    const file = newData();
    const filled = await fill(file);
    killed(`await setPassphrase(${JSON.stringify(file)}, ${JSON.stringify(passphrase)}, { tell, cost: ${JSON.stringify(cost)} });`, at);
    expect(existsSync(keyFile(file))).toBe(at === 'wiping');
    const keys = at === 'wiping' ? await unlock(file, passphrase) : undefined;
    await isWhole(file, filled, keys);
    expect(readdirSync(path.dirname(file)).sort()).toEqual(keys === undefined ? ['cases.sqlite', 'files'] : ['cases.key', 'cases.open', 'cases.sealed', 'sealed-files']);
    await isWhole(file, filled, keys ?? await setPassphrase(file, passphrase));
    expect(readable(file)).toEqual([]);
  });

  it('has the cases open lets go of them: what it left is no program that runs', async () => {
    const file = newData();
    const filled = await fill(file);
    const { folder: plain } = await backUp(file, { into: path.join(folder, 'plain') });
    await setPassphrase(file, passphrase);
    const script = `
      const [{ openSqliteStore }, { unlock }] = [await import(${module('sqlite/store.js')}), await import(${module('lock/key-file.js')})];
      const store = await openSqliteStore(${JSON.stringify(file)}, undefined, await unlock(${JSON.stringify(file)}, ${JSON.stringify(passphrase)}));
      await store.create({ notice: 'x', language: 'en', title: 'T' });
      process.stdout.write('open'); setInterval(() => store, 1000);`;
    const program = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = once(program, 'exit');
    try {
      await Promise.race([once(program.stdout, 'data'), gone]);
      expect(await command(file, ['restore', plain, '--forgotten'])).toMatchObject({ code: 2, err: expect.stringContaining('The program is running') });
      expect(existsSync(keyFile(file))).toBe(true);
    } finally { program.kill('SIGKILL'); await gone; }
    expect(existsSync(`${liveFile(file, true)}-shm`)).toBe(true);
    expect(await command(file, ['restore', plain, '--forgotten'])).toMatchObject({ code: 0 });
    await isWhole(file, filled);
  });

  it.each(['files1', 'wiping'])('is taken away as well (%s)', async (at) => {
    const file = newData();
    const filled = await fill(file);
    const keys = await setPassphrase(file, passphrase);
    killed(`await removePassphrase(${JSON.stringify(file)}, ${JSON.stringify(passphrase)}, tell);`, at);
    await isWhole(file, filled, at === 'wiping' ? undefined : keys);
    if (at !== 'wiping') expect(readable(file)).toEqual([]);
  });
});
