// Is the program there?
import { ok, route, type Route } from './route.ts';

export const healthRoutes = (): readonly Route[] => [route({ method: 'get', path: '/healthz', access: 'anyone', handle: () => ok({ ok: true }) })];
