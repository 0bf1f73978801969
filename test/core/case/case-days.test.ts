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

it('puts what was answered and confirmed before a reply to the letter that it answers', () => {
  const at = (minute: number): string => `2026-06-11T10:0${String(minute)}:00.000Z`;
  const answers = { 'a.b': { answer: { state: 'answered', values: {} }, version: 1, savedAt: at(2) }, 'case.about': { answer: { state: 'answered', values: {} }, version: 2, savedAt: at(5) } } as const;
  const two: Case = { ...found('2026-06-11'), round: 2, openedAt: at(5), earlierRounds: [{ number: 1, createdAt: at(1), sentOn: '2026-06-11' }], answers, declaration: { version: 1, round: 1, by: 'A', on: '2026-06-11', claims: [], savedAt: at(3) } };
  const days = (one: Case) => daysOf(one, readNotice(rulebook, notice, { timeZone: 'Asia/Tokyo' }), { timeZone: 'Asia/Tokyo' });
  expect(days(two)).toMatchObject({ rounds: [{ number: 1, answeredAt: at(2), declaredOn: '2026-06-11' }] });
  expect(days(two)).not.toMatchObject({ answeredAt: expect.anything() });
  expect(days(two)).not.toMatchObject({ declaredOn: expect.anything() });
  const later = days({ ...two, answers: { ...answers, 'c.d': { ...answers['a.b'], savedAt: at(6) } }, declaration: { version: 2, round: 2, by: 'A', on: '2026-06-11', claims: [], savedAt: at(7) } });
  expect(later).toMatchObject({ answeredAt: at(6), declaredOn: '2026-06-11' });
  expect(later.rounds).toEqual([{ number: 1, openedAt: at(1), sentOn: '2026-06-11' }]);
});
