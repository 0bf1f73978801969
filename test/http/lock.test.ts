// The program with sealed cases: locked it serves nothing of them, and it opens by the passphrase alone, on the page or from the environment.
import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFile, keyFile, partsOf } from '../../server/adapters/sqlite/data-folder.ts';
import { startProgram, type Program } from '../e2e/server.ts';

const passphrase = '正しい馬 battery staple';
const settings: Record<string, string> = {};
let program: Program;
beforeAll(async () => { program = await startProgram({ settings }); });
afterAll(() => program.end());

const ask = async (method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly text: string }> => {
  const response = await fetch(`${program.url}${path}`, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
  return { status: response.status, text: await response.text() };
};
const codeOf = async (method: string, path: string, body?: unknown): Promise<string> => { const { status, text } = await ask(method, path, body); return `${String(status)} ${status < 300 ? '' : (JSON.parse(text) as { code: string }).code}`.trim(); };

describe('a program with a passphrase', () => {
  it('seals in place while it runs, telling how far it is, and takes no second one', async () => {
    await ask('POST', '/api/cases', { notice: 'To Hoshikawa: your selling account has been deactivated.', language: 'en' });
    expect(await codeOf('POST', '/api/passphrase', { passphrase: 'too short' })).toBe('400 invalid');
    expect(await codeOf('POST', '/api/passphrase/remove', { passphrase })).toBe('409 no-passphrase');
    const { status, text } = await ask('POST', '/api/passphrase', { passphrase });
    expect([status, ...text.trim().split('\n').map((line) => JSON.parse(line) as object)]).toEqual([200, { part: 'cases', done: 0, of: 1 }, { part: 'check', done: 0, of: 1 }, { ended: true }]);
    expect(await codeOf('POST', '/api/passphrase', { passphrase })).toBe('409 passphrase-set');
    expect(JSON.parse((await ask('GET', '/api/kept')).text)).toMatchObject({ sealed: true, cases: 1 });
    expect(await codeOf('PUT', '/api/passphrase', { before: 'not this passphrase', after: passphrase })).toBe('403 wrong-passphrase');
  });

  it('locked, answers at every address with that alone, and shows a page without a word of the cases', async () => {
    expect(await codeOf('POST', '/api/lock')).toBe('204');
    for (const [method, path] of [['GET', '/api/cases'], ['POST', '/api/cases'], ['GET', '/api/kept'], ['POST', '/api/kept/erase'], ['GET', '/api/rules'], ['POST', '/api/read'], ['POST', '/api/lock'], ['POST', '/api/passphrase'], ['GET', '/api/unheard-of']] as const) expect(await codeOf(method, path, method === 'POST' ? {} : undefined), path).toBe('423 locked');
    const page = await ask('GET', '/cases/x/notice');
    expect([page.status, page.text.includes('data-locked'), page.text.includes('Hoshikawa')]).toEqual([200, true, false]);
    expect(await codeOf('GET', '/healthz')).toBe('200');
    expect((await fetch(`${program.url}/api/unlock`, { method: 'POST', headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' }, body: JSON.stringify({ passphrase }) })).status).toBe(403);
  });

  it('opens by the passphrase alone, and no more than ten may be tried', async () => {
    expect(await codeOf('POST', '/api/unlock', { passphrase: 'not this passphrase' })).toBe('403 wrong-passphrase');
    expect(await codeOf('POST', '/api/unlock', { passphrase })).toBe('204');
    expect(JSON.parse((await ask('GET', '/api/cases')).text)).toMatchObject({ total: 1 });
    await ask('POST', '/api/lock');
    for (let n = 0; n < 9; n += 1) expect(await codeOf('POST', '/api/unlock', { passphrase: '' })).toBe('400 invalid');
    expect(await codeOf('POST', '/api/unlock', { passphrase })).toBe('429 locked-out');
  });

  it('asks after a start, unless the environment holds the passphrase, which it tells nobody', async () => {
    await program.stop();
    await program.start();
    expect(await codeOf('GET', '/api/cases')).toBe('423 locked');
    expect(program.said()).toContain('Your cases are encrypted');
    await program.stop();
    settings['REINSTATE_PASSPHRASE'] = 'not this passphrase';
    await expect(program.start()).rejects.toThrow('not the passphrase');
    settings['REINSTATE_PASSPHRASE'] = passphrase;
    await program.start();
    expect(JSON.parse((await ask('GET', '/api/cases')).text)).toMatchObject({ total: 1 });
    expect(await codeOf('POST', '/api/kept/erase', { erase: 'everything', copies: true })).toBe('204');
    expect(JSON.parse((await ask('GET', '/api/kept')).text)).toMatchObject({ sealed: true, cases: 0, copies: [] });
    expect(program.said()).not.toContain('battery');
    if (process.platform === 'linux') expect(readFileSync(`/proc/${String(program.pid())}/cmdline`, 'utf8')).not.toContain('battery');
    // Locked, nothing is held: a restore may put cases in place that are not sealed.
    await ask('POST', '/api/lock');
    for (const part of [keyFile(caseFile(program.data)), ...partsOf(caseFile(program.data), true)]) rmSync(part, { recursive: true, force: true });
    expect(await codeOf('POST', '/api/unlock', { passphrase: 'not this passphrase' })).toBe('204');
    expect(JSON.parse((await ask('GET', '/api/kept')).text)).toMatchObject({ sealed: false });
  });
});
