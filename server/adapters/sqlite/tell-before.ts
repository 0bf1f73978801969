// What was forgotten of the round before the newest: the day its letter left, or that from which selling was possible again. The newest notice is taken back, the day is written down, and the notice follows anew; all in one transaction.
import type { Transaction } from 'kysely';
import type { Case, Saved } from '../../core/case/case.ts';
import type { DayBefore } from '../../core/case/round.ts';
import { openRound } from './open-round.ts';
import { readCase } from './read-case.ts';
import { answerFrom } from './rows.ts';
import { send } from './submissions.ts';
import { takeBackRound } from './take-back-round.ts';
import type { Tables } from './tables.ts';

interface DayToTell { readonly found: Case; readonly told: DayBefore; readonly now: Date }

/** A conflict where the newest notice cannot be taken back. */
export async function tellBefore(trx: Transaction<Tables>, { found, told: { sentOn, reinstatedOn, compose, follows }, now }: DayToTell): Promise<Saved<Case> | 'told'> {
  const { id, round, openedAt, notice, receivedOn, reinstatedOn: again, correction, confirmed } = found;
  const taken = await takeBackRound(trx, { found, round, now });
  if (taken !== 'taken-back') return taken;
  const before = await readCase(trx, id);
  if (before === undefined) return { ok: false, why: 'not-found' };
  await trx.updateTable('rounds').where('case_id', '=', id).where('number', '=', before.round).set({ ...(sentOn === undefined ? {} : { sent_on: sentOn }), ...(reinstatedOn === undefined ? {} : { reinstated_on: reinstatedOn }) }).execute();
  if (sentOn !== undefined) {
    // What left is what was there when the reply came.
    const answers = await answersUntil(trx, id, openedAt);
    await send(trx, { found: before, on: sentOn, now, compose: (_now, beside) => compose({ ...before, answers }, { ...beside, files: beside.files.filter(({ addedAt }) => addedAt < openedAt) }) });
  }
  const next = await readCase(trx, id);
  if (next === undefined) return { ok: false, why: 'not-found' };
  await openRound(trx, { found: next, version: undefined, now, start: { notice, follows, ...(receivedOn === undefined ? {} : { receivedOn }), ...(again === undefined ? {} : { reinstatedOn: again }) } });
  await trx.updateTable('rounds').where('case_id', '=', id).where('number', '=', round).set({ correction: JSON.stringify(correction) }).execute();
  if (follows !== 'new-suspension') await trx.updateTable('cases').where('id', '=', id).set({ confirmed: JSON.stringify(confirmed) }).execute();
  return 'told';
}

async function answersUntil(trx: Transaction<Tables>, id: string, moment: string): Promise<Case['answers']> {
  const rows = await trx.selectFrom('answer_history').selectAll().where('case_id', '=', id).where('saved_at', '<', moment).orderBy('version').execute();
  const last = new Map(rows.map((row) => [row.question, row]));
  return Object.fromEntries([...last].flatMap(([question, row]) => { const stored = answerFrom(row); return stored === undefined ? [] : [[question, stored]]; }));
}
