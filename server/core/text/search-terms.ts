// Words to search by, the same for every store: what a text is found under, and what a person typed.
// Japanese has no spaces, so its signs are taken by twos, which finds 停止 within 販売停止.
const pieces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]+|[\p{L}\p{N}\p{M}]+/gu;
const isJapanese = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]/u;

/** Of how words are folded and cut: lines that were kept under another one are reckoned anew. */
export const termsVersion = 2;

/** Signs that a person types either way: widths and case, accents, hiragana for katakana, the shape that a variation selector asks for. Voiced kana stay voiced. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ß', 'ss').replace(/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu, '')
  .normalize('NFD').replace(/[\u0300-\u036F]/gu, '').normalize('NFC').replace(/[ァ-ヶ]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));

const piecesOf = (text: string): readonly string[] => fold(text).match(pieces)?.flatMap(splitScripts) ?? [];
/** The second branch of the pattern takes letters of any script, so a run may go over from Latin to Japanese. */
const splitScripts = (piece: string): readonly string[] => piece.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]+/gu) ?? [];

/** Signs by twos, the last one alone as well, so that one sign is found as the start of a pair wherever it stands. */
const pairsOf = (run: string): readonly string[] => { const signs = [...run]; return signs.map((sign, i) => `${sign}${signs[i + 1] ?? ''}`); };

/** What a text is found under, in its order. */
export const indexTerms = (text: string): readonly string[] => piecesOf(text).flatMap((piece) => (isJapanese.test(piece) ? pairsOf(piece) : [piece]));

/** What was typed: each word must be found; its terms stand in a row, and the last may be the start of a longer one. */
export function soughtTerms(typed: string): readonly (readonly string[])[] {
  return typed.normalize('NFKC').split(/\s+/).map((word) => piecesOf(word).flatMap((piece): readonly string[] => {
    if (!isJapanese.test(piece)) return [piece];
    const pairs = pairsOf(piece);
    return pairs.length === 1 ? pairs : pairs.slice(0, -1);
  })).filter((terms) => terms.length > 0);
}
