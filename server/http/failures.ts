// The last handler: bodies that cannot be read and writes that the disk did not take, a database that does not answer and a case that cannot be read become problems; anything else is a bug with an id that user and log share.
import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import { NotReached, NotWritten, Unreadable } from '../core/case/case.ts';
import { framesOf } from '../error-frames.ts';
import { problem, sendProblem, type ProblemCode } from './problem.ts';

export type Log = (line: string) => void;

const byType: Readonly<Record<string, ProblemCode>> = { 'entity.parse.failed': 'bad-json', 'entity.too.large': 'too-large', 'charset.unsupported': 'wrong-media-type', 'encoding.unsupported': 'wrong-media-type' };

export const failures = (log: Log): ErrorRequestHandler => (error: unknown, request, response, _next): void => {
  const code = response.headersSent ? undefined : error instanceof NotWritten ? 'not-written' : error instanceof NotReached ? 'not-reached' : error instanceof Unreadable ? 'unreadable-case' : requestCode(error);
  if (code !== undefined) { sendProblem(response, problem(code)); return; }
  const id = randomUUID();
  log(`bug ${id} ${request.method} ${request.path}\n${framesOf(error)}`);
  if (response.headersSent) response.destroy();
  else sendProblem(response, problem('bug', { instance: id }));
};

function requestCode(error: unknown): ProblemCode | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error) || typeof error.status !== 'number' || error.status >= 500) return undefined;
  return ('type' in error && typeof error.type === 'string' ? byType[error.type] : undefined) ?? 'bad-request';
}
