// What answers and drafts were before, so that nothing a seller typed is lost by a later save.
import type { Transaction } from 'kysely';
import type { AnswerRow, DraftRow, Tables } from './tables.ts';

/** The editor saves while one types; one kept state a minute, and this many of them, is enough to go back. */
const keepEverySeconds = 60;
const keptDrafts = 200;

export async function keepAnswer(trx: Transaction<Tables>, row: AnswerRow): Promise<void> {
  await trx.insertInto('answer_history').values(row).execute();
}

/** Keeps the state before a save, unless one was kept within the last minute. */
export async function keepDraft(trx: Transaction<Tables>, before: DraftRow, now: Date): Promise<void> {
  const same = trx.selectFrom('draft_history').where('case_id', '=', before.case_id).where('name', '=', before.name);
  const newest = await same.select('kept_at').orderBy('version', 'desc').executeTakeFirst();
  if (newest && now.getTime() - Date.parse(newest.kept_at) < keepEverySeconds * 1000) return;
  await trx.insertInto('draft_history').values({ ...before, kept_at: now.toISOString() }).execute();
  const oldest = await same.select('version').orderBy('version', 'desc').offset(keptDrafts).limit(1).executeTakeFirst();
  if (oldest) await trx.deleteFrom('draft_history').where('case_id', '=', before.case_id).where('name', '=', before.name).where('version', '<=', oldest.version).execute();
}
