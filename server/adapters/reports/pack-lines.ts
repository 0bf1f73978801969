// Lines of a report as few bytes, and back.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { OrderLine } from '../../core/orders/order-line.ts';

const keys = ['line', 'order', 'day', 'bought', 'due', 'asin', 'sku', 'quantity', 'state', 'itemState', 'overdue', 'returned', 'refunded', 'claimed', 'rated', 'negative'] as const satisfies readonly (keyof OrderLine)[];

/** Column by column: what is alike stands together. A column in which nothing stands is left out. */
export function packLines(lines: readonly OrderLine[]): Uint8Array {
  const columns = Object.fromEntries(keys.flatMap((key) => {
    const column = lines.map((line) => line[key] ?? null);
    return column.some((value) => value !== null) ? [[key, column]] : [];
  }));
  return deflateRawSync(JSON.stringify({ count: lines.length, columns }), { level: 1 });
}

export function unpackLines(packed: Uint8Array): readonly OrderLine[] {
  const { count, columns } = JSON.parse(inflateRawSync(packed).toString('utf8')) as { readonly count: number; readonly columns: Readonly<Record<string, readonly unknown[]>> };
  const filled = Object.entries(columns);
  return Array.from({ length: count }, (_, i) => {
    const line: Record<string, unknown> = {};
    for (const [key, column] of filled) if (column[i] !== null) line[key] = column[i];
    return line as unknown as OrderLine;
  });
}
