// The calendar file against RFC 5545: lines, folding, escapes, days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reminderText } from '../../../server/adapters/export/reminder.ts';
import { languages } from '../../../rules/schema/words.ts';

const made = new Date('2026-03-09T05:32:10.500Z');
const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2999-12-30'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('a reminder', () => {
  it('ends every line with CRLF, folds at 75 octets without cutting a character, and unfolds to whole properties', () => {
    fc.assert(fc.property(day, fc.constantFrom(...languages), fc.stringMatching(/^[a-z0-9-]{1,120}$/), (on, language, uid) => {
      const text = reminderText({ uid, on, made, language });
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const whole = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
      for (const line of whole) expect(line).toMatch(/^[A-Z-]+(;[A-Z]+=[A-Z]+)?:./);
      expect(whole).toContain(`UID:${uid}`);
      expect(whole).toContain('DTSTAMP:20260309T053210Z');
      for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY']) expect(whole.filter((line) => line.startsWith(name))).toHaveLength(1);
    }));
  });

  it('lasts that one day, over the end of a month and of February', () => {
    for (const [on, start, end] of [['2026-12-31', '20261231', '20270101'], ['2028-02-28', '20280228', '20280229'], ['2026-02-28', '20260228', '20260301']] as const) {
      expect(reminderText({ uid: 'u', on, made, language: 'en' })).toContain(`DTSTART;VALUE=DATE:${start}\r\nDTEND;VALUE=DATE:${end}\r\n`);
    }
  });

  it('escapes what a calendar would read as a separator', () => {
    const description = /^DESCRIPTION:Open.*$/m.exec(reminderText({ uid: 'u', on: '2026-03-31', made, language: 'en' }).replaceAll('\r\n ', ''))?.[0] ?? '';
    expect(description).toContain('\\, paste it');
    expect(description).not.toMatch(/(?<!\\)[,;]/);
  });
});
