// For whom the program opens: nothing that would let others in without a login, or passwords out without https.
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../server/cli/language.ts';
import { chooseMode, type ModeFault } from '../../server/mode.ts';

const origin = 'https://appeals.example.com';
const team = { REINSTATE_TEAM: '1' };

describe('the mode', () => {
  it.each(['127.0.0.1', '127.0.1.5', 'localhost', '::1'])('is one user alone at %s, unless told otherwise', (host) => {
    expect(chooseMode({}, host)).toEqual({ ok: true, mode: { kind: 'alone' } });
    expect(chooseMode({ REINSTATE_TEAM: '0' }, host)).toEqual({ ok: true, mode: { kind: 'alone' } });
    expect(chooseMode(team, host)).toEqual({ ok: true, mode: { kind: 'team' } });
  });

  it('is a team behind an https address, with the proxies that may speak for it', () => {
    for (const host of ['127.0.0.1', '0.0.0.0', '10.0.0.2']) expect(chooseMode({ ...team, REINSTATE_ORIGIN: `${origin}/` }, host)).toEqual({ ok: true, mode: { kind: 'team', front: { origin, proxies: 'loopback' } } });
    expect(chooseMode({ ...team, REINSTATE_ORIGIN: origin, REINSTATE_PROXY: '10.0.0.5, fd00::/8' }, '::')).toMatchObject({ mode: { front: { proxies: '10.0.0.5,fd00::/8' } } });
  });

  it('signs cookies by a secret that several processes share', () => {
    const REINSTATE_SECRET = 'x'.repeat(32);
    expect(chooseMode({ ...team, REINSTATE_SECRET, DATABASE_URL: 'postgres://x' }, '127.0.0.1')).toEqual({ ok: true, mode: { kind: 'team', secret: REINSTATE_SECRET } });
  });

  const refusals: readonly (readonly [ModeFault, NodeJS.ProcessEnv, string, string])[] = [
    ...['0.0.0.0', '::', '192.168.1.4', 'my-machine', '1270.0.0.1', '127.0.0.1.example', ''].map((host) => ['open-without-team', {}, host, host] as const),
    ['no-secret', { ...team, DATABASE_URL: 'postgres://x' }, '127.0.0.1', ''],
    // What it was is never told back.
    ['bad-secret', { ...team, REINSTATE_SECRET: 'x'.repeat(31) }, '127.0.0.1', ''],
    ['passphrase-on-database', { REINSTATE_PASSPHRASE: 'correct horse', DATABASE_URL: 'postgres://x' }, '127.0.0.1', ''],
    ['open-without-origin', team, '0.0.0.0', '0.0.0.0'],
    ['origin-without-team', { REINSTATE_ORIGIN: origin }, '127.0.0.1', origin],
    ...['yes', 'true', '2', ' 1'].map((value) => ['bad-team', { REINSTATE_TEAM: value }, '127.0.0.1', value] as const),
    ...['http://appeals.example.com', 'appeals.example.com', `${origin}/path`, `${origin}?x`, 'https://me@appeals.example.com', 'https://'].map((value) => ['bad-origin', { ...team, REINSTATE_ORIGIN: value }, '0.0.0.0', value] as const),
    ...['0.0.0.0/0', '::/0', 'proxy', '10.0.0.5/33', '10.0.0.5/8/8', '*'].map((value) => ['bad-proxy', { ...team, REINSTATE_ORIGIN: origin, REINSTATE_PROXY: value }, '0.0.0.0', value] as const),
  ];
  it.each(refusals)('is refused as %s with %j at "%s"', (why, env, host, value) => {
    expect(chooseMode(env, host)).toEqual({ ok: false, why, value });
    for (const language of ['en', 'ja'] as const) expect(wordsIn(language).mode[why](value).length).toBeGreaterThan(40);
  });
});
