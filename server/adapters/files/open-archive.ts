// An archive (.zip) as its directory lists it. Nothing is unpacked before its size is known, and never more than that size.
import { inflateRawSync } from 'node:zlib';

/** `size`: once unpacked, as the directory says; `read` throws where the content is broken or of another size. */
export interface ArchiveEntry { readonly name: string; readonly size: number; readonly read: () => Uint8Array }

const marks = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;
const headSizes = { local: 30, entry: 46, end: 22 } as const;
const longestComment = 0xffff;
const [stored, deflated] = [0, 8] as const;

/** Undefined for what is no archive, is cut short, encrypted, in several parts or larger than 4 GB. */
export function openArchive(bytes: Uint8Array): readonly ArchiveEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    if (end === undefined) return undefined;
    const entries: ArchiveEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== marks.entry || at + headSizes.entry > end) return undefined;
      const [flags, method, packed, size] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
      const [nameSize, extraSize, commentSize, local] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)];
      if ((flags & 1) !== 0 || view.getUint32(local, true) !== marks.local) return undefined;
      const from = local + headSizes.local + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (from + packed > bytes.length) return undefined;
      const name = new TextDecoder().decode(bytes.subarray(at + headSizes.entry, at + headSizes.entry + nameSize));
      entries.push({ name, size, read: () => unpack(bytes.subarray(from, from + packed), method, size) });
      at += headSizes.entry + nameSize + extraSize + commentSize;
    }
    return entries;
  } catch (error) {
    // A place outside the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - headSizes.end; at >= Math.max(0, view.byteLength - headSizes.end - longestComment); at--) if (view.getUint32(at, true) === marks.end) return at;
  return undefined;
}

function unpack(packed: Uint8Array, method: number, size: number): Uint8Array {
  const content = method === stored ? packed : method === deflated && size > 0 ? inflateRawSync(packed, { maxOutputLength: size }) : method === deflated ? new Uint8Array() : undefined;
  if (content?.length !== size) throw new Error('An entry of the archive is not of the size it says');
  return content;
}
