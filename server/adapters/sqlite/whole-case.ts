// A case with everything before it, as one value, and written down again as a new case.
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { CaseContentShape, type CaseContent, type WholeCase } from '../../core/case/case-content.ts';
import { hashOf, type ContentStore } from '../files/content-store.ts';
import { commentsFrom, stepFrom } from './rows.ts';
import type { Tables } from './tables.ts';

type Content<K extends keyof CaseContent> = Exclude<CaseContent[K], undefined>;
/** JSON of the case file is what the program wrote before. */
const parsed = <T>(json: string): T => JSON.parse(json) as T;
const said = <K extends string, T>(key: K, value: T | null): { readonly [key in K]?: T } => (value === null ? {} : { [key]: value } as { readonly [key in K]: T });

export type ContentKind = keyof CaseContent;
export const isContentKind = (name: PropertyKey | undefined): name is ContentKind => typeof name === 'string' && Object.hasOwn(CaseContentShape.shape, name);
/** Rows that cannot be read, by the part of the case they are. */
export class OddRows extends Error {
  readonly kinds: readonly ContentKind[];
  constructor(kinds: readonly ContentKind[]) { super(`Rows that cannot be read: ${kinds.join(', ')}`); this.kinds = kinds; }
}

/** Accounts are of one program alone. */
const withoutAccount = <T extends { readonly account?: string }>({ account: _account, ...rest }: T): Omit<T, 'account'> => rest;

