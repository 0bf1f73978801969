// A PDF as text, page by page; pages that are pictures are said to be so, not guessed at.
import { limits, readAs, unread, type DocumentRead } from '../../core/intake/document-read.ts';

/** A page with fewer signs than this holds no text of its own. */
const bare = 5;

export async function pdfText(bytes: Uint8Array): Promise<DocumentRead> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, stopAtErrors: false });
  } catch (error) {
    return unread(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken');
  }
  try {
    if (document.numPages > limits.pages) return unread('too-many-pages');
    const { text: pages } = await extractText(document, { mergePages: false });
    const empty = pages.filter((page) => page.trim().length < bare).length;
    if (empty === pages.length) return unread('pictures-only');
    return readAs('pdf', pages.map((page) => page.trim()).join('\n\n'), empty > 0 ? ['pages-without-text'] : []);
  } finally {
    await document.destroy();
  }
}
