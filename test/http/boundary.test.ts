// The edge of the application: who may speak to it, what it says of itself, and what never reaches its log.
import { describe, expect, it } from 'vitest';
import { runningApp } from '../support/app.ts';

const app = runningApp();

describe('a request from elsewhere', () => {
  it('is refused under a foreign host name or from a foreign page', async () => {
    expect((await app.agent().get('/healthz').set('host', 'evil.example').expect(403)).body.code).toBe('foreign-host');
    expect((await app.agent().post('/api/read').set('origin', 'https://evil.example').send({ text: 'x' }).expect(403)).body.code).toBe('foreign-origin');
    await app.agent().post('/api/read').set('origin', app.origin()).send({ text: 'Your account has been deactivated.' }).expect(200);
    // Nor read, as far as the browser tells: the time of an answer would tell whether a word is in a case.
    for (const [site, path, status] of [['cross-site', '/api/cases?find=x', 403], ['same-site', '/API/cases?find=x', 403], ['same-origin', '/api/cases?find=x', 200], ['none', '/api/cases?find=x', 200], ['cross-site', '/healthz', 200]] as const) await app.agent().get(path).set('sec-fetch-site', site).expect(status);
  });
});

describe('every answer', () => {
  it('carries a strict policy without unsafe-inline', async () => {
    const { headers } = await app.agent().get('/healthz').expect(200, { ok: true });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('is a problem with a code where the request is none', async () => {
    expect((await app.agent().post('/api/read').set('content-type', 'application/json').send('{"text":').expect(400)).body.code).toBe('bad-json');
    expect((await app.agent().post('/api/read').set('content-type', 'text/plain').send('text').expect(415)).body.code).toBe('wrong-media-type');
    expect((await app.agent().get('/api/nothing').expect(404)).body.code).toBe('not-found');
    expect((await app.agent().put('/api/read').send({}).expect(405)).body.code).toBe('not-allowed');
    expect((await app.agent().get('/api/cases/%E0%A4%A').expect(400)).body.code).toBe('bad-request');
  });
});

describe('reading and checking without keeping', () => {
  it('tells a buyer’s mail from a notice', async () => {
    const { body } = await app.agent().post('/api/read').send({ text: 'Hi, I ordered a mug two weeks ago and it has not arrived yet. Where is my package? Please refund me.\nThanks, Ann' }).expect(200);
    expect(body.isNotice).toBe(false);
    expect(body.insteadOf.id).toBeTruthy();
  });

  it('judges a draft for the reasons it is told', async () => {
    const { body } = await app.agent().post('/api/check').send({ text: 'We will do our best.', reasons: ['late-shipment'] }).expect(200);
    expect(body.sections.every((section: { verdict: string }) => section.verdict !== 'present')).toBe(true);
    expect(body.findings.map((finding: { rule: string }) => finding.rule)).toContain('style/vague-promise');
    expect((await app.agent().post('/api/check').send({ text: 'x', reasons: ['nope'] }).expect(400)).body.errors[0].pointer).toContain('/reasons');
  });

  it('lists what it knows', async () => {
    const { body } = await app.agent().get('/api/rules').expect(200);
    expect(body.reasons.map((reason: { id: string }) => reason.id)).toContain('out-of-stock');
    expect(body.responses).toHaveLength(14);
    // Every page of a case waits for it.
    expect(JSON.stringify(body).length).toBeLessThan(110_000);
    const page = await app.agent().get('/api/rules/reasons/out-of-stock').expect(200);
    expect(page.body.elements.length).toBeGreaterThan(10);
    for (const element of page.body.elements) for (const key of element.sources) expect(page.body.sources[key]?.url, key).toBeTruthy();
    await app.agent().get('/api/rules/reasons/nothing').expect(404);
  });
});

it('no text of a request ever reaches the log', async () => {
  const secret = 'Zyxwvut Secret Sentence';
  await app.agent().post('/api/read').send({ text: `${secret} deactivated` });
  await app.agent().post('/api/cases').send({ notice: `${secret} 停止`, language: 'ja' });
  await app.agent().post('/api/read').set('content-type', 'application/json').send(`{"text":"${secret}`);
  await app.agent().get(`/api/cases/${encodeURIComponent('x')}/check/refused?${secret.replaceAll(' ', '+')}`);
  expect(app.logged.length).toBeGreaterThan(3);
  expect(app.logged.join('\n')).not.toContain('Zyxwvut');
});
