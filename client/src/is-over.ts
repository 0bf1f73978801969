// Whether a case has come to its end for now, and what belongs to the suspension that goes on.
import type { CaseView } from './wire.ts';

/** Selling is possible again and nothing is asked for: there are no issues to confirm and nothing to send. */
export const isOver = ({ reading }: CaseView): boolean => reading.kind.id === 'reinstatement' && reading.asks.length === 0 && reading.response.id === 'none';

/** The earlier rounds of the suspension that the newest one belongs to. */
export const ofSuspension = ({ earlierRounds }: Pick<CaseView['case'], 'earlierRounds'>): CaseView['case']['earlierRounds'] => earlierRounds.slice(earlierRounds.findLastIndex(({ reinstatedOn }) => reinstatedOn !== undefined) + 1);
