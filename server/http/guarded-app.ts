// What every application begins and ends with: the guards before, the page and the last handlers behind.
import compression from 'compression';
import express, { type Express } from 'express';
import { accessLog } from './access-log.ts';
import { serveClient } from './client-files.ts';
import { failures, type Log } from './failures.ts';
import { frontGuard, headers, hostGuard, nonce, originGuard, siteGuard } from './guard.ts';
import { problem, sendProblem } from './problem.ts';

export interface GuardOptions {
  /** The address the server listens on; loopback unless told otherwise. */
  readonly host?: string;
  /** The built client; without it only the API is served. */
  readonly clientFolder?: string;
  /** Where bugs go. */
  readonly log?: Log;
  /** A line for each request as well. */
  readonly logRequests?: boolean;
  /** Several people sign in: every write is to name where it comes from. */
  readonly forTeam?: boolean;
  /** The https address in front of the program with the proxies that may speak for it (as `trust proxy` of express has them). */
  readonly front?: { readonly origin: string; readonly proxies: string } | undefined;
}

export function guardedApp({ host = '127.0.0.1', log = console.error, logRequests = false, forTeam = false, front }: GuardOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // It would hash every answer; those that a browser keeps have one of their own.
  app.set('etag', false);
  if (front !== undefined) app.set('trust proxy', front.proxies);
  if (logRequests) app.use(accessLog(log));
  app.use(nonce, headers(front !== undefined), front === undefined ? hostGuard(host) : frontGuard(front.origin), originGuard({ own: front?.origin, demanded: forTeam }));
  app.use('/api', siteGuard, compression(), (_request, response, next) => { response.set('cache-control', 'no-store'); next(); });
  return app;
}

/** `told`: attributes that tell the page how the program runs. */
export function endApp(app: Express, { clientFolder, log = console.error }: GuardOptions, told: readonly string[]): Express {
  app.use('/api', (_request, response) => { sendProblem(response, problem('not-found')); });
  if (clientFolder !== undefined) serveClient(app, { folder: clientFolder, told });
  app.use((_request, response) => { sendProblem(response, problem('not-found')); });
  app.use(failures(log));
  return app;
}
