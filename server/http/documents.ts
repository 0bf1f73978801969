// The text of a file, read on this machine without keeping it.
import { z } from 'zod';
import type { Services } from '../services.ts';
import { ok, route, type Route } from './route.ts';

/** `name`: as the seller's machine calls it; it decides nothing but whether its ending fits. */
const Query = z.strictObject({ name: z.string().max(300).default('') });

export const documentRoutes = ({ readDocument }: Services): readonly Route[] => [
  route({ method: 'post', path: '/api/text', access: 'account', query: Query, media: 'application/octet-stream', body: z.instanceof(Uint8Array), handle: async ({ query: { name }, body }) => ok(await readDocument(body, name)) }),
];
