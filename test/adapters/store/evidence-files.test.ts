// The promises of the evidence files, kept by every engine: one copy for each content, nothing altered, nothing left behind.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packLines } from '../../../server/adapters/reports/pack-lines.ts';
import type { CaseStore } from '../../../server/core/case/case.ts';
import { describeStores } from '../../support/engines.ts';

const start = { notice: 'Your account was deactivated.', language: 'en', title: 'A case' } as const;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const invoice = bytes('%PDF-1.7 an invoice, not read here');
const hash = createHash('sha256').update(invoice).digest('hex');

describeStores('evidence files', ({ open, beside, newPlace, contents, rows }) => {
  interface Place { readonly store: CaseStore; readonly id: string; readonly kept: () => Promise<readonly string[]>; readonly place: string; readonly passed: (days: number) => void }
  async function withCase(work: (place: Place) => Promise<void>): Promise<void> {
    const place = await newPlace();
    let days = 0;
    const store = await open(place, () => new Date(Date.parse('2026-03-01T00:00:00Z') + days * 86_400_000));
    try { await work({ store, place, passed: (more) => { days += more; }, kept: () => contents(place), id: (await store.create(start)).id }); } finally { await store.close(); }
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
      expect(await store.parts.erase(other, value.id)).toBe(false);
      expect(await store.parts.erase(id, value.id)).toBe(true);
      expect(await kept()).toHaveLength(2);
      await store.files.delete(other, (await store.files.list(other))[0]?.id ?? '');
      expect(await store.erase(other)).toBe(true);
      expect(await kept()).toEqual([]);
      expect(await store.files.list(other)).toEqual([]);
    }));

    it('that was taken out is brought back as it was within 30 days, then gone for good with its content', () => withCase(async ({ store, kept, id, passed }) => {
      const { value } = await added(store, id, invoice);
      const marked = await store.files.change(id, value.id, { paper: 'demanded:invoices', word: 'present' }, 1);
      await store.files.delete(id, value.id);
      expect([await store.files.list(id), await store.files.content(id, value.id), await store.files.verify()]).toEqual([[], { ok: false, why: 'not-found' }, { missing: [], altered: [], orphans: [] }]);
      expect(await store.parts.list(id)).toMatchObject([{ id: value.id, kind: 'file', name: 'invoice.pdf' }]);
      passed(29);
      await store.eraseOld();
      expect(await store.parts.bringBack(id, value.id)).toBe('done');
      expect([await store.files.list(id), await store.parts.list(id)]).toEqual([[{ ...(marked.ok ? marked.value : {}), version: 3 }], []]);
      expect(await store.files.content(id, value.id)).toMatchObject({ ok: true });
      expect(await store.parts.bringBack(id, value.id)).toBe('not-found');
      // Added again meanwhile, it is there once.
      await store.files.delete(id, value.id);
      const again = await added(store, id, invoice, 'again.pdf');
      expect(await store.parts.bringBack(id, value.id)).toBe('done');
      expect((await store.files.list(id)).map(({ id: each }) => each)).toEqual([again.value.id]);
      await store.files.delete(id, again.value.id);
      passed(31);
      await store.eraseOld();
      expect([await store.parts.list(id), await kept(), (await store.get(id))?.title]).toEqual([[], [], start.title]);
    }));

    it('is so for a report with its lines as well', () => withCase(async ({ store, id }) => {
      const read = { name: 'orders.txt', format: 'orders', totals: { lines: 2, counted: 2, aside: 0, passed: 0 }, faults: [], faultCounts: {}, heads: { order: 'order-id' }, figures: [] };
      const report = await store.orders.addReport(id, read, packLines([{ line: 2, order: '111-1' }]));
      const key = report.ok ? report.value.id : '';
      expect(await store.orders.deleteReport(id, key)).toBe(true);
      expect([(await store.get(id))?.reports ?? [], await store.orders.reportLines(id, key)]).toEqual([[], undefined]);
      expect(await store.parts.list(id)).toMatchObject([{ id: key, kind: 'report', name: 'orders.txt' }]);
      expect(await store.parts.bringBack(id, key)).toBe('done');
      expect([(await store.get(id))?.reports, await store.orders.reportLines(id, key)]).toMatchObject([[{ id: key, version: 2, name: 'orders.txt' }], [{ line: 2, order: '111-1' }]]);
    }));

    it('is lost by nobody who adds the same while another deletes it', () => withCase(async ({ store, place, id }) => {
      const second = await beside(store, place);
      const other = (await store.create(start)).id;
      for (let i = 0; i < 20; i++) {
        const { value } = await added(store, id, invoice);
        const [, kept] = await Promise.all([store.files.delete(id, value.id).then(() => store.parts.erase(id, value.id)), added(second, other, invoice)]);
        expect(await store.files.content(other, kept.value.id)).toMatchObject({ ok: true });
        await store.files.delete(other, kept.value.id);
        await store.parts.erase(other, kept.value.id);
      }
      expect(await store.files.verify()).toEqual({ missing: [], altered: [], orphans: [] });
      await second.close();
    }));

    it('keeps to 200 MB a case, and nothing of what was too much', () => withCase(async ({ store, place, id, kept }) => {
      const first = await added(store, id, bytes('0'));
      for (let i = 1; i < 10; i++) await added(store, id, bytes(String(i)));
      // As if each were as large as one may be.
      await rows(place, 'update evidence_files set size = ?', 20_000_000);
      expect(await store.files.add(id, { name: 'more.pdf', kind: 'pdf', bytes: bytes('x') })).toEqual({ ok: false, why: 'case-full' });
      expect(await kept()).toHaveLength(10);
      await store.files.delete(id, first.value.id);
      await added(store, id, bytes('x'));
      expect([await store.parts.bringBack(id, first.value.id), (await store.parts.list(id)).length]).toEqual(['case-full', 1]);
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
