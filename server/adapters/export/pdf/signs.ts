// Which font of the PDF has a sign: what draws a text and what says beforehand that a sign will be lacking ask here.
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Document } from '../../../core/letter/document.ts';
import { findSigns, type LackingSign, type Names } from '../../../core/letter/find-signs.ts';

/** The text is written in the first; the second has kanji of names that the first lacks, and is read only where one is met. */
const chain = ['main', 'rare'] as const;
type FontName = (typeof chain)[number];
const files: Readonly<Record<FontName, Readonly<Record<'plain' | 'strong', string>>>> = {
  main: { plain: 'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf', strong: 'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf' },
  rare: { plain: 'klee-one/400Regular/KleeOne_400Regular.ttf', strong: 'klee-one/600SemiBold/KleeOne_600SemiBold.ttf' },
};
export const fontFile = (font: FontName, strong: boolean): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/${files[font][strong ? 'strong' : 'plain']}`);

/** What pdfkit keeps of the font it writes with. */
export const fontIn = (pdf: InstanceType<typeof PDFDocument>): { readonly ascender: number; readonly font: { readonly characterSet: readonly number[] } } => (pdf as unknown as { readonly _font: ReturnType<typeof fontIn> })._font;

const signs = new Map<FontName, ReadonlySet<number>>();
function signsOf(font: FontName): ReadonlySet<number> {
  let known = signs.get(font);
  if (known === undefined) { known = new Set(fontIn(new PDFDocument({ autoFirstPage: false }).font(fontFile(font, false))).font.characterSet); signs.set(font, known); }
  return known;
}
const fontOf = (sign: string): FontName | undefined => chain.find((font) => signsOf(font).has(sign.codePointAt(0) ?? 0));

/** Without what has no shape of its own; a sign of its kind may choose whether the one before is drawn as text or as a picture. */
export const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u{fe00}-\u{fe0f}]/gu, '');

export interface Piece { readonly font: FontName; readonly text: string }

/** The text cut where its font changes. A sign that no font has is written by its number, so that nothing vanishes unseen. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const sign of visible(text)) {
    const font = fontOf(sign);
    const next: Piece = font === undefined ? { font: 'main', text: numberOf(sign) } : { font, text: sign };
    const last = pieces.at(-1);
    if (last?.font === next.font) pieces[pieces.length - 1] = { font: last.font, text: last.text + next.text };
    else pieces.push(next);
  }
  return pieces;
}
const numberOf = (sign: string): string => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Of the signs of a letter those that its PDF writes by their numbers. */
export const lackingSigns = (document: Document, names: Names): readonly LackingSign[] => findSigns(document, names, (sign) => [...visible(sign)].some((part) => fontOf(part) === undefined));
