// Archives that lie about how large they unpack: small to make, as hostile as the real one to whoever believes their directory.
/** Its directory and the heads of its contents say `size` where they said `was`. */
export function saying(archive: Uint8Array, was: number, size: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at < archive.length - 46; at++) {
    const place = { 0x02014b50: at + 24, 0x04034b50: at + 22 }[view.getUint32(at, true)];
    if (place !== undefined && view.getUint32(place, true) === was) view.setUint32(place, size, true);
  }
  return archive;
}
