// Whether the text laid beside what Amazon asks for is a letter that was sent, or a draft that nobody knows to have been.
import type { CaseView } from './wire.ts';

/** A refusal answers a letter; so does whatever comes after a letter that left from here in this suspension. */
export function wasSent({ case: { earlierRounds }, reading }: CaseView): boolean {
  const since = earlierRounds.findLastIndex(({ reinstatedOn }) => reinstatedOn !== undefined) + 1;
  return reading.kind.id === 'rejection' || earlierRounds.slice(since).some(({ sentOn }) => sentOn !== undefined);
}
