// Three kinds of test runs: unit (core, rules, adapters), http (supertest), e2e (a real browser).
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: 'unit', include: ['test/{core,rules,adapters,cli,support}/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      { root, test: { name: 'http', include: ['test/http/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      { root, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], maxWorkers: 2, testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
