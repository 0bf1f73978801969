// The state of the account in a draft against the notice as it was read, or corrected; what the words look like is proved beside the rule.
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
    expect(found('My seller account was suspended on 4 March.', removal)).toHaveLength(1);
  });

  it('is not named where the seller corrected the reading', () => {
    expect(found('My seller account was suspended on 4 March.', applyCorrection(rulebook, removal, { kind: 'deactivation' }))).toEqual([]);
  });
});
