// npm run bench:orders [-- --lines N] [--runs N]: how long the import of an order report takes, from the first byte sent to the program until it is counted and stored, over HTTP, with a new process each time.
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { build, checkNode, needsBuild } from '../../server/setup/prepare.mjs';
import { figure, median, table } from './figures.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const option = (name, otherwise) => { const at = process.argv.indexOf(name); return Number(at === -1 ? otherwise : process.argv[at + 1]); };
const [lines, runs] = [option('--lines', '100000'), option('--runs', '5')];

const heads = 'amazon-order-id merchant-order-id purchase-date last-updated-date order-status fulfillment-channel sales-channel order-channel ship-service-level product-name sku asin item-status quantity currency item-price item-tax shipping-price shipping-tax gift-wrap-price gift-wrap-tax item-promotion-discount ship-promotion-discount ship-city ship-state ship-postal-code ship-country promotion-ids is-business-order purchase-order-number price-designation'.split(' ');
const states = ['Shipped', 'Shipped', 'Shipped', 'Cancelled', 'Unshipped'];

/** Every fourth order has two positions. */
function report(count) {
  const rows = [heads.join('\t')];
  for (let i = 0; i < count; i += 1) {
    const order = Math.floor(i / 5) * 4 + Math.min(i % 5, 3);
    rows.push([`250-${String(1_000_000 + order)}-7654321`, '', `2026-0${1 + (order % 3)}-${String(1 + (order % 28)).padStart(2, '0')}T08:04:21+00:00`, '2026-04-02T08:04:21+00:00', states[order % 5], 'Merchant', 'Amazon.com', '', 'Standard', '"Asanoha" wrapping cloth 70 cm 風呂敷', `FK-${i % 300}`, `B0${String(10_000_000 + (i % 300))}`, states[order % 5], '1', 'USD', '24.00', '0', '5.00', '0', '', '', '0', '0', 'Seattle', 'WA', '98101', 'US', '', 'false', '', ''].join('\t'));
  }
  return Buffer.from(rows.join('\r\n'));
}

if (process.argv[2] === 'once') await once(Number(process.argv[3]));
else {
  checkNode();
  if (needsBuild('server') && !build('server')) process.exit(2);
  const answers = [];
  for (let i = 0; i <= runs; i += 1) {
    const answer = await new Promise((resolve) => {
      const child = fork(import.meta.filename, ['once', String(lines)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      child.on('message', resolve);
      child.on('exit', () => { resolve(undefined); });
    });
    // The first one also writes the compiled rules.
    if (i > 0 && answer !== undefined) answers.push(answer);
  }
  const of = (key) => median(answers.map((answer) => answer[key]));
  const [first] = answers;
  console.log(`Node ${process.versions.node}, ${os.cpus()[0]?.model ?? '?'} x ${os.cpus().length}, load ${figure(os.loadavg()[0])}; medians of ${answers.length} processes`);
  console.log(`\nImport of an order report, ${lines} lines, ${figure(first.bytes / 1e6)} MB\n${table(['', 'ms'], [['sent, read, counted and stored', figure(of('ms'))], ['slowest run', figure(Math.max(...answers.map(({ ms }) => ms)))], ['the first word of how far', figure(of('first'))], ['counted over other days', figure(of('period'))]])}`);
  console.log(`\n${first.told} words of how far. Totals: ${first.totals.lines} lines, ${first.totals.counted} counted; ${first.figures.map(({ id, count }) => `${id} ${count}`).join(', ')}.`);
}

async function once(count) {
  const { openServices } = await import('../../dist/server/services.js');
  const { createApp } = await import('../../dist/server/http/app.js');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'reinstate-bench-'));
  const services = await openServices({ root, caseFile: path.join(folder, 'cases.sqlite') });
  const server = http.createServer(createApp(services));
  await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
  const url = `http://127.0.0.1:${server.address().port}/api`;
  const json = (method, body) => ({ method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const { case: { id } } = await (await fetch(`${url}/cases`, json('POST', { notice: 'Your account has been deactivated.', language: 'en' }))).json();
  const body = report(count);
  const begun = performance.now();
  const response = await fetch(`${url}/cases/${id}/reports?name=orders.txt`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body });
  let [text, first] = ['', 0];
  for await (const part of response.body) { first ||= performance.now() - begun; text += Buffer.from(part).toString(); }
  const ms = performance.now() - begun;
  const told = text.trimEnd().split('\n').map((line) => JSON.parse(line));
  const { report: { id: stored, totals, figures } } = told.at(-1);
  const again = performance.now();
  await (await fetch(`${url}/cases/${id}/reports/${stored}`, json('PATCH', { period: { from: '2026-02-01', to: '2026-02-28' } }))).json();
  process.send({ ms, first, period: performance.now() - again, bytes: body.length, told: told.length - 1, totals, figures });
  server.close();
  await services.close();
  await rm(folder, { recursive: true, force: true });
  process.disconnect();
}
