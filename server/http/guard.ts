// Who may speak to the program: pages it served itself, on the machine it runs on. Keeps other sites and renamed hosts out.
import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { problem, sendProblem } from './problem.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A page of another site could reach us under its own name (DNS rebinding); its Host header gives it away. */
export function hostGuard(boundTo: string): RequestHandler {
  const open = !loopback.has(bracketed(boundTo));
  return (request, response, next) => {
    const { name, port } = splitHost(request.headers.host ?? '');
    // An address that is a number cannot be rebound; it counts only when the user opened the program to the network.
    const known = loopback.has(name) || (open && (name === boundTo.toLowerCase() || isIP(name.replace(/^\[|\]$/g, '')) !== 0));
    if (known && port === (request.socket.localPort ?? 0)) next();
    else sendProblem(response, problem('foreign-host'));
  };
}

const bracketed = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host.toLowerCase());
function splitHost(host: string): { name: string; port: number } {
  const [, name = '', port = '80'] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host.toLowerCase()) ?? [];
  return { name, port: Number(port) };
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Browsers send Origin with every write; a program such as curl sends none. */
export const originGuard: RequestHandler = (request, response, next) => {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const own = (origin === undefined || origin.toLowerCase() === `http://${(host ?? '').toLowerCase()}`) && (site === undefined || site === 'same-origin' || site === 'none');
  if (own || safeMethods.has(request.method)) next();
  else sendProblem(response, problem('foreign-origin'));
};

/** Styles carry a nonce, because an editor puts a style element into the page; scripts come from files alone. */
export const nonce = (_request: Request, response: Response, next: NextFunction): void => {
  response.locals['nonce'] = randomBytes(16).toString('base64');
  next();
};
export const nonceOf = (response: Response): string => String(response.locals['nonce']);

export const headers: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], scriptSrcAttr: ["'none'"], connectSrc: ["'self'"], fontSrc: ["'self'"], imgSrc: ["'self'", 'data:'], manifestSrc: ["'self'"],
      styleSrc: ["'self'", (_request, response) => `'nonce-${String('locals' in response && nonceOf(response as Response))}'`],
      baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"], objectSrc: ["'none'"],
    },
  },
  // The page is plain http on this machine.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
});
