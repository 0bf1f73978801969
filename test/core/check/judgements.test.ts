// Judgements over a whole draft that proofs of a rule cannot hold: they need an earlier text, a list of files, several issues, or length.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import type { DraftToCheck } from '../../../server/core/check/check-draft.ts';
import type { Finding } from '../../../server/core/check/verdict.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const find = (rule: string, draft: Omit<DraftToCheck, 'reasons'> & { readonly reasons?: readonly string[] }): readonly Finding[] => checkDraft(rulebook, { reasons: [], ...draft }).findings.filter((finding) => finding.rule === `style/${rule}`);
const words = (text: string, findings: readonly Finding[]): readonly string[] => findings.flatMap(({ places }) => places.map(({ start, end }) => text.slice(start, end)));

describe('the same text as the refused one', () => {
  const refused = 'Our stock was checked once a day. Twelve orders were late in March. We refunded all buyers. We will check the stock more often.';
  it('is found with a few words exchanged', () => {
    const text = 'Our stock was checked once a day. Twelve orders were late in April. We refunded all buyers. Naoko Aoki counts the shelf every Friday.';
    expect(words(text, find('as-refused', { text, refused }))).toHaveLength(3);
  });
  it('is not found in a text that keeps one fact', () => {
    expect(find('as-refused', { text: 'Our stock was checked once a day. On 4 March we set 212 offers to zero. Naoko Aoki counts the shelf every Friday at nine.', refused })).toEqual([]);
  });
  it('is found in Japanese, which has no spaces', () => {
    const old = '在庫の確認は一日一回でした。3月に12件が遅れました。全員に返金しました。';
    expect(find('as-refused', { text: '在庫の確認は一日一回でした。4月に12件が遅れました。全員に返金しました。', refused: old })).toHaveLength(1);
  });
  it('needs a refused text', () => { expect(find('as-refused', { text: refused })).toEqual([]); });
});

describe('papers', () => {
  it('named in the text and not among the files of the case are pointed at', () => {
    const text = 'All 9 buyers were refunded (refunds.csv). The setting is shown in template.png.';
    expect(words(text, find('papers-unlisted', { text, papers: ['2026-03 refunds.csv'] }))).toEqual(['template.png']);
  });
  it('are not missed where the files are not known', () => { expect(find('papers-unlisted', { text: 'The list is attached.' })).toEqual([]); });
});

describe('a word of other cases', () => {
  const text = 'We will create no parent ASIN with a child ASIN that is no true variation.';
  it('is found where the issue is known and another', () => { expect(find('other-issue-variations', { text, reasons: ['dropshipping-policy'] })).toHaveLength(1); });
  it('is at home in its own case, and let pass where no issue is known', () => {
    expect(find('other-issue-variations', { text, reasons: ['detail-page-abuse'] })).toEqual([]);
    expect(find('other-issue-variations', { text })).toEqual([]);
  });
});

describe('length', () => {
  const empty = 'We value our buyers and believe in good service for everyone who comes to our shop. ';
  const told = 'On 4 March we refunded 9 buyers of the kettle and closed the offer. ';
  it('without substance is found, with substance it is not', () => {
    expect(find('padded', { text: empty.repeat(35) })).toHaveLength(1);
    expect(find('padded', { text: told.repeat(35) })).toEqual([]);
  });
  it('over two pages is found; a second issue may take as much again', () => {
    const text = told.repeat(90);
    expect(find('too-long', { text, reasons: ['late-shipment'] })).toHaveLength(1);
    expect(find('too-long', { text, reasons: ['late-shipment', 'cancellation-rate'] })).toEqual([]);
  });
});

describe('a fix', () => {
  it('takes out the whole sentence', () => {
    const text = 'We refunded 9 buyers. My family depends on this account. The stock is counted.';
    const fix = find('hardship', { text })[0]?.fix;
    expect(fix?.do === 'delete' ? fix.places.map(({ start, end }) => text.slice(start, end)) : fix).toEqual(['My family depends on this account.']);
  });
  it('asks the question that this case has, and none without a case', () => {
    const text = 'Our offers were wrong. The supplier failed us by not shipping the goods.';
    expect(find('blame-harshly', { text, reasons: ['out-of-stock'] })[0]?.fix).toMatchObject({ do: 'ask' });
    expect(find('blame-harshly', { text })[0]?.fix).toBeUndefined();
  });
  it('moves a step that is still to come under the prevention', () => {
    const text = 'Root cause\nWe checked the stock once a day.\n\nActions taken\nWe refunded 9 buyers. We are going to check all our listings.\n\nPrevention\nThe owner counts the stock every Friday.';
    expect(find('planned-under-done', { text })[0]?.fix).toMatchObject({ do: 'move', section: 'preventive-measures', after: text.length });
  });
});

describe('one issue of several without any step', () => {
  it('is found', () => {
    const text = 'Orders were cancelled and parcels were late. We refunded all 12 buyers of cancelled orders on 4 March and set 40 offers without stock to zero.';
    expect(find('issue-unanswered', { text, reasons: ['cancellation-rate', 'related-accounts'] })).toHaveLength(1);
    expect(find('issue-unanswered', { text, reasons: ['cancellation-rate'] })).toEqual([]);
  });
});

describe('a text that breaks off', () => {
  const told = 'We checked the stock once a day, and twelve orders were late in March. We refunded all twelve buyers on 4 March. We changed the handling time of all offers to three days. The owner compares the list with the shelf every morning before the shop opens.';
  it.each([[' We also wrote to every buyer whose parcel had'], [' The second packer started in April,'], [' Each parcel leaves with a number that our own people enter in the']])('in the middle of a sentence is not said to lack papers:%s', (rest) => { expect(find('no-evidence', { text: `${told}${rest}` })).toEqual([]); });
  it.each([[''], ['\n\nYours faithfully,\nfor and on behalf of Aoba Craft'], ['\n\nThank you very much for your time and your patience\nNaoko Aoki'], ['\n- We count on Fridays\n- We answer all messages within one day of the week']])('is another than one that ends without a full stop:%s', (end) => { expect(find('no-evidence', { text: `${told}${end}` })).toHaveLength(1); });
  it('at its front is not said to lack papers', () => { expect(find('no-evidence', { text: `a fault in our software meant that orders were not confirmed. ${told}` })).toEqual([]); });
  it('after its first part is not said to lack papers either', () => {
    const cause = 'Root cause\nWe checked the stock once a day, and twelve orders were late in March. Nobody looked at the list of our wholesaler at weekends. The handling time was left at one day. The cause was our own lack of a second person.';
    expect(find('no-evidence', { text: cause })).toEqual([]);
    expect(find('no-evidence', { text: `${cause}\n\nActions taken\nWe refunded all twelve buyers on 4 March.` })).toHaveLength(1);
  });
});
