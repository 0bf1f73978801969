// Reads a case: all its rows by one statement, which is one way to a database and sees one moment without a transaction.
import { sql } from 'kysely';
import { Unreadable, type Case } from '../../core/case/case.ts';
import type { Db } from './engine.ts';
import { reportFrom } from './order-store.ts';
import { caseFrom } from './rows.ts';

/** `a` to `f`: what the columns of its table hold, in the order of the statement below; null where a kind has none, or nothing stands there. */
interface Part { readonly kind: 'case' | 'round' | 'answer' | 'draft' | 'declaration' | 'report'; readonly name: string; readonly version: number; readonly round: number; readonly a: string | null; readonly b: string | null; readonly c: string | null; readonly d: string | null; readonly e: string; readonly f: string | null }

/** Undefined for a deleted one; Unreadable where its rows make no case. Of earlier rounds the notice is left where it is, but for one that has none. */
export async function readCase(db: Db, id: string): Promise<Case | undefined> {
  const { rows } = await sql<Part>`
    select 'case' as kind, '' as name, version, 0 as round, title as a, language as b, confirmed as c, created_at as d, updated_at as e, cast(null as text) as f from cases where id = ${id} and deleted_at is null
    union all select 'round', '', 0, number, case when number = (select max(number) from rounds where case_id = ${id}) or notice = '' then notice end, received_on, sent_on, correction, created_at, reinstated_on from rounds where case_id = ${id}
    union all select 'answer', question, version, 0, state, answer_values, null, null, saved_at, null from answers where case_id = ${id}
    union all select 'draft', name, version, 0, text, marks, null, null, saved_at, null from drafts where case_id = ${id}
    union all select 'declaration', '', version, round, made_by, made_on, claims, null, saved_at, null from declarations where case_id = ${id} and version = (select max(version) from declarations where case_id = ${id})
    union all select 'report', id, version, 0, content, null, null, null, read_at, null from reports where case_id = ${id}`.execute(db);
  try { return assembled(id, rows); } catch (error) { throw new Unreadable(id, { cause: error }); }
}

function assembled(id: string, rows: readonly Part[]): Case | undefined {
  const found = rows.find(({ kind }) => kind === 'case');
  if (found === undefined) return undefined;
  const all = (kind: Part['kind'], before: (one: Part, other: Part) => boolean): readonly Part[] => rows.filter((row) => row.kind === kind).sort((one, other) => (before(one, other) ? -1 : 1));
  const byName = (one: Part, other: Part): boolean => one.name < other.name;
  const rounds = all('round', (one, other) => one.round < other.round).map(({ round: number, a, b, c, d, e, f }) => ({ number, notice: a, received_on: b, sent_on: c, correction: d ?? '', created_at: e, reinstated_on: f }));
  const newest = rounds.at(-1);
  if (newest === undefined) throw new Error('A case has no round');
  const [declaration] = all('declaration', byName);
  return caseFrom({
    found: { id, version: found.version, title: found.a ?? '', language: found.b ?? '', confirmed: found.c ?? '', created_at: found.d ?? '', updated_at: found.e },
    round: { ...newest, notice: newest.notice ?? '' }, earlier: rounds.slice(0, -1),
    answers: all('answer', byName).map(({ name, version, a, b, e }) => ({ question: name, version, state: a, answer_values: b ?? '', saved_at: e })),
    drafts: all('draft', byName).map(({ name, version, a, b, e }) => ({ name, version, text: a ?? '', marks: b ?? '', saved_at: e })),
    declaration: declaration && { version: declaration.version, round: declaration.round, made_by: declaration.a ?? '', made_on: declaration.b ?? '', claims: declaration.c ?? '', saved_at: declaration.e },
    reports: all('report', (one, other) => one.e < other.e || (one.e === other.e && one.name < other.name)).map(({ name, version, a, e }) => reportFrom({ id: name, version, content: a ?? '', read_at: e })),
  });
}
