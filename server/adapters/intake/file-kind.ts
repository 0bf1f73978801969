// What a file is: by its first bytes, never by its name alone.
import { decodeText } from './decode.ts';
import type { FileKind, Unread } from '../../core/intake/document-read.ts';

export type Sniffed = { readonly kind: FileKind } | { readonly why: Unread };

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Heads that a saved mail begins with. */
const mailHeads = new Set(['received', 'return-path', 'delivered-to', 'from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type', 'x-unsent', 'dkim-signature', 'arc-seal', 'reply-to', 'x-mailer', 'authentication-results', 'x-received', 'x-originating-ip']);

export function fileKind(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { why: 'empty' };
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return { kind: 'pdf' };
  if (isPicture(bytes)) return { kind: 'picture' };
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return zipKind(bytes);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { why: includesUtf16(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-word' };
  const head = decodeText(bytes.subarray(0, 4096)) ?? decodeText(bytes.subarray(0, wholeSigns(bytes, 4096)));
  if (head === undefined && decodeText(bytes) === undefined) return { why: 'kind' };
  return { kind: textKind(head ?? '') };
}

function isPicture(bytes: Uint8Array): boolean {
  return starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff) || ascii(bytes, 0, 4) === 'GIF8' || (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP')
    || (ascii(bytes, 0, 2) === 'BM' && bytes.length > 54 && bytes[6] === 0 && bytes[8] === 0);
}

/** The names in an office file say which it is; they stand in its directory at the end. */
function zipKind(bytes: Uint8Array): Sniffed {
  const directory = ascii(bytes, 0, 4096) + ascii(bytes, Math.max(0, bytes.length - 16_384), bytes.length);
  return directory.includes('word/document') ? { kind: 'word' } : { why: 'kind' };
}

function includesUtf16(bytes: Uint8Array, word: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, 200_000 - (200_000 % 2))).includes(word);
}

/** Up to a byte that begins a sign, so that the sample is not cut within one. */
function wholeSigns(bytes: Uint8Array, to: number): number {
  let end = Math.min(to, bytes.length);
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return end;
}

function textKind(head: string): FileKind {
  const lines = head.replace(/^\ufeff/u, '').split(/\r\n?|\n/u);
  const named = lines.slice(0, 40).filter((line) => mailHeads.has(line.slice(0, Math.max(0, line.indexOf(':'))).toLowerCase())).length;
  const first = lines[0] ?? '';
  if (named >= 3 && mailHeads.has(first.slice(0, Math.max(0, first.indexOf(':'))).toLowerCase())) return 'mail';
  const begin = head.trimStart().slice(0, 400).toLowerCase();
  return begin.startsWith('<!doctype html') || begin.startsWith('<html') || (begin.startsWith('<') && ['<body', '<div', '<table', '<head', '<p>'].some((tag) => begin.includes(tag))) ? 'html' : 'text';
}

/** Whether the end of a name speaks of another kind than the content. */
export function endingDiffers(name: string, kind: FileKind): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const means: Readonly<Record<string, readonly FileKind[]>> = { pdf: ['pdf'], docx: ['word'], html: ['html', 'text'], htm: ['html', 'text'], eml: ['mail', 'text'], txt: ['text', 'mail', 'html'], md: ['text', 'html'], png: ['picture'], jpg: ['picture'], jpeg: ['picture'], gif: ['picture'], webp: ['picture'], bmp: ['picture'] };
  return means[ending]?.includes(kind) === false;
}
