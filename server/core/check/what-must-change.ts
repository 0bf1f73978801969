// After a refusal: what Amazon's answer points at, and what the draft it refused says there.
import type { Point } from '../notice/points.ts';
import type { CheckResult, ElementVerdict } from './verdict.ts';

/** `touched`: what the draft says there, the empty ones first. */
export type Change = Point & { readonly touched: readonly ElementVerdict[] };

/** The lines of a refusal often stand there as a block, so what the draft already says is shown as well: it can stay. */
export const whatMustChange = (points: readonly Point[], { elements }: CheckResult): readonly Change[] =>
  points.map((point) => ({ ...point, touched: elements.filter(({ key }) => point.requirements.includes(key)).sort((one, other) => order[one.verdict] - order[other.verdict]) }));

const order: Readonly<Record<ElementVerdict['verdict'], number>> = { missing: 0, weak: 1, present: 2 };
