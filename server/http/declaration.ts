// What is to be confirmed before a letter leaves, what was confirmed, and whether it still holds; and all answers in words, to be read again.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { answerInWords } from '../core/case/answer-in-words.ts';
import { changedSince, claimKinds, claimsOf, type Changed, type Claim, type Declaration } from '../core/case/declaration.ts';
import { questionsOf } from '../core/interview/list-questions.ts';
import { writePapers } from '../core/letter/write-letter.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import type { Services } from '../services.ts';
import { openCase, type OpenCase } from './case-view.ts';
import { conflict, problem } from './problem.ts';
import { ok, route, type Route } from './route.ts';
import { CaseId, Day, Version } from './shapes.ts';

const Body = z.strictObject({ by: z.string().trim().min(1).max(100), on: Day, seal: z.string().max(100), confirmed: z.array(z.enum(claimKinds)).max(20), version: Version.exactOptional() });

/** `seal` names the claims as they were shown: what changed meanwhile cannot be confirmed unseen. `changed` is there while `declared` no longer holds. */
export interface DeclarationView { readonly claims: readonly Claim[]; readonly seal: string; readonly declared?: Declaration; readonly changed?: Changed }

export const declarationRoutes = ({ rulebook, store }: Services): readonly Route[] => [
  route({
    method: 'get', path: '/api/cases/:id/declaration', access: 'read', params: CaseId,
    handle: async ({ params }) => {
      const opened = openCase(rulebook, await store.get(params.id));
      return opened === undefined ? problem('unknown-case') : ok(declarationView(rulebook, opened));
    },
  }),
  route({
    method: 'put', path: '/api/cases/:id/declaration', access: 'write', act: 'declared', params: CaseId, body: Body,
    handle: async ({ params: { id }, body: { by, on, seal, confirmed, version } }) => {
      const opened = openCase(rulebook, await store.get(id));
      if (opened === undefined) return problem('unknown-case');
      const view = declarationView(rulebook, opened);
      if (view.claims.length === 0) return problem((writePapers(rulebook, opened.facts)[0]?.stops.length ?? 0) > 0 ? 'letter-stopped' : 'no-paper');
      if (view.seal !== seal) return conflict(view);
      const left = view.claims.filter(({ kind }) => !confirmed.includes(kind));
      if (left.length > 0) return problem('not-confirmed', { errors: left.map(({ kind }) => ({ pointer: '/confirmed', code: 'missing', field: kind })) });
      const saved = await store.saveDeclaration(id, { by, on, claims: view.claims }, version);
      const now = openCase(rulebook, await store.get(id));
      if (now === undefined) return problem('unknown-case');
      return saved.ok ? ok(declarationView(rulebook, now)) : saved.why === 'conflict' ? conflict(declarationView(rulebook, now)) : problem('unknown-case');
    },
  }),
  route({
    method: 'get', path: '/api/cases/:id/answers', access: 'read', params: CaseId,
    handle: async ({ params }) => {
      const opened = openCase(rulebook, await store.get(params.id));
      if (opened === undefined) return problem('unknown-case');
      const { facts } = opened;
      return ok(questionsOf(rulebook, facts).flatMap((asked) => { const answer = facts.answers[asked.id]; return answer === undefined ? [] : [answerInWords(asked, answer, rulebook.units)]; }));
    },
  }),
];

function declarationView(rulebook: Rulebook, { facts, found }: OpenCase): DeclarationView {
  const claims = claimsOf(rulebook, facts, found.drafts);
  const { declaration: declared } = found;
  const changed = declared === undefined ? undefined : declared.round < found.round ? { questions: [], papers: false, byHand: false, ...changedSince(declared.claims, claims), round: true as const } : changedSince(declared.claims, claims);
  return { claims, seal: createHash('sha256').update(JSON.stringify(claims)).digest('hex').slice(0, 32), ...(declared === undefined ? {} : { declared }), ...(changed === undefined ? {} : { changed }) };
}
