// What signs the cookies: made at random once, kept beside the case file for the user alone, and in no backup; without it nobody stays signed in.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export function cookieSecret(folder: string): string {
  const file = path.join(folder, 'cookie-secret');
  try {
    // Whoever comes first makes it; everybody reads what is there then.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
