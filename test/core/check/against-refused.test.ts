// A new plan beside the refused one: figures of one matter that changed without a word.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import type { Finding } from '../../../server/core/check/verdict.ts';
import { letterText } from '../../../server/core/letter/letter-text.ts';
import { writeLetter } from '../../../server/core/letter/write-letter.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { sampleCase } from '../../support/cases.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const found = (text: string, refused: string): readonly Finding[] => checkDraft(rulebook, { text, refused, reasons: ['out-of-stock'] }).findings.filter(({ rule }) => rule === 'style/against-refused');

const en = 'On 5 March we refunded all 7 orders in full and wrote to the buyers through Amazon.';
const ja = '3月5日に7件の注文を全額返金し、購入者にAmazonのメッセージで連絡しました。';

describe('another number for the same step', () => {
  it.each([[en, en.replace('7 orders', '9 orders'), '9 orders', '7 orders'], [en, en.replace('5 March', '8 March'), '8 March', '5 March'], [ja, ja.replace('7件', '9件'), '9件の注文', '7件の注文']])('%s', (refused, text, now, before) => {
    const [finding] = found(text, refused);
    expect(finding?.places.map(({ start, end }) => text.slice(start, end))).toEqual([now]);
    expect(finding?.message.en).toContain(before);
    expect(finding?.severity).toBe('hint');
  });
});

describe('is let pass', () => {
  it.each([
    ['where a sentence explains it', `${en.replace('7 orders', '9 orders')} We corrected the number of our first plan, which left out 2 orders.`, en],
    ['説明の文があるとき', `${ja.replace('7件', '9件')}前回の計画書の件数を訂正します。`, ja],
    ['where nothing changed', en, en],
    ['where it is another step', 'On 20 March we refunded 3 orders in full and wrote to the buyers through Amazon.', en],
    ['where the earlier text named no figure', en, 'We refunded the orders in full and wrote to the buyers through Amazon.'],
    ['where there is no earlier text', en, ' '],
  ])('%s', (_, text, refused) => { expect(found(text, refused)).toEqual([]); });
  it('where the new letter only tells more', () => {
    const letter = letterText(writeLetter(rulebook, sampleCase(rulebook, 'out-of-stock')), 'en');
    expect(found(letter, letter.split('\n').filter((_, i) => i % 3 !== 2).join('\n'))).toEqual([]);
  });
});
