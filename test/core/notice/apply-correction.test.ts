// The user's corrections win over the reading; what was not touched stays.
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCorrection } from '../../../server/core/notice/apply-correction.ts';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });
const text = 'Hello,\n\nYou currently may not sell on Amazon.com. Your late shipment rate is 9%. Please send us a plan within 17 days.';

describe('a correction', () => {
  it('that is empty changes nothing', () => {
    const reading = readNotice(rulebook, text);
    expect(applyCorrection(rulebook, reading, {})).toEqual(reading);
  });
  it('replaces the reasons and keeps the words of those that had been read', () => {
    const reading = readNotice(rulebook, text);
    const { reasons } = applyCorrection(rulebook, reading, { reasons: ['late-shipment', 'out-of-stock'] });
    expect(reasons.map((reason) => [reason.id, reason.certainty])).toEqual([['late-shipment', 'stated'], ['out-of-stock', 'stated']]);
    expect(reasons[0]?.because).toEqual(reading.reasons[0]?.because);
    expect(reasons[1]?.because).toEqual([]);
  });
  it('derives the response anew from corrected asks, unless the user names it', () => {
    const reading = readNotice(rulebook, text);
    expect(applyCorrection(rulebook, reading, { asks: ['invoices'] }).response.id).toBe('documents');
    expect(applyCorrection(rulebook, reading, { asks: ['invoices'], response: 'dispute' }).response.id).toBe('dispute');
  });
  it('makes a notice of a text that was read as none, and none of a notice', () => {
    const none = readNotice(rulebook, 'The weather is fine.');
    expect(applyCorrection(rulebook, none, { isNotice: true }).insteadOf).toBeUndefined();
    expect(applyCorrection(rulebook, readNotice(rulebook, text), { isNotice: false })).toMatchObject({ isNotice: false, insteadOf: { id: 'unclear' } });
  });
  it('gives a deadline in days its day from the day of receipt', () => {
    expect(applyCorrection(rulebook, readNotice(rulebook, text), { receivedOn: '2026-03-01' }).entities.deadline?.by).toBe('2026-03-18');
  });
  it('sets the last day as it is, or that there is none, and keeps the words that had been read', () => {
    const reading = readNotice(rulebook, text, { receivedOn: '2026-03-01' });
    expect(applyCorrection(rulebook, reading, { deadline: '2026-03-12' }, { receivedOn: '2026-03-01' }).entities.deadline).toEqual({ on: '2026-03-12', by: '2026-03-12', doubts: [], because: reading.entities.deadline?.because });
    expect(applyCorrection(rulebook, reading, { deadline: 'none' }).entities).not.toHaveProperty('deadline');
    const silent = readNotice(rulebook, 'Hello,\n\nYou currently may not sell on Amazon.com.');
    expect(applyCorrection(rulebook, silent, { deadline: '2026-03-12' }).entities.deadline).toEqual({ on: '2026-03-12', by: '2026-03-12', doubts: [] });
  });
  it('sets marketplace, kind and scope', () => {
    const corrected = applyCorrection(rulebook, readNotice(rulebook, text), { marketplace: 'UK', kind: 'warning', scope: 'listing' });
    expect([corrected.marketplace?.id, corrected.kind.id, corrected.scope.id]).toEqual(['UK', 'warning', 'listing']);
  });
});
