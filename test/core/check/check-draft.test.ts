// The checker on small drafts: blocks of issues, parts under headings, gaps, marks.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import type { ElementVerdict, Mark, Verdict } from '../../../server/core/check/verdict.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });
const verdicts = (text: string, reasons: readonly string[]): Readonly<Record<string, Verdict>> => Object.fromEntries(checkDraft(rulebook, { text, reasons }).elements.map(({ key, verdict }) => [key, verdict]));

describe('a draft with a block per issue', () => {
  const text = `## Issue 1: Orders not filled, items out of stock

### Actions taken

- On 5 March we refunded all 7 open orders and wrote to the 7 buyers through Amazon. No order is open today.

## Issue 2: Buyers who did not receive their orders

### Actions taken

- On 6 March we changed 2 shipping templates from untracked mail to EMS.
`;
  it('counts a sentence for the issue it stands under, and for no other', () => {
    const found = verdicts(text, ['out-of-stock', 'non-delivery']);
    expect([found['out-of-stock.orders-resolved'], found['non-delivery.orders-resolved']]).toEqual(['present', 'missing']);
    expect([found['out-of-stock.settings-corrected'], found['non-delivery.settings-corrected']]).toEqual(['missing', 'present']);
  });
  it('counts it for every issue where there are no blocks', () => {
    const found = verdicts('On 5 March we refunded all 7 open orders and wrote to the 7 buyers through Amazon. No order is open today.', ['out-of-stock', 'non-delivery']);
    expect(found['out-of-stock.orders-resolved']).toBe(found['non-delivery.orders-resolved']);
    expect(found['out-of-stock.orders-resolved']).not.toBe('missing');
  });
});

describe('a corrective action', () => {
  it.each([
    ['By 6 March we refunded 7 orders in full and wrote to the 7 buyers through Amazon; no order is open.', 'present'], ['We have refunded the affected orders.', 'weak'], ['We will refund all 7 orders by 6 March.', 'weak'], ['We did not refund the orders.', 'missing'],
    ['3月6日までに7件を全額返金し、7人の購入者にAmazonのメッセージで連絡しました。未対応の注文はありません。', 'present'], ['影響を受けた注文は返金しました。', 'weak'], ['3月6日に7件を返金する予定です。', 'weak'],
  ] as const)('%s -> %s', (text, verdict) => { expect(verdicts(text, ['out-of-stock'])['out-of-stock.orders-resolved']).toBe(verdict); });
});

describe('what is no evidence', () => {
  it('is a marked gap, whatever words stand around it', () => {
    const text = 'By [NOT YET ANSWERED: Date it was done] we refunded 7 orders in full and wrote to 7 buyers through Amazon.';
    expect(verdicts(text, ['out-of-stock'])['out-of-stock.orders-resolved']).toBe('missing');
    expect(checkDraft(rulebook, { text, reasons: ['out-of-stock'] }).findings.map(({ rule }) => rule)).toContain('style/placeholder');
  });
  it('is a heading alone', () => {
    expect(Object.values(verdicts('Root cause\n\nActions taken\n\nPrevention\n', ['late-shipment'])).every((verdict) => verdict === 'missing')).toBe(true);
  });
});

describe('every verdict and finding', () => {
  it('names places that lie in the draft, and every missing element is reported once', () => {
    const text = 'Dear Amazon,\nwe are sorry. Our stock tool was wrong. We will do our best.\n';
    const result = checkDraft(rulebook, { text, reasons: ['cancellation-rate'] });
    for (const { start, end } of [...result.elements.flatMap(({ evidence }) => evidence), ...result.findings.flatMap(({ places }) => places)]) { expect(start).toBeLessThan(end); expect(end).toBeLessThanOrEqual(text.length); }
    const missing = result.elements.filter(({ verdict }) => verdict === 'missing').map(({ element }) => `element/${element}`).sort();
    expect(result.findings.filter(({ rule, severity }) => rule.startsWith('element/') && severity === 'error').map(({ rule }) => rule).sort()).toEqual(missing);
  });
  it('is kept as the seller marked it', () => {
    const text = 'All is well now.\n';
    const result = checkDraft(rulebook, { text, reasons: ['late-shipment'], marks: [{ key: 'late-shipment.orders-resolved', sentence: 'All is well now.' }] });
    expect(result.elements.find(({ key }) => key === 'late-shipment.orders-resolved')).toMatchObject({ verdict: 'present', byUser: true, evidence: [{ start: 0, end: 16 }] });
  });
  it('rests on no sentence that the seller took out as no answer', () => {
    const sentence = 'We refunded all 7 buyers in full on 4 March 2026.';
    const key = 'late-shipment.orders-resolved';
    const verdictOf = (marks: readonly Mark[]): ElementVerdict | undefined => checkDraft(rulebook, { text: `${sentence}\nThe parcels were late.\n`, reasons: ['late-shipment'], marks }).elements.find((element) => element.key === key);
    const before = verdictOf([]);
    expect(before?.evidence).toEqual([{ start: 0, end: sentence.length }]);
    expect(before?.byUser).toBeUndefined();
    expect(verdictOf([{ key, sentence, answers: false }])).toMatchObject({ verdict: 'missing', byUser: true, evidence: [] });
    expect(verdictOf([{ key: 'late-shipment.other', sentence, answers: false }])).toEqual(before);
  });
});
