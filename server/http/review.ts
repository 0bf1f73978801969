// The review of a letter before it leaves: asked for, approved, sent back, withdrawn; and whether what is there now is what was approved.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { longestComment } from '../core/case/comments.ts';
import { changedSinceReview, newestStep, reviewedState, stable, type ReviewedState, type ReviewKind } from '../core/case/review.ts';
import type { Doer, Looked, NewStep } from '../core/case/review-store.ts';
import type { ReviewView } from '../core/case/review-view.ts';
import type { CaseDeed } from '../core/team/roles.ts';
import { mayDo } from '../core/team/roles.ts';
import type { Act } from '../core/team/trail.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import type { Services } from '../services.ts';
import type { Asker } from './access.ts';
import { openFound } from './case-view.ts';
import { conflict, problem, type Problem } from './problem.ts';
import { ok, route, type Reply, type Route } from './route.ts';
import { CaseId, CommentText, Version } from './shapes.ts';

type Door = Pick<Services, 'rulebook' | 'store'>;

/** `remark`: whether words go with it, or have to. */
const steps = [
  { path: '/api/cases/:id/review/ask', kind: 'asked', access: 'write', act: 'review-asked', remark: 'may' },
  { path: '/api/cases/:id/review/take-back', kind: 'taken-back', access: 'write', act: 'review-taken-back', remark: 'no' },
  { path: '/api/cases/:id/review/approve', kind: 'approved', access: 'review', act: 'approved', remark: 'may' },
  { path: '/api/cases/:id/review/send-back', kind: 'sent-back', access: 'review', act: 'sent-back', remark: 'must' },
  { path: '/api/cases/:id/review/withdraw', kind: 'withdrawn', access: 'review', act: 'approval-withdrawn', remark: 'may' },
] as const satisfies readonly { readonly path: `/api/cases/:id/${string}`; readonly kind: ReviewKind; readonly access: CaseDeed; readonly act: Act; readonly remark: 'no' | 'may' | 'must' }[];

/** `seal`: the state that was shown; only that one is approved or sent back. */
const bodies = {
  no: z.strictObject({ version: Version, seal: z.string().max(100).exactOptional() }),
  may: z.strictObject({ version: Version, seal: z.string().max(100).exactOptional(), remark: z.string().trim().max(longestComment).exactOptional() }),
  must: z.strictObject({ version: Version, seal: z.string().max(100), remark: CommentText }),
} as const;
const Sealed = bodies.may.extend({ seal: z.string().max(100) });

export const reviewRoutes = (door: Door): readonly Route[] => [
  route({ method: 'get', path: '/api/cases/:id/review', access: 'read', params: CaseId, handle: async ({ params: { id }, asker }) => viewOr(await reviewView(door, id, asker)) }),
  ...steps.map(({ path, kind, access, act, remark }) => route({
    method: 'post', path, access, act, params: CaseId, body: kind === 'approved' ? Sealed : bodies[remark],
    handle: async ({ params: { id }, body: { version, seal, ...rest }, asker }) => {
      const words = 'remark' in rest && rest.remark !== undefined && rest.remark !== '' ? { remark: rest.remark } : {};
      const taken = await door.store.reviews.take(id, { kind, by: doerOf(asker), compose: composing(door.rulebook), ...words, ...(seal === undefined ? {} : { seal }) }, version);
      if (!taken.ok && taken.why === 'not-found') return problem('unknown-case');
      const view = await reviewView(door, id, asker);
      return view === undefined || taken.ok ? viewOr(view) : conflict(view);
    },
  })),
];

const viewOr = (view: ReviewView | undefined): Reply | Problem => (view === undefined ? problem('unknown-case') : ok(view));

/** A case that is not there is told as that by whoever looks for it. */
export async function isApproved({ rulebook, store }: Door, id: string): Promise<boolean> {
  const looked = await store.reviews.look(id);
  return looked === undefined || holds(rulebook, looked, stateNow(rulebook, looked));
}

const stateNow = (rulebook: Rulebook, { found, beside }: Pick<Looked, 'found' | 'beside'>): ReviewedState => reviewedState(rulebook, openFound(rulebook, found).facts, { found, ...beside });
const sealOf = (state: ReviewedState): string => createHash('sha256').update(stable(state)).digest('hex').slice(0, 32);
const composing = (rulebook: Rulebook): NewStep['compose'] => (found, beside) => { const state = stateNow(rulebook, { found, beside }); return { state, seal: sealOf(state) }; };

function holds(rulebook: Rulebook, { found, steps: all, seen }: Looked, now: ReviewedState): boolean {
  const newest = newestStep(all, found.round);
  return newest?.kind === 'approved' && seen?.step.number === newest.number && changedSinceReview(seen.state, now, rulebook.units) === undefined;
}

async function reviewView({ rulebook, store }: Door, id: string, asker: Asker): Promise<ReviewView | undefined> {
  const looked = await store.reviews.look(id);
  if (looked === undefined || asker.kind !== 'account' || asker.role === undefined) return undefined;
  const members = await store.team.members(id);
  const comments = await store.reviews.comments(id);
  const held = members.some(({ role }) => role === 'reviewer');
  const state = stateNow(rulebook, looked);
  const { found, steps: all, seen } = looked;
  const newest = newestStep(all, found.round);
  const changed = seen === undefined ? undefined : changedSinceReview(seen.state, state, rulebook.units);
  return {
    role: asker.role, reviewers: members.filter(({ role }) => mayDo(role, 'review', held)).map(({ name }) => name), mayReview: mayDo(asker.role, 'review', held), held, free: !held || holds(rulebook, looked, state),
    seal: sealOf(state), version: all.at(-1)?.number ?? 0, steps: all, openComments: comments.filter((one) => one.round === found.round && one.done === undefined).length,
    ...(newest === undefined ? {} : { now: newest }), ...(seen === undefined ? {} : { seen: { step: seen.step, ...(changed === undefined ? {} : { changed }) } }),
  };
}

export function doerOf(asker: Asker): Doer {
  if (asker.kind !== 'account') throw new Error('No account asks here');
  return { account: asker.account.id, name: asker.account.name };
}
