// The name of an exported file, safe on every system, and the header that carries it.
import { nameToOpen, type EvidenceKind } from '../../core/case/evidence-files.ts';
import type { ExportOptions } from './export-letter.ts';

/** Only letters, digits and a few plain marks: no separators, no control or direction characters, nothing a shell or Windows would act on. */
const keep = /[^\p{L}\p{N} ._()-]/gu;
const longest = 40;

/** For Amazon's readers and their systems nothing but ASCII; `about`: shop and day, where they are known, else the title. */
export function exportFileName({ title, about = title, language, format, name: kind = 'appeal' }: ExportOptions): string {
  const name = plainName(language === 'ja' ? about : about.replace(/[^ -~]+/g, ' '));
  return `${name === '' ? kind : `${kind} ${name}`} ${language}.${format}`.replaceAll(' ', '-');
}

function plainName(title: string): string {
  const plain = title.normalize('NFC').replace(keep, ' ').replace(/\.{2,}/g, '.').replace(/\s+/g, ' ');
  return [...plain].slice(0, longest).join('').replace(/^[ .-]+|[ .]{1,80}$/g, '');
}

/** RFC 6266: a plain name for old readers, the full one beside it. */
export const contentDisposition = (options: ExportOptions): string => disposition(`${options.name ?? 'appeal'}-${options.language}.${options.format}`, exportFileName(options));

const disposition = (plain: string, full: string): string => `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(full).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** `<title>.reinstate`: a case as one file. */
export function caseFileHeaders(title: string): Readonly<Record<string, string>> {
  return { 'content-type': 'application/octet-stream', 'content-disposition': disposition('case.reinstate', `${plainName(title) || 'case'}.reinstate`.replaceAll(' ', '-')) };
}

/** A file of the seller's own goes out as bytes to be kept, and is never shown in the browser. */
export const attachmentHeaders = (name: string, kind: EvidenceKind): Readonly<Record<string, string>> => ({ 'content-type': 'application/octet-stream', 'content-disposition': disposition('evidence', nameToOpen(name.replace(keep, ' ').trim(), kind)), 'x-content-type-options': 'nosniff' });
