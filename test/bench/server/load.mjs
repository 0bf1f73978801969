// Requests over kept connections, timed from the first byte sent to the last one read.
import http from 'node:http';
import { readFileSync } from 'node:fs';

export function callerOf(url, connections = 250) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  return (method, path, body) => new Promise((resolve, reject) => {
    const from = performance.now();
    const request = http.request(url + path, { method, agent, headers: body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const ms = performance.now() - from;
        let parsed;
        resolve({ ms, status: response.statusCode, ok: response.statusCode < 300, get body() { parsed ??= JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null'); return parsed; } });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Answers a second, 20 requests under way at any time. */
export async function rate(url, method, path, bodyOf, seconds) {
  const call = callerOf(url);
  for (let i = 0; i < 50; i += 1) await call(method, path, bodyOf(-i));
  const until = performance.now() + seconds * 1000;
  let done = 0;
  await Promise.all(Array.from({ length: 20 }, async () => {
    while (performance.now() < until) { done += 1; if ((await call(method, path, bodyOf(done))).status >= 500) throw new Error(`${path} failed`); }
  }));
  return done / seconds;
}

/** Editors of cases of their own: each saves a growing draft about once a second, with the version it saw, and reads at the end what is there. */
export async function editors(url, { count, seconds, notice }) {
  const call = callerOf(url, count + 10);
  const writes = [];
  let [errors, lost] = [0, 0];
  const ids = [];
  for (let i = 0; i < count; i += 1) ids.push((await call('POST', '/api/cases', JSON.stringify({ notice, language: 'en' }))).body.case.id);
  const until = performance.now() + seconds * 1000;
  await Promise.all(ids.map(async (id, i) => {
    await new Promise((done) => { setTimeout(done, (i / count) * 1000); });
    let [version, n] = [0, 0];
    while (performance.now() < until) {
      n += 1;
      const answer = await call('PUT', `/api/cases/${id}/drafts/letter-en`, JSON.stringify({ text: `${'We checked our stock by hand until 4 March 2026. '.repeat(60)}${n}`, version }));
      writes.push(answer.ms);
      if (answer.ok) version = answer.body.version; else { errors += 1; n -= 1; }
      await new Promise((done) => { setTimeout(done, Math.max(0, 900 + Math.random() * 200 - answer.ms)); });
    }
    const { body } = await call('GET', `/api/cases/${id}`);
    if (!body.case.drafts['letter-en'].text.endsWith(` ${n}`)) lost += 1;
  }));
  return { writes, errors, lost };
}

/** What of the process lies in memory, as the system counts it (Linux). */
export const residentMegabytes = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
