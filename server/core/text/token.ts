// Text -> tokens. A run of Latin letters or digits is one token, a CJK character is one token; keys are lower-cased and NFKC-normalised.

export type TokenKind = 'word' | 'number' | 'cjk' | 'mark';
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly kind: TokenKind;
  /** The word without a possessive 's ("buyer's" -> "buyer"). */
  readonly bare?: string;
}

const sorts = { space: 0, letter: 1, digit: 2, cjk: 3, hyphen: 4, apostrophe: 5, other: 6 } as const;
type Sort = (typeof sorts)[keyof typeof sorts];

/** Sort of a UTF-16 unit. Full-width Latin counts as Latin; surrogates of the CJK extensions count as `other`. */
function sortOf(unit: number): Sort {
  if (unit < 0x80) return asciiSort(unit);
  if (unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200d)) return sorts.space;
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x02bc) return sorts.apostrophe;
  if (unit >= 0x2010 && unit <= 0x2012) return sorts.hyphen;
  if ((unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) || (unit >= 0x370 && unit <= 0x52f) || (unit >= 0x300 && unit <= 0x36f)) return sorts.letter;
  if (unit >= 0xff10 && unit <= 0xff19) return sorts.digit;
  if ((unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a)) return sorts.letter;
  if (isCjkUnit(unit)) return sorts.cjk;
  return sorts.other;
}

function asciiSort(unit: number): Sort {
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) return sorts.letter;
  if (unit >= 48 && unit <= 57) return sorts.digit;
  if (unit === 32 || (unit >= 9 && unit <= 13)) return sorts.space;
  if (unit === 45) return sorts.hyphen;
  if (unit === 39) return sorts.apostrophe;
  return sorts.other;
}

/** Kana, kanji, hangul and half-width kana. */
export function isCjkUnit(unit: number): boolean {
  return (unit >= 0x3040 && unit <= 0x30ff && unit !== 0x30fb) || (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3005 || unit === 0x3007
    || (unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xff66 && unit <= 0xff9f);
}

const ascii = (text: string): boolean => { for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false; return true; };
const plainCjk = (unit: number): boolean => (unit >= 0x3041 && unit <= 0x30fe) || (unit >= 0x3400 && unit <= 0x9fff);
const makeKey = (written: string): string => (ascii(written) ? written.toLowerCase() : written.normalize('NFKC').toLowerCase().replaceAll(/[‘’ʼ]/g, "'"));

/** Words repeat, so the key of each is made once; the bound is there because texts are anybody's. */
const keys = new Map<string, string>();
const mostKeys = 20_000;
const longestKept = 24;
/** One string per CJK unit: most of a Japanese text. */
const cjkKeys: string[] = [];

function keyOf(text: string, start: number, end: number): string {
  const unit = text.charCodeAt(start);
  if (end === start + 1 && plainCjk(unit)) return (cjkKeys[unit] ??= text.charAt(start));
  const written = text.slice(start, end);
  const known = keys.get(written);
  if (known !== undefined) return known;
  const key = makeKey(written);
  if (written.length > longestKept) return key;
  if (keys.size >= mostKeys) keys.clear();
  keys.set(written, key);
  return key;
}

/** Forgets the words of all texts read so far. */
export const forgetKeys = (): void => { keys.clear(); };

/** Tokens of text[start, end). Spaces and hyphens make none; other signs make a `mark`. */
export function tokenise(text: string): readonly Token[] {
  const end = text.length;
  const tokens: Token[] = [];
  let i = 0;
  while (i < end) {
    const sort = sortOf(text.charCodeAt(i));
    if (sort === sorts.space || sort === sorts.hyphen) { i += 1; continue; }
    const stop = sort === sorts.letter ? wordEnd(text, i, end) : sort === sorts.digit ? numberEnd(text, i, end) : i + unitLength(text, i, end);
    const key = keyOf(text, i, stop);
    tokens.push(tokenOf(key, i, stop, sort));
    i = sort === sorts.letter && elided.has(key) && sortAt(text, stop) === sorts.apostrophe ? stop + 1 : stop;
  }
  return tokens;
}

function tokenOf(key: string, start: number, end: number, sort: Sort): Token {
  if (sort === sorts.letter) return key.endsWith("'s") ? { start, end, key, kind: 'word', bare: key.slice(0, -2) } : { start, end, key, kind: 'word' };
  return { start, end, key, kind: sort === sorts.digit ? 'number' : sort === sorts.cjk ? 'cjk' : 'mark' };
}

/** French and Italian articles and the like that lose their vowel: "l'articolo", "d'expédition" are two words, so that a rule names the second alone. */
const elided: ReadonlySet<string> = new Set('c d j l m n s t qu jusqu lorsqu puisqu all dell nell dall sull un quell quest'.split(' '));
const longestElided = 6;
const sortAt = (text: string, i: number): Sort | undefined => (i < text.length ? sortOf(text.charCodeAt(i)) : undefined);

/** Letters with digits and apostrophes inside ("don't", "02a"), never ending in an apostrophe. */
function wordEnd(text: string, start: number, end: number): number {
  let i = start + 1;
  while (i < end) {
    const sort = sortOf(text.charCodeAt(i));
    if (sort === sorts.letter || sort === sorts.digit) i += 1;
    else if (sort === sorts.apostrophe && i + 1 < end && sortOf(text.charCodeAt(i + 1)) === sorts.letter && !(i - start <= longestElided && elided.has(keyOf(text, start, i)))) i += 2;
    else break;
  }
  return i;
}

/** "1,794", "11.2", "9:00" are one number; letters that follow directly make a word of it ("3rd", "B2B"). */
function numberEnd(text: string, start: number, end: number): number {
  let i = start + 1;
  while (i < end) {
    const unit = text.charCodeAt(i);
    const joins = unit === 46 || unit === 44 || unit === 58 || unit === 0xff0c || unit === 0xff0e || unit === 0xff1a;
    if (sortOf(unit) === sorts.digit) i += 1;
    else if (joins && i + 1 < end && sortOf(text.charCodeAt(i + 1)) === sorts.digit) i += 2;
    else break;
  }
  return i;
}

/** A surrogate pair is one sign; a half-width kana takes its voicing mark with it. */
function unitLength(text: string, i: number, end: number): number {
  const unit = text.charCodeAt(i);
  if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < end) { const next = text.charCodeAt(i + 1); return next >= 0xdc00 && next <= 0xdfff ? 2 : 1; }
  if (unit >= 0xff66 && unit <= 0xff9d && i + 1 < end) { const next = text.charCodeAt(i + 1); return next === 0xff9e || next === 0xff9f ? 2 : 1; }
  return 1;
}
