// The promises of the evidence files, kept by every engine: one copy for each content, nothing altered, nothing left behind.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CaseStore } from '../../../server/core/case/case.ts';
import { describeStores } from '../../support/engines.ts';

const start = { notice: 'Your account was deactivated.', language: 'en', title: 'A case' } as const;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const invoice = bytes('%PDF-1.7 an invoice, not read here');
const hash = createHash('sha256').update(invoice).digest('hex');

describeStores('evidence files', ({ open, beside, newPlace, contents }) => {
  interface Place { readonly store: CaseStore; readonly id: string; readonly kept: () => Promise<readonly string[]>; readonly place: string }
  async function withCase(work: (place: Place) => Promise<void>): Promise<void> {
    const place = await newPlace();
    const store = await open(place);
    try { await work({ store, place, kept: () => contents(place), id: (await store.create(start)).id }); } finally { await store.close(); }
  }
  const added = async (store: CaseStore, id: string, content: Uint8Array, name = 'invoice.pdf') => { const one = await store.files.add(id, { name, kind: 'pdf', bytes: content }); if (!one.ok) throw new Error(one.why); return one; };

  describe('an evidence file', () => {
    it('lies under its own hash, byte for byte, once for each content', () => withCase(async ({ store, kept, id }) => {
      const other = (await store.create(start)).id;
      const [first, again, elsewhere] = [await added(store, id, invoice), await added(store, id, invoice, 'copy.pdf'), await added(store, other, invoice)];
      expect(first.value).toMatchObject({ name: 'invoice.pdf', hash, size: invoice.length, version: 1 });
      expect([first.again, again.again, elsewhere.again]).toEqual([false, true, false]);
      expect(again.value).toEqual(first.value);
      expect(await kept()).toEqual([hash]);
      const content = await store.files.content(id, first.value.id);
      expect(content.ok && new Uint8Array(content.bytes)).toEqual(invoice);
      expect(await store.files.content(id, first.value.id)).toMatchObject({ ok: true, file: first.value });
      expect(await store.files.content(other, first.value.id)).toEqual({ ok: false, why: 'not-found' });
    }));

    it('goes with the last row that names it, and not before', () => withCase(async ({ store, kept, id }) => {
      const other = (await store.create(start)).id;
      const { value } = await added(store, id, invoice);
      await added(store, other, invoice);
      await added(store, other, bytes('second'));
      expect(await store.files.delete(other, value.id)).toBe(false);
      expect(await store.files.delete(id, value.id)).toBe(true);
      expect(await kept()).toHaveLength(2);
      expect(await store.erase(other)).toBe(true);
      expect(await kept()).toEqual([]);
      expect(await store.files.list(other)).toEqual([]);
    }));

    it('is lost by nobody who adds the same while another deletes it', () => withCase(async ({ store, place, id }) => {
      const second = await beside(store, place);
      const other = (await store.create(start)).id;
      for (let i = 0; i < 20; i++) {
        const { value } = await added(store, id, invoice);
        const [, kept] = await Promise.all([store.files.delete(id, value.id), added(second, other, invoice)]);
        expect(await store.files.content(other, kept.value.id)).toMatchObject({ ok: true });
        await store.files.delete(other, kept.value.id);
      }
      expect(await store.files.verify()).toEqual({ missing: [], altered: [], orphans: [] });
      await second.close();
    }));

    it('keeps to 200 MB a case, and nothing of what was too much', () => withCase(async ({ store, id, kept }) => {
      const big = (i: number): Uint8Array => new Uint8Array(20_000_000).fill(i);
      for (let i = 0; i < 10; i++) await added(store, id, big(i));
      expect(await store.files.add(id, { name: 'more.pdf', kind: 'pdf', bytes: bytes('x') })).toEqual({ ok: false, why: 'case-full' });
      expect(await kept()).toHaveLength(10);
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
});
