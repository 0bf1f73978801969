// The promises of the evidence files, that only a real disk keeps: rights, and what became of a file there.
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

describe('an evidence file on the disk', () => {
  it('is private, under its own hash', () => withCase(async ({ store, folder, onDisk, id }) => {
    await added(store, id, invoice);
    const file = path.join(folder, hash.slice(0, 2), hash.slice(2));
    expect(onDisk()).toEqual([hash.slice(2)]);
    expect(new Uint8Array(readFileSync(file))).toEqual(invoice);
    if (process.platform !== 'win32') expect([statSync(file).mode & 0o777, statSync(path.dirname(file)).mode & 0o777, statSync(folder).mode & 0o777]).toEqual([0o600, 0o700, 0o700]);
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
});
