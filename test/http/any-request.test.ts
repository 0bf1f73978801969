// Whatever comes in: no bug, no word of a case in a refusal, a problem in its own shape every time, nothing changed by what was refused, and the program goes on. A route is attacked because it is there.
import http from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemCodes } from '../../server/http/problem.ts';
import type { Route } from '../../server/http/route.ts';
import { appEngine, runningApp, type RunningApp } from '../support/app.ts';
import { describePostgres } from '../support/engines.ts';
import { attackedCase, openContent, openDatabaseContent, sourcesOf, type Content } from '../support/fuzz/attacked.ts';
import { exchange, rawExchange, type Answer } from '../support/fuzz/exchange.ts';
import { rawAttacks } from '../support/fuzz/raw.ts';
import { attacksOn, type Attack } from '../support/fuzz/requests.ts';
import { secret } from '../support/fuzz/words.ts';
import { projectRoot } from '../support/rulebook.ts';
import { password, people, type Person, type Who } from '../support/team.ts';

/** The same requests every time; what fails is told with its seed. On a slow machine an address meets fewer of them. */
const chosen = { seed: 20_261_130, numRuns: 40, endOnFailure: true };
const longest = 1_000;
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
afterAll(() => { agent.destroy(); });

/** What of the program no answer may show. */
const inner = new RegExp(`${projectRoot}|node_modules|\\.[jt]s:\\d+|\\n\\s+at |SQLITE|ZodError|TypeError|RangeError|select .* from `);

function expectProblem({ status, headers, text }: Answer): void {
  expect(headers['content-type'], text.slice(0, 200)).toBe('application/problem+json; charset=utf-8');
  const body = JSON.parse(text) as { readonly status: number; readonly code: string; readonly type: string; readonly title: string };
  expect([body.status, body.type, typeof body.title]).toEqual([status, `urn:reinstate:problem:${body.code}`, 'string']);
  expect(problemCodes).toContain(body.code);
  expect(text).not.toMatch(inner);
  // What was changed elsewhere is shown to those whose case it is.
  if (status !== 409) expect(text).not.toContain(secret);
  expect(JSON.stringify(headers)).not.toContain(secret);
}

const portOf = (app: RunningApp): number => Number(new URL(app.origin()).port);

async function expectHeld(app: RunningApp, content: Content, attack: Attack): Promise<void> {
  const before = await content.hash();
  const logged = app.logged.length;
  const answer = await exchange(portOf(app), attack, agent);
  const said = app.logged.slice(logged).join('\n');
  expect(said, `${attack.method} ${attack.path.slice(0, 200)}`).not.toContain('bug ');
  expect(answer.status).toBeLessThan(500);
  expect(said.includes(secret) && !attack.path.includes(secret)).toBe(false);
  if (answer.status < 400) return;
  expectProblem(answer);
  expect(await content.hash(), `${String(answer.status)} ${answer.text.slice(0, 200)}`).toBe(before);
}

interface Field { readonly attacked: ReturnType<typeof attackedCase>; readonly routes: readonly Route[]; readonly content: Content; readonly cookies?: () => Promise<readonly string[]>; /** Of so many requests to each address. */ readonly runs?: number }

/** What writes comes first, and again before what reads, so that all that was taken is read in every way; what makes away with a case comes last. */
async function expectAllHeld(app: RunningApp, { attacked, routes, content, cookies, runs = chosen.numRuns }: Field): Promise<void> {
  const rank = ({ method, access }: Route): number => (method === 'get' ? 1 : method === 'delete' || access === 'host' ? 2 : 0);
  for (const route of [...routes].sort((a, b) => rank(a) - rank(b))) {
    await attacked.stand();
    const [sources, given] = [await sourcesOf(app, attacked.id()), await cookies?.()];
    const attacks = (on: Route): fc.Arbitrary<Attack> => attacksOn(on, sources, { origin: app.origin(), caseId: attacked.id, ...(given && { cookies: given }) });
    const writes = rank(route) === 1 && route.path.includes('cases/:id') ? routes.filter(({ method, path }) => (method === 'put' || method === 'patch') && path.includes('cases/:id')).map(attacks) : [];
    const end = performance.now() + longest;
    await fc.assert(fc.asyncProperty(fc.option(fc.oneof(...writes, fc.constant(undefined)), { nil: undefined }), attacks(route), async (before, one) => {
      if (performance.now() > end) return;
      await attacked.stand();
      if (before !== undefined) await expectHeld(app, content, before);
      await expectHeld(app, content, one);
    }), { ...chosen, numRuns: runs }).catch((error: unknown) => { throw new Error(`${route.method} ${route.path}: ${String(error)}`, { cause: error }); });
  }
  await app.agent().get('/healthz').expect(200, { ok: true });
}

