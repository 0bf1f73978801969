// What only PostgreSQL is asked: several processes on one database, what is refused at the start, and that no password comes out.
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { steps } from '../../../server/adapters/postgres/migrations/steps.ts';
import { openPostgresStore, type PostgresOptions } from '../../../server/adapters/postgres/store.ts';
import { fromWire, toWire } from '../../../server/adapters/postgres/wire-text.ts';
import { hashOf } from '../../../server/adapters/files/content-store.ts';
import { steps as sqliteSteps } from '../../../server/adapters/sqlite/migrations/steps.ts';
import { StoreFault } from '../../../server/adapters/sqlite/store-fault.ts';
import { NotReached, type CaseStore } from '../../../server/core/case/case.ts';
import type { CaseLine } from '../../../server/core/case/case-line.ts';
import { soughtTerms } from '../../../server/core/text/search-terms.ts';
import { describePostgres, postgresPlaces } from '../../support/engines.ts';
import { query, startServer } from '../../support/postgres.mjs';

const start = { notice: 'Your account was deactivated.', language: 'en', title: 'A case' } as const;

it('has a step of the schema for each one of SQLite', () => { expect(Object.keys(steps)).toEqual(Object.keys(sqliteSteps)); });

it('tells any text over the wire and back', () => {
  for (const text of ['', 'a\0b', '\u{10FFFF}', '\u{10FFFF}0', '\0\u{10FFFF}1\0', '在庫 😀']) { expect(fromWire(toWire(text))).toBe(text); expect(toWire(text)).not.toContain('\0'); }
});

