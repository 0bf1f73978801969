// User text on its way into a letter: cleaned of characters that hide or reorder text, escaped for the restricted Markdown of document.ts.
/** Control characters, zero-width and bidirectional marks, private-use characters that the renderer uses itself. */
const isHidden = (code: number): boolean =>
  code < 0x20 || code === 0x7f || (code >= 0x80 && code <= 0x9f) || code === 0xad || code === 0x61c || (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) || code === 0xfeff || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0xfff9 && code <= 0xfffb) || (code >= 0xd800 && code <= 0xdfff);

/** Marks join their letters (NFC), but a kanji that Unicode holds twice, such as that of a name in the family register, keeps its shape. */
const composed = (value: string): string => value.replace(/[^\u{f900}-\u{faff}\u{2f800}-\u{2fa1f}]+/gu, (part) => part.normalize('NFC'));

/** One line: hidden characters removed, white space folded, NFC. */
export function cleanLine(value: string): string {
  let out = '';
  for (const char of composed(value)) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 9 || code === 10 || code === 13 || code === 0x3000) out += ' ';
    else if (!isHidden(code)) out += char;
  }
  return out.split(' ').filter((part) => part !== '').join(' ');
}

const isWordChar = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Escapes what the restricted Markdown would read as a mark: `\`, `*`, and `_` at the edge of a word (inside file names it is none). */
export function escapeInline(value: string): string {
  let out = '';
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i);
    if (char === '\\' || char === '*' || (char === '_' && !(isWordChar(value[i - 1]) && isWordChar(value[i + 1])))) out += '\\';
    out += char;
  }
  return out;
}

/** Escapes a line start that would be read as heading or list item. */
export function escapeLineStart(line: string): string {
  const first = line.charAt(0);
  if (first === '#' || first === '-' || first === '+') return `\\${line}`;
  const dot = /^(\d{1,9})([.)])/.exec(line);
  return dot === null ? line : `${dot[1] ?? ''}\\${dot[2] ?? ''}${line.slice(dot[0].length)}`;
}
