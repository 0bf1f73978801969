// The pages of a PDF: where the next line stands, and the structure a screen reader follows.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { PaperOptions } from '../formats/format.ts';
import { breakLines, type Line, type Run } from './break-lines.ts';

/** Points: A4 with 22 mm at the sides. */
const page = { width: 595.28, height: 841.89, side: 62, top: 68, bottom: 62 };
const lineHeight = 1.5;
const small = 8;
const grey = '#555555';
const locales: Readonly<Record<PaperOptions['language'], string>> = { en: 'en', ja: 'ja', de: 'de', fr: 'fr' };

export interface Paper {
  /** Width of a text in points; the widest of its lines. */
  readonly width: (runs: readonly Run[], size: number) => number;
  readonly lines: (runs: readonly Run[], size: number, width: number) => readonly Line[];
  /** Draws text from the left edge down, over as many pages as it takes. */
  readonly text: (runs: readonly Run[], size: number, /** Points wanted on the page of the last two lines. */ below?: number) => void;
  /** Draws lines at `x` from `y` down, on this page. */
  readonly linesAt: (lines: readonly Line[], size: number, x: number, y: number) => void;
  /** A mark at the left edge, at the height of the next line. */
  readonly mark: (text: string, size: number) => void;
  readonly rule: (y: number) => void;
  /** Leaves room before what comes next; none at the head of a page. */
  readonly space: (points: number) => void;
  /** Goes down past what was drawn with `linesAt`. */
  readonly advance: (points: number) => void;
  /** Goes to a new page unless so many points are left on this one. */
  readonly keepTogether: (points: number) => void;
  readonly newPage: () => void;
  readonly part: (tag: string, work: () => void) => void;
  readonly indented: (points: number, work: () => void) => void;
  readonly left: () => number;
  readonly room: () => { readonly y: number; readonly width: number; readonly height: number; readonly page: number };
  readonly lineHeight: (size: number) => number;
  /** An entry of the outline that leads to this page. */
  readonly bookmark: (text: string) => void;
  /** A JPEG or PNG, as large as the page takes it, the right way up. */
  readonly picture: (bytes: Uint8Array, says: string) => void;
  /** How many there are so far. */
  readonly pages: () => number;
  /** `numberOf`: what stands at the foot of a page, from 0. */
  readonly end: (numberOf?: (page: number, count: number) => string) => Promise<Uint8Array>;
}

type Fonts = Readonly<Record<'plain' | 'strong', Uint8Array>>;
let fonts: Promise<Fonts> | undefined;

async function readFonts(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const [plain, strong] = await Promise.all(['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf'].map((file) => readFile(resolve(`@expo-google-fonts/biz-udpgothic/${file}`))));
  if (plain === undefined || strong === undefined) throw new Error('The fonts of the PDF cannot be read.');
  return { plain, strong };
}

