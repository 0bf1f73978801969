// When two rows of the table of orders are one.
import type { AnnexRow } from '../wire.ts';

/** The same order and item. */
export const rowKey = ({ order = '', asin = '' }: AnnexRow): string => `${order}\n${asin}`;
