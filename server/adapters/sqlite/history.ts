// What answers and drafts were before, so that nothing a seller typed is lost by a later save.
import type { Kysely, Transaction } from 'kysely';
import type { CaseHistory, DraftName } from '../../core/case/case.ts';
import { answerFrom } from './rows.ts';
import type { AnswerRow, DraftRow, Tables } from './tables.ts';

/** The editor saves while one types; one kept state a minute, and this many of them, is enough to go back. */
const keepEverySeconds = 60;
const keptDrafts = 200;

export const openHistory = (db: Kysely<Tables>): CaseHistory => ({
  draft: async (id, name) => (await db.selectFrom('draft_history').innerJoin('cases', 'cases.id', 'draft_history.case_id').where('deleted_at', 'is', null).where('case_id', '=', id).where('name', '=', name)
    .select(['draft_history.version', 'saved_at', 'kept_at', 'text']).orderBy('draft_history.version', 'desc').execute()).map(({ version, saved_at: savedAt, kept_at: keptAt, text }) => ({ version, savedAt, keptAt, text })),
  // The newest row is the answer as it is.
  answer: async (id, question) => (await db.selectFrom('answer_history').innerJoin('cases', 'cases.id', 'answer_history.case_id').where('deleted_at', 'is', null).where('case_id', '=', id).where('question', '=', question)
    .selectAll('answer_history').orderBy('answer_history.version', 'desc').offset(1).limit(mostAnswers).execute()).map((row) => { const stored = answerFrom(row); return { version: row.version, savedAt: row.saved_at, ...(stored === undefined ? {} : { answer: stored.answer }) }; }),
});

/** Older states of an answer than so many are kept, but not shown. */
const mostAnswers = 100;

export async function keepAnswer(trx: Transaction<Tables>, row: AnswerRow): Promise<void> {
  await trx.insertInto('answer_history').values(row).execute();
}

/** Keeps the state before a save, unless one was kept within the last minute. */
export async function keepDraft(trx: Transaction<Tables>, before: DraftRow, { keptAt, now }: { readonly keptAt: string | undefined; readonly now: Date }): Promise<void> {
  if (keptAt !== undefined && now.getTime() - Date.parse(keptAt) < keepEverySeconds * 1000) return;
  await trx.insertInto('draft_history').values({ ...before, kept_at: now.toISOString() }).execute();
  const same = trx.selectFrom('draft_history').where('case_id', '=', before.case_id).where('name', '=', before.name);
  await trx.deleteFrom('draft_history').where('case_id', '=', before.case_id).where('name', '=', before.name).where('version', '<=', same.select('version').orderBy('version', 'desc').offset(keptDrafts).limit(1)).execute();
}

/** Takes a draft out of the case and keeps its last state, however young; its version never starts again. */
export async function closeDraft(trx: Transaction<Tables>, { id, name, now }: { readonly id: string; readonly name: DraftName; readonly now: Date }): Promise<void> {
  const last = await trx.selectFrom('drafts').selectAll().where('case_id', '=', id).where('name', '=', name).executeTakeFirst();
  if (last === undefined) return;
  await trx.insertInto('draft_history').values({ ...last, kept_at: now.toISOString() }).execute();
  await trx.deleteFrom('drafts').where('case_id', '=', id).where('name', '=', name).execute();
}
