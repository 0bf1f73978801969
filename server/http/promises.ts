// The promises of the plan with which selling became possible again: a checklist, a calendar, and after a second suspension whether each was kept.
import { z } from 'zod';
import type { Promised } from '../core/case/promised.ts';
import { acceptedPlan, keptWords, wordOn, type Round } from '../core/case/round.ts';
import type { PromiseLine, PromisesView } from '../core/case/rounds-view.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import type { Services } from '../services.ts';
import { problem } from './problem.ts';
import { none, ok, route, type Route } from './route.ts';
import { isAgain, withRounds } from './rounds.ts';
import { CaseId, Day } from './shapes.ts';

const ThePromise = CaseId.extend({ submission: z.coerce.number().int().min(1), question: z.string().max(200) });
const Word = z.strictObject({ doneOn: Day.nullable().exactOptional(), kept: z.enum(keptWords).nullable().exactOptional(), because: z.string().trim().min(1).max(2000).nullable().exactOptional() });

export const promiseRoutes = ({ rulebook, store, planCalendarFile }: Services): readonly Route[] => [
  route({
    method: 'get', path: '/api/cases/:id/promises', access: 'read', params: CaseId,
    handle: ({ params }) => withRounds({ rulebook, store }, params.id, (opened, rounds) => {
      const plan = acceptedPlan(rounds);
      if (plan === undefined) return problem('no-submission');
      const { submission: { number, on, content } } = plan;
      return ok({ submission: number, sentOn: on, reinstatedOn: plan.on, again: isAgain(opened), known: content !== undefined, promises: (content?.promised ?? []).map((one) => withWord({ ...one, ...ruleOf(rulebook, one) }, rounds, number)) } satisfies PromisesView);
    }),
  }),
  route({
    method: 'put', path: '/api/cases/:id/promises/:submission/:question', access: 'write', act: 'promise-marked', params: ThePromise, body: Word,
    handle: async ({ params: { id, submission, question }, body }) => {
      const rounds = await store.rounds(id);
      if (rounds === undefined) return problem('unknown-case');
      const sent = rounds.flatMap(({ submissions }) => submissions).find(({ number }) => number === submission);
      if (sent?.content?.promised.some((one) => one.question === question) !== true) return problem('not-found');
      return await store.markPromise(id, { submission, question }, body) ? none : problem('unknown-case');
    },
  }),
  route({
    method: 'get', path: '/api/cases/:id/plan.ics', access: 'read', act: 'calendar-taken', params: CaseId,
    handle: ({ params: { id } }) => withRounds({ rulebook, store }, id, ({ found }, rounds) => {
      const plan = acceptedPlan(rounds);
      if (plan?.submission.content === undefined) return problem('no-submission');
      return { kind: 'file', ...planCalendarFile({ uid: `reinstate-${found.id}-${String(plan.submission.number)}`, promised: plan.submission.content.promised, from: plan.on, made: new Date(), language: found.language }) };
    }),
  }),
];

function ruleOf(rulebook: Rulebook, { question, state }: Promised): Pick<PromiseLine, 'starts' | 'issue'> {
  const asked = rulebook.question(question);
  const issue = question.startsWith('shared.') ? undefined : rulebook.reasons.get(asked?.reason ?? '')?.short;
  return { ...(state === 'planned' && asked?.question.kind === 'rule' ? { starts: true } : {}), ...(issue === undefined ? {} : { issue }) };
}

function withWord(one: PromiseLine, rounds: readonly Round[], submission: number): PromiseLine {
  const word = wordOn(rounds, { submission, question: one.question });
  if (word === undefined) return one;
  const { doneOn, kept, because } = word;
  return { ...one, ...(doneOn === undefined ? {} : { doneOn }), ...(kept === undefined ? {} : { kept }), ...(because === undefined ? {} : { because }) };
}
