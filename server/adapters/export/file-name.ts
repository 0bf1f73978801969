// The name of an exported file, safe on every system, and the header that carries it.
import type { ExportOptions } from './export-letter.ts';

/** Only letters, digits and a few plain marks: no separators, no control or direction characters, nothing a shell or Windows would act on. */
const keep = /[^\p{L}\p{N} ._()-]/gu;
const longest = 80;

export function exportFileName({ title, language, format, name: kind = 'appeal' }: ExportOptions): string {
  const plain = title.normalize('NFC').replace(keep, ' ').replace(/\.{2,}/g, '.').replace(/\s+/g, ' ');
  const name = [...plain].slice(0, longest).join('').replace(/^[ .-]+|[ .]{1,80}$/g, '');
  return `${name === '' ? kind : `${kind} ${name}`} ${language}.${format}`.replaceAll(' ', '-');
}

/** RFC 6266: a plain name for old readers, the full one beside it. */
export function contentDisposition(options: ExportOptions): string {
  const encoded = encodeURIComponent(exportFileName(options)).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${options.name ?? 'appeal'}-${options.language}.${options.format}"; filename*=UTF-8''${encoded}`;
}
