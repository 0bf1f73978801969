// The day to look again, as a file for a calendar.
import { z } from 'zod';
import type { Services } from '../services.ts';
import { problem } from './problem.ts';
import { route, type Route } from './route.ts';
import { CaseId, Day } from './shapes.ts';

export const reminderRoutes = ({ store, reminderFile }: Services): readonly Route[] => [
  route({
    method: 'get', path: '/api/cases/:id/reminder.ics', params: CaseId, query: z.strictObject({ on: Day }),
    handle: async ({ params: { id }, query: { on } }) => {
      const found = await store.get(id);
      if (found === undefined) return problem('unknown-case');
      return { kind: 'file', ...reminderFile({ uid: `reinstate-${found.id}-${String(found.round)}`, on, made: new Date(), language: found.language }) };
    },
  }),
];
