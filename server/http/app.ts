// The web application: what every request passes, in order, and the routes.
import compression from 'compression';
import express, { type Express } from 'express';
import type { Services } from '../services.ts';
import type { Accounts } from '../core/team/accounts.ts';
import { openGate, teamGate } from './access.ts';
import { accessLog } from './access-log.ts';
import { annexRoutes } from './annex.ts';
import { answerRoutes } from './answers.ts';
import { bundleRoutes } from './bundle.ts';
import { caseFileRoutes } from './case-file.ts';
import { caseRoutes } from './cases.ts';
import { checkingRoutes } from './checking.ts';
import { serveClient } from './client-files.ts';
import { coverageRoutes } from './coverage.ts';
import { declarationRoutes } from './declaration.ts';
import { documentRoutes } from './documents.ts';
import { draftRoutes } from './drafts.ts';
import { evidenceFileRoutes } from './evidence-files.ts';
import { exportRoutes } from './export.ts';
import { failures, type Log } from './failures.ts';
import { frontGuard, headers, hostGuard, nonce, originGuard } from './guard.ts';
import { healthRoutes } from './health.ts';
import { historyRoutes } from './history.ts';
import { keepingRoutes } from './keeping.ts';
import { letterRoutes } from './letter.ts';
import { papersRoutes } from './papers.ts';
import { problem, sendProblem } from './problem.ts';
import { promiseRoutes } from './promises.ts';
import { readingRoutes } from './reading.ts';
import { isApproved } from './review.ts';
import { reminderRoutes } from './reminder.ts';
import { reportRoutes } from './reports.ts';
import { mountAll, type Route } from './route.ts';
import { roundRoutes } from './rounds.ts';
import { ruleRoutes } from './rules.ts';
import { sheetRoutes } from './sheets.ts';
import { manyRequests } from './slow.ts';
import { teamRoutes } from './team.ts';

export interface AppOptions {
  /** The address the server listens on; loopback unless told otherwise. */
  readonly host?: string;
  /** The built client; without it only the API is served. */
  readonly clientFolder?: string;
  /** Where bugs go. */
  readonly log?: Log;
  /** A line for each request as well. */
  readonly logRequests?: boolean;
  /** Without it one user works alone and nobody signs in. */
  readonly team?: TeamOptions | undefined;
}

/** For several people: their accounts, and the https address in front of the program with the proxies that may speak for it (as `trust proxy` of express has them). */
export interface TeamOptions { readonly accounts: Accounts; readonly front?: { readonly origin: string; readonly proxies: string } }

export function createApp(services: Services, { host = '127.0.0.1', clientFolder, log = console.error, logRequests = false, team }: AppOptions = {}): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  const front = team?.front;
  if (front !== undefined) app.set('trust proxy', front.proxies);
  if (logRequests) app.use(accessLog(log));
  app.use(nonce, headers(front !== undefined), front === undefined ? hostGuard(host) : frontGuard(front.origin), originGuard({ own: front?.origin, demanded: team !== undefined }));
  app.use('/api', compression(), (_request, response, next) => { response.set('cache-control', 'no-store'); next(); });
  if (team !== undefined) app.use('/api', manyRequests());
  mountAll(app, allRoutes(services, team), team === undefined ? openGate : teamGate(team.accounts, services.store.team, (id) => isApproved(services, id)));
  app.use('/api', (_request, response) => { sendProblem(response, problem('not-found')); });
  if (clientFolder !== undefined) serveClient(app, { folder: clientFolder, forTeam: team !== undefined });
  app.use((_request, response) => { sendProblem(response, problem('not-found')); });
  app.use(failures(log));
  return app;
}

/** Every address of the program; those of accounts only where there are any. */
export const allRoutes = (services: Services, team?: TeamOptions): readonly Route[] => [
  ...healthRoutes(), ...readingRoutes(services), ...documentRoutes(services), ...checkingRoutes(services), ...ruleRoutes(services), ...caseRoutes(services), ...caseFileRoutes(services),
  ...answerRoutes(services), ...letterRoutes(services), ...draftRoutes(services), ...exportRoutes(services), ...coverageRoutes(services), ...sheetRoutes(services), ...bundleRoutes(services), ...declarationRoutes(services), ...papersRoutes(services), ...evidenceFileRoutes(services), ...reminderRoutes(services), ...keepingRoutes(services), ...historyRoutes(services), ...reportRoutes(services), ...annexRoutes(services), ...roundRoutes(services), ...promiseRoutes(services),
  ...(team === undefined ? [] : teamRoutes(services, team)),
];
