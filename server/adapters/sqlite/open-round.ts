// Opens the next round of a case, and reads all of them.
import type { Kysely, Transaction } from 'kysely';
import type { Case, Saved } from '../../core/case/case.ts';
import { answerInNextRound, type PromiseMark, type PromiseWord, type Round, type RoundStart } from '../../core/case/round.ts';
import { letterOf } from '../../core/case/submission.ts';
import { closeDraft } from './history.ts';
import { promiseFrom, roundFrom, submissionFrom } from './rows.ts';
import { endAnnex } from './save-annex.ts';
import { saveAnswer } from './save-answer.ts';
import { saveDraft } from './save-draft.ts';
import type { PromiseMarkRow, RoundRow, Tables } from './tables.ts';
import { touchCase } from './touch-case.ts';

export interface RoundToOpen { readonly found: Case; readonly start: RoundStart; readonly version: number | undefined; readonly now: Date }

export async function openRound(trx: Transaction<Tables>, { found, start, version, now }: RoundToOpen): Promise<Saved<Case> | 'opened'> {
  if (version !== undefined && version !== found.version) return { ok: false, why: 'conflict', value: found };
  const { id, drafts } = found;
  const sent = await newestContent(trx, found);
  const unsent = Object.fromEntries((['en', 'ja'] as const).flatMap((language) => { const text = drafts[`letter-${language}`]?.text; return text === undefined || (sent !== undefined && letterOf(sent, language) === text) ? [] : [[`letter-${language}`, text]]; }));
  await trx.updateTable('rounds').where('case_id', '=', id).where('number', '=', found.round).set({ confirmed: JSON.stringify(found.confirmed), unsent: JSON.stringify(unsent) }).execute();
  const round: RoundRow = { case_id: id, number: found.round + 1, notice: start.notice, received_on: start.receivedOn ?? null, sent_on: null, correction: '{}', created_at: now.toISOString(), reinstated_on: start.reinstatedOn ?? null, confirmed: null, unsent: null };
  await trx.insertInto('rounds').values(round).execute();
  for (const name of ['letter-en', 'letter-ja'] as const) await closeDraft(trx, { id, name, now });
  const refused = sent === undefined ? undefined : letterOf(sent) ?? letterOf(sent, 'ja');
  if (start.follows !== 'refusal') await closeDraft(trx, { id, name: 'refused', now });
  else if (refused !== undefined) {
    await closeDraft(trx, { id, name: 'refused', now });
    await saveDraft(trx, { id, name: 'refused', text: refused, marks: [], version: undefined, now });
  }
  for (const [question, { answer }] of Object.entries(found.answers)) {
    const left = answerInNextRound(question, answer, start.follows);
    if (left !== answer) await saveAnswer(trx, { id, question, answer: left, version: undefined, now });
  }
  if (start.follows === 'new-suspension') await endAnnex(trx, { id, now });
  await trx.updateTable('cases').where('id', '=', id).set({ version: found.version + 1, updated_at: now.toISOString(), open_comments: 0, review: null, ...(start.follows === 'new-suspension' ? { confirmed: '[]' } : {}) }).execute();
  return 'opened';
}

export async function newestContent(trx: Transaction<Tables>, { id, round }: Pick<Case, 'id' | 'round'>) {
  const row = await trx.selectFrom('submissions').selectAll().where('case_id', '=', id).where('round', '=', round).where('taken_back_at', 'is', null).orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? undefined : submissionFrom(row, undefined).content;
}

export async function readRounds(db: Kysely<Tables>, id: string): Promise<readonly Round[] | undefined> {
  const found = await db.selectFrom('cases').select('confirmed').where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst();
  if (found === undefined) return undefined;
  const rounds = await db.selectFrom('rounds').selectAll().where('case_id', '=', id).orderBy('number').execute();
  const declarations = await db.selectFrom('declarations').selectAll().where('case_id', '=', id).execute();
  const submissions = await db.selectFrom('submissions').selectAll().where('case_id', '=', id).where('taken_back_at', 'is', null).orderBy('number').execute();
  const marks = await db.selectFrom('promise_marks').selectAll().where('case_id', '=', id).orderBy('question').execute();
  return rounds.map((round) => {
    const own = submissions.filter((row) => row.round === round.number);
    return roundFrom(round, {
      confirmed: found.confirmed, submissions: own.map((row) => submissionFrom(row, declarations.find(({ version }) => version === row.declaration))),
      promises: marks.filter(({ submission }) => own.some(({ number }) => number === submission)).map(promiseFrom),
    });
  });
}

export interface PromiseToMark { readonly id: string; readonly mark: PromiseMark; readonly word: PromiseWord; readonly now: Date }

/** False where there is no such submission. */
export async function markPromise(trx: Transaction<Tables>, { id, mark: { submission, question }, word, now }: PromiseToMark): Promise<boolean> {
  const sent = await trx.selectFrom('submissions').select('number').where('case_id', '=', id).where('number', '=', submission).executeTakeFirst();
  if (sent === undefined || !await touchCase(trx, id, now)) return false;
  const before = await trx.selectFrom('promise_marks').selectAll().where('case_id', '=', id).where('submission', '=', submission).where('question', '=', question).executeTakeFirst();
  const row: PromiseMarkRow = {
    case_id: id, submission, question, version: (before?.version ?? 0) + 1, saved_at: now.toISOString(),
    done_on: word.doneOn === undefined ? before?.done_on ?? null : word.doneOn, kept: word.kept === undefined ? before?.kept ?? null : word.kept, because: word.because === undefined ? before?.because ?? null : word.because,
  };
  const { case_id: _case, submission: _submission, question: _question, ...changed } = row;
  await trx.insertInto('promise_marks').values(row).onConflict((same) => same.columns(['case_id', 'submission', 'question']).doUpdateSet(changed)).execute();
  return true;
}
