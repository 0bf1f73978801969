// Connections to a PostgreSQL database. What stands in their way is a StoreFault that names the place, never who logs in with what.
import { createHash } from 'node:crypto';
import type { Client, ClientConfig, Pool, PoolClient, QueryResult } from 'pg';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { NotReached, NotWritten } from '../../core/case/case.ts';
import { StoreFault, type StoreFaultCode } from '../sqlite/store-fault.ts';
import { fromWire, toWire } from './wire-text.ts';

const seconds = 1000;
/** As PostgreSQL numbers its types. */
const typeIds = { bigint: 20, text: 25, varchar: 1043 } as const;
/** Of one process. */
const mostConnections = 10;

export interface Database {
  /** For people and logs: name, host and port. */
  readonly place: string;
  readonly pool: PostgresPool;
  /** A connection outside the pool, not yet made. */
  readonly newClient: () => Client;
}

export const isPostgresUrl = (url: string): boolean => /^postgres(?:ql)?:\/\//i.test(url);

export async function openPool(url: string): Promise<Database> {
  if (!isPostgresUrl(url)) throw new StoreFault('bad-url', 'DATABASE_URL');
  const pg = await import('pg').then((module) => module.default, () => { throw new StoreFault('no-pg', 'pg'); });
  const parserOf = (oid: number, format?: 'text' | 'binary'): unknown => {
    if (format !== 'binary' && (oid === typeIds.text || oid === typeIds.varchar)) return fromWire;
    return oid === typeIds.bigint ? Number : pg.types.getTypeParser(oid, format);
  };
  const config: ClientConfig = {
    connectionString: url, application_name: 'reinstate', keepAlive: true, pipeline: true, connectionTimeoutMillis: 10 * seconds,
    // A process that hangs in the middle of a change does not hold others up for good.
    idle_in_transaction_session_timeout: 60 * seconds,
    types: { getTypeParser: parserOf as (typeof pg.types)['getTypeParser'] },
  };
  try {
    const named = new pg.Client(config);
    const pool = new pg.Pool({ ...config, max: mostConnections });
    // A connection that nobody uses was cut; the next request gets a new one.
    pool.on('error', () => undefined);
    return { place: `"${named.database ?? ''}" (${named.host}:${String(named.port)})`, pool: guarded(pool), newClient: () => new pg.Client(config) };
  } catch {
    // What the parser says may quote the address, with its password.
    throw new StoreFault('bad-url', 'DATABASE_URL');
  }
}

function guarded(pool: Pool): PostgresPool {
  return {
    connect: async () => guardedClient(await pool.connect().catch((error: unknown) => { throw asStoreError(error); })),
    end: () => pool.end(),
  };
}

/** What begins a statement whose answer nobody looks at: the next one goes to the database with it, and tells of its failure. */
export const ahead = '/* ahead */ ';
const goesAhead = (statement: string): boolean => statement.startsWith(ahead) || statement.startsWith('start transaction');

function guardedClient(client: PoolClient): PostgresPoolClient {
  let cut = false;
  let failed: unknown;
  const before: Promise<unknown>[] = [];
  const ask = async (statement: string, parameters: readonly unknown[]): Promise<QueryResult> => {
    try { return await client.query({ text: statement, values: parameters.map(toWire), ...nameOf(statement, parameters) }); }
    catch (error) {
      const told = asStoreError(error);
      cut ||= told instanceof NotReached;
      throw told;
    }
  };
  const query = async (statement: string, parameters: readonly unknown[] = []): Promise<unknown> => {
    const asked = ask(statement, parameters);
    if (goesAhead(statement)) { before.push(asked.catch((error: unknown) => { failed ??= error; })); return { command: '', rowCount: 0, rows: [] }; }
    const [answer] = await Promise.allSettled([asked, ...before.splice(0)]);
    const first = failed;
    failed = undefined;
    if (first !== undefined) throw first as Error;
    if (answer.status === 'rejected') throw answer.reason as Error;
    return answer.value;
  };
  return { query: query as unknown as PostgresPoolClient['query'], release: () => { client.release(cut); } };
}

/** Statements with parameters are planned once a connection. Not those for words: how common a word is decides the way. Nor those for all columns: a newer version of the program may add one meanwhile, which their plan would not outlive. */
function nameOf(statement: string, parameters: readonly unknown[]): { readonly name?: string } {
  if (parameters.length === 0 || parameters.length > mostNamed || unplanned.test(statement)) return {};
  const known = names.get(statement);
  if (known !== undefined) return { name: known };
  if (names.size >= mostNames) return {};
  const name = createHash('sha256').update(statement).digest('base64url').slice(0, 22);
  names.set(statement, name);
  return { name };
}
const names = new Map<string, string>();
const unplanned = /::tsquery|select (?:"\w+"\.)?\*/;
/** Longer lists of values come in every length. */
const mostNamed = 16;
const mostNames = 300;

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');
/** Without its message, which may quote a text or name who logs in. */
const bare = (code: string): Error => new Error(code === '' ? 'connection' : code);

/** States of PostgreSQL (SQLSTATE) and errors of the network. */
function asStoreError(error: unknown): unknown {
  const code = codeOf(error);
  if (/^53[124]|^58030|^25006/.test(code)) return new NotWritten(code, { cause: bare(code) });
  if (isCut(error)) return new NotReached(code, { cause: bare(code) });
  return error;
}

function isCut(error: unknown): boolean {
  const code = codeOf(error);
  if (/^(?:08|57P0|53300|28|3D000)/.test(code) || /^E[A-Z]+$/.test(code)) return true;
  return code === '' && error instanceof Error && /terminated|timeout|not queryable|closed/i.test(error.message);
}

/** While the store is opened: what the person who started the program can do about it. */
export function asOpenFault(error: unknown, place: string): unknown {
  if (error instanceof StoreFault) return error;
  const cause = error instanceof NotReached || error instanceof NotWritten ? error.cause : error;
  const code = error instanceof NotReached || error instanceof NotWritten ? error.message : codeOf(error);
  const fault = (named: StoreFaultCode): StoreFault => new StoreFault(named, place, bare(code));
  if (code.startsWith('28')) return fault('login-refused');
  if (code === '3D000') return fault('no-database');
  if (code === '42501' || code === '25006') return fault('no-rights');
  if (error instanceof NotReached || isCut(cause)) return fault('unreachable');
  return error instanceof NotWritten ? fault('database-full') : error;
}
