// npm test: sets up what is missing, then the SQLite driver, types, lint and build beside each other, rules and core, HTTP, generated files, the page in a browser. Goes on after a failure.
// The last line is the sum: "N passed, N failed" (", N skipped").
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { checkNode, installPackages, needsBuild, needsDriver, needsPackages, root } from '../server/setup/prepare.mjs';

checkNode();
const scratch = mkdtempSync(path.join(os.tmpdir(), 'reinstate-test-'));
const sum = { passed: 0, failed: 0, skipped: 0 };
const table = [];
const files = [];
const failures = [];

function record(name, began, passed, failed, skipped) {
  sum.passed += passed; sum.failed += failed; sum.skipped += skipped;
  table.push(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${String(skipped).padStart(3)} skipped ${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s`);
}

/** A step that passes or fails as a whole. */
function step(name, work) {
  console.log(`\n--- ${name}`);
  const began = Date.now();
  const fine = work();
  record(name, began, fine ? 1 : 0, fine ? 0 : 1, 0);
  return fine;
}
const node = (script, ...args) => spawnSync(process.execPath, [path.join(root, ...script.split('/')), ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
const npmBin = (script) => `node_modules/${script}`;

/** Vitest projects; counted by their own report. A run without a report is one failure. */
function vitest(name, projects = name) {
  console.log(`\n--- ${name}`);
  const began = Date.now();
  const report = path.join(scratch, `${name}.json`);
  node(npmBin('vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', '--project', projects, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    // A file that cannot be loaded or set up has no failed test to count, and is a failure all the same.
    const broken = result.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'));
    for (const { name: file, startTime, endTime } of result.testResults) files.push([(endTime - startTime) / 1000, path.relative(root, file)]);
    for (const { name: file, message } of broken) failures.push(failureOf(file, 'could not be run', message));
    for (const { name: file, assertionResults } of result.testResults) for (const test of assertionResults) if (test.status === 'failed') failures.push(failureOf(file, test.fullName, test.failureMessages.join('\n')));
    record(name, began, result.numPassedTests, result.numFailedTests + broken.length, result.numPendingTests + result.numTodoTests);
  } catch { record(name, began, 0, 1, 0); }
}

/** One failure as the end of the run names it again: file, test, and the beginning of what it said. */
function failureOf(file, name, message) {
  const lines = stripVTControlCharacters(message).split('\n').filter((line) => line.trim() !== '' && !line.includes('node_modules')).slice(0, 12);
  return `${path.relative(root, file)} > ${name}\n${lines.map((line) => `    ${line.slice(0, 300)}`).join('\n')}`;
}

/** Steps of programs that use one core each, as many at a time as there are cores, but two at least; what each says is shown when it is done. */
async function beside(steps) {
  const waiting = Object.entries(steps);
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, programs] = next;
      const began = Date.now();
      let fine = true;
      for (const program of programs) fine = await shown(name, program) && fine;
      record(name, began, fine ? 1 : 0, fine ? 0 : 1, 0);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, os.availableParallelism()) }, lane));
}
const shown = (name, [script, ...args]) => new Promise((done) => {
  const child = spawn(process.execPath, [path.join(root, ...script.split('/')), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => { said += String(piece); });
  child.on('close', (code) => { console.log(`\n--- ${name}\n${said.trimEnd()}`); done(code === 0); });
});

/** One PostgreSQL server for all files, each of which makes databases of its own there. */
async function startPostgres() {
  if (process.env.TEST_DATABASE_URL) return () => undefined;
  try {
    const { hasPostgres, startServer } = await import('./support/postgres.mjs');
    if (!hasPostgres()) return () => undefined;
    const { url, end } = await startServer();
    process.env.TEST_DATABASE_OF_RUN = url;
    return end;
  } catch (error) { step('postgres', () => { console.error(error); return false; }); return () => undefined; }
}
const tsc = (part) => [npmBin('typescript/bin/tsc'), '-p', part, '--noEmit'];

if (needsPackages()) step('packages', () => installPackages());
await beside({
  ...(needsDriver() ? { driver: [['server/setup/build.mjs', 'driver']] } : {}),
  lint: [[npmBin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']],
  types: [tsc('client'), tsc('test')],
  // The build of the server checks its types.
  server: [needsBuild('server') ? ['server/setup/build.mjs', 'server'] : tsc('server')],
  ...(needsBuild('client') ? { client: [['server/setup/build.mjs', 'client']] } : {}),
  directions: [[npmBin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', 'test/support/dependency-cruiser.cjs', 'server', 'rules', 'client', 'test']],
});
const endServer = await startPostgres();
vitest('unit', 'unit*');
vitest('http');
await endServer();
if (!needsBuild('server') && !needsBuild('client')) {
  step('generated', () => node('server/setup/reinstate.mjs', 'rules', '--check'));
  vitest('e2e');
}
rmSync(scratch, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n\n')}`);
console.log(`\n${table.join('\n')}\n\nThe slowest files, from their first test to their last:`);
for (const [seconds, file] of files.sort(([a], [b]) => b - a).slice(0, 10)) console.log(`${seconds.toFixed(1).padStart(7)} s ${file}`);
console.log();
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped === 0 ? '' : `, ${sum.skipped} skipped`}`);
process.exit(sum.failed === 0 ? 0 : 1);
