// Saves or takes back one answer, unless somebody else was faster.
import type { Transaction } from 'kysely';
import type { Saved, StoredAnswer } from '../../core/case/case.ts';
import type { Answer } from '../../core/interview/answer.ts';
import { keepAnswer } from './history.ts';
import { answerFrom } from './rows.ts';
import { touchCase } from './touch-case.ts';
import type { AnswerRow, Tables } from './tables.ts';

export interface AnswerToSave { readonly id: string; readonly question: string; readonly answer: Answer | undefined; readonly version: number | undefined; readonly now: Date }

export async function saveAnswer(trx: Transaction<Tables>, { id, question, answer, version, now }: AnswerToSave): Promise<Saved<StoredAnswer | undefined>> {
  const before = await trx.selectFrom('answers').select(['case_id', 'question', 'version', 'state', 'answer_values', 'saved_at']).where('case_id', '=', id).where('question', '=', question).executeTakeFirst();
  const seen = answerFrom(before);
  if (version !== undefined && version !== (seen?.version ?? 0) && (before || await exists(trx, id))) return { ok: false, why: 'conflict', value: seen };
  if (!await touchCase(trx, id, now)) return { ok: false, why: 'not-found' };
  // Nothing there and nothing to say: no new version.
  if (answer === undefined && seen === undefined) return { ok: true, value: undefined };
  const row: AnswerRow = {
    case_id: id, question, version: (before?.version ?? 0) + 1,
    state: answer?.state ?? null, answer_values: JSON.stringify(answer?.values ?? {}), saved_at: now.toISOString(),
  };
  const { case_id: _case, question: _question, ...changed } = row;
  await trx.insertInto('answers').values(row).onConflict((same) => same.columns(['case_id', 'question']).doUpdateSet(changed)).execute();
  await keepAnswer(trx, row);
  return { ok: true, value: answerFrom(row) };
}

const exists = async (trx: Transaction<Tables>, id: string): Promise<boolean> => await trx.selectFrom('cases').select('id').where('id', '=', id).executeTakeFirst() !== undefined;
