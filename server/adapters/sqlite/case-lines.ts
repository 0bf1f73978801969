// The lines of the list of cases, kept beside the cases.
import { sql, type RawBuilder } from 'kysely';
import type { CaseLine } from '../../core/case/case-line.ts';
import { mostCounted, type CaseLines, type CaseSummary, type LinesAsked, type LinesFound } from '../../core/case/case.ts';
import { changing, type Db, type Door, type Engine } from './engine.ts';
import { summaryFrom } from './rows.ts';

/** Of more hits than these, only those kept last are put in order. */
const mostSorted = 2000;

export function openCaseLines({ db, engine }: Door): CaseLines {
  return {
    stale: (stamp, most) => stale(db, stamp, most),
    keep: (id, updatedAt, stamp, { line, rank, terms }) => changing(db, async (trx) => {
      const held = await trx.updateTable('cases').where('id', '=', id).where('updated_at', '=', updatedAt).where('deleted_at', 'is', null).set({ line_stamp: stamp }).executeTakeFirst();
      if (held.numUpdatedRows === 0n) return;
      const row = { updated_at: updatedAt, shown: 1, rank, line: JSON.stringify(line), terms: engine.indexed(terms) };
      await trx.insertInto('case_lines').values({ case_id: id, ...row }).onConflict((same) => same.column('case_id').doUpdateSet(row)).execute();
    }),
    find: (stamp, asked) => find({ db, engine }, stamp, asked),
    alone: (work) => engine.alone(db, work),
  };
}

/** By ranges, which an index answers; "is not" would look at every row. */
const differs = (stamp: string): RawBuilder<boolean> => sql<boolean>`(line_stamp is null or line_stamp < ${stamp} or line_stamp > ${stamp})`;

/** A few are found by the index of stamps and put in order here; many by going from the newest on. */
async function stale(db: Db, stamp: string, most: number): Promise<readonly CaseSummary[]> {
  const all = db.selectFrom('cases').selectAll().where('deleted_at', 'is', null).where(differs(stamp));
  const few = await all.limit(mostCounted).execute();
  const newest = few.length < mostCounted ? [...few].sort((a, b) => b.updated_at.localeCompare(a.updated_at)).slice(0, most) : await all.orderBy('updated_at', 'desc').limit(most).execute();
  return newest.map(summaryFrom);
}

async function find({ db, engine }: { readonly db: Db; readonly engine: Engine }, stamp: string, { order, most, skip, sought, member }: LinesAsked): Promise<LinesFound> {
  const ofMember = sql`(select case_id from members where account_id = ${member ?? ''})`;
  const seen = member === undefined ? sql`deleted_at is null` : sql`deleted_at is null and id in ${ofMember}`;
  const shown = member === undefined ? sql`shown = 1` : sql`shown = 1 and case_id in ${ofMember}`;
  const hits = sql`${engine.hits(sought, mostSorted, member === undefined ? undefined : sql`(select id from case_lines where case_id in ${ofMember})`)} as hits`;
  const lines = db.selectFrom('case_lines').select('line').where('shown', '=', 1)
    .$if(member !== undefined, (all) => all.where('case_id', 'in', sql<string>`${ofMember}`))
    .$if(sought.length > 0, (all) => all.where('id', 'in', sql<number>`(select id from ${hits})`))
    .$if(order === 'urgent', (all) => all.orderBy('rank')).orderBy('updated_at', 'desc').limit(most).offset(skip);
  const count = async (from: RawBuilder<unknown>): Promise<number> => Number((await sql<{ n: number }>`select count(*) as n from ${from}`.execute(db)).rows[0]?.n ?? 0);
  const left = await count(sql`(select 1 from cases where ${seen} and ${differs(stamp)} limit ${mostCounted}) as stale`);
  // Where every case has its line, the lines are counted faster.
  const total = await count(left === 0 ? sql`case_lines where ${shown}` : sql`cases where ${seen}`);
  const matched = sought.length === 0 ? total : await count(sql`(select 1 from case_lines where ${shown} and id in (select id from ${hits}) limit ${mostCounted}) as matched`);
  return { lines: (await lines.execute()).map(({ line }) => JSON.parse(line) as CaseLine), matched, total, left };
}
