// How often one may ask. Counted in the memory of the process; a start forgets it.
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { problem, sendProblem, type ProblemCode } from './problem.ts';

const minutes = 60_000;
/** A day's work in an office behind one address stays far below. */
export const limits = { requests: { within: minutes, most: 3000 }, login: { within: 15 * minutes, ofAddress: 10, ofPlace: 30 }, unlock: 10 } as const;

const told = (code: ProblemCode): RequestHandler => (_request, response) => { sendProblem(response, problem(code)); };
const place = (request: Request): string => ipKeyGenerator(request.ip ?? '');

/** All requests of one place. */
export const manyRequests = (most: number = limits.requests.most): RequestHandler => rateLimit({ windowMs: limits.requests.within, limit: most, keyGenerator: place, handler: told('too-many-requests'), standardHeaders: 'draft-7', legacyHeaders: false });

/** Failed attempts alone count: of one place, and for one account from wherever they come. `whose` names the account of a request. */
export const failedAttempts = (whose?: (request: Request) => string): readonly RequestHandler[] => [failed(limits.login.ofPlace, place), ...(whose === undefined ? [] : [failed(limits.login.ofAddress, whose)])];

/** For the one passphrase. */
export const failedUnlocks = (): RequestHandler => failed(limits.unlock, place);

const failed = (limit: number, keyGenerator: (request: Request) => string): RequestHandler =>
  rateLimit({ windowMs: limits.login.within, limit, keyGenerator, skipSuccessfulRequests: true, handler: told('locked-out'), standardHeaders: 'draft-7', legacyHeaders: false });
