// The built client over HTTP: packed once by the build, kept by the browser under names that change, and a page that is asked for anew.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runningApp } from '../support/app.ts';
import { tempFolder } from '../support/temp-folder.ts';

const script = 'console.log("the same words again and again, the same words again and again");';
const folder = tempFolder();
mkdirSync(path.join(folder, 'assets'));
const file = (name: string, content: string | Buffer): void => { writeFileSync(path.join(folder, name), content); };
file('index.html', '<!doctype html><head><link rel="stylesheet" nonce="__CSP_NONCE__"></head>');
file('first-view.json', JSON.stringify([
  { at: '/cases/:id/letter/en', code: ['/assets/page-1a.js'], asks: ['/api/cases/:id'] },
  { at: '/cases/:id/coverage/:draft', code: ['/assets/page-1a.js'], asks: ['/api/cases/:id/check/:draft'] },
]));
file('assets/page-1a.js', script);
file('assets/page-1a.js.br', brotliCompressSync(script));
file('assets/page-1a.js.gz', gzipSync(script));
file('assets/loose-1a.css', 'a{}');
const app = runningApp({ clientFolder: folder });
const asset = (name: string, codings: string) => app.agent().get(`/assets/${name}`).set('accept-encoding', codings);

describe('an asset', () => {
  it.each([['gzip, deflate, br', 'br', brotliCompressSync(script).length], ['gzip;q=1, br;q=0', 'gzip', gzipSync(script).length], ['identity', undefined, script.length]] as const)('goes out to "%s" as %s', async (accepted, coding, length) => {
    const { headers, text } = await asset('page-1a.js', accepted).expect(200);
    expect(headers).toMatchObject({ vary: 'accept-encoding', 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8', 'content-length': String(length) });
    expect(headers['content-encoding']).toBe(coding);
    expect(text).toBe(script);
  });

  it('that was not packed goes out as it is', async () => {
    expect((await asset('loose-1a.css', 'gzip, br').expect('content-type', 'text/css; charset=utf-8').expect(200)).headers['content-encoding']).toBeUndefined();
  });

  it('that is not there is not there packed', async () => {
    for (const name of ['gone-2b.js', '..%2findex.html', '%E0%A4%A']) expect((await asset(name, 'gzip, br')).status, name).toBeGreaterThanOrEqual(400);
  });
});

it('the page is asked for anew and carries the nonce of its policy', async () => {
  const { text, headers } = await app.agent().get('/cases/any/tasks').expect(200).expect('cache-control', 'no-cache');
  const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? '-';
  expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
});

describe('the head of the page', () => {
  const hrefs = async (address: string, of = app): Promise<readonly string[]> => [...(await of.agent().get(address).expect(200)).text.matchAll(/<link rel="(?:modulepreload|preload)"[^>]* href="([^"]*)">/g)].map(([, href = '']) => href);
  const team = runningApp({ clientFolder: folder, forTeam: {} });

  it('names the code and the answers that its address wants, filled with the parts of the address', async () => {
    expect(await hrefs('/cases/a1/letter/en')).toEqual(['/assets/page-1a.js', '/api/cases/a1']);
    expect(await hrefs('/cases/a1/coverage/letter-ja')).toEqual(['/assets/page-1a.js', '/api/cases/a1/check/letter-ja']);
  });

  it.each(['/cases/a1', '/cases/a1/letter/ja', '/cases/a%22%3E1/letter/en', '/cases/a"><script>/letter/en', '/cases//letter/en', '/cases/../letter/en'])('names nothing at %s', async (address) => {
    expect(await hrefs(address)).toEqual([]);
  });

  it('names code alone where one signs in', async () => {
    expect(await hrefs('/cases/a1/letter/en', team)).toEqual(['/assets/page-1a.js']);
  });
});

describe('answers of the API', () => {
  it('are packed for who can unpack them', async () => {
    const { headers } = await app.agent().get('/api/rules').set('accept-encoding', 'gzip').expect(200);
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  });

  it.each(['/api/rules', '/api/glossary', '/api/rules/reasons/out-of-stock'])('%s is kept by the browser and sent again only when it changed', async (address) => {
    const { headers } = await app.agent().get(address).expect(200).expect('cache-control', 'no-cache');
    const again = await app.agent().get(address).set('if-none-match', String(headers['etag'])).expect(304);
    expect(again.text).toBe('');
    await app.agent().get(address).set('if-none-match', '"another"').expect(200);
  });

  it('that hold something of a case are never kept', async () => {
    const { body } = await app.agent().post('/api/cases').send({ notice: 'Your account has been deactivated.', language: 'en' }).expect(201).expect('cache-control', 'no-store');
    for (const part of ['', '/letter', '/answers', '/declaration']) await app.agent().get(`/api/cases/${String(body.case.id)}${part}`).expect(200).expect('cache-control', 'no-store');
    await app.agent().get('/api/cases').expect(200).expect('cache-control', 'no-store');
  });
});
