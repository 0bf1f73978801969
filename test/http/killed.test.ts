// A server that is killed loses nothing it acknowledged. Some hundreds of kills: `npm run bench:server -- --only kill`.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unlock } from '../../server/adapters/lock/key-file.ts';
import { examine } from '../../server/adapters/safekeeping/doctor.ts';
import { caseFile } from '../../server/adapters/sqlite/data-folder.ts';
import { startProgram } from '../e2e/server.ts';
import { killUnderLoad } from '../support/kill-server.ts';

describe('a killed server', () => {
  it('has everything it acknowledged, and its file is sound', async () => {
    const program = await startProgram();
    try {
      const { acknowledged, lost } = await killUnderLoad(program, 8, Math.random);
      expect(lost).toEqual([]);
      expect(acknowledged).toBeGreaterThan(8);
      await program.stop();
      expect(existsSync(caseFile(program.data))).toBe(true);
      expect((await examine(caseFile(program.data))).findings.filter(({ state }) => state === 'fault')).toEqual([]);
    } finally { await program.end(); }
  });

  it('has it as well where the cases are sealed', async () => {
    const settings: Record<string, string> = {};
    const program = await startProgram({ settings });
    try {
      settings['REINSTATE_PASSPHRASE'] = 'correct horse battery';
      await (await fetch(`${program.url}/api/passphrase`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ passphrase: settings['REINSTATE_PASSPHRASE'] }) })).text();
      expect((await killUnderLoad(program, 2, Math.random)).lost).toEqual([]);
      await program.stop();
      const file = caseFile(program.data);
      expect((await examine(file, undefined, await unlock(file, settings['REINSTATE_PASSPHRASE']))).findings.filter(({ state }) => state === 'fault')).toEqual([]);
    } finally { await program.end(); }
  });
});

describe.skipIf(process.platform === 'win32')('a full disk', () => {
  it('is told, takes nothing half, and loses nothing that was acknowledged', async () => {
    const full = await startProgram({ mostKilobytes: 2500 });
    try {
      const put = (path: string, method: string, body: unknown): Promise<Response> => fetch(`${full.url}/api/cases${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      const read = async (path: string): Promise<{ case: { id: string; drafts: Record<string, { text: string } | undefined> } }> => await (await fetch(`${full.url}/api/cases${path}`)).json() as never;
      const { case: { id } } = await (await put('', 'POST', { notice: 'Your selling account has been deactivated.', language: 'en' })).json() as { case: { id: string } };
      let held = '';
      let refused: Response | undefined;
      for (let n = 0; n < 80 && refused === undefined; n += 1) {
        const text = `${String(n)} `.repeat(60_000);
        const answer = await put(`/${id}/drafts/letter-en`, 'PUT', { text });
        if (answer.ok) held = text; else refused = answer;
      }
      expect(refused?.status).toBe(507);
      expect(await refused?.json()).toMatchObject({ code: 'not-written' });
      expect((await read(`/${id}`)).case.drafts['letter-en']?.text).toBe(held);
      await full.kill();
      expect((await examine(caseFile(full.data))).findings.filter(({ state }) => state === 'fault')).toEqual([]);
    } finally { await full.end(); }
  });
});
