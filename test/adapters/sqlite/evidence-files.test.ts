// The promises of the evidence files, kept on a real disk: one copy for each content, nothing altered, nothing left behind.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../server/adapters/sqlite/store.ts';
import type { CaseStore } from '../../../server/core/case/case.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const root = tempFolder();
let count = 0;
const start = { notice: 'Your account was deactivated.', language: 'en', title: 'A case' } as const;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const invoice = bytes('%PDF-1.7 an invoice, not read here');
const hash = createHash('sha256').update(invoice).digest('hex');

interface Place { readonly store: CaseStore; readonly folder: string; readonly id: string; readonly onDisk: () => readonly string[] }
async function withCase(work: (place: Place) => Promise<void>): Promise<void> {
  const data = path.join(root, String(count++));
  const store = await openSqliteStore(path.join(data, 'cases.sqlite'));
  const folder = path.join(data, 'files');
  const onDisk = (): readonly string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name) : []);
  try { await work({ store, folder, onDisk, id: (await store.create(start)).id }); } finally { await store.close(); }
}
const added = async (store: CaseStore, id: string, content: Uint8Array, name = 'invoice.pdf') => { const one = await store.files.add(id, { name, kind: 'pdf', bytes: content }); if (!one.ok) throw new Error(one.why); return one; };

describe('an evidence file', () => {
  it('lies under its own hash, private, byte for byte, once for each content', () => withCase(async ({ store, folder, onDisk, id }) => {
    const other = (await store.create(start)).id;
    const [first, again, elsewhere] = [await added(store, id, invoice), await added(store, id, invoice, 'copy.pdf'), await added(store, other, invoice)];
    expect(first.value).toMatchObject({ name: 'invoice.pdf', hash, size: invoice.length, version: 1 });
    expect([first.again, again.again, elsewhere.again]).toEqual([false, true, false]);
    expect(again.value).toEqual(first.value);
    const file = path.join(folder, hash.slice(0, 2), hash.slice(2));
    expect(onDisk()).toEqual([hash.slice(2)]);
    expect(new Uint8Array(readFileSync(file))).toEqual(invoice);
    if (process.platform !== 'win32') expect([statSync(file).mode & 0o777, statSync(path.dirname(file)).mode & 0o777, statSync(folder).mode & 0o777]).toEqual([0o600, 0o700, 0o700]);
    expect(await store.files.content(id, first.value.id)).toMatchObject({ ok: true, file: first.value });
    expect(await store.files.content(other, first.value.id)).toEqual({ ok: false, why: 'not-found' });
  }));

  it('goes from the disk with the last row that names it, and not before', () => withCase(async ({ store, onDisk, id }) => {
    const other = (await store.create(start)).id;
    const { value } = await added(store, id, invoice);
    await added(store, other, invoice);
    await added(store, other, bytes('second'));
    expect(await store.files.delete(other, value.id)).toBe(false);
    expect(await store.files.delete(id, value.id)).toBe(true);
    expect(onDisk()).toHaveLength(2);
    expect(await store.erase(other)).toBe(true);
    expect(onDisk()).toEqual([]);
    expect(await store.files.list(other)).toEqual([]);
  }));

  it('is lost by nobody who adds the same while another deletes it', () => withCase(async ({ store, id }) => {
    const other = (await store.create(start)).id;
    for (let i = 0; i < 10; i++) {
      const { value } = await added(store, id, invoice);
      const [, kept] = await Promise.all([store.files.delete(id, value.id), added(store, other, invoice)]);
      expect(await store.files.content(other, kept.value.id)).toMatchObject({ ok: true });
      await store.files.delete(other, kept.value.id);
    }
    expect(await store.files.verify()).toEqual({ missing: [], altered: [], orphans: [] });
  }));

  it('is told as missing, altered or left over when the disk says so, and comes out only as it was added', () => withCase(async ({ store, folder, id }) => {
    const all = await Promise.all(['one', 'two', 'three'].map(async (text) => (await added(store, id, bytes(text))).value));
    const [one, two, three] = all.map((file) => ({ ...file, at: path.join(folder, file.hash.slice(0, 2), file.hash.slice(2)) }));
    if (one === undefined || two === undefined || three === undefined) throw new Error('three files');
    expect(await store.files.verify()).toEqual({ missing: [], altered: [], orphans: [] });
    writeFileSync(one.at, 'tampered');
    rmSync(three.at);
    mkdirSync(path.join(folder, 'ff'), { recursive: true }); writeFileSync(path.join(folder, 'ff', 'ee'), 'left');
    expect(await store.files.verify()).toEqual({ missing: [three.hash], altered: [one.hash], orphans: ['ffee'] });
    expect(await store.files.content(id, one.id)).toEqual({ ok: false, why: 'altered' });
    expect(await store.files.content(id, three.id)).toEqual({ ok: false, why: 'missing' });
    expect(await store.files.content(id, two.id)).toMatchObject({ ok: true });
    // Added once more, it is whole again.
    await added(store, id, bytes('one')); await added(store, id, bytes('three'));
    expect(await store.files.verify()).toMatchObject({ missing: [], altered: [] });
  }));

  it('keeps to 200 MB a case, and nothing of what was too much', () => withCase(async ({ store, id, onDisk }) => {
    const big = (i: number): Uint8Array => new Uint8Array(20_000_000).fill(i);
    for (let i = 0; i < 10; i++) await added(store, id, big(i));
    expect(await store.files.add(id, { name: 'more.pdf', kind: 'pdf', bytes: bytes('x') })).toEqual({ ok: false, why: 'case-full' });
    expect(onDisk()).toHaveLength(10);
    expect(await store.files.add('nobody', { name: 'a', kind: 'pdf', bytes: bytes('x') })).toEqual({ ok: false, why: 'not-found' });
  }));

  it('keeps what was read of it and what the seller says of it, and tells a writer that saw an older state', () => withCase(async ({ store, id }) => {
    const { value } = await added(store, id, invoice);
    expect(await store.files.saveRead(id, value.id, { ok: false, why: 'encrypted' })).toMatchObject({ version: 1, read: { ok: false, why: 'encrypted' } });
    expect(await store.files.change(id, value.id, { paper: 'demanded:invoices', word: 'present' }, 1)).toMatchObject({ ok: true, value: { version: 2, paper: 'demanded:invoices', word: 'present' } });
    expect(await store.files.change(id, value.id, { paper: 'none' }, 1)).toMatchObject({ ok: false, why: 'conflict', value: { paper: 'demanded:invoices' } });
    await store.files.change(id, value.id, { word: null }, 2);
    expect(await store.files.list(id)).toEqual([{ ...value, version: 3, paper: 'demanded:invoices', read: { ok: false, why: 'encrypted' } }]);
  }));
});
