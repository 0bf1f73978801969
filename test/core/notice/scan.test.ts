// Dates, lengths of time and markup, as notices write them.
import { describe, expect, it } from 'vitest';
import { blankMarkup } from '../../../server/core/notice/blank-markup.ts';
import { scanSpans } from '../../../server/core/notice/find-deadline.ts';
import { addDays, isoDate, isoDateBefore, scanDates } from '../../../server/core/notice/scan-dates.ts';

const iso = (words: string, from?: string, monthBeforeDay?: boolean): readonly (string | undefined)[] => scanDates(words, monthBeforeDay).map((date) => isoDate(date, from));

describe('a date', () => {
  it.each([
    ['October 9, 2024', '2024-10-09'], ['30 January 2026', '2026-01-30'], ['9th of March 2026', '2026-03-09'], ['2023年9月30日', '2023-09-30'], ['2020-02-19', '2020-02-19'], ['30.06.2025', '2025-06-30'],
    ['28 de febrero de 2026', '2026-02-28'], ['1. April 2026', '2026-04-01'], ['6 maggio 2026', '2026-05-06'], ['10/27/2023', '2023-10-27'], ['05-29-2025', '2025-05-29'], ['令和8年6月10日', '2026-06-10'], ['2026年5月末日', '2026-05-31'], ['the end of June 2026', '2026-06-30'],
  ])('%s is %s', (words, expected) => { expect(iso(words)).toEqual([expected]); });
  it('without a year is the next one after a known day, and none without it', () => {
    expect(iso('by 5 January', '2026-12-20')).toEqual(['2027-01-05']);
    expect(iso('by 5 January')).toEqual([undefined]);
  });
  it('with two readings is taken as the store writes it, else as the earlier day', () => {
    expect(iso('03/04/2026', undefined, true)).toEqual(['2026-03-04']);
    expect(iso('03/04/2026', undefined, false)).toEqual(['2026-04-03']);
    expect(iso('05/04/2026')).toEqual(['2026-04-05']);
  });
  it('that does not exist is none', () => { expect(iso('2026年2月30日')).toEqual([undefined]); });
  it('of a period lies before the notice', () => { expect(scanDates('20 December').map((date) => isoDateBefore(date, '2026-01-10'))).toEqual(['2025-12-20']); });
  it('moves by days over the end of a month', () => { expect(addDays('2026-02-20', 17)).toBe('2026-03-09'); });
});

describe('a length of time', () => {
  it('is counted in days or hours', () => {
    expect(scanSpans('within 17 days or 72 hours').map(({ count, unit }) => [count, unit])).toEqual([[17, 'days'], [72, 'hours']]);
    expect(scanSpans('three weeks, zwei Wochen, quinze jours').map(({ count }) => count)).toEqual([21, 14, 15]);
    expect(scanSpans('2週間以内、24時間以内、7日以内').map(({ count, unit }) => [count, unit])).toEqual([[14, 'days'], [24, 'hours'], [7, 'days']]);
  });
  it('is none where a figure goes on', () => { expect(scanSpans('3.5 days').map(({ count }) => count)).not.toContain(5); });
});

describe('markup', () => {
  it('is blanked without moving a place', () => {
    const text = '> Hello <b>seller</b>,<br>rate < 4% & more';
    expect(blankMarkup(text)).toHaveLength(text.length);
    expect(blankMarkup(text).indexOf('seller')).toBe(text.indexOf('seller'));
    expect(blankMarkup(text)).toContain('rate < 4% & more');
  });

  it('reads entities of HTML, each with as many places as it has', () => {
    const text = 'L&#39;autenticit&agrave; &egrave; in dubbio &amp; altro &unknown;';
    expect(blankMarkup(text)).toHaveLength(text.length);
    expect(blankMarkup(text).split(/ +/)).toEqual(["L'", 'autenticità', 'è', 'in', 'dubbio', '&', 'altro', '&unknown;']);
  });
});
