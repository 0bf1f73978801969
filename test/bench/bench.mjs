// npm run bench [-- --peers] [--runs N]: how long reading and checking take, and beside it (on request) what other checkers of text take.
// They do different jobs: this compares cost, not quality. Read ratios; milliseconds are of this machine and this hour.
import { fork, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, checkNode, needsBuild } from '../../server/setup/prepare.mjs';
import { figure, median, table } from './figures.mjs';
import { appeal } from './texts.mjs';

const here = import.meta.dirname;
const withPeers = process.argv.includes('--peers');
const option = (name, otherwise) => { const at = process.argv.indexOf(name); return at === -1 ? otherwise : process.argv[at + 1]; };
const runs = Number(option('--runs', '3'));

checkNode();
if (needsBuild('server') && !build('server')) process.exit(2);

/** Runs one file in a process of its own; what it sends is the answer, undefined where it failed. */
function ask(file, ...args) {
  return new Promise((resolve) => {
    const child = fork(path.join(here, file), args, { execArgv: ['--expose-gc'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    let answer;
    child.on('message', (message) => { answer = message; });
    child.on('exit', () => { resolve(answer); });
  });
}

/** One after another, as two at once would slow each other. */
async function repeat(file, ...args) {
  const answers = [];
  for (let i = 0; i < runs; i += 1) { const answer = await ask(file, ...args); if (answer !== undefined) answers.push(answer); }
  return answers;
}

const of = (answers, key) => median(answers.map((answer) => answer[key]));
const sizes = (rows) => {
  const base = rows.find(({ size }) => size >= 3000);
  return rows.map(({ size, ms }) => [`${figure(size / 1024)} kB`, figure(ms), figure((ms * 4096) / size), figure(((ms / size) * base.size) / base.ms)]);
};
/** The median of the runs, line by line. */
const merge = (answers) => (answers[0] ?? []).map(({ size }, i) => ({ size, ms: median(answers.map((answer) => answer[i].ms)) }));

// The first process after a build also writes the compiled rules.
await ask('ours.mjs', 'start');
console.log(`Node ${process.versions.node}, ${os.cpus()[0]?.model ?? '?'} x ${os.cpus().length}; medians of ${runs} processes`);
const [starts, memories] = [await repeat('ours.mjs', 'start'), []];
for (let i = 0; i < runs; i += 1) memories.push(await ask('ours.mjs', 'memory'));
console.log(`\nFrom import to the end of the first check: ${figure(of(starts, 'start'))} ms. Memory above Node's: ${figure(median(memories))} MB.`);

const ours = {};
for (const language of ['en', 'ja']) {
  const read = merge(await repeat('ours.mjs', `read-${language}`));
  console.log(`\nReading a notice never seen before, ${language}\n${table(['text', 'ms', 'ms per 4 kB', 'to the 4 kB line'], sizes(read))}`);
}
for (const language of ['en', 'ja']) {
  const answers = await repeat('ours.mjs', `check-${language}`);
  ours[language] = Object.fromEntries(['same', 'key', 'p95', 'fresh', 'found'].map((key) => [key, of(answers, key)]));
  ours[language].cold = of(starts, 'start');
  console.log(`\nChecking a draft of two reasons, ${language} (${appeal(language).length} units)\n${table(['', 'ms'], [['the same text again', figure(ours[language].same)], ['a key typed into the middle, median', figure(ours[language].key)], ['a key, 95 of 100 below', figure(ours[language].p95)], ['every sentence new', figure(ours[language].fresh)]])}`);
  console.log(`\n${table(['text, every sentence new', 'ms', 'ms per 4 kB', 'to the first line'], sizes(merge(answers.map(({ long }) => long))))}`);
}

if (withPeers) {
  const folder = path.join(here, 'peers');
  if (!existsSync(path.join(folder, 'node_modules')) && spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0) process.exit(2);
  const { peers } = await import('./peers/peers.mjs');
  for (const language of ['en', 'ja']) {
    const rows = [];
    for (const { id, does } of peers.filter((peer) => peer.language === language)) {
      const answers = await repeat('peers/run.mjs', language, id);
      if (answers.length === 0) { rows.push([`${id} (${does}): failed`, '', '', '', '', '', '']); continue; }
      const all = Object.fromEntries(['cold', 'same', 'key', 'fresh', 'found'].map((key) => [key, of(answers, key)]));
      const ratio = (key) => `${figure(all[key])} (${figure(ours[language][key] / all[key])})`;
      rows.push([`${id} (${does})`, ratio('cold'), ratio('same'), ratio('key'), ratio('fresh'), String(all.found)]);
    }
    const own = ours[language];
    console.log(`\nPeers on the same ${language} appeal: ms (ours divided by theirs)\n${table(['peer', 'start and first check', 'same', 'key', 'fresh', 'found'], [['ours', figure(own.cold), figure(own.same), figure(own.key), figure(own.fresh), String(own.found)], ...rows])}`);
  }
}
