// Days as reports write them, taken as they stand.
import { describe, expect, it } from 'vitest';
import { readDay } from '../../../server/core/orders/read-day.ts';

describe('a day of a report', () => {
  it.each([
    ['2017-06-17T08:04:21+00:00', '2017-06-17'], ['2026-02-01', '2026-02-01'], ['2026/2/5 11:30', '2026-02-05'], ['2026/02/05 11:30:00 JST', '2026-02-05'], ['2026年2月5日', '2026-02-05'],
    ['10-Jul-2025', '2025-07-10'], ['Sep 4, 2026 1:05:07 AM PDT', '2026-09-04'], ['15 Mar 2026 3:22:08 PM UTC', '2026-03-15'], ['September 4, 2026', '2026-09-04'], ['13/02/2026', '2026-02-13'], ['02/13/2026 10:00', '2026-02-13'], ['04/04/2026', '2026-04-04'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, day) => { expect(readDay(text)).toBe(day); expect(readDay(text)).toBe(day); });

  it.each(['', '03/04/2026', '2026-02-29', '2026-13-01', '2026-02-011', '5 Foo 2026', '2月2日', 'Shipped', '20260201'])('%s is none, or could be two', (text) => { expect(readDay(text)).toBeUndefined(); });
});
