// Whatever comes in: no bug, no word of a case in a refusal, a problem in its own shape every time, nothing changed by what was refused, and the program goes on. A route is attacked because it is there.
import http from 'node:http';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemCodes } from '../../server/http/problem.ts';
import type { Route } from '../../server/http/route.ts';
import { runningApp, type RunningApp } from '../support/app.ts';
import { attackedCase, openContent, sourcesOf } from '../support/fuzz/attacked.ts';
import { exchange, rawExchange, type Answer } from '../support/fuzz/exchange.ts';
import { attacksOn, type Attack } from '../support/fuzz/requests.ts';
import type { Sources } from '../support/fuzz/sources.ts';
import { secret } from '../support/fuzz/words.ts';
import { projectRoot } from '../support/rulebook.ts';
import { people, type Person, type Who } from '../support/team.ts';

/** The same requests every time. On a slow machine each address meets fewer of them. */
const seed = 20_261_130;
const chosen = { seed, numRuns: 40, interruptAfterTimeLimit: 2_500, endOnFailure: true };
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

async function expectHeld(app: RunningApp, content: { readonly hash: () => string }, attack: Attack): Promise<void> {
  const before = content.hash();
  const logged = app.logged.length;
  const answer = await exchange(portOf(app), attack, agent);
  const said = app.logged.slice(logged).join('\n');
  expect(said, `${attack.method} ${attack.path.slice(0, 200)}`).not.toContain('bug ');
  expect(answer.status).toBeLessThan(500);
  expect(said.includes(secret) && !attack.path.includes(secret)).toBe(false);
  if (answer.status < 400) return;
  expectProblem(answer);
  expect(content.hash(), `${String(answer.status)} ${answer.text.slice(0, 200)}`).toBe(before);
}

describe('to a program of one user', () => {
  const app = runningApp();
  const attacked = attackedCase(app);
  let content: ReturnType<typeof openContent>;
  let sources: Sources;
  beforeAll(async () => {
    await attacked.stand();
    sources = await sourcesOf(app, attacked.id());
    content = openContent(app.folder);
  });
  afterAll(() => { content.close(); });

  const attack = async (route: Route): Promise<void> => {
    await fc.assert(fc.asyncProperty(attacksOn(route, sources, { origin: app.origin(), caseId: attacked.id }), async (one) => {
      await attacked.stand();
      await expectHeld(app, content, one);
    }), chosen);
  };

  it('attacks every address', async () => {
    for (const route of app.routes()) await attack(route).catch((error: unknown) => { throw new Error(`${route.method} ${route.path}: ${String(error)}`, { cause: error }); });
    await app.agent().get('/healthz').expect(200, { ok: true });
  }, 300_000);
});
