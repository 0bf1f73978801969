// npm run bench:server [-- --only cases|checks|editors|memory|kill] [--cases N] [--seconds S] [--requests N] [--kills N] [--postgres] [--passphrase]: the built server under load, with data of its own; `--postgres`: cases and editors over a PostgreSQL server of its own, which waits for the disk; `--passphrase`: cases, editors and kills on a store as it is and on an encrypted one, one after the other.
// The load comes from this machine too, so it takes half of the processor: figures are of this machine and this hour.
import os from 'node:os';
import path from 'node:path';
import { runnerImport } from 'vite';
import { build, checkNode, needsBuild, root } from '../../../server/setup/prepare.mjs';
import { figure, quantile, table } from '../figures.mjs';
import { fillCases, fillDatabase } from './fill-cases.mjs';
import { newDatabase, startServer } from '../../support/postgres.mjs';
import { callerOf, editors, rate, residentMegabytes } from './load.mjs';
import { meanOf, writers } from './writers.mjs';

const option = (name, otherwise) => { const at = process.argv.indexOf(name); return at === -1 ? otherwise : process.argv[at + 1]; };
const number = (name, otherwise) => Number(option(name, String(otherwise)));
const only = option('--only', '');
const postgres = process.argv.includes('--postgres');
const sealing = process.argv.includes('--passphrase');
const passphrase = 'bench horse battery staple';
const parts = (postgres && ['cases', 'editors']) || (sealing && ['cases', 'editors', 'kill']) || ['cases', 'checks', 'editors', 'memory', 'kill'];
const wants = (part) => (only === '' || only === part) && parts.includes(part);
const stores = (postgres && ['PostgreSQL']) || (sealing && ['SQLite', 'SQLite, encrypted']) || ['SQLite'];

checkNode();
for (const part of ['server', 'client']) if (needsBuild(part) && !build(part)) process.exit(2);
const load = async (file) => (await runnerImport(path.join(root, 'test', file), { root, logLevel: 'error' })).module;
const [{ startProgram }, { rejection }, { answeredCase }, { killUnderLoad }] = await Promise.all(['e2e/server.ts', 'e2e/texts.ts', 'e2e/case-api.ts', 'support/kill-server.ts'].map(load));
const busy = () => os.loadavg().map(figure).join(' ');
console.log(`${stores.join(' and ')}, Node ${process.versions.node}, ${os.cpus()[0]?.model ?? '?'} x ${os.cpus().length}; load at the start ${busy()}`);
const quartiles = (name, times) => [name, figure(quantile(times, 0.5)), figure(quantile(times, 0.95)), figure(Math.max(...times))];
const heads = ['median, ms', '95 of 100 below, ms', 'worst, ms'];

async function withProgram(work) { for (const store of stores) await onStore(store, work); }

async function onStore(store, work) {
  const server = postgres ? await startServer({ durable: true }) : undefined;
  const databaseUrl = server === undefined ? undefined : await newDatabase(server.url);
  try {
    // Read at each start.
    const settings = {};
    const program = await startProgram({ databaseUrl, settings });
    if (store.endsWith('encrypted')) {
      const sealed = await (await fetch(`${program.url}/api/passphrase`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ passphrase }) })).text();
      if (!sealed.includes('"ended":true')) throw new Error(`Not encrypted: ${sealed}`);
      settings.REINSTATE_PASSPHRASE = passphrase;
    }
    if (stores.length > 1) console.log(`\n${store}`);
    try { await work({ ...program, databaseUrl }); } finally { await program.end(); }
  } finally { await server?.end(); }
}

/** The case file itself, as the program left it. */
async function openRaw(data) {
  const [{ unlock, isSealed }, { caseFile }, { connect }] = await Promise.all(['lock/key-file.js', 'sqlite/data-folder.js', 'sqlite/connect.js'].map((file) => import(path.join(root, 'dist/server/adapters', file))));
  const file = caseFile(data);
  return connect(file, isSealed(file) ? await unlock(file, passphrase) : undefined);
}

