// Numbers of a series, and how they are printed.
export const quantile = (series, share) => [...series].sort((a, b) => a - b)[Math.min(series.length - 1, Math.floor(share * series.length))] ?? NaN;
export const median = (series) => quantile(series, 0.5);
export const inMegabytes = (bytes) => bytes / 2 ** 20;
export const figure = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toFixed(3));

/** Rows of strings as a table; the first column is words, the others are numbers. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
