// The calendar of a plan against RFC 5545: an entry for each planned measure, a series that begins on a day of its rule.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planCalendarText } from '../../../server/adapters/export/plan-calendar.ts';
import type { Promised, Rhythm } from '../../../server/core/case/promised.ts';
import { languages } from '../../../rules/schema/words.ts';

const made = new Date('2026-03-09T05:32:10.500Z');
const promise = (more: Partial<Promised> = {}): Promised => ({ question: 'out-of-stock.check', state: 'planned', title: { en: 'Check', ja: '確認' }, text: { en: 'We will check.', ja: '確認します。' }, people: [], rhythms: [], ...more });
const calendar = (promised: readonly Promised[], from = '2026-03-11') => planCalendarText({ uid: 'u', promised, from, made, language: 'en' });
const unfold = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

describe('the calendar of a plan', () => {
  it('has a day for a planned measure, a task where no day is known, nothing for a rule that never comes back', () => {
    expect(calendar([promise({ on: '2026-12-31' })])).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    const task = calendar([promise()]);
    expect(task).toContain('BEGIN:VTODO\r\n');
    expect(task).not.toMatch(/DTSTART|DUE/);
    expect(calendar([promise({ state: 'running', on: '2026-01-01' })])).not.toMatch(/VEVENT|VTODO/);
  });

  it('begins a series on the first day of its rule, not before it runs nor before selling was possible again', () => {
    const series = (rhythm: Rhythm, on: string) => unfold(calendar([promise({ state: 'running', on, rhythms: [rhythm] })])).filter((line) => /^(?:DTSTART|RRULE)/.test(line));
    expect(series({ every: 'week', count: 1, days: ['MO'] }, '2026-01-01')).toEqual(['DTSTART;VALUE=DATE:20260316', 'RRULE:FREQ=WEEKLY;BYDAY=MO']);
    expect(series({ every: 'week', count: 1, days: ['MO', 'TU', 'WE', 'TH', 'FR'] }, '2026-03-14')).toEqual(['DTSTART;VALUE=DATE:20260316', 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR']);
    expect(series({ every: 'month', count: 3 }, '2026-04-01')).toEqual(['DTSTART;VALUE=DATE:20260401', 'RRULE:FREQ=MONTHLY;INTERVAL=3']);
    // A month that lacks the day is not passed over.
    for (const on of ['2026-05-29', '2026-05-31']) expect(series({ every: 'month', count: 1 }, on)).toEqual(['DTSTART;VALUE=DATE:20260531', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1']);
    expect(series({ every: 'month', count: 1 }, '2026-05-28')).toEqual(['DTSTART;VALUE=DATE:20260528', 'RRULE:FREQ=MONTHLY']);
    expect(series({ every: 'day', count: 1 }, '2026-01-01')).toEqual(['DTSTART;VALUE=DATE:20260311', 'RRULE:FREQ=DAILY']);
  });

  it('keeps its form whatever stands in a promise: lines of 75 octets, one of each property, nothing that opens another', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).map((text) => text.replace(/\p{Surrogate}/gu, ''));
    fc.assert(fc.property(fc.array(fc.record({ title: words, text: words, who: words }), { minLength: 1, maxLength: 4 }), fc.constantFrom(...languages), (all, language) => {
      const promised = all.map(({ title, text, who }, i) => promise({ question: `q${String(i)}`, title: { en: title, ja: title }, text: { en: text, ja: text }, people: [who], on: '2026-04-01' }));
      const file = planCalendarText({ uid: 'u', promised, from: '2026-03-11', made, language });
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const lines = unfold(file);
      for (const line of lines) expect(line).toMatch(/^[A-Z-]+(?:;[A-Z]+=[A-Z]+)?:/);
      for (const name of ['BEGIN:VEVENT', 'END:VEVENT', 'UID', 'SUMMARY', 'DESCRIPTION', 'DTSTART']) expect(lines.filter((line) => line.startsWith(name)), name).toHaveLength(all.length);
      expect(new Set(lines.filter((line) => line.startsWith('UID'))).size).toBe(all.length);
    }));
  });
});
