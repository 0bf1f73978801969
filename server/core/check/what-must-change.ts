// After a refusal: what Amazon's answer points at, and what the draft it refused says there.
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Reading } from '../notice/reading.ts';
import type { CheckResult, ElementVerdict } from './verdict.ts';

/** One sentence of the refusal. `touched`: elements of the draft it points at, the empty ones first; none where it is about something outside the draft (papers, the way it was sent). */
export interface Change { readonly followUp: string; readonly sections: readonly SectionId[]; readonly touched: readonly ElementVerdict[] }

/** The lines of a refusal often stand there as a block, so what the draft already says is shown as well: it can stay. */
export function whatMustChange({ followUps }: Reading, { elements }: CheckResult): readonly Change[] {
  return followUps.map(({ id, sections, elements: named }) => ({ followUp: id, sections, touched: [...touched(elements, sections, named)].sort((a, b) => order[a.verdict] - order[b.verdict]) }));
}

const order: Readonly<Record<ElementVerdict['verdict'], number>> = { missing: 0, weak: 1, present: 2 };

/** The elements that the rule names, and where a reason of the case has none of them all of the sections. */
function touched(elements: readonly ElementVerdict[], sections: readonly SectionId[], named: readonly string[]): readonly ElementVerdict[] {
  const reasons = [...new Set(elements.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => {
    const own = elements.filter((element) => element.reason === reason);
    const exact = own.filter(({ element }) => named.includes(element));
    return exact.length > 0 ? exact : own.filter(({ section }) => section !== undefined && sections.includes(section));
  });
}
