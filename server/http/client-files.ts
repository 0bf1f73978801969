// The built web client: its files, packed where the browser can unpack them, and its one page for every address that is no file.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import { firstViewsOf } from './first-view.ts';
import { nonceOf } from './guard.ts';
import { problem, sendProblem } from './problem.ts';

/** `folder` is the output of the client's build; without its page nothing is served. `told`: attributes that tell it how the program runs. */
export function serveClient(app: Express, { folder, told }: { readonly folder: string; readonly told: readonly string[] }): void {
  const plain = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const page = plain.replace('<div id="app">', `<div id="app"${told.map((each) => ` ${each}`).join('')}>`);
  const assets = path.join(folder, 'assets');
  // The name of an asset changes with its content.
  app.use('/assets', packedFrom(assets), express.static(assets, { immutable: true, maxAge: '1y', index: false }), (_request, response) => { sendProblem(response, problem('not-found')); });
  app.use(express.static(folder, { index: false }));
  // What is locked shows one page at every address.
  const firstView = told.includes('data-locked') ? () => '' : firstViewsOf(folder, told.includes('data-team'));
  app.get('/{*path}', (request, response) => {
    const head = firstView(request.path);
    response.type('html').set('cache-control', 'no-cache').send(page.replaceAll('__CSP_NONCE__', nonceOf(response)).replace('</head>', () => `${head}\n</head>`));
  });
}

/** The better one first. */
const codings = [['br', '.br'], ['gzip', '.gz']] as const;

/** The build has packed each asset beside it; what the browser can unpack is sent instead of it. */
function packedFrom(folder: string): RequestHandler {
  const files = new Set(readdirSync(folder));
  return (request, response, next) => {
    const name = request.path.slice(1);
    const packed = codings.filter(([, ending]) => files.has(name + ending));
    const best = packed.find(([coding]) => request.acceptsEncodings([coding]) !== false);
    if (packed.length > 0) response.vary('accept-encoding');
    if (best !== undefined) {
      response.type(path.extname(name)).set('content-encoding', best[0]);
      request.url = `/${name}${best[1]}`;
    }
    next();
  };
}
