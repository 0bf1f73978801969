// The last whole day for an answer in the seller's own time, and what makes it doubtful.
import { describe, expect, it } from 'vitest';
import { deadlineDay } from '../../../server/core/notice/deadline-day.ts';
import { lastFullDay } from '../../../server/core/notice/store-time.ts';

describe('the last whole day before a store day is over', () => {
  it.each([
    // A seller east of the store has the rest of the store's day in his next morning: the named day stays.
    ['2026-01-30', 'America/Los_Angeles', 'Asia/Tokyo', '2026-01-30'],
    // West of it the store's day ends in the middle of his.
    ['2026-01-30', 'Asia/Tokyo', 'America/Los_Angeles', '2026-01-29'],
    ['2026-01-30', 'Europe/Berlin', 'Europe/London', '2026-01-29'],
    ['2026-01-30', 'Europe/London', 'Europe/Berlin', '2026-01-30'],
    ['2026-01-30', 'Asia/Tokyo', 'Asia/Tokyo', '2026-01-30'],
    // The night in which the clocks change.
    ['2026-03-29', 'Europe/London', 'Europe/London', '2026-03-29'],
    ['2026-11-01', 'America/Los_Angeles', 'America/Los_Angeles', '2026-11-01'],
    ['2026-01-30', 'Nowhere/City', 'Asia/Tokyo', '2026-01-30'],
  ])('of %s in %s is, in %s, %s', (day, store, seller, expected) => { expect(lastFullDay(day, store, seller)).toBe(expected); });
});

describe('a deadline', () => {
  it('in days counts from the earlier of two days, and says so', () => {
    expect(deadlineDay({ days: 7 }, { noticeDate: '2026-03-02', receivedOn: '2026-03-04' })).toEqual({ by: '2026-03-09', doubts: ['two-starts'] });
    expect(deadlineDay({ days: 7 }, { receivedOn: '2026-03-04' })).toEqual({ by: '2026-03-11', doubts: [] });
  });

  it('has no day without a start', () => { expect(deadlineDay({ days: 7 }, {})).toEqual({ doubts: [] }); });

  it('in hours or business days is doubtful', () => {
    expect(deadlineDay({ hours: 72 }, { receivedOn: '2026-03-04' })).toEqual({ by: '2026-03-07', doubts: ['hours'] });
    expect(deadlineDay({ days: 5, business: true }, { receivedOn: '2026-03-04' })).toEqual({ by: '2026-03-09', doubts: ['business-days'] });
  });

  it('that names a day ends with the day of the store', () => {
    expect(deadlineDay({ on: '2026-03-10', dayOrMonth: true }, { storeZone: 'Asia/Tokyo', sellerZone: 'America/New_York' })).toEqual({ by: '2026-03-09', closes: '2026-03-10T14:59:00.000Z', doubts: ['day-or-month', 'store-time'] });
  });
});
