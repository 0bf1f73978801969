// One process that measures this program and sends its figures to the process that called it. `part`: what is to be measured.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { appeal, fresh, longAppeal, notice, randomOf, typed } from './texts.mjs';
import { inMegabytes, median, quantile } from './figures.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const part = process.argv[2];
const load = (file) => import(pathToFileURL(path.join(root, 'dist', 'server', file)).href);
const reasons = ['inauthentic', 'late-shipment'];

globalThis.gc?.();
const before = process.memoryUsage().rss;
const began = performance.now();
const [{ loadRulebook }, { readNotice }, { checkDraft }] = await Promise.all([load('adapters/rule-files.js'), load('core/notice/read-notice.js'), load('core/check/check-draft.js')]);
const rulebook = await loadRulebook(root);
const check = (text) => checkDraft(rulebook, { text, reasons }).findings.length;
const firstCheck = check(appeal('en'));
const start = performance.now() - began;

const timed = (work) => { const from = performance.now(); work(); return performance.now() - from; };
const series = (times, make, work) => Array.from({ length: times }, (_, i) => { const text = make(i); return timed(() => work(text)); });
/** What the compiler of the engine needs to see before figures settle. */
const settled = (times) => times.slice(Math.min(40, times.length >> 2));

function reading(language) {
  let seed = 1;
  const work = (text) => readNotice(rulebook, text);
  series(300, () => notice(language, 4096, seed++), work);
  return [300, 4096, 16_384, 65_536, 262_144, 1_048_576].map((size) => {
    const times = size <= 4096 ? 200 : size <= 65_536 ? 20 : 5;
    const all = series(times, () => notice(language, size, seed++), work);
    return { size, ms: median(all), p95: quantile(all, 0.95) };
  });
}

function checking(language) {
  const text = appeal(language);
  const random = randomOf(7);
  series(150, (i) => typed(text, i), check);
  series(100, () => fresh(text, random), check);
  const same = settled(series(200, () => text, check));
  const key = settled(series(300, (i) => typed(text, i), check));
  const other = settled(series(200, () => fresh(text, random), check));
  const long = [3072, 12_288, 49_152, 196_608, 1_048_576].map((size, i) => ({ size, ms: median(series(size < 50_000 ? 20 : 4, (k) => longAppeal(language, size, 100 * i + k), check)) }));
  return { found: check(text), same: median(same), key: median(key), p95: quantile(key, 0.95), fresh: median(other), long };
}

function memory() {
  for (const language of ['en', 'ja']) {
    readNotice(rulebook, notice(language, 4096, 3));
    check(appeal(language));
  }
  globalThis.gc?.();
  return inMegabytes(process.memoryUsage().rss - before);
}

const results = { start: () => ({ start, firstCheck }), memory, 'read-en': () => reading('en'), 'read-ja': () => reading('ja'), 'check-en': () => checking('en'), 'check-ja': () => checking('ja') };
process.send(results[part](), () => { process.exit(0); });
