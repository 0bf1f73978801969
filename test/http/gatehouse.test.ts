// The gatehouse of a program that was started before its files were changed: it opens by the rules it was started with, and a try that failed stands in nobody's way.
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import request from 'supertest';
import { setPassphrase } from '../../server/adapters/lock/change-lock.ts';
import { caseFile, incomingFolder, liveFile } from '../../server/adapters/sqlite/data-folder.ts';
import { openSqliteStore } from '../../server/adapters/sqlite/store.ts';
import { openGatehouse } from '../../server/gatehouse.ts';
import { createApp } from '../../server/http/app.ts';
import { createClosedApp } from '../../server/http/closed-app.ts';
import { projectRoot } from '../support/rulebook.ts';
import { tempFolder } from '../support/temp-folder.ts';

const passphrase = 'correct horse battery';
const folder = tempFolder();

it('opens after an update in its place, and after a restore that was cut off was done once more', async () => {
  const root = path.join(folder, 'program');
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  for (const part of ['rules', 'templates', 'dist/compiled-rules.bin']) symlinkSync(path.join(projectRoot, part), path.join(root, part));
  const file = caseFile(path.join(folder, 'data'));
  const store = await openSqliteStore(file);
  await store.create({ notice: 'n', language: 'en', title: 't' });
  await store.close();
  await setPassphrase(file, passphrase, { cost: { N: 2 ** 14, r: 8, p: 1 } });
  let updated = 0;
  const house = await openGatehouse({ service: { root, caseFile: file }, passphrase: undefined, openApp: (services) => createApp(services), closedApp: (closed) => createClosedApp(closed, {}), onUpdated: () => { updated += 1; } });
  const server = http.createServer(house.answer);
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  onTestFinished(async () => { await new Promise((closed) => { server.close(closed); }); await house.close(); });
  const agent = request(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  const unlock = (given = passphrase) => agent.post('/api/unlock').send({ passphrase: given });

  // A restore that was cut off: nothing is in place of the cases yet.
  const sealed = liveFile(file, true);
  mkdirSync(incomingFolder(file));
  renameSync(sealed, `${sealed}.aside`);
  expect((await unlock().expect(409)).body.code).toBe('half-restored');
  rmSync(incomingFolder(file), { recursive: true });
  copyFileSync(`${sealed}.aside`, sealed);
  rmSync(path.join(root, 'rules'));
  mkdirSync(path.join(root, 'rules', 'reasons'), { recursive: true });
  writeFileSync(path.join(root, 'rules', 'reasons', 'new.yaml'), 'of: a later version');
  await unlock().expect(204);
  expect([(await agent.get('/api/cases').expect(200)).body.total, updated]).toEqual([1, 1]);
  await agent.get('/api/rules/reasons/out-of-stock').expect(200);

  // While it waits for a request under way before it locks, nobody is let in unasked.
  const { port } = server.address() as AddressInfo;
  const slow = net.connect(port, '127.0.0.1');
  slow.write(`POST /api/read HTTP/1.1\r\nHost: 127.0.0.1:${String(port)}\r\nContent-Type: application/json\r\nContent-Length: 12\r\nConnection: close\r\n\r\n{`);
  const locked = agent.post('/api/lock').then(({ status }) => status);
  await expect.poll(async () => (await agent.get('/api/cases')).status).toBe(423);
  const opened = unlock('not this passphrase').then(({ status }) => status);
  slow.end('"text":"x"}');
  expect(await Promise.all([locked, opened])).toEqual([204, 403]);
});
