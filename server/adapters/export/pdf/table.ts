// A table in a PDF: a row never cut unless it is longer than a page, the head again on every page.
import type { Line, Run } from './break-lines.ts';
import type { Paper } from './paper.ts';

/** Points. */
const size = 8;
const pad = 4;

type Row = readonly (readonly Run[])[];

/** `shares`: how wide each column is, of the whole. */
export function drawTable(paper: Paper, [head, ...body]: readonly Row[], shares: readonly number[]): void {
  if (head === undefined) return;
  const whole = paper.room().width;
  const widths = shares.map((share) => share * whole);
  const lay = (row: Row): readonly (readonly Line[])[] => widths.map((width, i) => paper.lines(row[i] ?? [], size, width - 2 * pad));
  const headLines = lay(head);
  paper.part('Table', () => {
    drawRow(paper, headLines, widths, 'TH');
    for (const row of body) {
      let lines = lay(row);
      while (lines.some((cell) => cell.length > 0)) {
        const { height, page } = paper.room();
        const high = heightOf(paper, lines);
        const headHigh = heightOf(paper, headLines);
        if (high > height && (high <= page - headHigh || height < heightOf(paper, [[]]))) {
          paper.newPage();
          drawRow(paper, headLines, widths, 'TH');
        }
        const fits = Math.max(1, Math.floor((paper.room().height - 2 * pad) / paper.lineHeight(size)));
        drawRow(paper, lines.map((cell) => cell.slice(0, fits)), widths, 'TD');
        lines = lines.map((cell) => cell.slice(fits));
      }
    }
  });
}

const heightOf = (paper: Paper, cells: readonly (readonly Line[])[]): number => Math.max(1, ...cells.map((cell) => cell.length)) * paper.lineHeight(size) + 2 * pad;

function drawRow(paper: Paper, cells: readonly (readonly Line[])[], widths: readonly number[], tag: 'TH' | 'TD'): void {
  const high = heightOf(paper, cells);
  paper.keepTogether(high);
  const { y } = paper.room();
  paper.part('TR', () => {
    let x = paper.left();
    cells.forEach((cell, i) => {
      paper.part(tag, () => { paper.linesAt(cell, size, x + pad, y + pad); });
      x += widths[i] ?? 0;
    });
  });
  paper.rule(y + high);
  paper.advance(high);
}