if (wants('cases')) await withProgram(async (program) => {
  const count = number('--cases', 100_000);
  await program.stop();
  const [{ stampFor }, { rankOf, soughtIn }, { indexTerms }] = await Promise.all(['adapters/compiled-rules.js', 'core/case/case-line.js', 'core/text/search-terms.js'].map((file) => import(path.join(root, 'dist/server', file))));
  const [sample] = await (async () => { await program.start(); await answeredCase(program.url, 'ja'); const { body } = await callerOf(program.url)('GET', '/api/cases'); await program.stop(); return body.lines; })();
  const lineOf = (summary, reason, i) => { const line = { ...sample, ...summary, days: { ...sample.days, ...(i % 5 === 0 ? { due: summary.createdAt.slice(0, 10) } : {}) } }; return { line, rank: rankOf(line), sought: soughtIn(line) }; };
  const filling = { stamp: stampFor(root), lineOf, indexTerms };
  const ids = postgres ? await fillDatabase(program.databaseUrl, count, rejection, { ...filling, indexed: (await import(path.join(root, 'dist/server/adapters/postgres/engine.js'))).postgresEngine.indexed }) : await fillCases(await openRaw(program.data), count, rejection, filling);
  await program.start();
  const call = callerOf(program.url);
  const any = () => ids[Math.floor(Math.random() * ids.length)];
  const first = await call('GET', '/api/cases?order=newest');
  const settled = performance.now();
  // What is reckoned once after an upgrade of the rules.
  for (let i = 0; i < 600 && (await call('GET', '/api/cases?most=1')).body.left > 0; i += 1) await new Promise((done) => { setTimeout(done, 500); });
  console.log(`\n${count} cases: the first list after the start ${figure(first.ms)} ms; all lines reckoned after ${figure((performance.now() - settled) / 1000)} s more`);
  const series = async (name, path, times = 300) => { const all = []; for (let i = 0; i < times; i += 1) { const { ms, ok } = await call('GET', path(i)); if (!ok) throw new Error(`${name} failed`); all.push(ms); } return quartiles(name, all); };
  const words = ['在庫切れ', 'Hoshikawa', '未着', 'stock 2026-03', 'Amazon.com', 'case 77', 'not received', 'Number 4242'];
  console.log(table(['at rest, one reader (below 20 ms)', ...heads], [
    await series('list, newest 50', () => '/api/cases?order=newest'), await series('list, most urgent 50', () => '/api/cases'), await series('search', (i) => `/api/cases?find=${encodeURIComponent(words[i % words.length])}`), await series('open', () => `/api/cases/${any()}`),
  ]));
});

if (wants('checks')) await withProgram(async ({ url }) => {
  const seconds = Math.min(10, number('--seconds', 10));
  const { drafts, firstSight, typing } = writers(path.join(root, 'test/corpus'), 200);
  // A preview of a question nobody knows: as much JSON is read and its shape looked at, and the answer is there.
  const asMuch = (bodyOf) => (n) => JSON.stringify({ state: 'answered', values: JSON.parse(bodyOf(n)) });
  const empty = await rate(url, 'POST', '/api/cases/none/preview/none', asMuch(typing), seconds);
  const call = callerOf(url);
  for (let i = 0; i < drafts; i += 1) await call('POST', '/api/check', typing(i));
  // Under load threads are started, and each has to meet every draft.
  await rate(url, 'POST', '/api/check', typing, seconds);
  const rows = [['while typing: 200 drafts, one of them with one more sign in each request', typing], ['at first sight: a draft of words in an order never seen before', firstSight]];
  const measured = [];
  for (const [name, bodyOf] of rows) { const each = await rate(url, 'POST', '/api/check', bodyOf, seconds); measured.push([name, figure(each), figure(each / empty)]); }
  console.log(`\nRequests a second, 20 at a time, ${os.availableParallelism()} processors for server and load; ${drafts} real and written drafts, of ${figure(meanOf(typing, drafts))} characters on average\n${table(['', 'a second', 'to the empty handler (at least 0.5)'], [['a handler that reads as much JSON and answers at once', figure(empty), '1'], ...measured])}`);
});

if (wants('editors')) await withProgram(async ({ url }) => {
  const { writes, errors, lost } = await editors(url, { count: 200, seconds: number('--seconds', 60), notice: rejection });
  console.log(`\n200 editors for ${number('--seconds', 60)} s, each saving a draft about once a second: ${writes.length} writes, ${errors} errors, ${lost} lost (none, below 100 ms)\n${table(['', ...heads], [quartiles('save', writes)])}`);
});

if (wants('memory')) await withProgram(async ({ url, pid }) => {
  const { case: { id } } = await answeredCase(url, 'en');
  const requests = number('--requests', 100_000);
  const call = callerOf(url);
  const paths = ['/api/cases?order=newest&most=20', `/api/cases/${id}`, `/api/cases/${id}/letter`, '/healthz', `/api/cases/${id}/check/letter-en`, '/healthz', '/healthz', '/api/rules'];
  const rows = [];
  for (let done = 0; done <= requests; done += requests / 10) {
    if (done > 0) for (let i = 0; i < requests / 10; i += 10) await Promise.all(Array.from({ length: 10 }, (_, k) => call('GET', paths[(i + k) % paths.length])));
    rows.push([String(done), figure(residentMegabytes(pid()))]);
  }
  console.log(`\nMemory of the server\n${table(['requests', 'MB'], rows)}`);
});

if (wants('kill')) await withProgram(async (program) => {
  const { kills, acknowledged, lost } = await killUnderLoad(program, number('--kills', 300), Math.random);
  console.log(`\n${kills} kills under load: ${acknowledged} writes acknowledged, ${lost.length} lost\n${lost.join('\n')}`);
});
console.log(`\nLoad at the end ${busy()}`);
