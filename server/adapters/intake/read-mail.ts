// A saved mail as text: who, when, about what, and its body, plain before HTML. Of attachments only mails are read (a forwarded notice).
import PostalMime, { type Address, type Email } from 'postal-mime';
import { htmlText } from './read-html.ts';

/** Mails within mails go no deeper than a person would look. */
const deepest = 4;

export async function mailText(bytes: Uint8Array): Promise<string> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 30, maxHeadersSize: 1_000_000, attachmentEncoding: 'arraybuffer', forceRfc822Attachments: true });
  return textOf(mail, 0);
}

async function textOf(mail: Email, depth: number): Promise<string> {
  const body = (mail.text ?? '').trim() === '' ? htmlText(mail.html ?? '') : mail.text ?? '';
  const heads = [...head('From', addressOf(mail.from)), ...head('Date', mail.headers.find(({ key }) => key === 'date')?.value ?? mail.date), ...head('Subject', mail.subject)];
  const inner = depth >= deepest ? [] : await Promise.all(mail.attachments.filter(({ mimeType }) => mimeType === 'message/rfc822').map(async ({ content }) => textOf(await PostalMime.parse(content, { maxNestingDepth: 30, forceRfc822Attachments: true }), depth + 1)));
  return [[...heads, '', body.trim()].join('\n'), ...inner].join('\n\n').trim();
}

const head = (name: string, value: string | undefined): readonly string[] => (value === undefined || value.trim() === '' ? [] : [`${name}: ${value.trim()}`]);
const addressOf = (from: Address | undefined): string | undefined => (from === undefined ? undefined : [from.name, from.address === undefined || from.address === '' ? '' : `<${from.address}>`].join(' ').trim());
