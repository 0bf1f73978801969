// The evidence files of a case: the originals as they came, which paper each is, and what was read of it. The port outside which they are kept.
import { cleanLine } from '../letter/user-text.ts';
import type { PaperState } from '../evidence/paper-state.ts';
import type { DocumentRead, FileKind } from '../intake/document-read.ts';
import type { Saved } from './case.ts';

/** By content. `office`: a spreadsheet, slides, an old or a locked office file, none of which is read. */
export type EvidenceKind = FileKind | 'office';

/** A paper of the case: what the notice asks for, a document that an answer names, or a statement without one (by its question). `none`: the seller says that it is none of them. */
export type PaperRef = `demanded:${string}` | `named:${string}` | `lacking:${string}` | 'none';

export interface EvidenceFile {
  readonly id: string;
  /** As the seller's machine calls it, without folders and hidden signs. */
  readonly name: string;
  readonly kind: EvidenceKind;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of the content, in hex. */
  readonly hash: string;
  readonly addedAt: string;
  readonly version: number;
  readonly paper?: PaperRef;
  /** The seller's own word on its state, which wins over the program's. */
  readonly word?: PaperState;
  /** What became of its text; missing until it was looked at. */
  readonly read?: DocumentRead;
}

/** In bytes, all files of a case together. One file: `limits.size`. */
export const caseLimit = 200_000_000;

export interface NewEvidenceFile { readonly name: string; readonly kind: EvidenceKind; readonly bytes: Uint8Array }
/** `again`: the very same content was in the case already; nothing was added. */
export type AddedFile = { readonly ok: true; readonly value: EvidenceFile; readonly again: boolean } | { readonly ok: false; readonly why: 'not-found' | 'case-full' };
/** `altered`: what is on the disk is not what was added. */
export type FileContent = { readonly ok: true; readonly file: EvidenceFile; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: 'not-found' | 'missing' | 'altered' };
/** null takes the choice back. */
export interface FileChange { readonly paper?: PaperRef | null; readonly word?: PaperState | null }

/** Files by their hash: named in a case and not on the disk; not what was added; on the disk and named nowhere. */
export interface FileFaults { readonly missing: readonly string[]; readonly altered: readonly string[]; readonly orphans: readonly string[] }

/** Every write is durable when its promise resolves; no original is ever changed. */
export interface EvidenceFiles {
  list(caseId: string): Promise<readonly EvidenceFile[]>;
  add(caseId: string, file: NewEvidenceFile): Promise<AddedFile>;
  saveRead(caseId: string, id: string, read: DocumentRead): Promise<EvidenceFile | undefined>;
  change(caseId: string, id: string, change: FileChange, version?: number): Promise<Saved<EvidenceFile>>;
  delete(caseId: string, id: string): Promise<boolean>;
  content(caseId: string, id: string): Promise<FileContent>;
  verify(): Promise<FileFaults>;
}

/** Signs. */
const longestName = 150;

/** A name as it is kept: no folders, no hidden signs, and its end stays when it is too long. */
export function cleanFileName(name: string): string {
  const bare = cleanLine(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
  const signs = [...bare];
  const ending = bare.lastIndexOf('.') > 0 ? [...bare.slice(bare.lastIndexOf('.'))].slice(0, 12) : [];
  const cut = signs.length <= longestName ? bare : `${signs.slice(0, longestName - ending.length).join('')}${ending.join('')}`;
  return cut === '' || cut === '.' || cut === '..' ? 'file' : cut;
}

/** What a system opens as a document by the ending of its name. Anything else it might run: a script is text, and an installer of Windows begins as an old office file does. */
const documents = new Set(['pdf', 'txt', 'csv', 'tsv', 'md', 'log', 'json', 'xml', 'html', 'htm', 'eml', 'msg', 'rtf', 'doc', 'docx', 'docm', 'odt', 'jtd', 'xls', 'xlsx', 'xlsm', 'ods', 'ppt', 'pptx', 'odp', 'png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'heic', 'heif', 'avif', 'tif', 'tiff']);
const endings: Readonly<Record<EvidenceKind, string>> = { text: 'txt', html: 'html', mail: 'eml', pdf: 'pdf', word: 'docx', picture: 'png', office: 'bin' };

/** The name under which a file leaves: where its own ending is none of a document, that of its content stands behind it. */
export const nameToOpen = (name: string, kind: EvidenceKind): string => (documents.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) && name.includes('.') ? name : `${name}.${endings[kind]}`);
