// The real application on a real SQLite file or PostgreSQL database, listening on a free loopback port; stopped when the test file is done.
import type http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll } from 'vitest';
import { openCheckers } from '../../server/adapters/checking/open-checkers.ts';
import { openBundler } from '../../server/adapters/export/bundle/open-bundler.ts';
import { openReader } from '../../server/adapters/intake/open-reader.ts';
import { openReportReader } from '../../server/adapters/reports/open-report-reader.ts';
import { openKeeping } from '../../server/adapters/safekeeping/keeping.ts';
import { openPostgresStore } from '../../server/adapters/postgres/store.ts';
import { openSqliteStore, type OpenStore } from '../../server/adapters/sqlite/store.ts';
import { allRoutes, createApp, type TeamOptions } from '../../server/http/app.ts';
import type { Route } from '../../server/http/route.ts';
import { createServer } from '../../server/http/server.ts';
import { exporting, type Services } from '../../server/services.ts';
import { sampleCase } from './cases.ts';
import { postgresPlaces } from './engines.ts';
import { projectRoot, realRulebook } from './rulebook.ts';
import { tempFolder } from './temp-folder.ts';

export interface RunningApp {
  readonly agent: () => ReturnType<typeof request>; readonly origin: () => string; readonly logged: string[]; readonly store: () => OpenStore;
  /** Where the cases lie. */
  readonly folder: string;
  /** Their file, or the address of their database. */
  readonly place: () => string;
  /** Of an app for a team. */
  readonly team: () => TeamOptions;
  /** Every address it answers at. */
  readonly routes: () => readonly Route[];
}
/** Where the applications of this test file keep their cases. */
export const appEngine: { name: 'sqlite' | 'postgres' } = { name: 'sqlite' };

export interface AppOptions {
  /** A built client to serve beside the API. */
  readonly clientFolder?: string;
  /** For several people; `front`: behind a proxy on this machine. */
  readonly forTeam?: { readonly front?: string };
}

export function runningApp({ clientFolder, forTeam }: AppOptions = {}): RunningApp {
  const folder = tempFolder();
  const places = appEngine.name === 'postgres' ? postgresPlaces() : undefined;
  const logged: string[] = [];
  let server: http.Server;
  let place = path.join(folder, 'cases.sqlite');
  let store: OpenStore;
  let team: TeamOptions | undefined;
  let routes: readonly Route[] = [];
  let close = async (): Promise<void> => {};
  beforeAll(async () => {
    const rulebook = await realRulebook();
    if (places !== undefined) place = await places.newPlace();
    const opened = places === undefined ? await openFile(place) : await openPostgresStore(place);
    ({ store } = opened);
    // Node runs the worker that was built; the tests of the readers themselves run their source.
    const readDocument = openReader({ worker: new URL('../../dist/server/adapters/intake/worker.js', import.meta.url) });
    const importReport = openReportReader({ worker: new URL('../../dist/server/adapters/reports/worker.js', import.meta.url), rules: { formats: rulebook.reports, figures: rulebook.figures } });
    const makeBundle = openBundler({ worker: new URL('../../dist/server/adapters/export/bundle/worker.js', import.meta.url) });
    if (forTeam !== undefined) team = { accounts: await store.openAccounts({ origin: forTeam.front ?? 'http://localhost', secret: 'signs the cookies of this test alone' }), ...(forTeam.front === undefined ? {} : { front: { origin: forTeam.front, proxies: 'loopback' } }) };
    const { checkBriefly, forget } = openCheckers({ worker: new URL('../../dist/server/adapters/checking/worker.js', import.meta.url), root: projectRoot, rulebook, by: 'test', threads: 0 });
    const services = { ...exporting, rulebook, store, keeping: opened.keeping, stamp: 'test', readDocument, importReport, makeBundle, checkBriefly, forget };
    routes = allRoutes(services, team);
    server = createServer(createApp(services, { team, log: (line) => { logged.push(line); }, logRequests: true, ...(clientFolder === undefined ? {} : { clientFolder }) }));
    await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
    close = async () => { await new Promise((closed) => { server.close(closed); }); await store.close(); };
  });
  afterAll(() => close());
  const port = (): number => (server.address() as AddressInfo).port;
  return { agent: () => request(`http://127.0.0.1:${String(port())}`), origin: () => `http://127.0.0.1:${String(port())}`, logged, folder, place: () => place, store: () => store, team: () => { if (team === undefined) throw new Error('This app is for one user'); return team; }, routes: () => routes };
}

async function openFile(file: string): Promise<Pick<Services, 'keeping'> & { readonly store: OpenStore }> {
  const store = await openSqliteStore(file);
  return { store, keeping: openKeeping(file, store) };
}

/** Gives a case the answers of a sample, as they are stored; that they come in over HTTP is proven elsewhere. */
export async function answerAs(app: RunningApp, id: string, name: string): Promise<void> {
  for (const [question, answer] of Object.entries(sampleCase(await realRulebook(), name).answers)) await app.store().saveAnswer(id, question, answer);
}
