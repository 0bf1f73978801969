// How often one may ask. Counted in the store, so that several processes count together; a start forgets nothing.
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit, type ClientRateLimitInfo, type Store } from 'express-rate-limit';
import type { Counted, Tally } from '../core/team/tally.ts';
import { problem, sendProblem, type ProblemCode } from './problem.ts';

const minutes = 60_000;
/** A day's work in an office behind one address stays far below. `step`: so many requests are counted at once, which costs one write; each process may let through as many too few. */
export const limits = { requests: { within: minutes, most: 3000, step: 50 }, login: { within: 15 * minutes, ofAddress: 10, ofPlace: 30 }, unlock: 10 } as const;

const told = (code: ProblemCode): RequestHandler => (_request, response) => { sendProblem(response, problem(code)); };
const place = (request: Request): string => ipKeyGenerator(request.ip ?? '');
const shown = { standardHeaders: 'draft-7', legacyHeaders: false } as const;

/** All requests of one place. */
export const manyRequests = (tally: Tally, { most, step, within }: { readonly most: number; readonly step: number; readonly within: number } = limits.requests): RequestHandler =>
  rateLimit({ windowMs: within, limit: most, keyGenerator: place, handler: told('too-many-requests'), store: sharedCount(tally, { name: 'requests', within, step }), ...shown });

/** Failed attempts alone count: of one place, and for one account from wherever they come. `whose` names the account of a request. */
export const failedAttempts = (tally: Tally, whose?: (request: Request) => string): readonly RequestHandler[] => [failed(limits.login.ofPlace, place, counted(tally, 'place')), ...(whose === undefined ? [] : [failed(limits.login.ofAddress, whose, counted(tally, 'account'))])];

/** For the one passphrase. As long as it is not given there is no store, so the process counts. */
export const failedUnlocks = (): RequestHandler => failed(limits.unlock, place, {});

const counted = (tally: Tally, name: string): { readonly store: Store } => ({ store: sharedCount(tally, { name, within: limits.login.within, step: 1 }) });
const failed = (limit: number, keyGenerator: (request: Request) => string, where: { readonly store?: Store }): RequestHandler =>
  rateLimit({ windowMs: limits.login.within, limit, keyGenerator, skipSuccessfulRequests: true, handler: told('locked-out'), ...where, ...shown });

interface Sharing { readonly name: string; readonly within: number; readonly step: number }
/** `used` of the `step` that were counted last are asked for. */
interface Ahead { readonly counted: Counted; readonly used: number }

/** Counts for the library, `step` at a time. */
function sharedCount(tally: Tally, { name, within, step }: Sharing): Store {
  const ahead = new Map<string, Promise<Ahead>>();
  const next = async (key: string, before: Ahead | undefined): Promise<Ahead> =>
    (before !== undefined && before.used < step && before.counted.until.getTime() > Date.now() ? { ...before, used: before.used + 1 } : { counted: await tally.add(`${name} ${key}`, step, within), used: 1 });
  return {
    prefix: name,
    localKeys: false,
    increment: async (key): Promise<ClientRateLimitInfo> => {
      // One after the other: of many at once only the first goes to the store.
      const mine = (ahead.get(key) ?? Promise.resolve(undefined)).catch(() => undefined).then((before) => next(key, before));
      ahead.set(key, mine);
      if (ahead.size > mostHeld) ahead.clear();
      const { counted: { count, until }, used } = await mine;
      return { totalHits: count - step + used, resetTime: until };
    },
    decrement: (key) => tally.takeBack(`${name} ${key}`),
    resetKey: () => undefined,
  };
}
const mostHeld = 10_000;
