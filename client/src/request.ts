// Requests to the server: each answers with a value or a problem, nothing is thrown; what was asked for early is taken from here.
import { reportReached, reportSignedOut, reportUnreachable } from './state/connection.ts';
import type { ValueProblem } from './wire.ts';

/** Why a request did not work. `stopped`: the program could not be reached. `current`: what is stored now, after a conflict. */
export interface Problem<C = unknown> {
  readonly code: string;
  readonly status: number;
  readonly errors?: readonly ValueProblem[];
  readonly instance?: string;
  readonly current?: C;
}
export type Result<T, C = unknown> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem<C> };

/** Answers that were asked for before the page that wants them was there; each is taken once, and none after a write. */
const early = new Map<string, Promise<Result<unknown>>>();
/** Milliseconds until an early answer that nobody took is old. */
const freshFor = 10_000;

/** What is asked before the page that wants it is there. */
export function ahead(path: string): void {
  const answer = send('GET', path, 'application/json');
  early.set(path, answer);
  setTimeout(() => { if (early.get(path) === answer) early.delete(path); }, freshFor);
}

export function call<T, C = unknown>(method: string, path: string, body?: unknown): Promise<Result<T, C>> {
  const known = method === 'GET' ? early.get(path) : undefined;
  if (method === 'GET') early.delete(path);
  else early.clear();
  return (known ?? send(method, path, 'application/json', body === undefined ? undefined : JSON.stringify(body))) as Promise<Result<T, C>>;
}

export async function send<T, C = unknown>(method: string, path: string, media: string, sent?: string | Blob): Promise<Result<T, C>> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      ...(sent === undefined ? {} : { headers: { 'content-type': media }, body: sent }),
      // A write that is on its way outlives the page; browsers allow that for small ones.
      keepalive: method !== 'GET' && (typeof sent === 'string' || sent === undefined) && (sent?.length ?? 0) <= mostOutliving,
    });
  } catch {
    reportUnreachable();
    return { ok: false, problem: { code: 'stopped', status: 0 } };
  }
  reportReached();
  // Locked elsewhere: the page that comes instead asks for the passphrase.
  if (response.status === 423) location.reload();
  if (response.status === 401 && path !== '/session') reportSignedOut();
  return response.ok ? { ok: true, value: (await bodyOf(response)) as T } : { ok: false, problem: await problemOf<C>(response) };
}

/** In UTF-16 units. Browsers let 64 kB outlive a page, all requests together; a Japanese letter takes three bytes. */
const mostOutliving = 8000;

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  return response.json().catch(() => undefined);
}

export async function problemOf<C>(response: Response): Promise<Problem<C>> {
  const body = (await bodyOf(response)) as Partial<Problem<C>> | undefined;
  return { code: 'unknown', ...body, status: response.status };
}

/** A write makes void what was asked for before it. */
export const forgetEarly = (): void => { early.clear(); };
