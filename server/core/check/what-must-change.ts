// After a refusal: what Amazon's answer points at, and what the draft it refused says there.
import type { SectionId } from '../../../rules/schema/element.ts';
import { sections } from '../../../rules/schema/ids.ts';
import type { Reading } from '../notice/reading.ts';
import type { CheckResult, ElementVerdict } from './verdict.ts';

/** One thing the refusal points at: a sentence that says what was missing, or a part of the plan it asks for once more. `touched`: elements of the draft it points at, the empty ones first; none where it is about something outside the draft (papers, the way it was sent). */
export type Change = { readonly sections: readonly SectionId[]; readonly touched: readonly ElementVerdict[] } & ({ readonly followUp: string } | { readonly ask: SectionId });

/** The lines of a refusal often stand there as a block, so what the draft already says is shown as well: it can stay. */
export function whatMustChange(reading: Reading, { elements }: CheckResult): readonly Change[] {
  const pointed = (named: readonly SectionId[], exact: readonly string[]): Pick<Change, 'sections' | 'touched'> => ({ sections: named, touched: [...touched(elements, named, exact)].sort((a, b) => order[a.verdict] - order[b.verdict]) });
  return [
    ...reading.followUps.map(({ id, sections: named, elements: exact }): Change => ({ followUp: id, ...pointed(named, exact) })),
    ...partsAsked(reading).map((ask): Change => ({ ask, ...pointed([ask], []) })),
  ];
}

/** Parts of a plan that a refusal asks for by themselves; one that asks for all of them asks for the plan anew and points at nothing. */
function partsAsked({ kind, asks, followUps }: Reading): readonly SectionId[] {
  const parts = sections.filter((section) => asks.some(({ id }) => id === section));
  if (kind.id !== 'rejection' || parts.length === sections.length) return [];
  return parts.filter((part) => !followUps.some((followUp) => followUp.sections.includes(part)));
}

const order: Readonly<Record<ElementVerdict['verdict'], number>> = { missing: 0, weak: 1, present: 2 };

/** The elements that the rule names, and where a reason of the case has none of them all of the sections. */
function touched(elements: readonly ElementVerdict[], parts: readonly SectionId[], named: readonly string[]): readonly ElementVerdict[] {
  const reasons = [...new Set(elements.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => {
    const own = elements.filter((element) => element.reason === reason);
    const exact = own.filter(({ element }) => named.includes(element));
    return exact.length > 0 ? exact : own.filter(({ section }) => section !== undefined && parts.includes(section));
  });
}
