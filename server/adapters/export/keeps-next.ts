// Which blocks stay on one page with what follows them: the last words before a signature, and what leads to a table.
import type { Document } from '../../core/letter/document.ts';

/** A heading does so by itself, in every format. */
export function keepsNext(document: Document, i: number): boolean {
  const [block, next, after] = [document[i], document[i + 1], document[i + 2]];
  if (block === undefined || next === undefined || block.kind === 'table') return false;
  // A letter ends with its signature; behind it nothing comes, or the heading of an annex.
  const isLast = next.kind === 'paragraph' && (after === undefined || after.kind === 'heading');
  return next.kind === 'table' || isLast;
}
