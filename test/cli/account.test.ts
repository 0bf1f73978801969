// Accounts on the command line: the password comes from the terminal or standard input, and nobody is left locked out of a case.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../server/adapters/sqlite/store.ts';
import { runCommandLine } from '../../server/cli/run.ts';
import { projectRoot, realRulebook } from '../support/rulebook.ts';
import { tempFolder } from '../support/temp-folder.ts';

const folder = tempFolder();
const secret = 'a long enough password';

async function run(args: readonly string[], typed: readonly string[] | string = secret): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = ''; let err = '';
  const answers = typeof typed === 'string' ? undefined : [...typed];
  const code = await runCommandLine(['account', ...args], {
    out: (text) => { out += text; }, err: (text) => { err += text; }, env: { LANG: 'C', REINSTATE_DATA: folder },
    readStandardInput: () => Promise.resolve(new TextEncoder().encode(typeof typed === 'string' ? `${typed}\n` : '')),
    ...(answers === undefined ? {} : { askSecret: () => Promise.resolve(answers.shift()) }),
  }, { root: projectRoot, rulebook: realRulebook, exporting: () => import('../../server/adapters/export/export-letter.ts') });
  return { code, out, err };
}

const list = async (): Promise<string[]> => (JSON.parse((await run(['list', '--json'])).out) as { address: string }[]).map(({ address }) => address);

describe('account', () => {
  it('is added with a password typed twice, or from standard input, and never with a bad one', async () => {
    expect((await run(['add', 'first@team.example', '--name', 'First'], [secret, 'something else'])).err).toContain('not the same');
    expect((await run(['add', 'first@team.example', '--name', 'First'], ['short', 'short'])).err).toContain('at least 12');
    expect((await run(['add', 'first', '--name', 'First'])).err).toContain('no e-mail address');
    expect((await run(['add', 'first@team.example', '--name', 'First', secret])).code).toBe(2);
    expect(await list()).toEqual([]);
    expect((await run(['add', 'First@team.example', '--name', 'First'], [secret, secret])).out).toContain('First <first@team.example>');
    expect((await run(['add', 'second@team.example', '--name', 'Second'])).code).toBe(0);
    expect((await run(['add', 'first@team.example', '--name', 'Again'])).err).toContain('already');
    expect(await list()).toEqual(['first@team.example', 'second@team.example']);
    expect((await run(['list'])).out).toMatch(/^first@team\.example {2}First {2}may open cases\nsecond/);
  });

  it('takes over the cases made before there were accounts, and hands them on before it ends', async () => {
    const store = await openSqliteStore(path.join(folder, 'cases.sqlite'));
    const { id } = await store.create({ notice: 'x', language: 'en', title: 'Old' });
    expect((await run(['add', 'third@team.example', '--name', 'Third'])).out).toContain('1 case belongs to nobody');
    expect((await run(['take-over', 'third@team.example'])).out).toContain('1 case');
    expect((await run(['take-over', 'first@team.example'])).out).toContain('0 cases');
    expect((await store.team.members(id)).map(({ name, role }) => [name, role])).toEqual([['Third', 'owner']]);
    expect((await run(['remove', 'third@team.example'])).err).toContain('1 case has no other owner');
    expect((await run(['remove', 'third@team.example', '--heir', 'nobody@team.example'])).err).toContain('no account');
    expect((await run(['remove', 'third@team.example', '--heir', 'second@team.example'])).code).toBe(0);
    expect((await store.team.members(id)).map(({ name, role }) => [name, role])).toEqual([['Second', 'owner']]);
    expect(await list()).toEqual(['first@team.example', 'second@team.example']);
    expect((await run(['password', 'second@team.example'], 'a new long password')).out).toContain('signed out everywhere');
    const accounts = await store.openAccounts({ origin: 'http://localhost', secret: 'signs the cookies of this test alone' });
    const nobody = { cookie: undefined, device: undefined };
    expect([await accounts.signIn('second@team.example', secret, nobody), (await accounts.signIn('second@team.example', 'a new long password', nobody))?.account.name]).toEqual([undefined, 'Second']);
    await store.close();
  });
});

it('speaks to nobody, whatever the environment says to the library of accounts', () => {
  const built = pathToFileURL(path.join(projectRoot, 'dist/server/adapters/sqlite/store.js')).href;
  const script = `
    globalThis.fetch = (to) => { console.log(String(to.url ?? to)); return Promise.reject(new Error('no network here')); };
    const { openSqliteStore } = await import(${JSON.stringify(built)});
    const store = await openSqliteStore(${JSON.stringify(path.join(folder, 'quiet.sqlite'))});
    await (await store.openAccounts({ origin: 'https://team.example', secret: 'signs the cookies of this test alone' })).list();
    await new Promise((done) => { setTimeout(done, 300); });
    await store.close();
    console.log('done');`;
  const env = { PATH: process.env['PATH'], HOME: folder, NODE_ENV: 'production', BETTER_AUTH_TELEMETRY: '1', BETTER_AUTH_TELEMETRY_ENDPOINT: 'https://telemetry.example/' };
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env, cwd: projectRoot })).toBe('done\n');
});
