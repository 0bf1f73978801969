// A day to look again, as a calendar file (RFC 5545). It holds nothing of the case: a calendar is often synchronised with other machines.
import type { Language } from '../../../rules/schema/words.ts';
import type { ExportedFile } from './export-letter.ts';

export interface Reminder {
  /** The same for every file of one round, so that a calendar moves the entry instead of adding another. */
  readonly uid: string;
  /** YYYY-MM-DD, in the calendar of whoever opens the file. */
  readonly on: string;
  readonly made: Date;
  readonly language: Language;
}

const words: Readonly<Record<Language, { readonly title: string; readonly text: string }>> = {
  en: { title: 'Reinstate: look for a reply', text: 'Open Seller Central from your own bookmark and see whether a reply is there. Do not use links in an e-mail. If there is a reply, paste it into Reinstate.' },
  ja: { title: 'Reinstate：返事を確かめる日', text: 'いつものブックマークからセラーセントラルを開き、返事が来ていないか見てください。メールの中のリンクは使わないでください。返事が来ていたら、Reinstateに貼ってください。' },
};

export function reminderText({ uid, on, made, language }: Reminder): string {
  const { title, text } = words[language];
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Reinstate//Reminder//EN', 'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${utc(made)}`, `DTSTART;VALUE=DATE:${day(on, 0)}`, `DTEND;VALUE=DATE:${day(on, 1)}`,
    `SUMMARY:${escape(title)}`, `DESCRIPTION:${escape(text)}`, 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT',
    'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escape(title)}`, 'TRIGGER:PT9H', 'END:VALARM',
    'END:VEVENT', 'END:VCALENDAR',
  ].map((line) => `${fold(line)}\r\n`).join('');
}

export const reminderFile = (reminder: Reminder): ExportedFile =>
  ({ content: reminderText(reminder), headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="reinstate-reminder.ics"' } });

/** An event of a whole day ends before the day after. */
const day = (iso: string, later: number): string => new Date(Date.parse(`${iso}T00:00:00Z`) + later * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
const utc = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** No line longer than 75 octets; a line goes on after a space, and no character is cut. */
function fold(line: string): string {
  const lines = [''];
  for (const char of line) {
    const last = lines.length - 1;
    const room = last === 0 ? 75 : 74;
    if (Buffer.byteLength(`${lines[last] ?? ''}${char}`) > room) lines.push(char);
    else lines[last] += char;
  }
  return lines.join('\r\n ');
}
