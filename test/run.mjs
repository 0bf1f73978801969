// npm test: sets up what is missing, then types, lint, rules and core, HTTP, generated files, the page in a browser. Goes on after a failure.
// The last line is the sum: "N passed, N failed" (", N skipped").
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, checkNode, install, needsBuild, needsInstall, root } from '../server/setup/prepare.mjs';

checkNode();
const scratch = mkdtempSync(path.join(os.tmpdir(), 'reinstate-test-'));
const sum = { passed: 0, failed: 0, skipped: 0 };
const table = [];

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

/** One vitest project; counted by its own report. A run without a report is one failure. */
function vitest(project) {
  console.log(`\n--- ${project}`);
  const began = Date.now();
  const report = path.join(scratch, `${project}.json`);
  node(npmBin('vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    // A file that cannot be loaded has no tests to count, and is a failure all the same.
    const broken = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    record(project, began, result.numPassedTests, result.numFailedTests + broken, result.numPendingTests + result.numTodoTests);
  } catch { record(project, began, 0, 1, 0); }
}

if (needsInstall()) step('install', () => install());
step('types', () => ['server', 'client', 'test'].every((part) => node(npmBin('typescript/bin/tsc'), '-p', part, '--noEmit')));
step('lint', () => node(npmBin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'));
step('directions', () => node(npmBin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', 'test/support/dependency-cruiser.cjs', 'server', 'rules', 'client', 'test'));
const built = step('build', () => (!needsBuild('server') || build('server')) && (!needsBuild('client') || build('client')));
vitest('unit');
vitest('http');
if (built) {
  step('generated', () => node('server/setup/reinstate.mjs', 'rules', '--check'));
  vitest('e2e');
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${table.join('\n')}\n`);
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped === 0 ? '' : `, ${sum.skipped} skipped`}`);
process.exit(sum.failed === 0 ? 0 : 1);
