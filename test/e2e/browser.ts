// Finds a browser on this machine. None: the browser tests are skipped with one line; under CI that is a failure.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const known = [
  process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe', 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

export const browserPath = known.find((path) => path !== undefined && path !== '' && existsSync(path));

if (browserPath === undefined) {
  const say = 'no Chromium, Chrome or Edge found (set CHROMIUM_PATH)';
  if (process.env['CI'] !== undefined && process.env['CI'] !== '') throw new Error(`Browser tests must run here, but ${say}.`);
  console.warn(`[e2e] ${say}: browser tests are skipped.`);
}

export function launch(more: readonly string[] = []): Promise<Browser> {
  if (browserPath === undefined) throw new Error('There is no browser to launch.');
  // Chromium refuses its sandbox to root, as in a container.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: browserPath, args: [...sandbox, '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...more] });
}
