// The list of cases: every engine finds the same, which is what the words say and nothing else.
import { describe, expect, it } from 'vitest';
import type { CaseLine } from '../../../server/core/case/case-line.ts';
import type { CaseStore } from '../../../server/core/case/case.ts';
import { indexTerms, soughtTerms } from '../../../server/core/text/search-terms.ts';
import { describeStores } from '../../support/engines.ts';

const titles = [
  '在庫切れ 販売停止のお知らせ', '販売の再開', 'Out of stock, Amazon.com', 'Out of order; stock is fine', 'Hoshikawa Export 4242', "L'été à Zürich – 50% \"off\" (B0CKQ7RT12)", 'ＦＵＬＬ ｗｉｄｔｈ ﾊﾝｶｸ', 'stockholm', 'NOT stock AND rank OR * : \\ \' <-> & | !',
  `long${'x'.repeat(3000)}`, '停', 'ABC在庫XYZ',
];
/** By plain comparison of terms: each row of them stands somewhere, the last one perhaps as the start of a longer one. */
const fits = (title: string, typed: string): boolean => {
  const terms = indexTerms(title);
  return soughtTerms(typed).every((row) => terms.some((_, at) => row.every((term, i) => (i === row.length - 1 ? terms[at + i]?.startsWith(term) : terms[at + i] === term))));
};

const start = { notice: 'n', language: 'ja', title: 't' } as const;

describeStores('the list of cases', ({ open, newPlace }) => {
  const keep = async (store: CaseStore, title: string): Promise<void> => {
    const { id, updatedAt } = await store.create({ notice: 'n', language: 'ja', title });
    await store.lines.keep(id, updatedAt, 's', { line: { id, title } as CaseLine, rank: String(titles.indexOf(title)).padStart(2, '0'), terms: indexTerms(title) });
  };
  const found = async (store: CaseStore, typed: string): Promise<readonly string[]> => (await store.lines.find('s', { order: 'urgent', most: 50, skip: 0, sought: soughtTerms(typed) })).lines.map(({ title }) => title);

  describe('is searched', () => {
    it('however a word is typed: width, case, accents, kana of either sort, shapes of a kanji', async () => {
      const store = await open(await newPlace());
      const written = ['株式会社アマゾン', 'がぎぐ商店', 'Café Zürich', '葛\u{E0100}城', 'ヴァイオリン', 'Große Straße', 'ＡＢＣ 1234'];
      for (const title of written) await keep(store, title);
      const typed = [['ｱﾏｿﾞﾝ', 'あまぞん', 'アマゾ'], ['ガギグ', 'ｶﾞｷﾞ', 'か\u3099き\u3099'], ['cafe', 'CAFE\u0301', 'zurich'], ['葛城'], ['ゔぁい', 'ｳﾞｧｲ'], ['strasse', 'STRASSE', 'grosse'], ['abc', 'ａｂｃ', '１２３']];
      for (const [i, ways] of typed.entries()) for (const way of ways) expect(await found(store, way), way).toEqual([written[i]]);
      // Voiced or not is another word.
      for (const other of ['かきく', 'あまそん']) expect(await found(store, other), other).toEqual([]);
      await store.close();
    });

    it('for words, starts of words, words in a row and Japanese without spaces', async () => {
      const store = await open(await newPlace());
      for (const title of titles) await keep(store, title);
      const typed = ['在庫', '停止', '停', '販売', '販売停止', '止販', 'stock', 'sto', 'out of', 'of out', 'amazon.com', 'com amazon', 'hoshi 42', '4242', 'été', 'ete', 'Zürich', 'zurich', '50%', '"off"', 'b0ckq7', 'full', 'ハンカク', "' or 1=1", '* OR', 'NOT', ':*', '\\', '在庫XYZ', 'abc在', 'longxxx', 'の再', '', '  '];
      for (const each of typed) expect(await found(store, each), each).toEqual(titles.filter((title) => fits(title, each)));
      await store.close();
    });

    it('with what is typed hidden once its case is deleted, and back with it', async () => {
      const store = await open(await newPlace());
      const { id, updatedAt } = await store.create({ notice: 'n', language: 'ja', title: 't' });
      await store.lines.keep(id, updatedAt, 's', { line: { id, title: 't' } as CaseLine, rank: '1', terms: ['zebra'] });
      expect(await found(store, 'zeb')).toEqual(['t']);
      await store.delete(id);
      expect(await found(store, 'zeb')).toEqual([]);
      await store.bringBack(id);
      expect(await found(store, 'zeb')).toEqual(['t']);
      await store.erase(id);
      expect(await found(store, 'zeb')).toEqual([]);
      await store.close();
    });
  });

  it('counts the cases that are there, with a line or without, and not those that are deleted', async () => {
    const store = await open(await newPlace());
    const total = async (): Promise<number> => (await store.lines.find('s', { order: 'newest', most: 9, skip: 0, sought: [] })).total;
    const [one, two] = [await store.create(start), await store.create(start), await store.create(start)];
    expect(await total()).toBe(3);
    // The second time there is nothing to delete, or to bring back.
    for (const work of [() => store.delete(one.id), () => store.bringBack(one.id)]) { await work(); const after = await total(); await work(); expect(await total()).toBe(after); }
    await store.delete(two.id);
    await store.change(one.id, { title: 'u' });
    expect(await total()).toBe(2);
    await store.erase(two.id);
    await store.erase(one.id);
    expect(await total()).toBe(1);
    await store.close();
  });

  it('is told apart by the rules with which its lines were reckoned, and a line of an older state is not kept', async () => {
    const store = await open(await newPlace());
    const { id, updatedAt } = await store.create({ notice: 'n', language: 'ja', title: 't' });
    expect((await store.lines.stale('s', 9)).map((each) => each.id)).toEqual([id]);
    await store.lines.keep(id, updatedAt, 's', { line: { id, title: 't' } as CaseLine, rank: '1', terms: [] });
    expect(await store.lines.stale('s', 9)).toEqual([]);
    for (const other of ['a', 't']) expect(await store.lines.stale(other, 9), other).toHaveLength(1);
    expect(await store.lines.find('s', { order: 'newest', most: 9, skip: 0, sought: [] })).toMatchObject({ matched: 1, total: 1, left: 0 });
    await store.change(id, { title: 'u' });
    await store.lines.keep(id, updatedAt, 's', { line: { id, title: 'old' } as CaseLine, rank: '1', terms: [] });
    expect(await store.lines.find('s', { order: 'newest', most: 9, skip: 0, sought: [] })).toMatchObject({ total: 1, left: 1 });
    expect((await store.lines.stale('s', 9)).map(({ title }) => title)).toEqual(['u']);
    await store.close();
  });
});
