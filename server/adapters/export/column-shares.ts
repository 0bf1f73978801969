// How wide the columns of a table are, from their words alone: no word is cut where that can be helped, and the rest goes where it saves most lines.
import { plainText, type Span } from '../../core/letter/document.ts';

type Rows = readonly (readonly (readonly Span[])[])[];

/** Signs of half width that fit a line across the whole table. */
const line = 112;
const padding = 3;
/** A word longer than this is cut anyway. */
const longestWord = 28;
const longestJapanese = 10;
/** A verdict such as 「答えていません」 stays on one line. */
const shortJapanese = 7;
/** Rows that are looked at; the rest of a long table is alike. */
const sample = 60;

/** Shares of the whole, one a column, that add up to 1. */
export function columnShares(rows: Rows): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const texts = rows.slice(0, sample).map((row) => Array.from({ length: columns }, (_, i) => plainText(row[i] ?? [])));
  const lengths = texts.map((row) => row.map(widthOf));
  const widths = Array.from({ length: columns }, (_, i) => padding + Math.max(1, ...texts.flatMap((row) => wordsOf(row[i] ?? '').map((word) => Math.min(longest(word), widthOf(word))))));
  for (let left = line - sum(widths); left > 0 && columns > 0; left--) {
    const at = mostSaved(lengths, widths);
    widths[at] = (widths[at] ?? 0) + 1;
  }
  const whole = sum(widths);
  return widths.map((width) => width / whole);
}

/** The column to which one more sign of width brings the table down most; among equals the fullest. */
function mostSaved(lengths: readonly (readonly number[])[], widths: readonly number[]): number {
  let best = 0;
  let bestGain = -1;
  widths.forEach((width, i) => {
    const gain = sum(lengths.map((row) => linesOf(row, widths) - linesOf(row, widths.map((each, n) => (n === i ? width + 1 : each))))) + Math.max(...lengths.map((row) => (row[i] ?? 0) / width)) / 1000;
    if (gain > bestGain) { best = i; bestGain = gain; }
  });
  return best;
}

/** Not rounded up, so that a step towards a line less counts. */
const linesOf = (row: readonly number[], widths: readonly number[]): number => Math.max(...row.map((length, i) => length / Math.max(1, (widths[i] ?? 1) - padding)));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const longest = (word: string): number => (!/[\u3040-\u9fff]/u.test(word) ? longestWord : word.length <= shortJapanese ? shortJapanese * 2 : longestJapanese);
/** Japanese may break anywhere, but a date or a short name reads better whole. */
const wordsOf = (text: string): readonly string[] => text.split(/[\s、。（）・]/u).filter((word) => word !== '' && (!/[\u3040-\u30ff]/u.test(word) || word.length <= shortJapanese));
const widthOf = (text: string): number => [...text].reduce((width, sign) => width + (/[\u1100-\u11ff\u2e80-\uffdc]/u.test(sign) ? 2 : /[MW]/.test(sign) ? 1.9 : /[A-Z0-9]/.test(sign) ? 1.4 : 1.2), 0);