export async function readWhole(trx: Transaction<Tables>, id: string, { deleted }: { readonly deleted: boolean } = { deleted: false }): Promise<WholeCase | undefined> {
  const found = await trx.selectFrom('cases').selectAll().where('id', '=', id).$if(!deleted, (one) => one.where('deleted_at', 'is', null)).executeTakeFirst();
  if (found === undefined) return undefined;
  const rounds = await trx.selectFrom('rounds').selectAll().where('case_id', '=', id).orderBy('number').execute();
  const answers = await trx.selectFrom('answers').selectAll().where('case_id', '=', id).orderBy('question').execute();
  const earlierAnswers = await trx.selectFrom('answer_history').selectAll().where('case_id', '=', id).orderBy('question').orderBy('version').execute();
  const drafts = await trx.selectFrom('drafts').selectAll().where('case_id', '=', id).orderBy('name').execute();
  const earlierDrafts = await trx.selectFrom('draft_history').selectAll().where('case_id', '=', id).orderBy('name').orderBy('version').execute();
  const declarations = await trx.selectFrom('declarations').selectAll().where('case_id', '=', id).orderBy('version').execute();
  const submissions = await trx.selectFrom('submissions').selectAll().where('case_id', '=', id).orderBy('number').execute();
  const promises = await trx.selectFrom('promise_marks').selectAll().where('case_id', '=', id).orderBy('submission').orderBy('question').execute();
  const files = await trx.selectFrom('evidence_files').selectAll().where('case_id', '=', id).orderBy('added_at').orderBy('name').orderBy('hash').execute();
  const reports = await trx.selectFrom('reports').selectAll().where('case_id', '=', id).orderBy('read_at').orderBy('content').execute();
  const annexes = await trx.selectFrom('annexes').selectAll().where('case_id', '=', id).execute();
  const earlierAnnexes = await trx.selectFrom('annex_history').selectAll().where('case_id', '=', id).orderBy('version').execute();
  const comments = await trx.selectFrom('comments').selectAll().where('case_id', '=', id).orderBy('number').execute();
  const steps = await trx.selectFrom('review_steps').selectAll().where('case_id', '=', id).orderBy('number').execute();
  const answerOf = ({ question, version, state, answer_values: values, saved_at: savedAt }: (typeof answers)[number]): Content<'answers'>[number] => ({ question, version, state: state as Content<'answers'>[number]['state'], values: parsed(values), savedAt });
  const draftOf = ({ name, version, text, marks, saved_at: savedAt }: (typeof drafts)[number]): Content<'drafts'>[number] => ({ name: name as Content<'drafts'>[number]['name'], version, text, marks: parsed(marks), savedAt });
  const annexOf = ({ version, annex_rows: rows, saved_at: savedAt }: (typeof annexes)[number]): Content<'annex'> => ({ version, rows: parsed(rows), savedAt });
  const odd: ContentKind[] = [];
  const part = <T>(kind: ContentKind, read: () => T): T => { try { return read(); } catch { odd.push(kind); return undefined as T; } };
  const content: CaseContent = {
    title: found.title, language: found.language as CaseContent['language'], confirmed: part('confirmed', () => parsed(found.confirmed)), createdAt: found.created_at, version: found.version,
    rounds: part('rounds', () => rounds.map(({ number, notice, received_on, sent_on, reinstated_on, correction, created_at: createdAt, confirmed, unsent }) => ({
      number, notice, ...said('receivedOn', received_on), ...said('sentOn', sent_on), ...said('reinstatedOn', reinstated_on), correction: parsed(correction), createdAt,
      ...(confirmed === null ? {} : { confirmed: parsed<string[]>(confirmed) }), ...(unsent === null ? {} : { unsent: parsed<Record<string, string>>(unsent) }),
    }))),
    answers: part('answers', () => answers.map(answerOf)), earlierAnswers: part('earlierAnswers', () => earlierAnswers.map(answerOf)),
    drafts: part('drafts', () => drafts.map(draftOf)), earlierDrafts: part('earlierDrafts', () => earlierDrafts.map((row) => ({ ...draftOf(row), keptAt: row.kept_at }))),
    declarations: part('declarations', () => declarations.map(({ version, round, made_by: by, made_on: on, claims, saved_at: savedAt }) => ({ version, round, by, on, claims: parsed(claims), savedAt }))),
    submissions: part('submissions', () => submissions.map(({ number, round, sent_on: on, made_at: madeAt, declaration, content: sent, taken_back_at }) => ({ number, round, on, madeAt, ...said('declaration', declaration), ...(sent === null ? {} : { content: parsed<Exclude<Content<'submissions'>[number]['content'], undefined>>(sent) }), ...said('takenBackAt', taken_back_at) }))),
    promises: part('promises', () => promises.map(({ submission, question, version, done_on, kept, because, saved_at: savedAt }) => ({ submission, question, version, ...said('doneOn', done_on), ...said('kept', kept as Content<'promises'>[number]['kept'] & string | null), ...said('because', because), savedAt }))),
    files: part('files', () => files.map(({ name, kind, size, hash, added_at: addedAt, version, paper, word, read }) => ({
      name, kind: kind as Content<'files'>[number]['kind'], size, hash, addedAt, version, ...said('paper', paper as Content<'files'>[number]['paper'] & string | null), ...said('word', word as Content<'files'>[number]['word'] & string | null),
      ...(read === null ? {} : { read: parsed<Exclude<Content<'files'>[number]['read'], undefined>>(read) }),
    }))),
    reports: part('reports', () => reports.map(({ version, read_at: readAt, content: report, packed }) => ({ version, readAt, content: parsed(report), lines: packed !== null }))),
    ...(annexes[0] === undefined ? {} : { annex: part('annex', () => annexes.map(annexOf)[0]) }), earlierAnnexes: part('earlierAnnexes', () => earlierAnnexes.map(annexOf)),
    ...(comments.length === 0 ? {} : { comments: part('comments', () => commentsFrom(comments).map(({ replies, ...one }) => ({ ...withoutAccount(one), replies: replies.map(withoutAccount) }))) }),
    ...(steps.length === 0 ? {} : { reviewSteps: part('reviewSteps', () => steps.map((row) => ({ ...withoutAccount(stepFrom(row)), ...said('state', row.state === null ? null : parsed<Exclude<Content<'reviewSteps'>[number]['state'], undefined>>(row.state)) }))) }),
  };
  if (odd.length > 0) throw new OddRows(odd);
  return { content, lines: reports.map(({ packed }) => packed ?? undefined), changedAt: found.updated_at };
}

export interface CaseToWrite { readonly whole: WholeCase; readonly contents: ContentStore; readonly contentOf: (hash: string) => Uint8Array; readonly now: Date }

