// Letter, index and exhibits as one PDF. Pages of an exhibit are put in as they are; every word of ours stands on pages of its own.
import type { PDFDocument } from '@pdfme/pdf-lib';
import type { Language } from '../../../../rules/schema/words.ts';
import { headingOf, type Document, type DocumentBlock } from '../../../core/letter/document.ts';
import { limits } from '../../../core/intake/document-read.ts';
import { pictureSize } from '../../intake/picture-size.ts';
import type { PaperOptions } from '../formats/format.ts';
import { drawBlocks } from '../formats/pdf.ts';
import { openPaper } from '../pdf/paper.ts';
import { heading, lines, paragraph, span } from '../sheets/parts.ts';
import { bundleWords } from './bundle-words.ts';

/** Why an exhibit is named as a file of its own. `lost`: the disk does not have it. */
export type Apart = 'kind' | 'encrypted' | 'broken' | 'too-many-pages' | 'too-large' | 'lost';
/** `name`: as it is called in the packet; without `bytes` it is not there. */
export interface BundleExhibit { readonly number: number; readonly name: string; readonly shows: readonly string[]; readonly bytes?: Uint8Array; /** Not looked at again. */ readonly why?: Apart }
/** `letter`: with its annex; `words`: the language of the index; `outside`: papers of the letter for which there is no file. */
export interface BundleSource { readonly letter: Document; readonly options: PaperOptions; readonly words: Language; readonly exhibits: readonly BundleExhibit[]; readonly outside: readonly { readonly number: number; readonly name: string; readonly shows: readonly string[] }[] }
export interface Bundle { readonly bytes: Uint8Array; readonly apart: readonly { readonly name: string; readonly why: Apart }[] }

type Pages = { readonly is: 'pages'; readonly document: PDFDocument; readonly count: number } | { readonly is: 'picture'; readonly bytes: Uint8Array; readonly count: 1 } | { readonly is: 'apart'; readonly why: Apart };
type Looked = BundleExhibit & { readonly pages: Pages };

export async function makeBundle(source: BundleSource): Promise<Bundle> {
  const looked: Looked[] = [];
  for (const exhibit of source.exhibits) looked.push({ ...exhibit, pages: exhibit.why === undefined ? await lookAt(exhibit.bytes) : { is: 'apart', why: exhibit.why } });
  // Where an exhibit begins is known once the pages before it are drawn.
  const first = await drawOurs(source, looked, () => 999);
  const { bytes, covers } = await drawOurs(source, looked, (i) => startOf(first.covers, looked, i));
  return { bytes: await join(bytes, covers, looked), apart: looked.flatMap(({ name, pages }) => (pages.is === 'apart' ? [{ name, why: pages.why }] : [])) };
}

