// Whether a case has come to its end for now.
import type { CaseView } from './wire.ts';

/** Selling is possible again and nothing is asked for: there are no issues to confirm and nothing to send. */
export const isOver = ({ reading }: CaseView): boolean => reading.kind.id === 'reinstatement' && reading.asks.length === 0 && reading.response.id === 'none';
