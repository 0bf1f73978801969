// Cells of a table that was copied from a spreadsheet: tabs between cells, quotes around a cell that holds tabs, quotes or ends of lines.
import Papa from 'papaparse';

export interface PastedLine { readonly line: number; readonly cells: readonly string[] }

/** `line`: where it begins in what was pasted, from 1. Blank lines are left out. */
export function readPaste(text: string): readonly PastedLine[] {
  let line = 1;
  return Papa.parse<string[]>(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), { delimiter: '\t', newline: '\n' }).data.flatMap((cells) => {
    const at = line;
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return cells.every((cell) => cell.trim() === '') ? [] : [{ line: at, cells }];
  });
}