async function lookAt(bytes: Uint8Array | undefined): Promise<Pages> {
  if (bytes === undefined) return { is: 'apart', why: 'lost' };
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (isJpeg(bytes) || head.startsWith('\x89PNG')) {
    const size = pictureSize(bytes);
    return size === undefined ? { is: 'apart', why: 'broken' } : size.width * size.height > limits.picture.most ? { is: 'apart', why: 'too-large' } : { is: 'picture', bytes, count: 1 };
  }
  if (!head.includes('%PDF-')) return { is: 'apart', why: 'kind' };
  const { EncryptedPDFError, PDFDocument: Pdf } = await import('@pdfme/pdf-lib');
  try {
    const document = await Pdf.load(bytes, { updateMetadata: false });
    const count = document.getPageCount();
    return count === 0 ? { is: 'apart', why: 'broken' } : count > limits.pages ? { is: 'apart', why: 'too-many-pages' } : { is: 'pages', document, count };
  } catch (error) {
    return { is: 'apart', why: error instanceof EncryptedPDFError ? 'encrypted' : 'broken' };
  }
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
const inside = ({ pages }: Looked): boolean => pages.is !== 'apart';
/** Pages that are put in between ours before exhibit `i`. Pictures are drawn on pages of ours. */
const putInBefore = (looked: readonly Looked[], i: number): number => looked.slice(0, i).reduce((sum, { pages }) => sum + (pages.is === 'pages' ? pages.count : 0), 0);
const startOf = (covers: ReadonlyMap<number, number>, looked: readonly Looked[], i: number): number => (covers.get(i) ?? 0) + 1 + putInBefore(looked, i);

/** `covers`: by exhibit, the place of its cover among our pages, from 0. */
async function drawOurs({ letter, options, words, exhibits, outside }: BundleSource, looked: readonly Looked[], startsAt: (i: number) => number): Promise<{ readonly bytes: Uint8Array; readonly covers: ReadonlyMap<number, number> }> {
  const say = bundleWords[words];
  const paper = await openPaper({ ...options, title: headingOf(letter) ?? options.title });
  drawBlocks(paper, letter);
  paper.newPage();
  paper.bookmark(say.title);
  drawBlocks(paper, indexOf({ words, outside }, looked, startsAt));
  const covers = new Map<number, number>();
  looked.forEach((exhibit, i) => {
    const { pages, number, name, shows } = exhibit;
    if (pages.is === 'apart') return;
    paper.newPage();
    covers.set(i, paper.pages() - 1);
    paper.bookmark(say.cover(number, name));
    drawBlocks(paper, [heading(1, say.cover(number, name)), ...shows.map((says) => paragraph(say.shows(says))), paragraph(pages.is === 'picture' ? say.picture : say.pages(pages.count))]);
    if (pages.is !== 'picture') return;
    paper.newPage();
    paper.picture(pages.bytes, say.cover(number, name));
  });
  const all = paper.pages() + putInBefore(looked, exhibits.length);
  const placeOf = (ours: number): number => ours + 1 + looked.reduce((sum, { pages }, i) => sum + (pages.is === 'pages' && (covers.get(i) ?? Infinity) < ours ? pages.count : 0), 0);
  return { bytes: await paper.end((ours) => `${String(placeOf(ours))} / ${String(all)}`), covers };
}

function indexOf({ words, outside }: Pick<BundleSource, 'words' | 'outside'>, looked: readonly Looked[], startsAt: (i: number) => number): readonly DocumentBlock[] {
  const say = bundleWords[words];
  const rows = [
    ...looked.map((exhibit, i) => ({ number: exhibit.number, name: exhibit.name, shows: exhibit.shows, where: exhibit.pages.is === 'apart' ? say.apart(exhibit.name, say.why[exhibit.pages.why]) : say.from(startsAt(i)) })),
    ...outside.map((paper) => ({ ...paper, where: say.toAttach })),
  ].sort((a, b) => a.number - b.number);
  if (rows.length === 0) return [heading(1, say.title), paragraph(say.none)];
  return [heading(1, say.title), ...(looked.some(inside) ? [paragraph(say.lead)] : []), { kind: 'table', head: say.head.map((word) => [span(word)]), rows: rows.map(({ number, name, shows, where }) => [[span(String(number))], [span(name)], lines(shows, ''), [span(where)]]) }];
}

/** What is drawn besides the exhibits themselves. */
export const bundleTexts = ({ letter, exhibits, ...source }: Pick<BundleSource, 'letter' | 'words' | 'exhibits' | 'outside'>): Document => [...letter, ...indexOf(source, exhibits.map((exhibit) => ({ ...exhibit, pages: { is: 'picture', bytes: new Uint8Array(), count: 1 } })), () => 1)];

/** From the last to the first, so that places before it still hold. */
async function join(ours: Uint8Array, covers: ReadonlyMap<number, number>, looked: readonly Looked[]): Promise<Uint8Array> {
  if (!looked.some(({ pages }) => pages.is === 'pages')) return ours;
  const { PDFDocument: Pdf } = await import('@pdfme/pdf-lib');
  const whole = await Pdf.load(ours, { updateMetadata: false });
  for (const [i, { pages }] of [...looked.entries()].reverse()) {
    if (pages.is !== 'pages') continue;
    const copied = await whole.copyPages(pages.document, pages.document.getPageIndices());
    copied.forEach((page, n) => { whole.insertPage((covers.get(i) ?? 0) + 1 + n, page); });
  }
  return whole.save();
}
