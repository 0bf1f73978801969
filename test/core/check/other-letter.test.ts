// The English and the Japanese letter of one case beside each other.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import type { Finding } from '../../../server/core/check/verdict.ts';
import { letterText } from '../../../server/core/letter/letter-text.ts';
import { writeLetter } from '../../../server/core/letter/write-letter.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { caseNames, sampleCase } from '../../support/cases.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const found = (text: string, other: string): readonly Finding[] => checkDraft(rulebook, { text, reasons: [], other }).findings.filter(({ rule }) => rule === 'style/other-letter');
const places = (text: string, other: string): readonly string[] => found(text, other).flatMap((finding) => finding.places.map(({ start, end }) => text.slice(start, end)));

it.each(caseNames)('the two letters made of the answers of %s hold the same figures', (name) => {
  const letter = writeLetter(rulebook, sampleCase(rulebook, name));
  const [en, ja] = [letterText(letter, 'en'), letterText(letter, 'ja')];
  expect([...found(en, ja), ...found(ja, en)].map(({ message }) => message.en)).toEqual([]);
});

describe('a figure is the same', () => {
  it.each([
    ['We refunded 7 orders on 5 March.', '3月5日に７件を返金しました。'], ['On March 5 we refunded seven orders.', '3月5日に七件を返金しました。'],
    ['We paid JPY 50,000 and 5,000 JPY.', '5万円と5,000円を支払いました。'], ['The rate was 1.5 %.', '割合は１．５％でした。'],
    ['From 1 to 31 May 2026 we shipped 164 orders.', '2026年5月1日から31日までに164件を出荷しました。'], ['At 3:30 p.m. we count the stock.', '午後3時半に在庫を数えます。'],
    ['Both orders were refunded, and one buyer wrote again.', '注文は返金し、購入者から再度連絡がありました。'], ['Order 114-5520918-7736402, ASIN B0CKQ7RT12.', '注文114-5520918-7736402、ASINはB0CKQ7RT12です。'],
  ])('%s = %s', (en, ja) => { expect([...found(en, ja), ...found(ja, en)]).toEqual([]); });
});

describe('a figure of one letter alone', () => {
  it('is shown in both checks, with the line of the other', () => {
    const en = 'Actions taken\nOn 5 March we refunded 9 orders.\n';
    const ja = '実施済みの対応\n\n3月5日に7件を返金しました。\n';
    expect(places(en, ja)).toEqual(['9 orders']);
    expect(found(en, ja)[0]?.message.en).toContain('7件 (3)');
    expect(places(ja, en)).toEqual(['7件']);
    expect(found(ja, en)[0]?.message.ja).toContain('9 orders (2)');
  });
  it.each([
    ['On 6 March we wrote.', '3月5日に連絡しました。', '6 March'], ['ASIN B0CKQ7RT12 is closed.', 'B0CKQ7RT13の出品を終了しました。', 'B0CKQ7RT12'],
    ['At 9:30 we count.', '10時30分に数えます。', '9:30'], ['We paid 500 USD.', '50ドルを支払いました。', '500 USD'],
  ])('%s', (en, ja, words) => { expect(places(en, ja)).toEqual([words]); });
  it('is missed in no case with one letter only', () => { expect(found('On 6 March we wrote.', ' ')).toEqual([]); });
});
