// The days of a case, and the day to look again as a file for a calendar.
import { z } from 'zod';
import type { Services } from '../services.ts';
import { daysOf, type CaseDays } from '../core/case/case-line.ts';
import type { NoticeKind } from '../../rules/schema/notice.ts';
import { openCase, readRound, timeZone } from './case-view.ts';
import { problem } from './problem.ts';
import { ok, route, type Route } from './route.ts';
import { CaseId, Day } from './shapes.ts';

export interface CaseDaysView { readonly days: CaseDays; readonly kind: NoticeKind }

export const reminderRoutes = ({ rulebook, store, reminderFile }: Services): readonly Route[] => [
  route({
    method: 'get', path: '/api/cases/:id/days', access: 'read', params: CaseId,
    handle: async ({ params: { id } }) => {
      const opened = openCase(rulebook, await store.get(id));
      const rounds = opened?.found.round === 1 ? [] : await store.rounds(id);
      if (opened === undefined || rounds === undefined) return problem('unknown-case');
      const kinds = new Map(rounds.map((round) => [round.number, readRound(rulebook, round).kind.id]));
      return ok({ days: daysOf(opened.found, opened.reading, { timeZone, kinds }), kind: opened.reading.kind.id } satisfies CaseDaysView);
    },
  }),
  route({
    method: 'get', path: '/api/cases/:id/reminder.ics', access: 'read', params: CaseId, query: z.strictObject({ on: Day }),
    handle: async ({ params: { id }, query: { on } }) => {
      const found = await store.get(id);
      if (found === undefined) return problem('unknown-case');
      return { kind: 'file', ...reminderFile({ uid: `reinstate-${found.id}-${String(found.round)}`, on, made: new Date(), language: found.language }) };
    },
  }),
];
