// What a format is: one file here draws the document model as a file of one kind; the list in index.ts is all there is to adding one.
import type { Document } from '../../../core/letter/document.ts';
import type { PaperLanguage } from '../../../../rules/schema/words.ts';

/** `running`: a line at the head of every page, where the format has pages: which case the paper belongs to. */
export interface PaperOptions { readonly language: PaperLanguage; readonly title: string; readonly running?: string }

export interface Format {
  /** The end of the file's name. */
  readonly id: string;
  readonly mediaType: string;
  /** Whatever a user typed comes out as text. Texts end their lines with LF and are written as UTF-8. */
  readonly draw: (document: Document, options: PaperOptions) => string | Promise<Uint8Array>;
}
export interface TextFormat extends Format { readonly draw: (document: Document, options: PaperOptions) => string }