/** Under a new id, told as brought in now. Gives the id. */
export async function writeWhole(trx: Transaction<Tables>, { whole: { content, lines }, contents, contentOf, now }: CaseToWrite): Promise<string> {
  const id = randomUUID();
  const at = now.toISOString();
  const json = (value: unknown): string => JSON.stringify(value);
  await trx.insertInto('cases').values({ id, version: content.version, title: content.title, language: content.language, confirmed: json(content.confirmed), created_at: content.createdAt, updated_at: at, brought_in_at: at }).execute();
  const ofCase = { case_id: id };
  for (const { number, notice, receivedOn, sentOn, reinstatedOn, correction, createdAt, confirmed, unsent } of content.rounds) await trx.insertInto('rounds').values({ ...ofCase, number, notice, received_on: receivedOn ?? null, sent_on: sentOn ?? null, reinstated_on: reinstatedOn ?? null, correction: json(correction), created_at: createdAt, confirmed: confirmed === undefined ? null : json(confirmed), unsent: unsent === undefined ? null : json(unsent) }).execute();
  for (const [table, rows] of [['answers', content.answers], ['answer_history', content.earlierAnswers]] as const) for (const { question, version, state, values, savedAt } of rows) await trx.insertInto(table).values({ ...ofCase, question, version, state, answer_values: json(values), saved_at: savedAt }).execute();
  for (const { name, version, text, marks, savedAt } of content.drafts) await trx.insertInto('drafts').values({ ...ofCase, name, version, text, marks: json(marks), saved_at: savedAt }).execute();
  for (const { name, version, text, marks, savedAt, keptAt } of content.earlierDrafts) await trx.insertInto('draft_history').values({ ...ofCase, name, version, text, marks: json(marks), saved_at: savedAt, kept_at: keptAt }).execute();
  for (const { version, round, by, on, claims, savedAt } of content.declarations) await trx.insertInto('declarations').values({ ...ofCase, version, round, made_by: by, made_on: on, claims: json(claims), saved_at: savedAt }).execute();
  for (const { number, round, on, madeAt, declaration, content: sent, takenBackAt } of content.submissions) await trx.insertInto('submissions').values({ ...ofCase, number, round, sent_on: on, made_at: madeAt, declaration: declaration ?? null, content: sent === undefined ? null : json(sent), taken_back_at: takenBackAt ?? null }).execute();
  for (const { submission, question, version, doneOn, kept, because, savedAt } of content.promises) await trx.insertInto('promise_marks').values({ ...ofCase, submission, question, version, done_on: doneOn ?? null, kept: kept ?? null, because: because ?? null, saved_at: savedAt }).execute();
  for (const [i, { version, readAt, content: report }] of content.reports.entries()) await trx.insertInto('reports').values({ ...ofCase, id: randomUUID(), version, content: json(report), packed: lines[i] === undefined ? null : Buffer.from(lines[i]), read_at: readAt }).execute();
  for (const [table, rows] of [['annexes', content.annex === undefined ? [] : [content.annex]], ['annex_history', content.earlierAnnexes]] as const) for (const { version, rows: annexRows, savedAt } of rows) await trx.insertInto(table).values({ ...ofCase, version, annex_rows: json(annexRows), saved_at: savedAt }).execute();
  for (const { number, round, version, about, text, by, at: saidAt, done, replies } of content.comments ?? []) {
    const row = { ...ofCase, round, account_id: null };
    await trx.insertInto('comments').values({ ...row, number, version, reply_to: null, about: json(about), body: text, by_name: by, at: saidAt, done_at: done?.at ?? null, done_by: done?.by ?? null }).execute();
    for (const reply of replies) await trx.insertInto('comments').values({ ...row, number: reply.number, version: 1, reply_to: number, about: null, body: reply.text, by_name: reply.by, at: reply.at, done_at: null, done_by: null }).execute();
  }
  for (const { number, round, kind, by, at: takenAt, remark, state } of content.reviewSteps ?? []) await trx.insertInto('review_steps').values({ ...ofCase, number, round, kind, account_id: null, by_name: by, at: takenAt, remark: remark ?? null, state: state === undefined ? null : json(state) }).execute();
  await trx.updateTable('cases').set({ open_comments: content.comments?.filter(({ round, done }) => done === undefined && round === content.rounds.length).length ?? 0 }).where('id', '=', id).execute();
  // In one order, so that two who bring in the same contents do not wait for each other.
  for (const { name, kind, size, hash, addedAt, version, paper, word, read } of [...content.files].sort((a, b) => (a.hash < b.hash ? -1 : 1))) {
    const bytes = contentOf(hash);
    if (hashOf(bytes) !== hash) throw new Error('An evidence file is not the one that was looked at');
    await contents.put(bytes);
    await trx.insertInto('evidence_files').values({ ...ofCase, id: randomUUID(), name, kind, size, hash, added_at: addedAt, version, paper: paper ?? null, word: word ?? null, read: read === undefined ? null : json(read) }).execute();
  }
  return id;
}
