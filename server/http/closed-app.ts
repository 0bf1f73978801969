// What answers while the cases are locked: the page that asks for the passphrase, and nothing of the cases.
import type { Express } from 'express';
import { z } from 'zod';
import { StoreFault, type StoreFaultCode } from '../adapters/sqlite/store-fault.ts';
import type { Closed } from '../gatehouse.ts';
import { openGate } from './access.ts';
import { endApp, guardedApp, type GuardOptions } from './guarded-app.ts';
import { healthRoutes } from './health.ts';
import { Passphrase } from './lock.ts';
import { problem, sendProblem, type ProblemCode } from './problem.ts';
import { mountAll, none, route, type Route } from './route.ts';
import { failedUnlocks } from './slow.ts';

/** What can be mended without the doctor. */
const told: Readonly<Partial<Record<StoreFaultCode, ProblemCode>>> = { 'half-restored': 'half-restored', 'newer-schema': 'newer-cases', 'disk-full': 'not-written' };

export const closedRoutes = ({ unlock, isChanging }: Closed): readonly Route[] => [
  ...healthRoutes(),
  route({
    method: 'post', path: '/api/unlock', access: 'anyone', body: z.strictObject({ passphrase: Passphrase }), slow: [failedUnlocks()],
    handle: async ({ body: { passphrase } }) => {
      if (isChanging()) return problem('changing');
      try { return await unlock(passphrase) ? none : problem('wrong-passphrase'); }
      catch (error) { if (error instanceof StoreFault) return problem(told[error.code] ?? 'cannot-open'); throw error; }
    },
  }),
];

export function createClosedApp(closed: Closed, options: GuardOptions): Express {
  const app = guardedApp(options);
  mountAll(app, closedRoutes(closed), openGate);
  app.use('/api', (_request, response) => { sendProblem(response, problem(closed.isChanging() ? 'changing' : 'locked')); });
  return endApp(app, options, ['data-locked']);
}
