// A letter as PDF: A4, tagged for screen readers, its text selectable, with a Japanese font cut down to the signs it uses.
import type { Document, DocumentBlock, Span } from '../../../core/letter/document.ts';
import { columnShares } from '../column-shares.ts';
import { keepsNext } from '../keeps-next.ts';
import { openPaper, type Paper } from '../pdf/paper.ts';
import type { Run } from '../pdf/break-lines.ts';
import { drawTable } from '../pdf/table.ts';
import type { Format } from './format.ts';

export const pdf: Format = {
  id: 'pdf', mediaType: 'application/pdf',
  draw: async (document, options) => {
    const paper = await openPaper(options);
    drawBlocks(paper, document);
    return paper.end();
  },
};

export const drawBlocks = (paper: Paper, document: Document): void => { document.forEach((block, i) => { draw(paper, block, keepsNext(document, i) ? belowOf(paper, document[i + 1]) : 0); }); };

/** Room that what follows needs at least: a short text whole, of all else its first lines. */
const belowOf = (paper: Paper, next: DocumentBlock | undefined): number => 2 * text.after + paper.lineHeight(text.size) * (next?.kind === 'paragraph' ? Math.min(3, paper.lines(runsOf(next.spans), text.size, paper.room().width).length) : 4);

/** Points. */
const text = { size: 10, after: 6 };
const headings = [{ size: 16, before: 0, after: 8 }, { size: 13, before: 12, after: 5 }, { size: 11.5, before: 9, after: 4 }] as const;
const indent = 18;

/** `below`: points that are wanted on the page of its last lines. */
function draw(paper: Paper, block: DocumentBlock, below = 0): void {
  if (block.kind === 'heading') {
    const { size, before, after } = headings[Math.min(block.level, headings.length) - 1] ?? headings[2];
    paper.space(before);
    // A heading does not stand alone at the foot of a page.
    paper.keepTogether(size * 2 + text.size * 3);
    paper.part(`H${String(block.level)}`, () => { paper.text(runsOf(block.spans, true), size); });
    paper.space(after);
  } else if (block.kind === 'paragraph') {
    paper.part('P', () => { paper.text(runsOf(block.spans), text.size, below); });
    paper.space(text.after);
  } else if (block.kind === 'table') {
    drawTable(paper, [block.head.map((spans) => runsOf(spans, true)), ...block.rows.map((row) => row.map((spans) => runsOf(spans)))], columnShares([block.head, ...block.rows]));
    paper.space(text.after);
  } else {
    paper.part('L', () => { block.items.forEach((item, i) => { drawItem(paper, item, { mark: block.ordered ? `${String(block.start + i)}.` : '•', below: i === block.items.length - 1 ? below : 0 }); }); });
    paper.space(text.after / 2);
  }
}

function drawItem(paper: Paper, item: readonly DocumentBlock[], { mark, below }: { readonly mark: string; readonly below: number }): void {
  paper.part('LI', () => {
    const markWidth = Math.max(indent, paper.width([run(`${mark} `)], text.size));
    // Its mark stands on the page of its first line.
    const [first] = item;
    const short = first?.kind === 'paragraph' ? paper.lines(runsOf(first.spans), text.size, paper.room().width - markWidth).length : 1;
    paper.keepTogether(below > 0 && item.length < 2 && short <= 2 ? short * paper.lineHeight(text.size) + below : text.size * 2);
    paper.part('Lbl', () => { paper.mark(mark, text.size); });
    paper.indented(markWidth, () => { paper.part('LBody', () => { if (item.length === 0) paper.text([run('')], text.size); item.forEach((block, i) => { draw(paper, block, i === item.length - 1 ? below : 0); }); }); });
  });
}

const run = (words: string): Run => ({ text: words, strong: false });
const runsOf = (spans: readonly Span[], strong = false): Run[] => spans.map((span) => (span.kind === 'break' ? run('\n') : { text: span.text, strong: strong || span.strong }));
