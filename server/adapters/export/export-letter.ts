// Draws the document model of a letter as a file: plain text for Amazon's box, Markdown, or a page to print.
import type { Document } from '../../core/letter/document.ts';
import type { PaperLanguage } from '../../../rules/schema/words.ts';
import { contentDisposition } from './file-name.ts';
import { htmlPage } from './html-page.ts';
import { markdown } from './markdown.ts';
import { plainLetter } from './plain-letter.ts';

export const exportFormats = ['txt', 'md', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** `name`: what the file is, in its name; an appeal unless said. */
export interface ExportOptions { readonly format: ExportFormat; readonly language: PaperLanguage; readonly title: string; readonly name?: string }

/** A file on its way to a browser. */
export interface ExportedFile { readonly text: string; readonly headers: Readonly<Record<string, string>> }

const mediaTypes: Readonly<Record<ExportFormat, string>> = { txt: 'text/plain; charset=utf-8', md: 'text/markdown; charset=utf-8', html: 'text/html; charset=utf-8' };

/** The text of the file, lines ended by LF. Whatever a user typed comes out as text in every format. */
export function exportLetter(document: Document, { format, language, title }: ExportOptions): string {
  if (format === 'html') return htmlPage(document, { language, title });
  return format === 'md' ? markdown(document) : plainLetter(document);
}

export function exportFile(document: Document, options: ExportOptions): ExportedFile {
  return { text: exportLetter(document, options), headers: { 'content-type': mediaTypes[options.format], 'content-disposition': contentDisposition(options) } };
}
