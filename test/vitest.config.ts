// Three kinds of test runs: unit (core, rules, adapters, client; `--project 'unit*'`), http (supertest), e2e (a real browser).
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';

const root = path.resolve(import.meta.dirname, '..');
/** Every core works, as no test asks a clock. Rules, server and browser are loaded once for each worker, not for each file. */
const shared = { maxWorkers: '100%', isolate: false, hookTimeout: 120_000 } as const;
/** These watch code that is loaded after them: how often it runs, which expressions it makes. */
const counting = ['test/core/worst-case/expressions.test.ts', 'test/core/worst-case/functions.test.ts', 'test/core/evidence/linear.test.ts'];
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      { root, test: { name: 'unit', include: ['test/{core,rules,adapters,cli,client,support}/**/*.test.ts'], exclude: counting, testTimeout: 60_000, ...shared } },
      { root, test: { name: 'unit-counting', include: counting, testTimeout: 60_000, ...shared, isolate: true } },
      { root, test: { name: 'http', include: ['test/http/**/*.test.ts'], testTimeout: 60_000, ...shared } },
      // Pages wait for frames and timers: one more than there are cores keeps all of them at work. A page of a slow machine has as long to show a thing as a click on it has.
      { root, test: { name: 'e2e', expect: { poll: { timeout: 30_000 } }, include: ['test/e2e/**/*.test.ts'], testTimeout: 120_000, ...shared, maxWorkers: os.availableParallelism() + 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
