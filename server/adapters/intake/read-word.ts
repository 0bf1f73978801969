// A Word document (.docx) as text. Its packed size is looked at before anything is unpacked.
import { unzipSync } from 'fflate';
import { limits, readAs, unread, type DocumentRead } from '../../core/intake/document-read.ts';

export async function wordText(bytes: Uint8Array): Promise<DocumentRead> {
  let size = 0;
  let protectedBy = false;
  try {
    unzipSync(bytes, { filter: ({ originalSize, name }) => { size += originalSize; protectedBy ||= name === 'EncryptedPackage'; return false; } });
  } catch {
    return unread('broken');
  }
  if (protectedBy) return unread('encrypted');
  if (size > limits.unpacked) return unread('unpacks-too-large');
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return readAs('word', value);
}
