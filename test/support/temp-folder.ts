// A folder of its own for a test, gone when the test file is done.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

export function tempFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'reinstate-test-'));
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
  return folder;
}
