// Comments and the steps of a review. A step is never changed; of a comment only whether it is done.
import type { Transaction } from 'kysely';
import type { Case, Saved } from '../../core/case/case.ts';
import { looksAt, mayFollow, newestStep, type ReviewStep } from '../../core/case/review.ts';
import type { Doer, NewStep, ReviewStore } from '../../core/case/review-store.ts';
import { reading, writing, type Door } from './engine.ts';
import { readCase } from './read-case.ts';
import { commentsFrom, stateFrom, stepFrom } from './rows.ts';
import { besideLetter } from './submissions.ts';
import type { CommentRow, ReviewStepRow, Tables } from './tables.ts';
import { touchCase } from './touch-case.ts';

type Trx = Transaction<Tables>;

export function openReviewStore(door: Door): ReviewStore {
  const { db, clock } = door;
  const within = writing(door);
  return {
    look: (id) => reading(db, async (trx) => {
      const found = await readCase(trx, id);
      if (found === undefined) return undefined;
      const steps = await stepsOf(trx, id);
      const step = steps.findLast(({ kind }) => looksAt(kind));
      const row = step === undefined ? undefined : await trx.selectFrom('review_steps').select('state').where('case_id', '=', id).where('number', '=', step.number).executeTakeFirst();
      const state = stateFrom(row?.state ?? null);
      return { found, steps, beside: await besideLetter(trx, id), ...(step === undefined || state === undefined ? {} : { seen: { step, state } }) };
    }),
    take: (id, step, version) => within(id, async (trx): Promise<Saved<ReviewStep | undefined>> => {
      const found = await readCase(trx, id);
      return found === undefined ? { ok: false, why: 'not-found' } : takeStep(trx, { found, step, version, now: clock() });
    }),
    comments: async (id) => commentsFrom(await db.selectFrom('comments').selectAll().where('case_id', '=', id).orderBy('number').execute()),
    comment: (id, { about, text, by }) => within(id, async (trx) => {
      if (!await touchCase(trx, id, clock())) return undefined;
      return addComment(trx, { id, text, by, about: JSON.stringify(about), replyTo: null, at: clock().toISOString() });
    }),
    reply: (id, number, { text, by }) => within(id, async (trx) => {
      if (await commentOf(trx, id, number) === undefined || !await touchCase(trx, id, clock())) return false;
      await addComment(trx, { id, text, by, about: null, replyTo: number, at: clock().toISOString() });
      return true;
    }),
    settle: (id, number, by, version) => within(id, async (trx): Promise<Saved<{ readonly version: number }>> => {
      const row = await commentOf(trx, id, number);
      if (row === undefined) return { ok: false, why: 'not-found' };
      if (version !== undefined && version !== row.version) return { ok: false, why: 'conflict', value: { version: row.version } };
      if (!await touchCase(trx, id, clock())) return { ok: false, why: 'not-found' };
      const done = by === undefined ? { done_at: null, done_by: null } : { done_at: clock().toISOString(), done_by: by.name };
      await trx.updateTable('comments').set({ ...done, version: row.version + 1 }).where('case_id', '=', id).where('number', '=', number).execute();
      await countOpen(trx, id);
      return { ok: true, value: { version: row.version + 1 } };
    }),
  };
}

const stepsOf = async (trx: Trx, id: string): Promise<readonly ReviewStep[]> =>
  (await trx.selectFrom('review_steps').select(['case_id', 'number', 'round', 'kind', 'account_id', 'by_name', 'at', 'remark']).where('case_id', '=', id).orderBy('number').execute()).map(stepFrom);

interface Taking { readonly found: Case; readonly step: NewStep; readonly version: number | undefined; readonly now: Date }

async function takeStep(trx: Trx, { found, step, version, now }: Taking): Promise<Saved<ReviewStep | undefined>> {
  const steps = await stepsOf(trx, found.id);
  const newest = steps.at(-1);
  const conflict = { ok: false, why: 'conflict', value: newest } as const;
  if ((version !== undefined && version !== (newest?.number ?? 0)) || !mayFollow(newestStep(steps, found.round)?.kind, step.kind)) return conflict;
  const made = step.compose(found, await besideLetter(trx, found.id));
  if (step.seal !== undefined && step.seal !== made.seal) return conflict;
  const row: ReviewStepRow = {
    case_id: found.id, number: (newest?.number ?? 0) + 1, round: found.round, kind: step.kind, account_id: step.by.account, by_name: step.by.name, at: now.toISOString(),
    remark: step.remark ?? null, state: looksAt(step.kind) ? JSON.stringify(made.state) : null,
  };
  await trx.insertInto('review_steps').values(row).execute();
  await touchCase(trx, found.id, now);
  await trx.updateTable('cases').set({ review: step.kind }).where('id', '=', found.id).execute();
  return { ok: true, value: stepFrom(row) };
}

const commentOf = (trx: Trx, id: string, number: number): Promise<CommentRow | undefined> =>
  trx.selectFrom('comments').selectAll().where('case_id', '=', id).where('number', '=', number).where('reply_to', 'is', null).executeTakeFirst();

interface NewRow { readonly id: string; readonly text: string; readonly by: Doer; readonly about: string | null; readonly replyTo: number | null; readonly at: string }

async function addComment(trx: Trx, { id, text, by, about, replyTo, at }: NewRow): Promise<number> {
  const last = await trx.selectFrom('comments').where('case_id', '=', id).select((one) => one.fn.max('number').as('number')).executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const { round } = await trx.selectFrom('rounds').where('case_id', '=', id).select((one) => one.fn.max('number').as('round')).executeTakeFirstOrThrow();
  await trx.insertInto('comments').values({ case_id: id, number, round, version: 1, reply_to: replyTo, about, body: text, account_id: by.account, by_name: by.name, at, done_at: null, done_by: null }).execute();
  await countOpen(trx, id);
  return number;
}

export async function countOpen(trx: Trx, id: string): Promise<void> {
  const round = trx.selectFrom('rounds').where('case_id', '=', id).select((one) => one.fn.max('number').as('round'));
  const { open } = await trx.selectFrom('comments').where('case_id', '=', id).where('round', '=', round).where('reply_to', 'is', null).where('done_at', 'is', null).select((one) => one.fn.countAll().as('open')).executeTakeFirstOrThrow();
  await trx.updateTable('cases').set({ open_comments: Number(open) }).where('id', '=', id).execute();
}

/** Notes on the case which step of a review its round came to. */
export async function countSteps(trx: Trx, id: string, round: number): Promise<void> {
  await trx.updateTable('cases').set({ review: newestStep(await stepsOf(trx, id), round)?.kind ?? null }).where('id', '=', id).execute();
}
