// The web application: what every request passes, in order, and the routes.
import type { Express } from 'express';
import type { Services } from '../services.ts';
import type { Accounts } from '../core/team/accounts.ts';
import { openGate, teamGate } from './access.ts';
import { annexRoutes } from './annex.ts';
import { answerRoutes } from './answers.ts';
import { bundleRoutes } from './bundle.ts';
import { caseFileRoutes } from './case-file.ts';
import { caseRoutes } from './cases.ts';
import { checkingRoutes } from './checking.ts';
import { coverageRoutes } from './coverage.ts';
import { declarationRoutes } from './declaration.ts';
import { deletedPartRoutes } from './deleted-parts.ts';
import { documentRoutes } from './documents.ts';
import { draftRoutes } from './drafts.ts';
import { evidenceFileRoutes } from './evidence-files.ts';
import { exportRoutes } from './export.ts';
import { endApp, guardedApp, type GuardOptions } from './guarded-app.ts';
import { healthRoutes } from './health.ts';
import { historyRoutes } from './history.ts';
import { keepingRoutes } from './keeping.ts';
import { letterRoutes } from './letter.ts';
import { lockRoutes } from './lock.ts';
import { papersRoutes } from './papers.ts';
import { earlierSuspensionRoutes } from './earlier-suspension.ts';
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

export interface AppOptions extends Omit<GuardOptions, 'forTeam' | 'front'> {
  /** Without it one user works alone and nobody signs in. */
  readonly team?: TeamOptions | undefined;
}

/** For several people. */
export interface TeamOptions { readonly accounts: Accounts; readonly front?: GuardOptions['front'] }

export function createApp(services: Services, { team, ...rest }: AppOptions = {}): Express {
  const options: GuardOptions = { ...rest, forTeam: team !== undefined, front: team?.front };
  const app = guardedApp(options);
  if (team !== undefined) app.use('/api', manyRequests(services.store.tally));
  mountAll(app, allRoutes(services, team), team === undefined ? openGate : teamGate(team.accounts, services.store.team, (id) => isApproved(services, id)));
  return endApp(app, options, [...(team === undefined ? [] : ['data-team']), ...(services.lock?.isSet() === true ? ['data-sealed'] : [])]);
}

/** Every address of the program; those of accounts only where there are any. */
export const allRoutes = (services: Services, team?: TeamOptions): readonly Route[] => [
  ...healthRoutes(), ...readingRoutes(services), ...documentRoutes(services), ...checkingRoutes(services), ...ruleRoutes(services), ...caseRoutes(services), ...caseFileRoutes(services),
  ...answerRoutes(services), ...letterRoutes(services), ...draftRoutes(services), ...exportRoutes(services), ...coverageRoutes(services), ...sheetRoutes(services), ...bundleRoutes(services), ...declarationRoutes(services), ...papersRoutes(services), ...evidenceFileRoutes(services), ...deletedPartRoutes(services), ...reminderRoutes(services), ...keepingRoutes(services), ...lockRoutes(services), ...historyRoutes(services), ...reportRoutes(services), ...annexRoutes(services), ...roundRoutes(services), ...promiseRoutes(services), ...earlierSuspensionRoutes(services),
  ...(team === undefined ? [] : teamRoutes(services, team)),
];
