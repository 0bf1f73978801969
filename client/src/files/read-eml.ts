// A saved mail (RFC 5322, MIME) as text: who, when, about what, and its body, plain before HTML. Attachments are left aside.
import { decodeText } from './decode.ts';
import { htmlText } from './html-text.ts';

/** Bytes as one character each; what MIME speaks about. */
type Raw = string;
interface Part { readonly heads: ReadonlyMap<string, string>; readonly body: Raw }

const bytesOf = (raw: Raw): Uint8Array => Uint8Array.from(raw, (char) => char.charCodeAt(0) & 0xff);
const rawOf = (bytes: Uint8Array): Raw => { let raw = ''; for (let i = 0; i < bytes.length; i += 8192) raw += String.fromCharCode(...bytes.subarray(i, i + 8192)); return raw; };

export function mailText(bytes: Uint8Array): string | undefined {
  const mail = split(rawOf(bytes).replace(/\r\n/g, '\n'));
  const body = bodyOf(mail, 0);
  if (body === undefined) return undefined;
  const heads = ['From', 'Date', 'Subject'].flatMap((name) => { const value = mail.heads.get(name.toLowerCase()); return value === undefined ? [] : [`${name}: ${decodeWords(value)}`]; });
  return [...heads, '', body.replace(/\r\n/g, '\n').trim()].join('\n').trim();
}

function split(raw: Raw): Part {
  const end = raw.startsWith('\n') ? 0 : raw.indexOf('\n\n');
  const heads = new Map<string, string>();
  let name = '';
  for (const line of (end === -1 ? raw : raw.slice(0, end)).split('\n')) {
    // A line that begins with a blank goes on with the head before it.
    if (line.startsWith(' ') || line.startsWith('\t')) { if (name !== '') heads.set(name, `${heads.get(name) ?? ''} ${line.trim()}`); continue; }
    const colon = line.indexOf(':');
    const next = line.slice(0, colon).toLowerCase();
    name = colon > 0 && !heads.has(next) ? next : '';
    if (name !== '') heads.set(name, line.slice(colon + 1).trim());
  }
  return { heads, body: end === -1 ? '' : raw.slice(end).trimStart() };
}

function parameter(head: string, name: string): string | undefined {
  const found = head.split(';').slice(1).map((part) => part.trim()).find((part) => part.toLowerCase().startsWith(`${name}=`));
  return found?.slice(name.length + 1).replaceAll('"', '').trim();
}

/** Mails within mails go no deeper than a person would look. */
const deepest = 8;

function bodyOf(part: Part, depth: number): string | undefined {
  const type = part.heads.get('content-type') ?? 'text/plain';
  const kind = type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (part.heads.get('content-disposition')?.toLowerCase().startsWith('attachment') === true || depth > deepest) return undefined;
  if (kind.startsWith('multipart/')) return bestOf(partsOf(part.body, parameter(type, 'boundary')), depth + 1);
  if (kind === 'message/rfc822') return bodyOf(split(unpack(part)), depth + 1);
  if (!kind.startsWith('text/')) return undefined;
  const text = decodeText(bytesOf(unpack(part)), parameter(type, 'charset'));
  return kind === 'text/html' && text !== undefined ? htmlText(text) : text;
}

function partsOf(body: Raw, boundary: string | undefined): readonly Part[] {
  const parts: string[][] = [];
  for (const line of boundary === undefined ? [] : body.split('\n')) {
    const mark = line.trimEnd();
    if (mark === `--${boundary ?? ''}--`) break;
    if (mark === `--${boundary ?? ''}`) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines) => split(lines.join('\n')));
}

function bestOf(parts: readonly Part[], depth: number): string | undefined {
  const plain = parts.find(({ heads }) => (heads.get('content-type') ?? 'text/plain').toLowerCase().startsWith('text/plain'));
  for (const part of plain === undefined ? parts : [plain, ...parts]) {
    const text = bodyOf(part, depth);
    if (text !== undefined && text.trim() !== '') return text;
  }
  return undefined;
}

function unpack({ heads, body }: Part): Raw {
  const how = heads.get('content-transfer-encoding')?.toLowerCase().trim();
  if (how === 'base64') return fromBase64(body);
  return how === 'quoted-printable' ? fromQuoted(body.split('\n').map((line) => line.trimEnd()).join('\n').replaceAll('=\n', '')) : body;
}

function fromBase64(body: Raw): Raw {
  try {
    return atob(body.replace(/[^A-Za-z0-9+/]/g, ''));
  } catch {
    return '';
  }
}

const fromQuoted = (body: Raw): Raw => body.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** RFC 2047: =?charset?B or Q?...?= in a head. */
function decodeWords(head: string): string {
  const joined = head.replaceAll('?= =?', '?==?');
  const words = joined.replace(/=\?([^?]+)\?([BQ])\?([^?]*)\?=/gi, (_all, label: string, how: string, text: string) => decodeText(bytesOf(how.toUpperCase() === 'B' ? fromBase64(text) : fromQuoted(text.replaceAll('_', ' '))), label) ?? '');
  // A head that was sent as it is, in bytes.
  return joined === words && /[\u0080-\u00ff]/.test(words) ? decodeText(bytesOf(words)) ?? words : words;
}
