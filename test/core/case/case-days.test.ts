// Days of a case: when the hours of a notice are over, in the seller's own time, over the changes of clocks as well.
import { expect, it } from 'vitest';
import { daysOf } from '../../../server/core/case/case-line.ts';
import type { Case } from '../../../server/core/case/case.ts';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import { realRulebook } from '../../support/rulebook.ts';

const rulebook = await realRulebook();
const notice = 'Hello,\n\nYour Amazon.com selling account is at risk of deactivation. Please reply within 72 hours with a plan of action.\n';
const found = (receivedOn: string): Case => ({ id: 'a', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', openedAt: '2026-01-01T00:00:00.000Z', version: 1, title: 't', language: 'ja', round: 1, earlierRounds: [], notice, receivedOn, correction: {}, confirmed: [], answers: {}, drafts: {} });

it.each([
  ['Asia/Tokyo', '2026-03-04', '2026-03-06T15:00', 'no change of clocks'],
  ['America/New_York', '2026-03-04', '2026-03-07T05:00', 'before the change'],
  ['America/New_York', '2026-03-07', '2026-03-10T05:00', 'an hour is left out in between'],
  ['Europe/Berlin', '2026-10-24', '2026-10-26T22:00', 'an hour comes twice in between'],
  ['Pacific/Kiritimati', '2026-03-04', '2026-03-06T10:00', 'the first day on earth'],
])('counts 72 hours from the beginning of the first day in %s (%s: %s UTC, %s)', (timeZone, receivedOn, closes) => {
  const days = daysOf(found(receivedOn), readNotice(rulebook, notice, { receivedOn, timeZone }), { timeZone });
  expect(Math.abs(Date.parse(days.closes ?? '') - Date.parse(`${closes}:00.000Z`))).toBeLessThanOrEqual(60_000);
  expect(days).toMatchObject({ noticeOn: receivedOn });
});

it('leaves the day of a notice out that was told without one, and its kind', () => {
  const days = daysOf({ ...found('2026-06-01'), round: 2, earlierRounds: [{ number: 1, createdAt: '2026-06-02T00:00:00.000Z', sentOn: '2026-03-10', reinstatedOn: '2026-03-18', told: true }] }, readNotice(rulebook, notice, { receivedOn: '2026-06-01', timeZone: 'Asia/Tokyo' }), { timeZone: 'Asia/Tokyo', kinds: new Map([[1, 'other']]) });
  expect(days.rounds).toEqual([{ number: 1, openedAt: '2026-06-02T00:00:00.000Z', sentOn: '2026-03-10', reinstatedOn: '2026-03-18', told: true }]);
});
