// The state of the account in a draft against the notice: said of the whole account where only offers are concerned, in both languages; silent where the notice leaves it open.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import type { Reading } from '../../../server/core/notice/reading.ts';
import { applyCorrection } from '../../../server/core/notice/apply-correction.ts';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
let removal: Reading;
beforeAll(async () => {
  rulebook = await realRulebook();
  removal = readNotice(rulebook, 'Hello,\n\nWe removed the following listing from Amazon.com because we received reports that buyers got used items sold as new.\n\nASIN: B0EXAMPLE1\n\nPlease send us invoices from your supplier.\n\nSeller Performance Team');
});

const found = (text: string, reading: Reading): readonly string[] => checkDraft(rulebook, { text, reasons: ['used-sold-as-new'], reading }).findings.filter(({ rule }) => rule === 'style/wrong-status').flatMap(({ places }) => places.map(({ start, end }) => text.slice(start, end)));

describe('an account said to be stopped', () => {
  it('is named where the notice only removed an offer', () => {
    expect(removal.kind).toMatchObject({ id: 'listing-removal', certainty: 'stated' });
    for (const text of ['My seller account was suspended on 4 March.', 'Our selling privileges have been removed.', '当店のアカウントが停止されました。', '3月4日に販売権限が取り消されました。']) expect(found(text, removal), text).toHaveLength(1);
  });

  it('is not named where an offer, a plan or a fear is told', () => {
    for (const text of ['The listing was removed on 4 March.', 'We closed the offer of this product.', 'If our account is suspended, we lose our stock.', '該当の出品は3月4日に削除されました。', 'この商品の出品を停止しました。', '万一アカウントが停止された場合の備えです。']) expect(found(text, removal), text).toEqual([]);
  });

  it('is not named where the seller corrected the reading', () => {
    expect(found('My seller account was suspended on 4 March.', applyCorrection(rulebook, removal, { kind: 'deactivation' }))).toEqual([]);
  });
});
