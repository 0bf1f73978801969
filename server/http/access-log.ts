// A line per request, when it is wanted: method, path, status and time. Never a query or a body.
import type { RequestHandler } from 'express';
import type { Log } from './failures.ts';

export const accessLog = (log: Log): RequestHandler => (request, response, next) => {
  const begun = performance.now();
  const { method, path } = request;
  response.on('finish', () => { log(`${method} ${path} ${response.statusCode} ${Math.round(performance.now() - begun)}ms`); });
  next();
};