export async function openPaper({ language, title, running }: PaperOptions): Promise<Paper> {
  const loaded = await (fonts ??= readFonts());
  const pdf = new PDFDocument({
    size: 'A4', margins: { top: page.top, bottom: 0, left: page.side, right: page.side }, lang: locales[language], pdfVersion: '1.7', tagged: true, displayTitle: true, bufferPages: true,
    info: { Title: title, Creator: 'Reinstate' },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => { chunks.push(chunk); });
  const ended = new Promise<void>((done, fail) => { pdf.on('end', done); pdf.on('error', fail); });
  pdf.registerFont('plain', Buffer.from(loaded.plain));
  pdf.registerFont('strong', Buffer.from(loaded.strong));

  const root = pdf.struct('Document');
  pdf.addStructure(root);
  let inside = root;
  let left = page.side;
  let y = page.top;
  const bottom = page.height - page.bottom;

  const known = glyphs(pdf);
  const use = ({ strong }: Run, size: number): typeof pdf => pdf.font(strong ? 'strong' : 'plain').fontSize(size);
  const widthOf = (run: Run, size: number): number => use(run, size).widthOfString(known(run.text));
  const newPage = (): void => { pdf.addPage(); y = page.top; };
  const paper: Paper = {
    width: (runs, size) => breakLines(runs, Infinity, (run) => widthOf(run, size)).reduce((widest, line) => Math.max(widest, line.reduce((sum, run) => sum + widthOf(run, size), 0)), 0),
    lines: (runs, size, width) => breakLines(runs, width, (run) => widthOf(run, size)),
    text(runs, size, below = 0) {
      const high = size * lineHeight;
      const lines = paper.lines(runs, size, page.width - page.side - left);
      for (const [i, line] of lines.entries()) {
        const rest = lines.length - i;
        if (y + (below > 0 && rest <= 2 ? rest * high + below : high) > bottom) newPage();
        paper.linesAt([line], size, left, y);
        y += high;
      }
    },
    linesAt(lines, size, x, from) {
      lines.forEach((line, i) => {
        inside.add(pdf.markStructureContent('Span'));
        let at = x;
        for (const run of line) {
          const words = known(run.text);
          use(run, size).fillColor('black').text(words, at, from + i * size * lineHeight, { lineBreak: false });
          at += pdf.widthOfString(words);
        }
        pdf.endMarkedContent();
      });
    },
    mark: (text, size) => { if (y + size * lineHeight > bottom) newPage(); paper.linesAt([[{ text, strong: false }]], size, left, y); },
    rule(at) {
      pdf.markContent('Artifact', { type: 'Layout' });
      pdf.moveTo(left, at).lineTo(page.width - page.side, at).lineWidth(0.5).strokeColor('#999999').stroke();
      pdf.endMarkedContent();
    },
    space: (points) => { if (y > page.top) y += points; },
    advance: (points) => { y += points; },
    keepTogether: (points) => { if (y > page.top && y + points > bottom) newPage(); },
    newPage,
    part(tag, work) {
      const outer = inside;
      inside = pdf.struct(tag);
      outer.add(inside);
      work();
      inside.end();
      inside = outer;
    },
    indented(points, work) { left += points; work(); left -= points; },
    left: () => left,
    room: () => ({ y, width: page.width - page.side - left, height: bottom - y, page: bottom - page.top }),
    lineHeight: (size) => size * lineHeight,
    bookmark: (text) => { pdf.outline.addItem(known(text)); },
    picture(bytes, says) {
      const figure = pdf.struct('Figure', { alt: says }, () => { pdf.image(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), page.side, page.top, { fit: [page.width - 2 * page.side, bottom - page.top], align: 'center', valign: 'center' }); });
      root.add(figure);
      figure.end();
    },
    pages: () => pdf.bufferedPageRange().count,
    async end(numberOf = (at, count) => `${String(at + 1)} / ${String(count)}`) {
      root.end();
      pageLines(pdf, known(running ?? title), numberOf);
      pdf.end();
      await ended;
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
  return paper;
}

/** What stands at the head and foot of every page is no part of the text for a screen reader. */
function pageLines(pdf: InstanceType<typeof PDFDocument>, head: string, numberOf: (page: number, count: number) => string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let i = start; i < start + count; i++) {
    pdf.switchToPage(i);
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('plain').fontSize(small).fillColor(grey);
    const whole = page.width - 2 * page.side;
    const shown = shorten(pdf, head, whole);
    pdf.text(shown, page.side + whole - pdf.widthOfString(shown), 36, { lineBreak: false });
    const number = numberOf(i - start, count);
    pdf.text(number, page.side + whole - pdf.widthOfString(number), page.height - 40, { lineBreak: false });
    pdf.endMarkedContent();
  }
}

function shorten(pdf: InstanceType<typeof PDFDocument>, text: string, width: number): string {
  if (pdf.widthOfString(text) <= width) return text;
  let short = text.slice(0, 200);
  while (short !== '' && pdf.widthOfString(`${short}…`) > width) short = short.slice(0, -1);
  return `${short}…`;
}

/** A sign the font does not have is written by its number, so that nothing vanishes unseen. */
function glyphs(pdf: InstanceType<typeof PDFDocument>): (text: string) => string {
  const has = new Map<string, boolean>();
  pdf.font('plain');
  const font = (pdf as unknown as { readonly _font: { readonly font: { readonly hasGlyphForCodePoint: (code: number) => boolean } } })._font.font;
  const shown = (sign: string): string => {
    const code = sign.codePointAt(0) ?? 0;
    let known = has.get(sign);
    if (known === undefined) { known = font.hasGlyphForCodePoint(code); has.set(sign, known); }
    return known ? sign : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  };
  return (text) => [...text.replace(/[\n\r\u2028\u2029]/gu, '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')].map(shown).join('');
}
