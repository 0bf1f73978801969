// How the PDF writes a sign: what draws a text and what says beforehand that a sign will be written otherwise ask here.
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { headingOf, type Document } from '../../../core/letter/document.ts';
import { findSigns, type Instead, type LackingSign, type Names } from '../../../core/letter/find-signs.ts';
import { heading } from '../sheets/parts.ts';
import { drawVariants, variantsOf, type FontKit, type Variants } from './variants.ts';

/** The text is written in the first; the second has kanji of names that the first lacks, and is read only where one is met. */
const chain = ['main', 'rare'] as const;
export type FontName = (typeof chain)[number];
const files: Readonly<Record<FontName, Readonly<Record<'plain' | 'strong', string>>>> = {
  main: { plain: 'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf', strong: 'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf' },
  rare: { plain: 'klee-one/400Regular/KleeOne_400Regular.ttf', strong: 'klee-one/600SemiBold/KleeOne_600SemiBold.ttf' },
};
export const fontFile = (font: FontName, strong: boolean): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/${files[font][strong ? 'strong' : 'plain']}`);

type Pdf = InstanceType<typeof PDFDocument>;
/** What pdfkit keeps of the font it writes with. */
const fontIn = (pdf: Pdf): { readonly ascender: number; readonly font: FontKit } => (pdf as unknown as { readonly _font: ReturnType<typeof fontIn> })._font;

const known = new Map<FontName, { readonly signs: ReadonlySet<number>; readonly variants: Variants }>();
function knownOf(font: FontName): { readonly signs: ReadonlySet<number>; readonly variants: Variants } {
  let found = known.get(font);
  if (found === undefined) {
    const kit = fontIn(new PDFDocument({ autoFirstPage: false }).font(fontFile(font, false))).font;
    found = { signs: new Set(kit.characterSet), variants: variantsOf(kit) };
    known.set(font, found);
  }
  return found;
}

/** Writes with a font from here on; returns how high it rises over its base line, in thousandths of its size. */
export function writeWith(pdf: Pdf, font: FontName, strong: boolean, size: number): number {
  pdf.font(font === 'main' ? (strong ? 'strong' : 'plain') : fontFile(font, strong)).fontSize(size);
  const { ascender, font: kit } = fontIn(pdf);
  drawVariants(kit, knownOf(font).variants);
  return ascender;
}

const selectors = /[\u{180b}-\u{180d}\u{180f}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;
const formless = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
/** Without what has no shape of its own. */
export const visible = (text: string): string => text.replace(formless, '').replace(selectors, '');

export interface Piece { readonly font: FontName; readonly text: string }
interface Shape extends Piece { readonly instead?: Instead }

const has = (font: FontName, text: string): boolean => [...text].every((sign) => knownOf(font).signs.has(sign.codePointAt(0) ?? 0));
const fontOf = (text: string): FontName | undefined => chain.find((font) => has(font, text));
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const isPicture = (sign: string): boolean => /[\p{Extended_Pictographic}\p{Emoji_Presentation}\p{Regional_Indicator}]/u.test(sign);

/** One sign as a reader sees it. Where no font has it: a picture is one box, a letter its number, so that nothing vanishes unseen. */
function shapeOf(sign: string): Shape | undefined {
  const bare = composed(visible(sign));
  if (bare === '') return undefined;
  const font = fontOf(bare);
  if (font !== undefined) return /^\p{Unified_Ideograph}$/u.test(bare) ? kanjiOf(bare, sign.match(selectors)?.[0], font) : { font, text: bare };
  const usual = bare.normalize('NFC');
  const other = usual === bare ? undefined : fontOf(usual);
  if (other !== undefined) return { font: other, text: usual, instead: 'usual-shape' };
  if (isPicture(bare)) return { font: 'main', text: '□', instead: 'box' };
  const [, framed] = /^([\d#*])\u20e3$/u.exec(bare) ?? [];
  if (framed !== undefined) return { font: 'main', text: framed, instead: 'usual-shape' };
  return { font: 'main', text: [...bare].map((part) => (has('main', part) ? part : numberOf(part))).join(''), instead: 'number' };
}

/** Marks that stand apart join their letter: names of files come so from some machines. Kanji stay as they are. */
const composed = (text: string): string => (/\p{M}/u.test(text) ? text.normalize('NFC') : text);

function kanjiOf(kanji: string, selector: string | undefined, font: FontName): Shape {
  if (selector === undefined) return { font, text: kanji };
  const variantIn = (one: FontName) => knownOf(one).variants(kanji.codePointAt(0) ?? 0, selector.codePointAt(0) ?? 0);
  const drawn = chain.find((one) => variantIn(one) !== undefined);
  if (drawn === undefined) return { font, text: kanji, instead: 'usual-shape' };
  return { font: drawn, text: variantIn(drawn) === 'usual' ? kanji : `${kanji}${selector}` };
}

const isPlain = (text: string): boolean => !/[\p{M}\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(text) && has('main', text);

/** The text cut where its font changes. */
export function piecesOf(text: string): readonly Piece[] {
  if (isPlain(text)) return text === '' ? [] : [{ font: 'main', text }];
  const pieces: Piece[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const shape = shapeOf(segment);
    if (shape === undefined) continue;
    const last = pieces.at(-1);
    if (last?.font === shape.font) pieces[pieces.length - 1] = { font: last.font, text: last.text + shape.text };
    else pieces.push({ font: shape.font, text: shape.text });
  }
  return pieces;
}
const numberOf = (sign: string): string => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** What is drawn as a PDF; its title stands at the head of each page where it has no heading. */
export interface Drawn { readonly document: Document; readonly title: string }

/** Of the signs of these papers those that a PDF of them writes otherwise. */
export const lackingSigns = (papers: readonly Drawn[], names: Names): readonly LackingSign[] =>
  findSigns(papers.flatMap(({ document, title }) => (headingOf(document) === undefined ? [heading(1, title), ...document] : document)), names, (line) => (isPlain(line) ? [] : [...graphemes.segment(line)].flatMap(({ segment }) => {
    const as = shapeOf(segment)?.instead;
    return as === undefined ? [] : [{ sign: segment, as }];
  })));
