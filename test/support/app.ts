// The real application on a real SQLite file or PostgreSQL database, listening on a free loopback port; stopped when the test file is done.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll } from 'vitest';
import { openReader } from '../../server/adapters/intake/open-reader.ts';
import { openReportReader } from '../../server/adapters/reports/open-report-reader.ts';
import { openKeeping } from '../../server/adapters/safekeeping/keeping.ts';
import { openPostgresStore } from '../../server/adapters/postgres/store.ts';
import { openSqliteStore } from '../../server/adapters/sqlite/store.ts';
import { createApp } from '../../server/http/app.ts';
import { exporting, type Services } from '../../server/services.ts';
import { postgresPlaces } from './engines.ts';
import { realRulebook } from './rulebook.ts';
import { tempFolder } from './temp-folder.ts';

export interface RunningApp { readonly agent: () => ReturnType<typeof request>; readonly origin: () => string; readonly logged: string[]; /** Where the cases lie. */ readonly folder: string }

/** Where the applications of this test file keep their cases. */
export const appEngine: { name: 'sqlite' | 'postgres' } = { name: 'sqlite' };

/** `clientFolder`: a built client to serve beside the API. */
export function runningApp({ clientFolder }: { readonly clientFolder?: string } = {}): RunningApp {
  const folder = tempFolder();
  const places = appEngine.name === 'postgres' ? postgresPlaces() : undefined;
  const logged: string[] = [];
  let server: http.Server;
  let close = async (): Promise<void> => {};
  beforeAll(async () => {
    const rulebook = await realRulebook();
    const { store, keeping } = places === undefined ? await openFile(path.join(folder, 'cases.sqlite')) : await openPostgresStore(await places.newPlace());
    // Node runs the worker that was built; the tests of the readers themselves run their source.
    const readDocument = openReader({ worker: new URL('../../dist/server/adapters/intake/worker.js', import.meta.url) });
    const importReport = openReportReader({ worker: new URL('../../dist/server/adapters/reports/worker.js', import.meta.url), rules: { formats: rulebook.reports, figures: rulebook.figures } });
    server = http.createServer(createApp({ ...exporting, rulebook, store, keeping, stamp: 'test', readDocument, importReport }, { log: (line) => { logged.push(line); }, logRequests: true, ...(clientFolder === undefined ? {} : { clientFolder }) }));
    await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
    close = async () => { await new Promise((closed) => { server.close(closed); }); await store.close(); };
  });
  afterAll(() => close());
  const port = (): number => (server.address() as AddressInfo).port;
  return { agent: () => request(`http://127.0.0.1:${String(port())}`), origin: () => `http://127.0.0.1:${String(port())}`, logged, folder };
}

async function openFile(file: string): Promise<Pick<Services, 'store' | 'keeping'>> {
  const store = await openSqliteStore(file);
  return { store, keeping: openKeeping(file, store) };
}
