// Two programs on one PostgreSQL database, as behind a balancer that sends each request wherever it likes.
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StoredView } from '../e2e/case-api.ts';
import { startProgram, type Program } from '../e2e/server.ts';
import { rejection } from '../e2e/texts.ts';
import { describePostgres, postgresPlaces } from '../support/engines.ts';
import { killUnderLoad } from '../support/kill-server.ts';
import { query } from '../support/postgres.mjs';

describePostgres('two programs on one database', () => {
  const places = postgresPlaces();
  let place = '';
  let programs: readonly Program[] = [];
  beforeAll(async () => { place = await places.newPlace(); programs = await Promise.all([1, 2].map(() => startProgram({ databaseUrl: place }))); });
  afterAll(async () => { for (const program of programs) await program.end(); });
  const at = (n: number, path: string): string => `${programs[n % 2]?.url ?? ''}/api/cases${path}`;
  const send = (n: number, method: string, path: string, body: unknown): Promise<Response> => fetch(at(n, path), { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const create = async (n = 0): Promise<string> => (await (await send(n, 'POST', '', { notice: rejection, language: 'en' })).json() as { case: { id: string } }).case.id;
  interface Seen { readonly case: StoredView['case']; readonly lines: readonly { readonly id: string }[] }
  const get = async (n: number, path: string): Promise<Seen> => await (await fetch(at(n, path))).json() as Seen;

  it('read at once what the other wrote: cases, answers, files, the list, and what was deleted', async () => {
    const id = await create(0);
    expect((await send(1, 'PUT', `/${id}/answers/case.about`, { state: 'answered', values: { shop: 'Kitagawa' } })).status).toBe(200);
    expect((await get(0, `/${id}`)).case.answers['case.about']).toMatchObject({ answer: { values: { shop: 'Kitagawa' } } });
    const bytes = new TextEncoder().encode('An invoice, kept by one and given out by the other.');
    const { files } = await (await fetch(at(0, `/${id}/files?name=invoice.txt`), { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: bytes })).json() as { files: readonly { id: string }[] };
    expect(new Uint8Array(await (await fetch(at(1, `/${id}/files/${files[0]?.id ?? ''}/content`))).arrayBuffer())).toEqual(bytes);
    expect(programs.flatMap(({ data }) => readdirSync(data))).toEqual([]);
    expect((await send(0, 'PATCH', `/${id}`, { title: 'Kitagawa 在庫切れ' })).status).toBe(200);
    for (const n of [0, 1]) expect((await get(n, '?find=Kitagawa')).lines).toMatchObject([{ id }]);
    expect((await fetch(at(1, `/${id}`), { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(at(0, `/${id}`))).status).toBe(404);
    expect((await get(0, '?find=Kitagawa')).lines).toEqual([]);
  });

  it('lose no write of twenty writers at once who each go by the version they saw', async () => {
    const id = await create();
    let conflicts = 0;
    await Promise.all(Array.from({ length: 20 }, async (_, n) => {
      for (let i = 0; ; i++) {
        const draft = (await get(n + i, `/${id}`)).case.drafts['letter-en'];
        const { status } = await send(n + i + 1, 'PUT', `/${id}/drafts/letter-en`, { text: `${draft?.text ?? ''}Line ${String(n)}.\n`, version: draft?.version ?? 0 });
        if (status === 200) return;
        expect(status).toBe(409);
        conflicts += 1;
      }
    }));
    const { text = '', version } = (await get(1, `/${id}`)).case.drafts['letter-en'] ?? {};
    expect(text.trim().split('\n').sort()).toEqual(Array.from({ length: 20 }, (_, n) => `Line ${String(n)}.`).sort());
    expect(version).toBe(20);
    expect(conflicts).toBeGreaterThan(0);
  });

  it('have everything that one of them acknowledged before it was killed', async () => {
    const third = await startProgram({ databaseUrl: await places.newPlace() });
    try {
      const { acknowledged, lost } = await killUnderLoad(third, 5, Math.random);
      expect(lost).toEqual([]);
      expect(acknowledged).toBeGreaterThan(5);
    } finally { await third.end(); }
  });

  it('print the place and no password', async () => {
    const { password, pathname } = new URL(place);
    for (const { said } of programs) { expect(said()).toContain(pathname.slice(1)); expect(said()).not.toContain(password); }
    expect(await query(place, "select count(*)::int from pg_stat_activity where application_name = 'reinstate' and datname = current_database()")).not.toEqual([[0]]);
  });
});
