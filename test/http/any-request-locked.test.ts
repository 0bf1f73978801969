// Whatever comes in while the cases are locked: every address answers with the lock alone, and nothing of the cases, which stay as they lie.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setPassphrase } from '../../server/adapters/lock/change-lock.ts';
import { openSqliteStore } from '../../server/adapters/sqlite/store.ts';
import { openGatehouse, type Gatehouse } from '../../server/gatehouse.ts';
import { closedRoutes, createClosedApp } from '../../server/http/closed-app.ts';
import { createServer } from '../../server/http/server.ts';
import { runningApp } from '../support/app.ts';
import { sampleCase } from '../support/cases.ts';
import { exchange } from '../support/fuzz/exchange.ts';
import { attacksOn } from '../support/fuzz/requests.ts';
import type { Sources } from '../support/fuzz/sources.ts';
import { secret } from '../support/fuzz/words.ts';
import { richCase } from '../support/rich-case.ts';
import { projectRoot, realRulebook } from '../support/rulebook.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Its addresses are those of the program once it is open. */
const open = runningApp({ forTeam: {} });
const folder = tempFolder();
const file = path.join(folder, 'cases.sqlite');
const logged: string[] = [];
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
let house: Gatehouse;
let server: http.Server;
let sources: Sources;
let id = '';

beforeAll(async () => {
  const rulebook = await realRulebook();
  const store = await openSqliteStore(file);
  id = await richCase(store, rulebook, sampleCase(rulebook, 'out-of-stock'), { word: secret });
  sources = { ids: [id, 'nothing'], questions: ['out-of-stock.orders-resolved'], reasons: ['out-of-stock'], texts: ['Your account has been deactivated.', '出品者アカウントが停止されました。'], answers: {} };
  await store.close();
  await setPassphrase(file, '正しい馬 battery staple', { cost: { N: 1024, r: 8, p: 1 } });
  house = await openGatehouse({ service: { root: projectRoot, caseFile: file }, passphrase: undefined, openApp: () => { throw new Error('It was opened'); }, closedApp: (closed) => createClosedApp(closed, { log: (line) => { logged.push(line); }, logRequests: true }) });
  server = createServer(house.answer);
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
});
afterAll(async () => { agent.destroy(); await new Promise((closed) => { server.close(closed); }); await house.close(); });

const kept = (): string => {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) { hash.update(name); if (statSync(path.join(folder, name)).isFile()) hash.update(readFileSync(path.join(folder, name))); }
  return hash.digest('hex');
};
/** Said before the lock is asked: who may speak here at all. */
const guards = ['foreign-origin', 'foreign-host'];
const ofUnlock = ['invalid', 'bad-json', 'bad-request', 'wrong-media-type', 'too-large', 'wrong-passphrase', 'locked-out'];

it('every address answers with the lock alone', async () => {
  const { port } = server.address() as AddressInfo;
  const before = kept();
  const codes = new Set<string>();
  const own = closedRoutes({ unlock: () => Promise.resolve(false), isChanging: () => false });
  const taken = new Set(own.map(({ method, path: at }) => `${method} ${at}`));
  for (const route of [...open.routes(), ...own].filter(({ path: at }) => at.startsWith('/api/'))) {
    const isOwn = taken.has(`${route.method} ${route.path}`);
    await fc.assert(fc.asyncProperty(attacksOn(route, sources, { origin: `http://127.0.0.1:${String(port)}`, caseId: () => id }), async (attack) => {
      const { status, headers, text } = await exchange(port, attack, agent);
      const at = `${attack.method} ${attack.path.slice(0, 200)}: ${String(status)} ${text.slice(0, 200)}`;
      expect(text + JSON.stringify(headers), at).not.toContain(secret);
      const { code } = JSON.parse(text) as { readonly code: string };
      codes.add(code);
      expect([...guards, ...(isOwn ? ofUnlock : []), 'locked'], at).toContain(code);
      if (code === 'locked') expect([status, headers['content-type'], headers['cache-control']], at).toEqual([423, 'application/problem+json; charset=utf-8', 'no-store']);
    }), { seed: 20_261_130, numRuns: isOwn ? 40 : 8, endOnFailure: true });
  }
  expect([...codes]).toEqual(expect.arrayContaining(['locked', 'locked-out', ...guards]));
  expect(logged.filter((line) => line.startsWith('bug '))).toEqual([]);
  expect(house.services()).toBeUndefined();
  expect(kept()).toBe(before);
}, 120_000);
