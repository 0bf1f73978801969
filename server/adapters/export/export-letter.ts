// Draws the document model of a paper as a file of one of the formats.
import { headingOf, type Document } from '../../core/letter/document.ts';
import { contentDisposition } from './file-name.ts';
import type { Format, PaperOptions } from './formats/format.ts';
import { formats } from './formats/index.ts';

export { lackingSigns } from './pdf/signs.ts';

export const exportFormats: readonly string[] = formats.map(({ id }) => id);
/** `format`: the id of one of the formats; `name`: what the file is, in its name, an appeal unless said; `about`: which one, else the title. */
export interface ExportOptions extends PaperOptions { readonly format: string; readonly name?: string; readonly about?: string }

/** A file on its way to a browser. */
export interface ExportedFile { readonly content: string | Uint8Array; readonly headers: Readonly<Record<string, string>> }

function formatOf(id: string): Format {
  const found = formats.find((format) => format.id === id);
  if (found === undefined) throw new Error(`There is no format ${id}.`);
  return found;
}

/** A paper bears its own heading as title, in its own language; the title that is given names the file, and a paper without a heading. */
export const exportLetter = async (document: Document, options: ExportOptions): Promise<string | Uint8Array> => formatOf(options.format).draw(document, { ...options, title: headingOf(document) ?? options.title });

export const exportFile = async (document: Document, options: ExportOptions): Promise<ExportedFile> => ({
  content: await exportLetter(document, options),
  headers: { 'content-type': formatOf(options.format).mediaType, 'content-disposition': contentDisposition(options) },
});
