// The evidence of a case as the page gets to see it.
import type { Bilingual } from '../../../rules/schema/words.ts';
import { limits, type Doubt, type FileKind, type Unread } from '../intake/document-read.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { caseLimit, type EvidenceFile } from './evidence-files.ts';
import type { EvidenceStanding, FileStanding } from './evidence-standing.ts';

/** Without the text that was read, which can be long. */
export interface FileView extends Omit<EvidenceFile, 'read' | 'paper' | 'word'>, Omit<FileStanding, 'file'> {
  /** The seller says that it is none of the papers. */
  readonly isNone: boolean;
  readonly read?: { readonly ok: true; readonly kind: FileKind; readonly doubts: readonly Doubt[]; readonly length: number } | { readonly ok: false; readonly why: Unread };
}
/** `kinds`: what the kinds of papers are called; sizes in bytes. */
export interface EvidenceView extends Omit<EvidenceStanding, 'files'> { readonly files: readonly FileView[]; readonly kinds: Readonly<Record<string, Bilingual>>; readonly size: { readonly used: number; readonly most: number; readonly file: number } }
export interface FileAdded extends EvidenceView { readonly added: string; readonly again: boolean }

export const viewOf = (rulebook: Rulebook, { files, ...rest }: EvidenceStanding): EvidenceView => ({
  ...rest, files: files.map(fileView), kinds: Object.fromEntries(rulebook.papers.kinds.map(({ id, title }) => [id, title])),
  size: { used: files.reduce((sum, { file }) => sum + file.size, 0), most: caseLimit, file: limits.size },
});

function fileView({ file: { read, paper: chosen, word: _word, ...file }, ...standing }: FileStanding): FileView {
  const seen = read === undefined ? {} : { read: read.ok ? { ok: true as const, kind: read.kind, doubts: read.doubts, length: read.text.length } : read };
  return { ...file, ...standing, isNone: chosen === 'none', ...seen };
}