describePostgres('PostgreSQL', () => {
  const places = postgresPlaces();
  const open = async (place: string, options?: PostgresOptions): Promise<CaseStore> => {
    const { store } = await openPostgresStore(place, options);
    onTestFinished(() => store.close());
    return store;
  };
  const faultOf = async (url: string): Promise<StoreFault> => {
    const error: unknown = await openPostgresStore(url).then(({ store }) => { void store.close(); return undefined; }, (thrown: unknown) => thrown);
    if (!(error instanceof StoreFault)) throw new Error(`No StoreFault: ${String(error)}`);
    return error;
  };
  const changed = (url: string, change: (address: URL) => void): string => { const address = new URL(url); change(address); return address.href; };

  it('is asked once to open a case, and as often as here to save: each way costs', async () => {
    const store = await open(await places.newPlace());
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    onTestFinished(() => { asked.mockRestore(); });
    const { id } = await store.create(start);
    const statementsOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
      // The state before the second save is kept, the next ones within a minute are not.
      for (const _time of [1, 2]) await work();
      asked.mockClear();
      await work();
      return asked.mock.calls.map(([statement]) => (statement as unknown as { readonly text: string }).text.replace('/* ahead */', '').trim().split(' ').slice(0, 3).join(' '));
    };
    expect(await statementsOf(() => store.get(id))).toEqual([expect.stringContaining('select')]);
    // The first two go with the third.
    const begun = ['start transaction isolation', 'select 1 from'];
    const touched = 'update "cases" set';
    expect(await statementsOf(() => store.saveDraft(id, 'letter-en', 'x', undefined))).toEqual([...begun, expect.stringContaining('select'), touched, 'insert into "drafts"', 'commit']);
    expect(await statementsOf(() => store.saveAnswer(id, 'q', { state: 'answered', values: {} }))).toEqual([...begun, 'select "case_id", "question",', touched, 'insert into "answers"', 'insert into "answer_history"', 'commit']);
  });

  it('goes on with its connections when a newer version of the program adds a column', async () => {
    const place = await places.newPlace();
    const store = await open(place);
    const { id } = await store.create(start);
    const all = () => Promise.all([store.get(id), store.list(), store.saveAnswer(id, 'q', { state: 'answered', values: {} }), store.saveDraft(id, 'letter-en', 'x', []), store.team.roleOf(id, 'nobody'), store.files.list(id)]);
    for (let i = 0; i < 7; i++) await all();
    for (const table of ['cases', 'answers', 'drafts', 'draft_history', 'evidence_files', 'members']) await query(place, `alter table ${table} add column later text`);
    await all();
  });

  describe('several processes', () => {
    it('start at once on an empty database', async () => {
      const place = await places.newPlace();
      const stores = await Promise.all([1, 2, 3, 4].map(() => open(place)));
      await Promise.all(stores.map((store) => store.create(start)));
      expect(await stores[0]?.list()).toHaveLength(4);
    });

    it('lose no write of twenty writers who read before they write', async () => {
      const place = await places.newPlace();
      const [one, two] = [await open(place), await open(place)];
      const { id } = await one.create(start);
      const add = async (store: CaseStore, n: number): Promise<void> => {
        for (;;) {
          const found = await store.get(id);
          const before = found?.answers['q'];
          const written = [...(before?.answer.values['written'] as number[] | undefined ?? []), n];
          if ((await store.saveAnswer(id, 'q', { state: 'answered', values: { written: written as never } }, before?.version ?? 0)).ok) return;
        }
      };
      await Promise.all(Array.from({ length: 20 }, (_, n) => add(n % 2 === 0 ? one : two, n)));
      const found = await two.get(id);
      expect([...(found?.answers['q']?.answer.values['written'] as unknown as number[])].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
      expect(found?.answers['q']?.version).toBe(20);
    });

    it('give every unconditional write of the same draft a version of its own', async () => {
      const place = await places.newPlace();
      const [one, two] = [await open(place), await open(place)];
      const { id } = await one.create(start);
      const saved = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? one : two).saveDraft(id, 'letter-en', `text ${String(n)}`, [])));
      expect(saved.map((each) => (each.ok ? each.value?.version : undefined)).sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    });

    it('make one submission of a day that both note down', async () => {
      const place = await places.newPlace();
      const [one, two] = [await open(place), await open(place)];
      const { id } = await one.create(start);
      await Promise.all([one, two, one, two].map((store) => store.change(id, { sentOn: '2026-03-10' })));
      expect((await one.rounds(id))?.[0]?.submissions).toMatchObject([{ number: 1 }]);
    });

    it('bring in the same case from both sides at once, with its files in another order', async () => {
      const place = await places.newPlace();
      const [one, two] = [await open(place), await open(place)];
      const { id } = await one.create(start);
      const bytes = Array.from({ length: 30 }, (_, n) => new Uint8Array([n]));
      for (const [n, each] of bytes.entries()) await one.files.add(id, { name: `${String(n)}.txt`, kind: 'text', bytes: each });
      const whole = await one.whole(id);
      if (whole === undefined) throw new Error('no case');
      const reversed = { ...whole, content: { ...whole.content, files: [...whole.content.files].reverse() } };
      const contents = new Map(bytes.map((each) => [hashOf(each), each]));
      const contentOf = (hash: string): Uint8Array => contents.get(hash) ?? new Uint8Array();
      const made = await Promise.all([whole, reversed, whole, reversed].map((each, n) => (n % 2 === 0 ? one : two).bringIn(each, contentOf)));
      for (const each of made) expect(await two.files.list(each)).toHaveLength(30);
      expect(await one.list()).toHaveLength(5);
    });

    it('read a case as it was at one moment while another writes', async () => {
      const place = await places.newPlace();
      const [one, two] = [await open(place), await open(place)];
      const { id } = await one.create(start);
      const write = async (): Promise<void> => { for (let n = 1; n <= 30; n++) await one.change(id, { title: String(n), receivedOn: `2026-03-${String(n).padStart(2, '0')}` }); };
      const torn: unknown[] = [];
      const read = async (): Promise<void> => { for (let n = 0; n < 60; n++) { const found = await two.get(id); if (found?.receivedOn !== undefined && Number(found.receivedOn.slice(8)) !== Number(found.title)) torn.push(found.title); } };
      await Promise.all([write(), read()]);
      expect(torn).toEqual([]);
    });

    it('keep no line of a state that was changed meanwhile, even within one millisecond', async () => {
      const place = await places.newPlace();
      const clock = (): Date => new Date('2026-03-01T00:00:00Z');
      const [one, two] = [await open(place, { clock }), await open(place, { clock })];
      const { id, updatedAt } = await one.create(start);
      await two.change(id, { title: 'Changed' });
      await one.lines.keep(id, updatedAt, 's', { line: { id, title: 'old' } as CaseLine, rank: '1', terms: ['old'] });
      expect(await one.lines.stale('s', 9)).toMatchObject([{ id, title: 'Changed' }]);
      expect((await one.lines.find('s', { order: 'newest', most: 9, skip: 0, sought: [] })).lines).toEqual([]);
    });

    it('reckon lines one at a time, and each hears what another deleted or erased', async () => {
      const place = await places.newPlace();
      let [heardHere, heardThere] = [0, 0];
      const one = await open(place, { onErased: () => { heardHere += 1; } });
      const two = await open(place, { onErased: () => { heardThere += 1; } });
      await expect.poll(() => Math.min(heardHere, heardThere)).toBe(1);
      let worked = 0;
      await one.lines.alone(async () => { worked += 1; await two.lines.alone(async () => { worked += 10; }); });
      await two.lines.alone(async () => { worked += 100; });
      expect(worked).toBe(101);
      const { id } = await one.create(start);
      await one.saveDraft(id, 'refused', 'x', []);
      await one.delete(id);
      await expect.poll(() => [heardHere, heardThere]).toEqual([2, 2]);
      await two.bringBack(id);
      await two.erase(id);
      await expect.poll(() => [heardHere, heardThere]).toEqual([3, 3]);
    });

    it('keep house at once without waiting for each other, and leave what was brought back', async () => {
      const place = await places.newPlace();
      let now = new Date('2026-03-01T00:00:00Z');
      const stores = [await open(place, { clock: () => now }), await open(place, { clock: () => now })];
      const [one] = stores;
      const ids = await Promise.all(Array.from({ length: 12 }, async () => { const made = await one?.create(start); await one?.files.add(made?.id ?? '', { name: 'a', kind: 'pdf', bytes: new Uint8Array([1]) }); return made?.id ?? ''; }));
      for (const id of ids) await one?.delete(id);
      now = new Date('2026-05-01T00:00:00Z');
      await one?.bringBack(ids[5] ?? '');
      const gone = await Promise.all(stores.map((store) => store.eraseOld()));
      expect(gone.reduce((sum, each) => sum + each, 0)).toBe(11);
      expect(await one?.list()).toMatchObject([{ id: ids[5] }]);
      expect(await one?.files.verify()).toEqual({ missing: [], altered: [], orphans: [] });
    });
  });

  it('tells what became of a content in its table', async () => {
    const place = await places.newPlace();
    const store = await open(place);
    const { id } = await store.create(start);
    const [one, two] = await Promise.all(['one', 'two'].map(async (text) => { const added = await store.files.add(id, { name: text, kind: 'text', bytes: new TextEncoder().encode(text) }); if (!added.ok) throw new Error(added.why); return added.value; }));
    if (one === undefined || two === undefined) throw new Error('two files');
    await query(place, 'update contents set bytes = $1 where hash = $2', ['tampered', one.hash]);
    await query(place, 'delete from contents where hash = $1', [two.hash]);
    expect(await store.files.verify()).toEqual({ missing: [two.hash], altered: [one.hash], orphans: [] });
    expect([await store.files.content(id, one.id), await store.files.content(id, two.id)]).toEqual([{ ok: false, why: 'altered' }, { ok: false, why: 'missing' }]);
    await store.files.add(id, { name: 'one', kind: 'text', bytes: new TextEncoder().encode('one') });
    expect(await store.files.content(id, one.id)).toMatchObject({ ok: true });
  });

  it('keeps a case, and the day it was sent, through the steps of the schema', async () => {
    const place = await places.newPlace();
    const pool = new pg.Pool({ connectionString: place });
    const old = new Kysely<never>({ dialect: new PostgresDialect({ pool }) });
    const first = Object.fromEntries(Object.entries(steps).slice(0, 2));
    await new Migrator({ db: old, provider: { getMigrations: () => Promise.resolve(first) } }).migrateToLatest();
    await old.destroy();
    await query(place, "insert into cases (id, version, title, language, confirmed, created_at, updated_at) values ('c', 3, 't', 'ja', '[]', '2026-03-01', '2026-03-02')");
    await query(place, "insert into rounds (case_id, number, notice, correction, created_at, sent_on) values ('c', 1, 'n', '{}', '2026-03-01', '2026-03-05')");
    const store = await open(place);
    expect([await store.get('c'), await store.lines.counts()]).toMatchObject([{ title: 't', notice: 'n', version: 3, sentOn: '2026-03-05' }, { kept: 1, there: 1 }]);
    expect((await store.rounds('c'))?.[0]?.submissions).toMatchObject([{ number: 1, on: '2026-03-05' }]);
  });

  it('finds a word that is in nearly every line, in some and in one, among thousands', async () => {
    const place = await places.newPlace();
    const store = await open(place);
    await query(place, "insert into cases (id, version, title, language, confirmed, created_at, updated_at, line_stamp) select n, 1, n, 'en', '[]', '2026-03-01', to_char(n, 'FM000000'), 's' from generate_series(1, 6000) as n");
    await query(place, `insert into case_lines (case_id, updated_at, shown, rank, line, terms) select n, to_char(n, 'FM000000'), 1, '1', json_build_object('id', n::text), ('common:1' || case when n % 10 = 0 then ' tenth:2' else '' end || ' n' || n || ':3')::tsvector from generate_series(1, 6000) as n`);
    const found = async (typed: string) => { const { lines, matched, total } = await store.lines.find('s', { order: 'newest', most: 3, skip: 0, sought: soughtTerms(typed) }); return [lines.map(({ id }) => id), matched, total]; };
    expect(await found('common')).toEqual([['6000', '5999', '5998'], 1000, 6000]);
    expect(await found('tent')).toEqual([['6000', '5990', '5980'], 600, 6000]);
    expect(await found('common n17')).toEqual([['1799', '1798', '1797'], 111, 6000]);
    expect(await found('n17 tenth')).toEqual([['1790', '1780', '1770'], 11, 6000]);
    expect(await found('nowhere')).toEqual([[], 0, 6000]);
  });

  it('counts the cases right, however many come and go at once', async () => {
    const place = await places.newPlace();
    const [store, other] = [await open(place), await open(place)];
    const made = await Promise.all(Array.from({ length: 150 }, (_, i) => (i % 2 === 0 ? store : other).create(start)));
    await Promise.all(made.slice(0, 40).map(({ id }, i) => (i % 2 === 0 ? store.delete(id) : other.erase(id))));
    expect((await store.lines.find('s', { order: 'newest', most: 1, skip: 0, sought: [] })).total).toBe(110);
    const [[rows, sum] = []] = await query(place, 'select count(*)::int, sum(n)::int from case_counts');
    expect([Number(rows) < 150, sum]).toEqual([true, 110]);
  });

  it('says what it holds, and deletes everything, which others hear', async () => {
    const place = await places.newPlace();
    let heard = 0;
    const other = await open(place, { onErased: () => { heard += 1; } });
    await expect.poll(() => heard).toBe(1);
    const { store, keeping, database } = await openPostgresStore(place);
    onTestFinished(() => store.close());
    const [one, two] = [await store.create(start), await store.create(start)];
    await store.files.add(one.id, { name: 'a', kind: 'text', bytes: new Uint8Array([1, 2, 3]) });
    await store.delete(two.id);
    expect(await keeping.look()).toMatchObject({ folder: database, database: true, cases: 1, deleted: 1, files: 1, fileBytes: 3, copies: [] });
    const others = Array.from({ length: 6 }, async (_, n) => { for (let i = 0; i < 20; i++) { const file = (await other.files.list(one.id))[0]; if (file !== undefined) await other.files.content(one.id, file.id); await other.saveDraft(one.id, 'letter-en', String(n), []); } });
    await keeping.eraseAll({ copies: true });
    await Promise.all(others);
    expect([await other.list(), await other.deleted(), await other.get(one.id)]).toEqual([[], [], undefined]);
    expect(await keeping.look()).toMatchObject({ cases: 0, deleted: 0, files: 0, fileBytes: 0 });
    expect(await other.lines.counts()).toEqual({ kept: 0, there: 0 });
    for (const table of ['rounds', 'drafts', 'evidence_files', 'contents']) expect(await query(place, `select 1 from ${table}`), table).toEqual([]);
    await expect.poll(() => heard).toBe(3);
  });

  describe('what cannot be used is told by name', () => {
    it('and never with a password', async () => {
      const place = await places.newPlace();
      const wrong = changed(place, (address) => { address.password = 'hunter2secret'; });
      const nowhere = changed(wrong, (address) => { address.port = '1'; });
      const faults = { 'login-refused': wrong, 'unreachable': nowhere, 'no-database': changed(place, (address) => { address.pathname = '/nothing_here'; }), 'bad-url': 'mysql://a:hunter2secret@b/c' };
      for (const [code, url] of Object.entries(faults)) {
        const fault = await faultOf(url);
        expect(fault.code).toBe(code);
        for (const said of [String(fault), fault.file, String(fault.stack), JSON.stringify(fault), String(fault.cause)]) for (const secret of ['hunter2secret', new URL(place).password]) expect(said).not.toContain(secret);
      }
      expect((await faultOf('postgres://a:hunter2secret@[b/c')).code).toBe('bad-url');
    });

    it('where it is of a newer program, and nothing is changed', async () => {
      const place = await places.newPlace();
      await (await openPostgresStore(place)).store.close();
      await query(place, "insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01')");
      expect((await faultOf(place)).code).toBe('newer-database');
      expect(await query(place, 'select count(*)::int from kysely_migration')).toEqual([[Object.keys(steps).length + 1]]);
    });

    it('where rights lack: to make tables, or to write into those that are there', async () => {
      const place = await places.newPlace();
      const user = `guest_${new URL(place).pathname.slice(1)}`;
      await query(place, `create role ${user} login password 'guest'`);
      onTestFinished(async () => { await query(place, `drop owned by ${user}`); await query(place, `drop role ${user}`); });
      const guest = changed(place, (address) => { address.username = user; address.password = 'guest'; });
      await query(place, 'revoke create on schema public from public');
      expect((await faultOf(guest)).code).toBe('no-rights');
      await (await openPostgresStore(place)).store.close();
      await query(place, `grant select on all tables in schema public to ${user}`);
      expect((await faultOf(guest)).code).toBe('no-rights');
    });

    it('where it keeps no Unicode', async () => {
      const place = await places.newPlace();
      const name = `${new URL(place).pathname.slice(1)}_latin`;
      await query(place, `create database ${name} encoding 'LATIN1' locale_provider libc locale 'C' template template0`);
      onTestFinished(async () => { await query(place, `drop database ${name} with (force)`); });
      expect((await faultOf(changed(place, (address) => { address.pathname = `/${name}`; }))).code).toBe('not-utf8');
    });
  });

  it.skipIf(Boolean(process.env['TEST_DATABASE_URL']))('goes on after the server was away, says so meanwhile, and hears again', async () => {
    const server = await startServer();
    onTestFinished(() => server.end());
    let heard = 0;
    const { store } = await openPostgresStore(server.url, { onErased: () => { heard += 1; } });
    const { id } = await store.create(start);
    await expect.poll(() => heard).toBe(1);
    await server.stop();
    await expect(store.get(id)).rejects.toBeInstanceOf(NotReached);
    await expect(store.change(id, { title: 'x' })).rejects.toBeInstanceOf(NotReached);
    await server.start();
    expect(await store.change(id, { title: 'back' })).toMatchObject({ ok: true });
    await expect.poll(() => heard, { timeout: 10_000 }).toBe(2);
    await store.close();
  });
});
