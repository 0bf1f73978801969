// The pages of a PDF: where the next line stands, and the structure a screen reader follows.
import { readFile } from 'node:fs/promises';
import PDFDocument from 'pdfkit';
import type { PaperOptions } from '../formats/format.ts';
import { breakLines, type Line, type Run } from './break-lines.ts';
import { fontFile, piecesOf, visible, writeWith } from './signs.ts';

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
  const [plain, strong] = await Promise.all([false, true].map((isStrong) => readFile(fontFile('main', isStrong))));
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

  const { widthOf, write } = writer(pdf);
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
          pdf.fillColor('black');
          at += write(run, size, at, from + i * size * lineHeight);
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
    bookmark: (text) => { pdf.outline.addItem(visible(text)); },
    picture(bytes, says) {
      const figure = pdf.struct('Figure', { alt: says }, () => { pdf.image(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), page.side, page.top, { fit: [page.width - 2 * page.side, bottom - page.top], align: 'center', valign: 'center' }); });
      root.add(figure);
      figure.end();
    },
    pages: () => pdf.bufferedPageRange().count,
    async end(numberOf = (at, count) => `${String(at + 1)} / ${String(count)}`) {
      root.end();
      pageLines(pdf, running ?? title, numberOf);
      pdf.end();
      await ended;
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
  return paper;
}

type Pdf = InstanceType<typeof PDFDocument>;
interface Writer { readonly widthOf: (run: Run, size: number) => number; /** Returns how wide it is. */ readonly write: (run: Run, size: number, x: number, y: number) => number }

/** Writes a text in the fonts that have its signs, on one base line. */
function writer(pdf: Pdf): Writer {
  return {
    widthOf: ({ text, strong }, size) => piecesOf(text).reduce((sum, piece) => { writeWith(pdf, piece.font, strong, size); return sum + pdf.widthOfString(piece.text); }, 0),
    write({ text, strong }, size, x, y) {
      const ascender = writeWith(pdf, 'main', strong, size);
      let at = x;
      for (const piece of piecesOf(text)) {
        const lower = ascender - writeWith(pdf, piece.font, strong, size);
        pdf.text(piece.text, at, y + lower * size / 1000, { lineBreak: false });
        at += pdf.widthOfString(piece.text);
      }
      return at - x;
    },
  };
}

/** What stands at the head and foot of every page is no part of the text for a screen reader. */
function pageLines(pdf: Pdf, head: string, numberOf: (page: number, count: number) => string): void {
  const { widthOf, write } = writer(pdf);
  const { start, count } = pdf.bufferedPageRange();
  const whole = page.width - 2 * page.side;
  const width = (text: string): number => widthOf({ text, strong: false }, small);
  const atRight = (text: string, y: number): void => { write({ text, strong: false }, small, page.side + whole - width(text), y); };
  const shown = shorten(head, whole, width);
  for (let i = start; i < start + count; i++) {
    pdf.switchToPage(i);
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.fillColor(grey);
    atRight(shown, 36);
    atRight(numberOf(i - start, count), page.height - 40);
    pdf.endMarkedContent();
  }
}

function shorten(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  let short = [...text].slice(0, 200);
  while (short.length > 0 && widthOf(`${short.join('')}…`) > width) short = short.slice(0, -1);
  return `${short.join('')}…`;
}
