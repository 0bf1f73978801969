// One route: its shapes are checked before its handler runs, and what the handler returns is sent.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { askerOf, callerOf, fits, isCasePath, rememberAsker, type Access, type AccessOf, type Asker, type Gate, type Noted } from './access.ts';
import type { Act } from '../core/team/trail.ts';
import { problem, sendProblem, type FieldError, type Problem, type ProblemCode } from './problem.ts';

export type Reply =
  | { readonly kind: 'json'; readonly status: 200 | 201; readonly body: unknown; readonly lasting?: true; readonly cookies?: readonly string[] }
  | { readonly kind: 'json-text'; readonly text: string }
  | { readonly kind: 'file'; readonly content: string | Uint8Array; readonly headers: Readonly<Record<string, string>> }
  /** Lines of JSON as the work goes on; the last one is its result, none where nobody waits any more. */
  | { readonly kind: 'told'; readonly run: (tell: (value: unknown) => void, isGone: () => boolean) => Promise<unknown> }
  /** Made as it is sent. */
  | { readonly kind: 'pieces'; readonly pieces: AsyncIterable<Uint8Array>; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'none'; readonly cookies?: readonly string[] };
export const ok = (body: unknown): Reply => ({ kind: 'json', status: 200, body });
/** The same for everyone until the program is another one: a browser may keep it, and asks whether it still holds. */
export const lasting = (body: unknown): Reply => ({ kind: 'json', status: 200, body, lasting: true });
/** Already JSON. */
export const okText = (text: string): Reply => ({ kind: 'json-text', text });
export const created = (body: unknown): Reply => ({ kind: 'json', status: 201, body });
export const none: Reply = { kind: 'none' };

export type Values<S> = S extends z.ZodType ? z.output<S> : undefined;
interface Definition<Path extends string, P, Q, B> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: Path;
  /** What it wants of who asks. */
  readonly access: AccessOf<Path>;
  /** What the trail says once it was done. */
  readonly act?: Act;
  readonly params?: P; readonly query?: Q; readonly body?: B;
  /** What the body is; JSON unless said. */
  readonly media?: Media;
  /** Most bytes of the body, where it is not the usual number. */
  readonly limit?: number;
  /** Asked once the body is read, before the handler. */
  readonly slow?: readonly RequestHandler[];
  readonly handle: (input: Input<P, Q, B>) => Promise<Reply | Problem> | Reply | Problem;
}
interface Input<P, Q, B> {
  readonly params: Values<P>; readonly query: Values<Q>; readonly body: Values<B>;
  readonly asker: Asker;
  readonly request: Request;
  readonly note: (noted: Noted) => Promise<void>;
}
export interface Route {
  readonly method: string; readonly path: string; readonly access: Access; readonly act?: Act;
  /** What its parts have to be like, and what its body is. */
  readonly shapes: { readonly params?: z.ZodType; readonly query?: z.ZodType; readonly body?: z.ZodType }; readonly media: Media;
  readonly mount: (app: Express, gate: Gate) => void;
}
type Media = 'application/json' | 'application/octet-stream';

/** A paste of 5 MB is to be told that it is too long, not cut off. */
const bodyLimit = '6mb';
/** Bytes; a little more than a file may have, so that it is told to be too large by name. */
const fileLimit = 25_000_000;

export function route<const Path extends string, P extends z.ZodType | undefined = undefined, Q extends z.ZodType | undefined = undefined, B extends z.ZodType | undefined = undefined>(definition: Definition<Path, P, Q, B>): Route {
  const { method, path, handle, act, media = 'application/json', slow = [] } = definition;
  const access: Access = definition.access;
  if (!fits(path, access)) throw new Error(`${method} ${path} cannot ask for "${access}"`);
  const parser = definition.body === undefined ? [] : [media === 'application/json' ? express.json({ limit: definition.limit ?? bodyLimit, type: media }) : express.raw({ limit: definition.limit ?? fileLimit, type: media })];
  const answer = (gate: Gate) => async (request: Request, response: Response): Promise<void> => {
    if (definition.body && !request.is(media)) return sendProblem(response, problem('wrong-media-type'));
    const params = read<P>(definition.params, request.params);
    const query = read<Q>(definition.query, request.query);
    const body = read<B>(definition.body, request.body);
    const wrong = [params, query, body].flatMap((part) => (part.ok ? [] : part.errors));
    if (!params.ok || !query.ok || !body.ok) return sendProblem(response, problem(codeOf(wrong), { errors: wrong }));
    const asker = askerOf(request);
    const reply = await handle({ params: params.value, query: query.value, body: body.value, asker, request, note: (noted) => gate.note(asker, noted) });
    const { caseId } = caseOf(path, request);
    // Somebody may have written while it was made.
    if (caseId !== undefined && reply.kind !== 'problem' && await gate.waits(access, caseId)) return sendProblem(response, problem('not-approved'));
    if (act !== undefined && reply.kind !== 'problem') await gate.note(asker, { act, ...caseOf(path, request) });
    await send(response, reply);
  };
  const shapes = { ...(definition.params && { params: definition.params }), ...(definition.query && { query: definition.query }), ...(definition.body && { body: definition.body }) };
  return { method, path, access, shapes, media, ...(act === undefined ? {} : { act }), mount: (app, gate) => { app[method](path, admit(gate, path, access), ...parser, ...slow, answer(gate)); } };
}

/** Before a byte of the body is read. */
const admit = (gate: Gate, path: string, access: Access) => async (request: Request, response: Response, next: NextFunction): Promise<void> => {
  const admitted = await gate.admit(access, callerOf(request), caseOf(path, request).caseId);
  if (admitted.cookies.length > 0) response.append('set-cookie', [...admitted.cookies]);
  if (!admitted.ok) return sendProblem(response, admitted.problem);
  rememberAsker(request, admitted.asker);
  next();
};

const caseOf = (path: string, request: Request): { readonly caseId?: string } => (isCasePath(path) ? { caseId: String(request.params['id']) } : {});

/** Methods an address does not know are told so, once all routes are there. */
export function mountAll(app: Express, routes: readonly Route[], gate: Gate): void {
  for (const each of routes) each.mount(app, gate);
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
  if ('cookies' in result && result.cookies !== undefined) response.append('set-cookie', [...result.cookies]);
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
    case 'json-text': response.status(200).type('json').send(result.text); return;
    case 'json': {
      const text = JSON.stringify(result.body);
      if (result.lasting) response.set({ 'cache-control': 'no-cache', 'etag': `"${createHash('sha256').update(text).digest('base64url')}"` });
      response.status(result.status).type('json').send(text);
    }
  }
}
