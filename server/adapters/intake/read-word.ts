// A Word document (.docx) as text. Its packed size is looked at before anything is unpacked.
import { openArchive } from '../files/open-archive.ts';
import { limits, readAs, unread, type DocumentRead } from '../../core/intake/document-read.ts';

export async function wordText(bytes: Uint8Array): Promise<DocumentRead> {
  const entries = openArchive(bytes);
  if (entries === undefined) return unread('broken');
  if (entries.some(({ name }) => name === 'EncryptedPackage')) return unread('encrypted');
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.unpacked) return unread('unpacks-too-large');
  // What is larger than it says throws here, before a library unpacks all of it.
  for (const { read } of entries) read();
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return readAs('word', value);
}
