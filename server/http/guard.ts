// From where one may speak to the program: from pages it served itself, on the machine it runs on or under the one name it has in front. Keeps other sites and renamed hosts out.
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

/** Several people reach the program through a proxy that ends https: under one name, and by nobody else. Whether https it was, only a trusted proxy can say. */
export function frontGuard(origin: string): RequestHandler {
  const { host } = new URL(origin);
  return (request, response, next) => {
    if (request.headers.host?.toLowerCase() !== host) sendProblem(response, problem('foreign-host'));
    else if (!request.secure || !allHttps(request.headers['x-forwarded-proto'])) sendProblem(response, problem('not-https'));
    else next();
  };
}

/** A proxy that adds to what it was sent would let a browser on plain http say that it came by https. */
const allHttps = (told: string | string[] | undefined): boolean => String(told).split(',').every((one) => one.trim() === 'https');

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Browsers send Origin with every write; a program such as curl sends none, which is enough as long as no cookie says who it is. */
export function originGuard({ own, demanded }: { readonly own: string | undefined; readonly demanded: boolean }): RequestHandler {
  return (request, response, next) => {
    const { origin, host } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const mine = origin === undefined ? !demanded : origin.toLowerCase() === (own ?? `http://${(host ?? '').toLowerCase()}`);
    if (safeMethods.has(request.method) || (mine && isOwn(site))) next();
    else sendProblem(response, problem('foreign-origin'));
  };
}

/** Another site cannot read an answer, but how long it took tells whether a word is in a case. Old browsers do not say where they come from. */
const isOwn = (site: string | string[] | undefined): boolean => site === undefined || site === 'same-origin' || site === 'none';
export const siteGuard: RequestHandler = (request, response, next) => {
  if (isOwn(request.headers['sec-fetch-site'])) next();
  else sendProblem(response, problem('foreign-origin'));
};

/** Styles carry a nonce, because an editor puts a style element into the page; scripts come from files alone. */
export const nonce = (_request: Request, response: Response, next: NextFunction): void => {
  response.locals['nonce'] = randomBytes(16).toString('base64');
  next();
};
export const nonceOf = (response: Response): string => String(response.locals['nonce']);

/** `https`: browsers are to come by https alone, for a year. */
export const headers = (https: boolean): RequestHandler => helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], scriptSrcAttr: ["'none'"], connectSrc: ["'self'"], fontSrc: ["'self'"], imgSrc: ["'self'", 'data:'], manifestSrc: ["'self'"],
      styleSrc: ["'self'", (_request, response) => `'nonce-${String('locals' in response && nonceOf(response as Response))}'`],
      baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"], objectSrc: ["'none'"],
    },
  },
  // Without accounts the page is plain http on this machine.
  strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: false },
  referrerPolicy: { policy: 'no-referrer' },
});
