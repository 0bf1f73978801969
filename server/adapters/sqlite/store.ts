// The case store, the same over both engines, and the one on SQLite. Each method is one transaction; it is on the disk when the promise resolves.
import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Case, CaseChange, CaseStart, CaseStore, CaseSummary, Saved, StoredAnswer } from '../../core/case/case.ts';
import type { Accounts } from '../../core/team/accounts.ts';
import type { AccountOptions } from '../accounts/open-accounts.ts';
import type { Keys } from '../lock/keys.ts';
import { clearRemains } from '../lock/remains.ts';
import { backUp } from '../safekeeping/backup.ts';
import { openCaseLines } from './case-lines.ts';
import { filesFolder } from './data-folder.ts';
import { openDatabase } from './database.ts';
import { openDeletedCases } from './deleted-cases.ts';
import { openDeletedParts } from './deleted-parts.ts';
import { changing, reading, sqliteEngine, writing, type Door } from './engine.ts';
import { forgetEarlier, tellEarlier } from './earlier-suspension.ts';
import { openEvidenceFiles, sweep } from './evidence-files.ts';
import { openHistory } from './history.ts';
import { markPromise, openRound, readRounds } from './open-round.ts';
import { openOrderStore } from './order-store.ts';
import { readCase } from './read-case.ts';
import { saveAnswer } from './save-answer.ts';
import { saveDeclaration } from './save-declaration.ts';
import { saveDraft } from './save-draft.ts';
import { openReviewStore } from './review-store.ts';
import { summaryFrom } from './rows.ts';
import { send } from './submissions.ts';
import { takeBackRound } from './take-back-round.ts';
import type { Tables } from './tables.ts';
import { tellBefore } from './tell-before.ts';
import { openTally } from './tally-store.ts';
import { openTeamStore } from './team-store.ts';
import { readWhole, writeWhole } from './whole-case.ts';

export type Clock = () => Date;

/** Accounts lie beside the cases; their library is loaded where they are asked for. */
export interface OpenStore extends CaseStore { openAccounts(options: AccountOptions): Promise<Accounts> }

/** The evidence files lie in a folder beside `file`. `onUpgrade`: is told the folder of the backup before cases of an older version are changed. Throws a StoreFault when the file cannot be used, `locked` where it is sealed and no keys are given. */
export async function openSqliteStore(file: string, clock: Clock = () => new Date(), keys?: Keys, onUpgrade: (backup: string) => void = () => undefined): Promise<OpenStore> {
  const db = await openDatabase(file, { keys, beforeUpgrade: async () => { onUpgrade((await backUp(file, { why: 'before-upgrade', now: clock(), keys })).folder); } });
  // Nobody can begin another change of the lock as long as this stands open.
  await clearRemains(file);
  return storeOn({ db, clock, engine: sqliteEngine(filesFolder(file, keys !== undefined), keys) });
}

export function storeOn(door: Door): OpenStore {
  const { db, clock } = door;
  const within = writing(door);
  return {
    create: (start) => changing(db, (trx) => create(trx, start, clock())),
    list: (member) => list(db, member),
    get: (id) => readCase(db, id),
    change: (id, change, version) => within(id, (trx) => changeCase(trx, { id, change, version, now: clock() })),
    saveAnswer: (id, question, answer, version): Promise<Saved<StoredAnswer | undefined>> => within(id, (trx) => saveAnswer(trx, { id, question, answer, version, now: clock() })),
    saveDraft: (id, name, text, marks, version) => within(id, (trx) => saveDraft(trx, { id, name, text, marks, version, now: clock() })),
    saveDeclaration: (id, made, version) => within(id, (trx) => saveDeclaration(trx, { id, made, version, now: clock() })),
    openRound: (id, start, version) => within(id, async (trx): Promise<Saved<Case>> => {
      const found = await readCase(trx, id);
      if (found === undefined) return { ok: false, why: 'not-found' };
      const opened = await openRound(trx, { found, start, version, now: clock() });
      return opened === 'opened' ? { ok: true, value: present(await readCase(trx, id)) } : opened;
    }),
    takeBackRound: (id, round) => within(id, async (trx): Promise<Saved<Case>> => {
      const found = await readCase(trx, id);
      if (found === undefined) return { ok: false, why: 'not-found' };
      const taken = await takeBackRound(trx, { found, round, now: clock() });
      return taken === 'taken-back' ? { ok: true, value: present(await readCase(trx, id)) } : taken;
    }),
    tellBefore: (id, told, version) => within(id, async (trx): Promise<Saved<Case>> => {
      const found = await readCase(trx, id);
      if (found === undefined) return { ok: false, why: 'not-found' };
      if (version !== undefined && version !== found.version) return { ok: false, why: 'conflict', value: found };
      const done = await tellBefore(trx, { found, told, now: clock() });
      return done === 'told' ? { ok: true, value: present(await readCase(trx, id)) } : done;
    }),
    tellEarlier: (id, told, version) => within(id, async (trx): Promise<Saved<Case>> => {
      const found = await readCase(trx, id);
      if (found === undefined) return { ok: false, why: 'not-found' };
      if (version !== undefined && version !== found.version) return { ok: false, why: 'conflict', value: found };
      if ((told === null) === found.earlierRounds.some((round) => round.told)) await (told === null ? forgetEarlier(trx, found, clock()) : tellEarlier(trx, found, { told, now: clock() }));
      return { ok: true, value: present(await readCase(trx, id)) };
    }),
    rounds: (id) => reading(db, (trx) => readRounds(trx, id)),
    markPromise: (id, mark, word) => within(id, (trx) => markPromise(trx, { id, mark, word, now: clock() })),
    whole: (id, which) => reading(db, (trx) => readWhole(trx, id, which)),
    bringIn: async (whole, contentOf, owner) => {
      try {
        return await changing(db, async (trx) => {
          const id = await writeWhole(trx, { whole, contents: door.engine.contents(trx), contentOf, now: clock() });
          if (owner !== undefined) await own(trx, id, owner, clock());
          return id;
        });
      } catch (error) {
        await sweep(door, whole.content.files.map(({ hash }) => hash));
        throw error;
      }
    },
    files: openEvidenceFiles(door),
    orders: openOrderStore(door),
    parts: openDeletedParts(door),
    history: openHistory(db),
    lines: openCaseLines(door),
    ...openDeletedCases(door),
    team: openTeamStore(door),
    tally: openTally(door),
    reviews: openReviewStore(door),
    openAccounts: async (options) => (await import('../accounts/open-accounts.ts')).openAccounts(door, options),
    close: () => db.destroy(),
  };
}

