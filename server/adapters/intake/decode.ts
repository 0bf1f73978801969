// Bytes of a file as text, whatever a mail program or editor of Japan wrote them in.

const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** JIS mail is plain seven-bit text to any other reader; only its switches (ESC $ and ESC parenthesis) give it away. */
function hasJisSwitch(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(0x1b); i !== -1; i = bytes.indexOf(0x1b, i + 1)) if (bytes[i + 1] === 0x24 || bytes[i + 1] === 0x28) return true;
  return false;
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** `label`: what the file itself says it is written in. Undefined where no reading is sound, as of a picture. */
export function decodeText(bytes: Uint8Array, label?: string): string | undefined {
  if (starts(bytes, 0xff, 0xfe)) return tryDecode(bytes, 'utf-16le');
  if (starts(bytes, 0xfe, 0xff)) return tryDecode(bytes, 'utf-16be');
  const labels = [...(hasJisSwitch(bytes) ? ['iso-2022-jp'] : []), ...(label === undefined ? [] : [label]), 'utf-8', 'shift_jis', 'euc-jp'];
  for (const one of labels) {
    const text = tryDecode(bytes, one);
    if (text !== undefined) return text;
  }
  return undefined;
}
