// The documents of a case, named and lacking, and what the rules say of such documents.
import { paperAdvice, type PaperAdvice } from '../core/case/paper-advice.ts';
import { papersOf, type Papers } from '../core/case/papers-of.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import type { Services } from '../services.ts';
import { openCase, type OpenCase } from './case-view.ts';
import { problem } from './problem.ts';
import { ok, route, type Route } from './route.ts';
import { CaseId } from './shapes.ts';

export interface PapersView extends Papers { readonly advice: readonly PaperAdvice[] }

export const papersRoutes = ({ rulebook, store }: Services): readonly Route[] => [
  route({
    method: 'get', path: '/api/cases/:id/papers', access: 'read', params: CaseId,
    handle: async ({ params }) => {
      const opened = openCase(rulebook, await store.get(params.id));
      return opened === undefined ? problem('unknown-case') : ok(papersView(rulebook, opened));
    },
  }),
];

const papersView = (rulebook: Rulebook, { facts, reading }: OpenCase): PapersView => ({ ...papersOf(rulebook, facts, reading.asks.map(({ id }) => id)), advice: paperAdvice(rulebook, facts) });
