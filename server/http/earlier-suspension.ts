// A suspension before this case: told afterwards, so that a second one is measured against what the first plan promised; and taken away again.
import { z } from 'zod';
import { toldContent } from '../core/case/earlier-suspension.ts';
import type { Case, Saved } from '../core/case/case.ts';
import type { Services } from '../services.ts';
import type { Asker } from './access.ts';
import { caseView, openCase } from './case-view.ts';
import { conflict, problem, type Problem } from './problem.ts';
import { ok, route, type Reply, type Route } from './route.ts';
import { CaseId, Day, FilledText, Version } from './shapes.ts';

const Told = z.strictObject({ sentOn: Day, reinstatedOn: Day, plan: FilledText.exactOptional(), version: Version.exactOptional() }).refine(({ sentOn, reinstatedOn }) => sentOn <= reinstatedOn, { path: ['reinstatedOn'], params: { code: 'date-order' } });
const address = '/api/cases/:id/earlier-suspension';

export const earlierSuspensionRoutes = ({ rulebook, store }: Services): readonly Route[] => {
  const answer = (saved: Saved<Case>, asker: Asker): Reply | Problem => {
    if (!saved.ok) return saved.why === 'conflict' ? conflict(saved.value) : problem('unknown-case');
    const opened = openCase(rulebook, saved.value);
    return opened === undefined ? problem('unknown-case') : ok(caseView(rulebook, opened, asker));
  };
  return [
    route({
      method: 'put', path: address, access: 'write', act: 'case-changed', params: CaseId, body: Told,
      handle: async ({ params: { id }, body: { plan, version, ...days }, asker }) => answer(await store.tellEarlier(id, { ...days, ...(plan === undefined ? {} : { content: toldContent(rulebook, plan) }) }, version), asker),
    }),
    route({ method: 'delete', path: address, access: 'write', act: 'case-changed', params: CaseId, handle: async ({ params: { id }, asker }) => answer(await store.tellEarlier(id, null), asker) }),
  ];
};
