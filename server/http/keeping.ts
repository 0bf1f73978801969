// What is kept on this machine, and deleting all of it.
import { z } from 'zod';
import type { Services } from '../services.ts';
import { none, ok, route, type Route } from './route.ts';

/** The word has to be sent, so that no stray request deletes anything. */
const EraseBody = z.strictObject({ erase: z.literal('everything'), copies: z.boolean() });

export const keepingRoutes = ({ keeping, forget }: Services): readonly Route[] => [
  route({ method: 'get', path: '/api/kept', access: 'host', handle: async () => ok(await keeping.look()) }),
  route({
    method: 'post', path: '/api/kept/erase', access: 'host', body: EraseBody,
    handle: async ({ body: { copies } }) => {
      await keeping.eraseAll({ copies });
      await forget();
      return none;
    },
  }),
];
