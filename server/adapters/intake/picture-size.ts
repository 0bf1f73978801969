// Width and height of a picture in pixels, from its first bytes; undefined where they do not say.

export interface PictureSize { readonly width: number; readonly height: number }

export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (bytes[0] === 0x89) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (bytes[0] === 0x47) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (bytes[0] === 0x42) return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
    if (bytes[0] === 0xff) return jpegSize(view);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return undefined;
}

/** A JPEG is a row of segments; one of the frame kinds holds the size. */
function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; at < view.byteLength;) {
    const mark = view.getUint16(at);
    const frame = mark >= 0xffc0 && mark <= 0xffcf && mark !== 0xffc4 && mark !== 0xffc8 && mark !== 0xffcc;
    if (frame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
