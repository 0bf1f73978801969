// The shape of a kanji that a variation selector asks for (葛 with U+E0100): which ones a font has, and how they come to be drawn.
/** What is used of fontkit's font: its tables, and glyphs for a text. */
export interface FontKit {
  readonly characterSet: readonly number[];
  readonly cmap: { readonly tables: readonly { readonly table: { readonly version: number; readonly varSelectors?: { toArray(): readonly Selector[] } } }[] };
  glyphsForString(text: string): Glyph[];
  getGlyph(id: number, codePoints: readonly number[]): Glyph;
}
type Glyph = object;
interface Selector {
  readonly varSelector: number;
  readonly defaultUVS: readonly { readonly startUnicodeValue: number; readonly additionalCount: number }[] | null;
  readonly nonDefaultUVS: readonly { readonly unicodeValue: number; readonly glyphID: number }[] | null;
}

/** `usual`: the one that the kanji has without a selector; else the glyph of its own. */
export type Variant = 'usual' | number;
export type Variants = (kanji: number, selector: number) => Variant | undefined;

export function variantsOf(font: FontKit): Variants {
  const selectors = new Map(font.cmap.tables.flatMap(({ table }) => (table.version === 14 ? table.varSelectors?.toArray() ?? [] : [])).map(({ varSelector, defaultUVS, nonDefaultUVS }) => [varSelector, {
    usual: defaultUVS ?? [], own: new Map((nonDefaultUVS ?? []).map(({ unicodeValue, glyphID }) => [unicodeValue, glyphID])),
  }]));
  return (kanji, selector) => {
    const known = selectors.get(selector);
    return known?.own.get(kanji) ?? (known?.usual.some(({ startUnicodeValue, additionalCount }) => kanji >= startUnicodeValue && kanji <= startUnicodeValue + additionalCount) === true ? 'usual' : undefined);
  };
}

const mended = new WeakSet<FontKit>();
/** A kanji that is to have a shape of its own. */
const pair = /(\p{Unified_Ideograph}[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}])/u;
/** fontkit looks for a shape of its own only under selectors that have no usual one. */
export function drawVariants(font: FontKit, variants: Variants): void {
  if (mended.has(font)) return;
  mended.add(font);
  const glyphs = font.glyphsForString.bind(font);
  font.glyphsForString = (text) => text.split(pair).flatMap((part) => {
    const [kanji = 0, selector = 0] = [...part].map((sign) => sign.codePointAt(0) ?? 0);
    const variant = pair.test(part) ? variants(kanji, selector) : undefined;
    return typeof variant === 'number' ? [font.getGlyph(variant, [kanji, selector])] : glyphs(part);
  });
}
