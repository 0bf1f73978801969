// Which files are taken as evidence: by their first bytes, never by their names. Programs and archives are not.
import type { EvidenceKind } from '../../core/case/evidence-files.ts';
import { fileKind } from '../intake/file-kind.ts';

export type Taken = { readonly ok: true; readonly kind: EvidenceKind } | { readonly ok: false; readonly why: 'empty' | 'kind' };

export function evidenceKind(bytes: Uint8Array): Taken {
  const sniffed = fileKind(bytes);
  if ('kind' in sniffed) return isProgram(bytes) ? refused : { ok: true, kind: sniffed.kind };
  switch (sniffed.why) {
    case 'empty': return { ok: false, why: 'empty' };
    // An office file of before 2007, or one behind a password: not read, but a document all the same.
    case 'old-word': case 'encrypted': return { ok: true, kind: 'office' };
    default: return isOffice(bytes) ? { ok: true, kind: 'office' } : isPhoto(bytes) ? { ok: true, kind: 'picture' } : refused;
  }
}

const refused = { ok: false, why: 'kind' } as const;
const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** Spreadsheets and slides; the names in their directory say so. */
function isOffice(bytes: Uint8Array): boolean {
  if (ascii(bytes, 0, 4) !== 'PK\u0003\u0004') return false;
  const directory = ascii(bytes, 0, 4096) + ascii(bytes, Math.max(0, bytes.length - 16_384), bytes.length);
  return ['xl/workbook', 'ppt/presentation', 'mimetypeapplication/vnd.oasis.opendocument'].some((name) => directory.includes(name));
}

/** Photos of telephones (HEIC), and scans (TIFF). */
const isPhoto = (bytes: Uint8Array): boolean => (ascii(bytes, 4, 8) === 'ftyp' && ['heic', 'heix', 'mif1', 'msf1', 'avif'].includes(ascii(bytes, 8, 12))) || ascii(bytes, 0, 4) === 'II*\0' || ascii(bytes, 0, 4) === 'MM\0*';

/** A script says by its first two signs who is to run it; a program of Windows may pass for text in a Japanese charset. */
const isProgram = (bytes: Uint8Array): boolean => ascii(bytes, 0, 2) === '#!' || (ascii(bytes, 0, 2) === 'MZ' && bytes.includes(0));
