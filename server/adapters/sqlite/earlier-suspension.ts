// A suspension told afterwards becomes the first round of its case: all others move up by one, and down again when it is taken away.
import { sql, type Transaction } from 'kysely';
import type { Case } from '../../core/case/case.ts';
import type { EarlierSuspension } from '../../core/case/earlier-suspension.ts';
import type { RoundRow, SubmissionRow, Tables } from './tables.ts';

export async function tellEarlier(trx: Transaction<Tables>, found: Case, { told, now }: { readonly told: EarlierSuspension; readonly now: Date }): Promise<void> {
  const { id } = found;
  await moveRounds(trx, id, 1);
  const last = await trx.selectFrom('submissions').where('case_id', '=', id).select((one) => one.fn.max('number').as('number')).executeTakeFirst();
  const round: RoundRow = { case_id: id, number: 1, notice: '', received_on: null, sent_on: told.sentOn, correction: '{}', created_at: now.toISOString(), reinstated_on: told.reinstatedOn, confirmed: '[]', unsent: null };
  const sent: SubmissionRow = { case_id: id, number: Number(last?.number ?? 0) + 1, round: 1, sent_on: told.sentOn, made_at: now.toISOString(), declaration: null, content: told.content === undefined ? null : JSON.stringify(told.content), taken_back_at: null };
  await trx.insertInto('rounds').values(round).execute();
  await trx.insertInto('submissions').values(sent).execute();
  await changed(trx, found, now);
}

export async function forgetEarlier(trx: Transaction<Tables>, found: Case, now: Date): Promise<void> {
  const { id } = found;
  const sent = await trx.selectFrom('submissions').select('number').where('case_id', '=', id).where('round', '=', 1).execute();
  if (sent.length > 0) await trx.deleteFrom('promise_marks').where('case_id', '=', id).where('submission', 'in', sent.map(({ number }) => number)).execute();
  await trx.deleteFrom('submissions').where('case_id', '=', id).where('round', '=', 1).execute();
  await trx.deleteFrom('rounds').where('case_id', '=', id).where('number', '=', 1).execute();
  await moveRounds(trx, id, -1);
  await changed(trx, found, now);
}

/** Two steps over negative numbers, as no number may stand twice in between. */
async function moveRounds(trx: Transaction<Tables>, id: string, by: 1 | -1): Promise<void> {
  await sql`update rounds set number = -(number + ${by}) where case_id = ${id}`.execute(trx);
  await sql`update rounds set number = -number where case_id = ${id}`.execute(trx);
  for (const table of ['submissions', 'declarations', 'comments', 'review_steps']) await sql`update ${sql.table(table)} set round = round + ${by} where case_id = ${id}`.execute(trx);
}

/** Whoever saw the case with other numbers of its rounds is told so. */
const changed = (trx: Transaction<Tables>, { id, version }: Case, now: Date) => trx.updateTable('cases').where('id', '=', id).set({ version: version + 1, updated_at: now.toISOString() }).execute();