async function create(trx: Transaction<Tables>, start: CaseStart, now: Date): Promise<Case> {
  const id = randomUUID();
  const at = now.toISOString();
  await trx.insertInto('cases').values({ id, version: 1, title: start.title, language: start.language, confirmed: '[]', created_at: at, updated_at: at }).execute();
  await trx.insertInto('rounds').values({ case_id: id, number: 1, notice: start.notice, received_on: start.receivedOn ?? null, sent_on: null, correction: '{}', created_at: at, reinstated_on: null, confirmed: null, unsent: null }).execute();
  if (start.owner !== undefined) await own(trx, id, start.owner, now);
  if (start.refused !== undefined) await saveDraft(trx, { id, name: 'refused', text: start.refused, marks: [], version: undefined, now });
  return present(await readCase(trx, id));
}

async function own(trx: Transaction<Tables>, id: string, account: string, now: Date): Promise<void> {
  await trx.insertInto('members').values({ case_id: id, account_id: account, role: 'owner', since: now.toISOString() }).execute();
}

async function list(db: Kysely<Tables>, member: string | undefined): Promise<readonly CaseSummary[]> {
  const all = db.selectFrom('cases').selectAll().where('deleted_at', 'is', null);
  const seen = member === undefined ? all : all.where('id', 'in', db.selectFrom('members').select('case_id').where('account_id', '=', member));
  const rows = await seen.orderBy('updated_at', 'desc').orderBy('id').execute();
  return rows.map(summaryFrom);
}

interface ChangeOfCase { readonly id: string; readonly change: CaseChange; readonly version: number | undefined; readonly now: Date }

async function changeCase(trx: Transaction<Tables>, { id, change, version, now }: ChangeOfCase): Promise<Saved<Case>> {
  const before = await readCase(trx, id);
  if (!before) return { ok: false, why: 'not-found' };
  if (version !== undefined && version !== before.version) return { ok: false, why: 'conflict', value: before };
  await trx.updateTable('cases').where('id', '=', id).set({
    version: before.version + 1, updated_at: now.toISOString(),
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.language === undefined ? {} : { language: change.language }),
    ...(change.confirmed === undefined ? {} : { confirmed: JSON.stringify(change.confirmed) }),
  }).execute();
  await changeRound(trx, id, change);
  if (change.sentOn !== undefined) await send(trx, { found: present(await readCase(trx, id)), on: change.sentOn, compose: change.compose, now });
  return { ok: true, value: present(await readCase(trx, id)) };
}

async function changeRound(trx: Transaction<Tables>, id: string, change: CaseChange): Promise<void> {
  const set = {
    ...(change.notice === undefined ? {} : { notice: change.notice }),
    ...(change.receivedOn === undefined ? {} : { received_on: change.receivedOn }),
    ...(change.sentOn === undefined ? {} : { sent_on: change.sentOn }),
    ...(change.reinstatedOn === undefined ? {} : { reinstated_on: change.reinstatedOn }),
    ...(change.correction === undefined ? {} : { correction: JSON.stringify(change.correction) }),
  };
  if (Object.keys(set).length === 0) return;
  const newest = trx.selectFrom('rounds').where('case_id', '=', id).select((round) => round.fn.max('number').as('number'));
  await trx.updateTable('rounds').where('case_id', '=', id).where('number', '=', newest).set(set).execute();
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A case that was just written is not there');
  return value;
}
