// Keeps a declaration beside the earlier ones, unless somebody else was faster.
import type { Transaction } from 'kysely';
import type { Saved } from '../../core/case/case.ts';
import type { Declaration } from '../../core/case/declaration.ts';
import { declarationFrom } from './rows.ts';
import { touchCase } from './touch-case.ts';
import type { DeclarationRow, Tables } from './tables.ts';

export interface DeclarationToSave { readonly id: string; readonly made: Pick<Declaration, 'by' | 'on' | 'claims'>; readonly version: number | undefined; readonly now: Date }

export async function saveDeclaration(trx: Transaction<Tables>, { id, made, version, now }: DeclarationToSave): Promise<Saved<Declaration | undefined>> {
  const before = await trx.selectFrom('declarations').selectAll().where('case_id', '=', id).orderBy('version', 'desc').limit(1).executeTakeFirst();
  if (!await touchCase(trx, id, now)) return { ok: false, why: 'not-found' };
  if (version !== undefined && version !== (before?.version ?? 0)) return { ok: false, why: 'conflict', value: before === undefined ? undefined : declarationFrom(before) };
  const { number } = await trx.selectFrom('rounds').where('case_id', '=', id).select((round) => round.fn.max('number').as('number')).executeTakeFirstOrThrow();
  const row: DeclarationRow = { round: number, case_id: id, version: (before?.version ?? 0) + 1, made_by: made.by, made_on: made.on, claims: JSON.stringify(made.claims), saved_at: now.toISOString() };
  await trx.insertInto('declarations').values(row).execute();
  return { ok: true, value: declarationFrom(row) };
}
