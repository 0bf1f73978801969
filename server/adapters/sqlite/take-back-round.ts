// Takes back a notice that was pasted by mistake: the round before is the newest again, with its letters, its table of orders and its answers about that letter alone. All other answers stay as they are now.
import type { Transaction } from 'kysely';
import { draftNames, type Case, type Saved } from '../../core/case/case.ts';
import { answerBefore, earlierPlan } from '../../core/case/round.ts';
import type { Mark } from '../../core/check/verdict.ts';
import { closeDraft } from './history.ts';
import { newestContent } from './open-round.ts';
import { countOpen, countSteps } from './review-store.ts';
import { answerFrom } from './rows.ts';
import { bringAnnexBack } from './save-annex.ts';
import { saveAnswer } from './save-answer.ts';
import { saveDraft } from './save-draft.ts';
import type { Tables } from './tables.ts';

interface RoundToTakeBack { readonly found: Case; readonly round: number; readonly now: Date }
interface Taking { readonly trx: Transaction<Tables>; readonly id: string; /** When the round was opened. */ readonly openedAt: string; readonly now: Date }

/** A conflict where it is not the newest, was answered, or has no notice before it. */
export async function takeBackRound(trx: Transaction<Tables>, { found, round, now }: RoundToTakeBack): Promise<Saved<Case> | 'taken-back'> {
  const { id, openedAt } = found;
  const before = found.earlierRounds.at(-1);
  if (round !== found.round || found.sentOn !== undefined || before === undefined || before.told) return { ok: false, why: 'conflict', value: found };
  const { confirmed } = await trx.selectFrom('rounds').select('confirmed').where('case_id', '=', id).where('number', '=', before.number).executeTakeFirstOrThrow();
  for (const table of ['submissions', 'declarations', 'comments', 'review_steps'] as const) await trx.updateTable(table).set({ round: before.number }).where('case_id', '=', id).where('round', '=', round).execute();
  await trx.deleteFrom('rounds').where('case_id', '=', id).where('number', '=', round).execute();
  await trx.updateTable('rounds').set({ confirmed: null, unsent: null }).where('case_id', '=', id).where('number', '=', before.number).execute();
  const taking = { trx, id, openedAt, now };
  await bringDraftsBack(taking, before.number);
  await bringAnswersBack(taking);
  await bringAnnexBack(trx, { id, endedAt: openedAt, now });
  await trx.updateTable('cases').set({ version: found.version + 1, updated_at: now.toISOString(), confirmed: confirmed ?? '[]' }).where('id', '=', id).execute();
  await countOpen(trx, id);
  await countSteps(trx, id, before.number);
  return 'taken-back';
}

/** Those that ended when the round was opened; what was written since ends now. The refused text stays where it was left alone then. */
async function bringDraftsBack({ trx, id, openedAt, now }: Taking, round: number): Promise<void> {
  const replaced = await newestContent(trx, { id, round }) !== undefined;
  for (const name of draftNames) {
    const ended = await trx.selectFrom('draft_history').selectAll().where('case_id', '=', id).where('name', '=', name).where('kept_at', '=', openedAt).orderBy('version', 'desc').executeTakeFirst();
    if (ended === undefined && name === 'refused' && !replaced) continue;
    await closeDraft(trx, { id, name, now });
    if (ended !== undefined) await saveDraft(trx, { id, name, text: ended.text, marks: JSON.parse(ended.marks) as Mark[], version: undefined, now });
  }
}

/** Those that were changed as the round was opened. The plan before this one is asked for in later rounds alone, so that an answer to it that was not there goes. */
async function bringAnswersBack({ trx, id, openedAt, now }: Taking): Promise<void> {
  const history = trx.selectFrom('answer_history').selectAll().where('case_id', '=', id);
  const changed = await history.where('saved_at', '=', openedAt).orderBy('version').execute();
  const asked = new Map(changed.map(({ question, version }) => [question, version]));
  for (const question of new Set([...asked.keys(), earlierPlan])) {
    const before = answerFrom(await history.where('question', '=', question).where('version', '=', (asked.get(question) ?? 0) - 1).executeTakeFirst())?.answer;
    const present = answerFrom(await trx.selectFrom('answers').selectAll().where('case_id', '=', id).where('question', '=', question).executeTakeFirst())?.answer;
    const answer = before === undefined ? (question === earlierPlan ? undefined : present) : answerBefore(question, before, present);
    if (answer !== present) await saveAnswer(trx, { id, question, answer, version: undefined, now });
  }
}
