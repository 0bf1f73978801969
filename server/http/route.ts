// One route: its shapes are checked before its handler runs, and what the handler returns is sent.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Express, Request, Response } from 'express';
import type { z } from 'zod';
import { problem, sendProblem, type FieldError, type Problem, type ProblemCode } from './problem.ts';

export type Reply =
  | { readonly kind: 'json'; readonly status: 200 | 201; readonly body: unknown; readonly lasting?: true }
  | { readonly kind: 'file'; readonly content: string | Uint8Array; readonly headers: Readonly<Record<string, string>> }
  /** Lines of JSON as the work goes on; the last one is its result, none where nobody waits any more. */
  | { readonly kind: 'told'; readonly run: (tell: (value: unknown) => void, isGone: () => boolean) => Promise<unknown> }
  /** Made as it is sent. */
  | { readonly kind: 'pieces'; readonly pieces: AsyncIterable<Uint8Array>; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'none' };
export const ok = (body: unknown): Reply => ({ kind: 'json', status: 200, body });
/** The same for everyone until the program is another one: a browser may keep it, and asks whether it still holds. */
export const lasting = (body: unknown): Reply => ({ kind: 'json', status: 200, body, lasting: true });
export const created = (body: unknown): Reply => ({ kind: 'json', status: 201, body });
export const none: Reply = { kind: 'none' };

type Values<S> = S extends z.ZodType ? z.output<S> : undefined;
interface Definition<P, Q, B> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly params?: P; readonly query?: Q; readonly body?: B;
  /** What the body is; JSON unless said. */
  readonly media?: 'application/json' | 'application/octet-stream';
  readonly handle: (input: { readonly params: Values<P>; readonly query: Values<Q>; readonly body: Values<B> }) => Promise<Reply | Problem> | Reply | Problem;
}
export interface Route { readonly path: string; readonly mount: (app: Express) => void }

export function route<P extends z.ZodType | undefined = undefined, Q extends z.ZodType | undefined = undefined, B extends z.ZodType | undefined = undefined>(definition: Definition<P, Q, B>): Route {
  const { method, path, handle } = definition;
  const answer = async (request: Request, response: Response): Promise<void> => {
    if (definition.body && !request.is(definition.media ?? 'application/json')) return sendProblem(response, problem('wrong-media-type'));
    const params = read<P>(definition.params, request.params);
    const query = read<Q>(definition.query, request.query);
    const body = read<B>(definition.body, request.body);
    const wrong = [params, query, body].flatMap((part) => (part.ok ? [] : part.errors));
    if (!params.ok || !query.ok || !body.ok) return sendProblem(response, problem(codeOf(wrong), { errors: wrong }));
    await send(response, await handle({ params: params.value, query: query.value, body: body.value }));
  };
  return { path, mount: (app) => { app[method](path, answer); } };
}

/** Methods an address does not know are told so, once all routes are there. */
export function mountAll(app: Express, routes: readonly Route[]): void {
  for (const each of routes) each.mount(app);
  for (const path of new Set(routes.map((each) => each.path))) app.all(path, (_request, response) => { sendProblem(response, problem('not-allowed')); });
}

type Part<S> = { readonly ok: true; readonly value: Values<S> } | { readonly ok: false; readonly errors: readonly FieldError[] };

function read<S extends z.ZodType | undefined>(shape: S | undefined, value: unknown): Part<S> {
  if (shape === undefined) return { ok: true, value: undefined as Values<S> };
  const result = shape.safeParse(value);
  if (result.success) return { ok: true, value: result.data as Values<S> };
  return { ok: false, errors: result.error.issues.flatMap(errorsOf) };
}

/** A text that is too long, or none at all, gets words of its own when nothing else is wrong. */
function codeOf(errors: readonly FieldError[]): ProblemCode {
  for (const code of ['too-long', 'empty-text'] as const) if (errors.every((error) => error.code === code)) return code;
  return 'invalid';
}

function errorsOf(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), code: 'unknown-key' }));
  return [{ pointer: pointer(issue.path), code: issueCode(issue) }];
}

const codes: Readonly<Record<string, string>> = { invalid_type: 'wrong-type', too_big: 'too-long', too_small: 'too-short', invalid_value: 'not-an-option', invalid_format: 'wrong-format', invalid_union: 'wrong-shape' };
function issueCode(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' && typeof issue.params?.['code'] === 'string') return issue.params['code'];
  return issue.code === 'invalid_type' && issue.input === undefined ? 'missing' : (codes[issue.code] ?? 'invalid');
}

const pointer = (path: readonly PropertyKey[]): string => path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

async function send(response: Response, result: Reply | Problem): Promise<void> {
  switch (result.kind) {
    case 'problem': return sendProblem(response, result);
    case 'told': {
      let gone = false;
      response.on('close', () => { gone = true; });
      // Packed lines would wait for each other.
      response.status(200).set({ 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store, no-transform' }).flushHeaders();
      const tell = (value: unknown): void => { if (!gone) response.write(`${JSON.stringify(value)}\n`); };
      const last = await result.run(tell, () => gone);
      if (last !== undefined) tell(last);
      response.end();
      return;
    }
    case 'pieces':
      response.status(200).set(result.headers);
      // Who saves it sees half a file as one that failed.
      try { await pipeline(Readable.from(result.pieces), response); } catch (error) { if (!response.destroyed) throw error; }
      return;
    case 'none': response.status(204).end(); return;
    case 'file': response.status(200).set(result.headers).send(typeof result.content === 'string' ? result.content : Buffer.from(result.content)); return;
    case 'json': if (result.lasting) response.set('cache-control', 'no-cache'); response.status(result.status).json(result.body);
  }
}
