// What was taken out of a case: looked at, brought back, erased for good.
import { z } from 'zod';
import { daysKept } from '../core/case/case.ts';
import type { DeletedPartsView } from '../core/case/deleted-parts.ts';
import type { Services } from '../services.ts';
import { problem } from './problem.ts';
import { none, ok, route, type Route } from './route.ts';
import { CaseId } from './shapes.ts';

const CasePart = CaseId.extend({ part: z.string().max(100) });

export const deletedPartRoutes = ({ store, forget }: Services): readonly Route[] => [
  route({ method: 'get', path: '/api/cases/:id/deleted', access: 'read', params: CaseId, handle: async ({ params: { id } }) => (await store.get(id) === undefined ? problem('unknown-case') : ok({ parts: await store.parts.list(id), days: daysKept } satisfies DeletedPartsView)) }),
  route({
    method: 'post', path: '/api/cases/:id/deleted/:part/bring-back', access: 'write', act: 'part-brought-back', params: CasePart,
    handle: async ({ params: { id, part } }) => {
      const done = await store.parts.bringBack(id, part);
      return done === 'done' ? none : problem(done === 'case-full' ? 'case-full' : 'unknown-file');
    },
  }),
  route({
    method: 'delete', path: '/api/cases/:id/deleted/:part', access: 'manage', act: 'part-erased', params: CasePart,
    handle: async ({ params: { id, part } }) => {
      if (!await store.parts.erase(id, part)) return problem('unknown-file');
      await forget();
      return none;
    },
  }),
];
