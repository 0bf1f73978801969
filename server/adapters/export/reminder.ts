// A day to look again, as a calendar file (RFC 5545). It holds nothing of the case: a calendar is often synchronised with other machines.
import type { Language } from '../../../rules/schema/words.ts';
import { calendarDay, calendarHeaders, calendarMoment, calendarText, escapeText } from './calendar.ts';
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
  return calendarText([
    'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${calendarMoment(made)}`, `DTSTART;VALUE=DATE:${calendarDay(on)}`, `DTEND;VALUE=DATE:${calendarDay(on, 1)}`,
    `SUMMARY:${escapeText(title)}`, `DESCRIPTION:${escapeText(text)}`, 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT',
    'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(title)}`, 'TRIGGER:PT9H', 'END:VALARM',
    'END:VEVENT',
  ], 'Reminder');
}

export const reminderFile = (reminder: Reminder): ExportedFile => ({ content: reminderText(reminder), headers: calendarHeaders('reinstate-reminder') });
