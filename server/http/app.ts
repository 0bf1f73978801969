// The web application: what every request passes, in order, and the routes.
import compression from 'compression';
import express, { type Express } from 'express';
import type { Services } from '../services.ts';
import { accessLog } from './access-log.ts';
import { annexRoutes } from './annex.ts';
import { answerRoutes } from './answers.ts';
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
import { headers, hostGuard, nonce, originGuard } from './guard.ts';
import { healthRoutes } from './health.ts';
import { historyRoutes } from './history.ts';
import { keepingRoutes } from './keeping.ts';
import { letterRoutes } from './letter.ts';
import { papersRoutes } from './papers.ts';
import { problem, sendProblem } from './problem.ts';
import { promiseRoutes } from './promises.ts';
import { readingRoutes } from './reading.ts';
import { reminderRoutes } from './reminder.ts';
import { reportLimit, reportRoutes } from './reports.ts';
import { mountAll } from './route.ts';
import { roundRoutes } from './rounds.ts';
import { ruleRoutes } from './rules.ts';
import { sheetRoutes } from './sheets.ts';

export interface AppOptions {
  /** The address the server listens on; loopback unless told otherwise. */
  readonly host?: string;
  /** The built client; without it only the API is served. */
  readonly clientFolder?: string;
  /** Where bugs go. */
  readonly log?: Log;
  /** A line for each request as well. */
  readonly logRequests?: boolean;
}

/** A paste of 5 MB is to be told that it is too long, not cut off. */
const bodyLimit = '6mb';
/** Bytes; a little more than a file may have, so that it is told to be too large by name. */
const fileLimit = 25_000_000;
/** As many evidence files as a case may have, and its texts. */
const caseFileLimit = 260_000_000;

export function createApp(services: Services, { host = '127.0.0.1', clientFolder, log = console.error, logRequests = false }: AppOptions = {}): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  if (logRequests) app.use(accessLog(log));
  app.use(nonce, headers, hostGuard(host), originGuard);
  app.use('/api', compression(), (_request, response, next) => { response.set('cache-control', 'no-store'); next(); });
  app.use(express.json({ limit: bodyLimit, type: 'application/json' }));
  app.use('/api/cases/:id/reports', express.raw({ limit: reportLimit, type: 'application/octet-stream' }));
  app.use('/api/case-files', express.raw({ limit: caseFileLimit, type: 'application/octet-stream' }));
  app.use(express.raw({ limit: fileLimit, type: 'application/octet-stream' }));
  mountAll(app, [
    ...healthRoutes(), ...readingRoutes(services), ...documentRoutes(services), ...checkingRoutes(services), ...ruleRoutes(services), ...caseRoutes(services), ...caseFileRoutes(services),
    ...answerRoutes(services), ...letterRoutes(services), ...draftRoutes(services), ...exportRoutes(services), ...coverageRoutes(services), ...sheetRoutes(services), ...declarationRoutes(services), ...papersRoutes(services), ...evidenceFileRoutes(services), ...reminderRoutes(services), ...keepingRoutes(services), ...historyRoutes(services), ...reportRoutes(services), ...annexRoutes(services), ...roundRoutes(services), ...promiseRoutes(services),
  ]);
  app.use('/api', (_request, response) => { sendProblem(response, problem('not-found')); });
  if (clientFolder !== undefined) serveClient(app, clientFolder);
  app.use((_request, response) => { sendProblem(response, problem('not-found')); });
  app.use(failures(log));
  return app;
}
