// Starts the built program on a free port with an empty data folder of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const main = path.join(root, 'dist/server/main.js');

export interface Program {
  readonly url: string;
  /** Stops the program; its data stay, and `start` brings it back at the same address. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it at once, as a power cut would: nothing of it runs on. */
  readonly kill: () => Promise<void>;
  /** Of the process that runs now. */
  readonly pid: () => number | undefined;
  /** The folder of its data. */
  readonly data: string;
  /** What it wrote to the terminal. */
  readonly said: () => string;
  /** Stops it and removes its data. */
  readonly end: () => Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => { if (typeof address === 'object' && address !== null) done(address.port); else fail(new Error('no port')); });
    });
  });
}

async function answers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The program stopped at once:\n${output()}`);
    try {
      if ((await fetch(`${url}/healthz`)).ok) return;
    } catch {
      await new Promise((done) => { setTimeout(done, 100); });
    }
  }
  throw new Error(`The program did not answer:\n${output()}`);
}

/** `mostKilobytes`: no file of the program may grow beyond this, as on a full disk. `databaseUrl`: the cases are kept there. `settings`: of the environment. */
export interface ProgramOptions { readonly mostKilobytes?: number; readonly databaseUrl?: string; readonly settings?: Readonly<Record<string, string>> }

export async function startProgram({ mostKilobytes, databaseUrl = '', settings = {} }: ProgramOptions = {}): Promise<Program> {
  if (!existsSync(main)) throw new Error('The program is not built: run "npm run build" first.');
  const data = await mkdtemp(path.join(tmpdir(), 'reinstate-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  let child: ChildProcess | undefined;
  let output = '';
  const start = async (): Promise<void> => {
    const limited = mostKilobytes === undefined ? [process.execPath, main] : ['bash', '-c', `trap '' XFSZ; ulimit -f ${String(mostKilobytes)}; exec "$0" "$1"`, process.execPath, main];
    const [command = '', ...rest] = limited;
    const started = spawn(command, rest, { cwd: root, env: { ...process.env, PORT: String(port), REINSTATE_DATA: data, DATABASE_URL: databaseUrl, REINSTATE_OPEN: '0', ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
    started.stdout.on('data', (chunk) => { output += String(chunk); });
    started.stderr.on('data', (chunk) => { output += String(chunk); });
    child = started;
    await answers(url, started, () => output);
  };
  const gone = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  const stop = (): Promise<void> => gone('SIGTERM');
  const end = async (): Promise<void> => { await stop(); await rm(data, { recursive: true, force: true }); };
  try { await start(); } catch (error) { await gone('SIGKILL'); await rm(data, { recursive: true, force: true }); throw error; }
  return { url, data, said: () => output, pid: () => child?.pid, start, stop, kill: () => gone('SIGKILL'), end };
}
