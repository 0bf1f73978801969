// Japanese left in the English letter: what is proposed in its place, and what is left to the seller.
import { beforeAll, describe, expect, it } from 'vitest';
import { applyFix } from '../../../client/src/apply-fix.ts';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import type { Finding } from '../../../server/core/check/verdict.ts';
import { romanise } from '../../../server/core/check/judgements/romanise.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const found = (text: string): readonly Finding[] => checkDraft(rulebook, { text, reasons: [] }).findings.filter(({ rule }) => rule === 'style/japanese-in-english-letter');

describe('the offer of a finding', () => {
  it.each([
    ['On 5 March the 注文 was cancelled.', 'On 5 March the order was cancelled.'],
    ['The item that two of our buyers ordered in March was 在庫切れ at the supplier.', 'The item that two of our buyers ordered in March was out of stock at the supplier.'],
    ['We paid 5,000円 for the parcels.', 'We paid 5,000 JPY for the parcels.'],
    ['We refunded ７ orders of ＡＢＣ goods.', 'We refunded 7 orders of ＡＢＣ goods.'],
    ['On ３月５日 we refunded 7 orders.', 'On 5 March we refunded 7 orders.'],
    ['The owner of さくら checks the stock; さくら is closed on Sunday.', 'The owner of Sakura checks the stock; Sakura is closed on Sunday.'],
  ])('%s', (text, wanted) => {
    const fix = found(text).find((finding) => finding.fix !== undefined)?.fix;
    expect(fix === undefined ? undefined : applyFix(text, fix)).toBe(wanted);
  });
  it.each(['Naoko 青木 checks the stock every day.', 'We sent 7件 in March.', 'We bought the goods of the late orders from the shop 東京雑貨 in March.', 'In March we refunded all of the seven orders that were late 返金しました and told the buyers.', 'Our shop on the marketplace has the name みどりです and sells kitchen goods to buyers abroad.'])('is none where nothing is certain: %s', (text) => {
    expect(found(text)).toHaveLength(1);
    expect(found(text)[0]?.fix).toBeUndefined();
  });
  it('stays away from Japanese sentences and from English ones', () => {
    expect(found('在庫切れの注文を返金しました。\nWe refunded 7 orders.')).toEqual([]);
    expect(found('We refunded 7 orders; the café “Aoba” is closed.')).toEqual([]);
  });
});

it('kana are spelt only where the spelling is certain', () => {
  expect(['さくら', 'スミレ', 'きょうと', 'みっつ', 'しんじゅく', 'まっちゃ'].map(romanise)).toEqual(['Sakura', 'Sumire', undefined, 'Mittsu', 'Shinjuku', 'Matcha']);
  expect(['おおの', 'メーカー', 'こうべ', 'しんいち', '青い', 'あ', 'かっ'].map(romanise)).toEqual(Array.from({ length: 7 }, () => undefined));
});
