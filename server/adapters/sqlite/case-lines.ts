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
    counts: () => counts(db),
    recount: async () => {
      const { kept, there } = await counts(db);
      if (kept === there) return;
      await changing(db, async (trx) => {
        await engine.holdCases(trx);
        await sql`delete from case_counts`.execute(trx);
        await sql`insert into case_counts select count(*) from cases where deleted_at is null`.execute(trx);
      });
    },
  };
}

/** One statement, so that no case comes or goes between the two. */
async function counts(db: Db): Promise<{ readonly kept: number; readonly there: number }> {
  const { rows: [found] } = await sql<{ readonly kept: number; readonly there: number }>`select (select coalesce(sum(n), 0) from case_counts) as kept, (select count(*) from cases where deleted_at is null) as there`.execute(db);
  return { kept: Number(found?.kept), there: Number(found?.there) };
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

interface Page { readonly lines: readonly CaseLine[]; readonly matched: number }

async function find({ db, engine }: { readonly db: Db; readonly engine: Engine }, stamp: string, asked: LinesAsked): Promise<LinesFound> {
  const ofMember = asked.member === undefined ? undefined : sql`(select case_id from members where account_id = ${asked.member})`;
  const among = (column: string): RawBuilder<unknown> => (ofMember === undefined ? sql`` : sql` and ${sql.ref(column)} in ${ofMember}`);
  const count = async (from: RawBuilder<unknown>): Promise<number> => Number((await sql<{ n: number }>`select count(*) as n from ${from}`.execute(db)).rows[0]?.n ?? 0);
  const left = await count(sql`(select 1 from cases where deleted_at is null${among('id')} and ${differs(stamp)} limit ${mostCounted}) as stale`);
  const total = asked.member === undefined ? Number((await sql<{ n: number }>`select sum(n) as n from case_counts`.execute(db)).rows[0]?.n ?? 0) : await count(sql`cases where deleted_at is null${among('id')}`);
  if (asked.sought.length === 0) return { lines: (await sql<{ line: string }>`select line from case_lines where shown = 1${among('case_id')} order by ${inOrder(asked)} limit ${asked.most} offset ${asked.skip}`.execute(db)).rows.map(lineFrom), matched: total, total, left };
  const hits = engine.hits(asked.sought, mostSorted, ofMember === undefined ? undefined : sql`(select id from case_lines where case_id in ${ofMember})`);
  return { ...await pageOf(db, sql`${hits} as hits cross join case_lines where case_lines.id = hits.id and shown = 1${among('case_id')}`, asked), total, left };
}

/** The words are looked up once, for the page and for the count, and lead to the lines; else every line would be asked whether it is among the hits. */
async function pageOf(db: Db, hits: RawBuilder<unknown>, asked: LinesAsked): Promise<Page> {
  const { rows } = await sql<{ line: string; matched: number }>`select line, matched from (
    select case_lines.id as hit, count(*) over () as matched from ${hits} order by ${inOrder(asked)} limit ${asked.most} offset ${asked.skip}
  ) as page cross join case_lines where case_lines.id = hit order by ${inOrder(asked)}`.execute(db);
  const { matched } = rows[0] ?? (asked.skip === 0 ? { matched: 0 } : await pageOf(db, hits, { ...asked, skip: 0, most: 1 }));
  return { lines: rows.map(lineFrom), matched: Math.min(matched, mostCounted) };
}

const inOrder = ({ order }: LinesAsked): RawBuilder<unknown> => (order === 'urgent' ? sql`rank, updated_at desc` : sql`updated_at desc`);
const lineFrom = ({ line }: { readonly line: string }): CaseLine => JSON.parse(line) as CaseLine;
