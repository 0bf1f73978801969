// Lines of a calendar file (RFC 5545), which every calendar reads alike.

/** A day of a calendar, so many days later than the one given (YYYY-MM-DD). */
export const calendarDay = (iso: string, later = 0): string => new Date(Date.parse(`${iso}T00:00:00Z`) + later * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
export const calendarMoment = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
/** Text of the user's own: no sign in it begins another property. */
export const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\\n').replaceAll(/\p{Cc}/gu, ' ');

export const calendarText = (components: readonly string[], of: string): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//Reinstate//${of}//EN`, 'CALSCALE:GREGORIAN', ...components, 'END:VCALENDAR'].map((line) => `${fold(line)}\r\n`).join('');

export const calendarHeaders = (name: string): Readonly<Record<string, string>> => ({ 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="${name}.ics"` });

/** No line longer than 75 octets; a line goes on after a space, and no character is cut. */
function fold(line: string): string {
  const lines = [''];
  let size = 0;
  for (const char of line) {
    const more = Buffer.byteLength(char);
    if (size + more > (lines.length === 1 ? 75 : 74)) { lines.push(char); size = more; }
    else { lines[lines.length - 1] += char; size += more; }
  }
  return lines.join('\r\n ');
}