const alone = runningApp();
describe('to a program of one user', () => {
  const attacked = attackedCase(alone);
  let content: Content;
  beforeAll(async () => { await attacked.stand(); content = openContent(alone.folder); });
  afterAll(() => content.close());

  it('every address holds', () => expectAllHeld(alone, { attacked, routes: alone.routes(), content }), 300_000);

  it('bytes that are no request, and requests that lie about where they end, change nothing', async () => {
    await attacked.stand();
    const write = `PATCH /api/cases/${attacked.id()} HTTP/1.1\r\nContent-Type: application/json\r\n`;
    const before = await content.hash();
    await fc.assert(fc.asyncProperty(rawAttacks(`Host: ${new URL(alone.origin()).host}\r\n`, write), async (bytes) => {
      const answers = (await rawExchange(portOf(alone), bytes)).split(/(?=HTTP\/1\.1 \d{3} )/).filter((text) => text !== '');
      for (const answer of answers) {
        const [head = '', text = ''] = answer.split('\r\n\r\n');
        const status = Number(head.slice(9, 12));
        expect(status, answer.slice(0, 300)).toBeLessThan(500);
        // The answer to HEAD has no body.
        if (status >= 400 && !bytes.toString('latin1').includes('HEAD ')) expectProblem({ status, headers: Object.fromEntries(head.split('\r\n').slice(1).map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)])), text });
      }
      expect(await content.hash(), bytes.toString('latin1').slice(0, 500)).toBe(before);
    }), { ...chosen, numRuns: 150 });
    expect(alone.logged.filter((line) => line.startsWith('bug '))).toEqual([]);
    await alone.agent().get('/healthz').expect(200, { ok: true });
  });
});

describe('to a program for a team', () => {
  const app = runningApp({ forTeam: {} });
  let all: Readonly<Record<Who, Person>>;
  const attacked = attackedCase(app, () => all.owner.id);
  let content: Content;
  beforeAll(async () => { all = await people(app); await attacked.stand(); content = openContent(app.folder); });
  afterAll(() => content.close());

  /** His own, that of another one, and such as nobody was given. */
  const cookies = async (): Promise<readonly string[]> => {
    const own = (await app.team().accounts.signIn(all.owner.address, password, { cookie: undefined, device: 'x' }))?.cookies.map((one) => one.split(';')[0]).join('; ') ?? '';
    const [name = '', value = ''] = own.split('=');
    return [own, own, own, all.stranger.cookie, `${own}; ${all.stranger.cookie}`, `${name}=${value.split('.')[0] ?? ''}.${'A'.repeat(43)}%3D`, `${name}=`, `${name}=%E0%A4%A`, `${name}=${'a'.repeat(6000)}`, `${own}\xff`, `${name}="${value}"`, `${name.toUpperCase()}=${value}`, `=${own}`, ';;;', '__proto__=1'];
  };

  it('every address of accounts holds, and one of a case', () => {
    const known = new Set(alone.routes().map(({ method, path }) => `${method} ${path}`));
    return expectAllHeld(app, { attacked, routes: app.routes().filter(({ method, path }) => !known.has(`${method} ${path}`) || path === '/api/cases/:id'), content, cookies });
  }, 120_000);
});

describePostgres('to a program on PostgreSQL', () => {
  appEngine.name = 'postgres';
  const app = runningApp();
  appEngine.name = 'sqlite';
  const attacked = attackedCase(app);
  let content: Content;
  beforeAll(async () => { await attacked.stand(); content = await openDatabaseContent(app.place()); });
  afterAll(() => content.close());

  it('every address holds', async () => {
    const before = await content.hash();
    await expectAllHeld(app, { attacked, routes: app.routes(), content, runs: 4 });
    // What was taken is seen there, so what was refused would be.
    expect(await content.hash()).not.toBe(before);
  }, 120_000);
});
