// npm run bench:page [-- --runs N] [--only view|typing|walk|lighthouse]: how fast the page is, how sound and how long a way through it is, in the system's browser, on the built program with cases of its own.
// --texts: what each step of the walk shows and takes; --letter: what it ends in.
// Figures are of this machine and this hour; the best of the runs is shown, as others share the processor.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runnerImport } from 'vite';
import { build, checkNode, needsBuild, root } from '../../../server/setup/prepare.mjs';
import { figure, table } from '../figures.mjs';
import { firstView, scriptSize } from './first-view.mjs';
import { typing } from './typing.mjs';
import { minutes, pace, reckonWalk, skimmed } from './walk.mjs';

const here = import.meta.dirname;
const option = (name, otherwise) => { const at = process.argv.indexOf(name); return at === -1 ? otherwise : process.argv[at + 1]; };
const runs = Number(option('--runs', '3'));
const only = option('--only', '');
const wants = (part) => only === '' || only === part;

checkNode();
for (const part of ['server', 'client']) if (needsBuild(part) && !build(part)) process.exit(2);
if (wants('lighthouse') && !existsSync(path.join(here, 'node_modules')) && spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0) process.exit(2);

const load = async (file) => (await runnerImport(path.join(root, 'test/e2e', file), { root, logLevel: 'error' })).module;
const [{ browserPath, launch }, { startProgram }, { answeredCase, storedCase }, { rejection, refusedPlan }] = await Promise.all(['browser.ts', 'server.ts', 'case-api.ts', 'texts.ts'].map(load));
if (browserPath === undefined) process.exit(2);

const program = await startProgram();
try {
  const { case: { id } } = await answeredCase(program.url, 'ja');
  const pages = [
    ['start', '/', 'form.paste textarea'], ['notice', `/cases/${id}/notice`, '.notice'], ['tasks', `/cases/${id}/tasks`, '.tasks'], ['question', `/cases/${id}/questions/out-of-stock.orders-resolved`, '#answer'],
    ['letter', `/cases/${id}/letter`, '.pr'], ['edit the letter', `/cases/${id}/letter/en`, '#letter-text'], ['check', `/cases/${id}/check`, '.claims'], ['export', `/cases/${id}/export`, '.box-head'],
  ];
  const busy = () => os.loadavg().map(figure).join(' ');
  console.log(`Node ${process.versions.node}, ${os.cpus()[0]?.model ?? '?'} x ${os.cpus().length}; best of ${runs}; load at the start ${busy()}`);

  if (wants('view')) {
    const browser = await launch();
    console.log(`\nScript of the first page: ${figure(await scriptSize(browser, program.url))} kB gzip (at most 120)`);
    const views = [];
    for (const [name, address, ready] of pages) {
      const { paint, shown, shift } = await firstView(browser, program.url + address, ready, runs);
      views.push([name, figure(paint), figure(shown), figure(shift)]);
    }
    console.log(`\nFirst view, nothing cached, processor four times slower, 360 px (below 1000 ms)\n${table(['page', 'first paint, ms', 'main thing shown, ms', 'layout shift'], views)}`);
    await browser.close();
  }

  if (wants('typing')) {
    const rows = await typing(launch, program.url, id, runs);
    console.log(`\nA key in a letter of 10 kB, checks coming back meanwhile (below 16 ms)\n${table(['', 'median, ms', '95 of 100 below, ms'], rows.map(([name, middle, most]) => [name, figure(middle), figure(most)]))}`);
  }

  if (wants('walk')) {
    const { case: { answers } } = await storedCase(program.url, id);
    const browser = await launch();
    // A newcomer has no cases yet.
    const fresh = await startProgram();
    const said = Object.fromEntries(Object.entries(answers).map(([question, { answer }]) => [question, answer]));
    // Amazon greets the shop that answers, and he writes on the day his letter bears.
    const { shop, 'letter-date': today } = said['case.about'].values;
    const { steps, gaps, letter } = await reckonWalk(browser, fresh.url, { notice: rejection.replace('Kitagawa Goods', shop), refused: refusedPlan.replace('Kitagawa Goods', shop), answers: said, today });
    await Promise.all([browser.close(), fresh.end()]);
    const kinds = ['read', 'asked', 'fields', 'presses', 'typed'];
    const all = { name: 'all', ...Object.fromEntries(kinds.map((kind) => [kind, steps.reduce((sum, step) => sum + step[kind], 0)])) };
    if (process.argv.includes('--texts')) for (const { name, texts } of steps) console.log(`\n## ${name}\n${texts.join('\n')}`);
    if (process.argv.includes('--letter')) console.log(`\n${letter.en}\n\n${letter.ja}`);
    console.log(`\nThe way from a refusal to the exported letter, in Japanese, reckoned at ${pace.read} signs read a minute, ${pace.field} s a field, ${pace.press} s a press, ${pace.typed} signs typed a minute (below 15 min); gaps left in the letter: ${gaps}\n${table(['step', 'signs shown', 'of these asking', 'fields', 'presses', 'signs typed', 'minutes', 'minutes of one who skims'], [...steps, all].map((one) => [one.name, ...kinds.map((kind) => String(one[kind])), figure(minutes(one)), figure(skimmed(one))]))}`);
  }

  if (wants('lighthouse')) {
    const { scores } = await import('./lighthouse.mjs');
    const found = [];
    for (const [name, address] of pages) {
      const { performance, accessibility, practices, faults } = await scores(browserPath, program.url + address, runs);
      found.push([name, performance, accessibility, practices].map(String));
      for (const fault of faults) console.log(`  ${name}: ${fault}`);
    }
    console.log(`\nLighthouse, phone, slow 4G, processor four times slower (at least 95, 100, 100)\n${table(['page', 'performance', 'accessibility', 'best practices'], found)}`);
  }
  console.log(`\nLoad at the end ${busy()}`);
} finally {
  await program.end();
}
