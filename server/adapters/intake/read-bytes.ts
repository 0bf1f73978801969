// A file's bytes -> its text. Runs in a worker of its own, where it can be stopped.
import { decodeText } from './decode.ts';
import { limits, readAs, unread, type DocumentRead } from '../../core/intake/document-read.ts';
import { endingDiffers, fileKind } from './file-kind.ts';
import { htmlFileText } from './read-html.ts';

export async function readBytes(bytes: Uint8Array, name: string): Promise<DocumentRead> {
  if (bytes.length > limits.size) return unread('too-large');
  const sniffed = fileKind(bytes);
  if ('why' in sniffed) return unread(sniffed.why);
  const { kind } = sniffed;
  const read = await readKind(kind, bytes);
  return read.ok && endingDiffers(name, kind) ? { ...read, doubts: [...read.doubts, 'ending'] } : read;
}

async function readKind(kind: 'text' | 'html' | 'mail' | 'word' | 'pdf' | 'picture', bytes: Uint8Array): Promise<DocumentRead> {
  try {
    switch (kind) {
      case 'text': return readAs('text', decodeText(bytes));
      case 'html': return readAs('html', htmlFileText(bytes));
      case 'mail': return readAs('mail', await (await import('./read-mail.ts')).mailText(bytes));
      case 'word': return await (await import('./read-word.ts')).wordText(bytes);
      case 'pdf': return await (await import('./read-pdf.ts')).pdfText(bytes);
      case 'picture': return await (await import('./read-picture.ts')).pictureText(bytes);
    }
  } catch {
    return unread('broken');
  }
}
