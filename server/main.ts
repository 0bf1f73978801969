// Starts the program: opens rules and cases, serves the page on this machine, stops when told to.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isSealed } from './adapters/lock/key-file.ts';
import { packageRoot } from './adapters/package-root.ts';
import { caseFile, dataFolder } from './adapters/sqlite/data-folder.ts';
import { languageOf, wordsIn } from './cli/language.ts';
import { openFault } from './cli/open-fault.ts';
import { openGatehouse, type Gatehouse } from './gatehouse.ts';
import { createApp } from './http/app.ts';
import { createClosedApp } from './http/closed-app.ts';
import { createServer } from './http/server.ts';
import { defaultPort, listen, portsTried } from './listen.ts';
import { chooseMode, type Mode } from './mode.ts';

const words = wordsIn(languageOf(process.env));
const say = (line: string): void => { process.stdout.write(`${line}\n`); };
const fail = (line: string): never => { process.stderr.write(`${line}\n`); process.exit(1); };

// What is written is for the user alone.
process.umask(0o077);
const root = packageRoot();
const host = process.env['HOST'] || '127.0.0.1';
const port = portFrom(process.env['PORT']);
const mode = modeOf();
const front = mode.kind === 'team' ? mode.front : undefined;
const file = caseFile(dataFolder());
const clientFolder = path.join(root, 'dist', 'client');
if (!existsSync(path.join(clientFolder, 'index.html'))) fail(words.start.notBuilt);
const guard = { host, clientFolder, logRequests: process.env['REINSTATE_LOG'] === '1' };
const passphrase = process.env['REINSTATE_PASSPHRASE'];
// Not for any process that this one starts.
delete process.env['REINSTATE_PASSPHRASE'];
const house = await open();
const server = createServer(house.answer);
const bound = await listen(server, host, port);
if (!bound.ok) fail(bound.why === 'in-use' && port === undefined ? words.start.portsInUse(defaultPort, defaultPort + portsTried - 1) : words.start[bound.why](host, bound.port));
say(words.start.ready(front?.origin ?? `http://${addressName(host)}:${bound.port}`));
if (front !== undefined) say(words.start.behind(`http://${addressName(host)}:${bound.port}`));
const services = house.services();
if (services?.accounts !== undefined && (await services.accounts.list()).length === 0) say(words.start.noAccounts);
say(services?.database === undefined ? words.start.data(path.dirname(file)) : words.start.database(services.database));
if (services === undefined) say(words.start.locked);
else if (passphrase !== undefined && !isSealed(file)) say(words.start.notSealed);
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

async function open(): Promise<Gatehouse> {
  try {
    return await openGatehouse({
      service: { root, caseFile: file, databaseUrl: process.env['DATABASE_URL'], onUpgrade: (backup) => { say(words.start.upgrading(backup)); }, ...(mode.kind === 'team' ? { team: { origin: front?.origin ?? 'http://localhost', secret: mode.secret } } : {}) },
      passphrase,
      openApp: (opened) => createApp(opened, { ...guard, ...(opened.accounts === undefined ? {} : { team: { accounts: opened.accounts, front } }) }),
      onUpdated: () => { say(words.start.updated); },
      closedApp: (closed) => createClosedApp(closed, { ...guard, forTeam: mode.kind === 'team', front }),
    });
  } catch (error) { return fail(openFault(error, words) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))); }
}

function modeOf(): Mode {
  const choice = chooseMode(process.env, host);
  return choice.ok ? choice.mode : fail(words.mode[choice.why](choice.value));
}

/** Undefined: none was asked for. */
function portFrom(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined;
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number <= 65535 ? number : fail(words.start.badPort(value));
}

/** What one types into the browser on this machine. */
function addressName(bound: string): string {
  if (bound === '0.0.0.0' || bound === '::') return 'localhost';
  return bound.includes(':') ? `[${bound}]` : bound;
}

/** Lets requests that are under way finish, at most ten seconds; every acknowledged answer is on the disk already. */
function stop(): void {
  setTimeout(() => process.exit(1), 10_000).unref();
  server.close(() => { void house.close().then(() => process.exit(0)); });
  server.closeIdleConnections();
}
