// PostgreSQL for tests and benches: a server of its own on a free loopback port with a folder that goes with it, or the one TEST_DATABASE_URL names.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** The folder of Debian's programs, the newest version first, else where PATH finds them; undefined where none is installed. */
function programs() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)).map((version) => path.join(debian, version, 'bin')) : [];
  return [...versions, ...(process.env['PATH'] ?? '').split(path.delimiter)].find((folder) => folder !== '' && ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))));
}

/** Runs one of its tools; throws with what it says. */
export function runTool(name, ...args) {
  const { status, stderr, error } = spawnSync(path.join(programs() ?? '', name), args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${error?.message ?? stderr}`);
}

export const hasPostgres = () => Boolean(process.env['TEST_DATABASE_URL']) || programs() !== undefined;

/** It refuses to run as root, so root starts it as the user that Debian made for it. */
function otherUser() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (option) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

const freePort = () => new Promise((done, fail) => {
  const server = createServer();
  server.on('error', fail);
  server.listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => { done(port); }); });
});

async function until(seconds, work) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try { return await work(); } catch (error) { if (Date.now() > end) throw error; }
    await new Promise((done) => { setTimeout(done, 50); });
  }
}

/** `durable`: it waits for the disk, as a real one does. Gives `{ url, pid, stop, start, end }`; `pid` of the server itself. */
export async function startServer({ durable = false } = {}) {
  const bin = programs();
  if (bin === undefined) throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql)');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'reinstate-pg-'));
  const user = otherUser();
  const password = randomBytes(16).toString('hex');
  const [data, secret] = [path.join(folder, 'data'), path.join(folder, 'secret')];
  writeFileSync(secret, password, { mode: 0o600 });
  if (user.uid !== undefined) for (const each of [folder, secret]) chownSync(each, user.uid, user.gid);
  chmodSync(folder, 0o700);
  // Sorted by a language, so that whatever hangs on the order of code points is found out.
  const made = spawnSync(path.join(bin, 'initdb'), ['-D', data, '-U', 'reinstate', '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en', '--no-sync'], { ...user, cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) { rmSync(folder, { recursive: true, force: true }); throw new Error(`initdb: ${made.stderr}`); }
  const port = await freePort();
  const url = `postgres://reinstate:${password}@127.0.0.1:${port}/postgres`;
  let child;
  const start = async () => {
    const settings = [['listen_addresses', '127.0.0.1'], ['port', port], ['unix_socket_directories', ''], ['max_connections', 100], ...(durable ? [] : [['fsync', 'off'], ['full_page_writes', 'off']])];
    child = spawn(path.join(bin, 'postgres'), ['-D', data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])], { ...user, cwd: folder, stdio: 'ignore' });
    await until(30, async () => {
      if (child.exitCode !== null) throw new Error('PostgreSQL stopped at once');
      const client = new pg.Client({ connectionString: url });
      try { await client.connect(); } finally { await client.end().catch(() => undefined); }
    });
  };
  /** At once; connections are cut. */
  const stop = async () => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGINT');
    await gone;
  };
  await start();
  return { url, pid: () => child.pid, start, stop, end: async () => { await stop(); rmSync(folder, { recursive: true, force: true }); } };
}

export async function query(url, statement, values = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try { return (await client.query({ text: statement, values, rowMode: 'array' })).rows; } finally { await client.end(); }
}

let made = 0;
/** An empty database of the server at `url`; gives its address. */
export async function newDatabase(url) {
  made += 1;
  const name = `reinstate_${process.pid}_${made}_${randomBytes(4).toString('hex')}`;
  await query(url, `create database ${name} encoding 'UTF8' template template0`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
export const dropDatabase = (url, address) => query(url, `drop database if exists ${new URL(address).pathname.slice(1)} with (force)`);
