// How often one place may ask, whatever it asks for.
import express from 'express';
import request from 'supertest';
import { expect, it, onTestFinished } from 'vitest';
import { failedAttempts, limits, manyRequests } from '../../server/http/slow.ts';
import type { CaseStore } from '../../server/core/case/case.ts';
import { describeEngines } from '../support/engines.ts';

describeEngines('asking too often', (engine) => {
  const open = async (place: string): Promise<CaseStore> => { const store = await engine.open(place); onTestFinished(() => store.close()); return store; };
  const appOn = ({ tally }: CaseStore, step: number) => express().set('trust proxy', 'loopback').use(manyRequests(tally, { most: 3, step, within: 60_000 })).get('/', (_request, response) => { response.send('fine'); });
  const from = (app: ReturnType<typeof appOn>, place: string) => request(app).get('/').set('x-forwarded-for', place);

  it('is told to wait, and another place is answered', async () => {
    const app = appOn(await open(await engine.newPlace()), 50);
    for (let i = 0; i < 3; i++) await from(app, '198.51.100.1').expect(200);
    const { body, headers } = await from(app, '198.51.100.1').expect(429);
    expect(body.code).toBe('too-many-requests');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await from(app, '198.51.100.2').expect(200);
    // One network of IPv6 is one place: its addresses are as many as one likes.
    for (let i = 0; i < 3; i++) await from(app, `2001:db8::${String(i)}`).expect(200);
    await from(app, '2001:db8::99').expect(429);
  });

  it('is counted by all processes together, requests and failed attempts', async () => {
    const place = await engine.newPlace();
    const store = await open(place);
    const [one, two] = [appOn(store, 1), appOn(await engine.beside(store, place), 1)];
    for (const app of [one, two, one]) await from(app, '198.51.100.1').expect(200);
    await from(two, '198.51.100.1').expect(429);
    const wrongOn = ({ tally }: CaseStore) => express().set('trust proxy', 'loopback').post('/', ...failedAttempts(tally), (_request, response) => { response.status(401).send('wrong'); });
    const fail = (app: ReturnType<typeof wrongOn>) => request(app).post('/').set('x-forwarded-for', '203.0.113.1');
    const [here, there] = [wrongOn(store), wrongOn(await engine.beside(store, place))];
    for (let i = 0; i < limits.login.ofPlace; i++) await fail(i % 2 === 0 ? here : there).expect(401);
    for (const app of [here, there]) expect((await fail(app).expect(429)).body.code).toBe('locked-out');
    // Who it was is not kept.
    for (const [key] of await engine.rows(place, 'select key from tally')) expect(String(key)).toMatch(/^[\w-]{43}$/);
  });

  it('begins anew when its time is over, and takes back what went well', async () => {
    let at = Date.UTC(2026, 2, 4);
    const place = await engine.newPlace();
    const store = await engine.open(place, () => new Date(at));
    onTestFinished(() => store.close());
    const add = async (key: string): Promise<number> => (await store.tally.add(key, 1, 1000)).count;
    expect([await add('a'), await add('a'), await add('b')]).toEqual([1, 2, 1]);
    await store.tally.takeBack('a');
    expect(await add('a')).toBe(2);
    at += 1001;
    expect(await add('a')).toBe(1);
    expect(await engine.rows(place, 'select times from tally')).toEqual([[1]]);
  });
});
