// What was sent: a row for each submission, never changed; one that was not sent after all is marked as taken back and kept.
import type { Transaction } from 'kysely';
import type { Case, Compose } from '../../core/case/case.ts';
import type { BesideLetter } from '../../core/case/submission.ts';
import { annexRowsFrom, fileFrom } from './rows.ts';
import type { SubmissionRow, Tables } from './tables.ts';

interface Sending { readonly found: Case; readonly on: string | null; readonly compose: Compose | undefined; readonly now: Date }

/** Writes down the day; the first one of a round makes the submission. Another day is another row with the same content. */
export async function send(trx: Transaction<Tables>, { found, on, compose, now }: Sending): Promise<void> {
  const all = await trx.selectFrom('submissions').selectAll().where('case_id', '=', found.id).orderBy('number').execute();
  const before = all.findLast((row) => row.round === found.round && row.taken_back_at === null);
  if (before?.sent_on === (on ?? undefined)) return;
  if (before !== undefined) await trx.updateTable('submissions').set({ taken_back_at: now.toISOString() }).where('case_id', '=', found.id).where('number', '=', before.number).execute();
  if (on === null) return;
  const beside = await besideLetter(trx, found.id);
  const made = { made_at: now.toISOString(), declaration: found.declaration?.round === found.round ? found.declaration.version : null, content: compose === undefined ? null : JSON.stringify(compose(found, beside)) };
  const { made_at, declaration, content } = before ?? made;
  const row: SubmissionRow = { case_id: found.id, number: (all.at(-1)?.number ?? 0) + 1, round: found.round, sent_on: on, made_at, declaration, content, taken_back_at: null };
  await trx.insertInto('submissions').values(row).execute();
}

/** What goes with a letter, as it is now. */
export async function besideLetter(trx: Transaction<Tables>, id: string): Promise<BesideLetter> {
  const files = await trx.selectFrom('evidence_files').selectAll().where('case_id', '=', id).orderBy('added_at').orderBy('name').execute();
  const annex = await trx.selectFrom('annexes').select('annex_rows').where('case_id', '=', id).orderBy('version', 'desc').limit(1).executeTakeFirst();
  return { files: files.map(fileFrom), annex: annexRowsFrom(annex?.annex_rows) };
}
