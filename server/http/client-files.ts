// The built web client: its files, and its one page for every address that is no file.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import express, { type Express } from 'express';
import { nonceOf } from './guard.ts';
import { problem, sendProblem } from './problem.ts';

/** `folder` is the output of the client's build; without its page nothing is served. */
export function serveClient(app: Express, folder: string): void {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  app.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }), (_request, response) => { sendProblem(response, problem('not-found')); });
  app.use(express.static(folder, { index: false }));
  app.get('/{*path}', (_request, response) => {
    response.type('html').set('cache-control', 'no-store').send(page.replaceAll('__CSP_NONCE__', nonceOf(response)));
  });
}
