// Findings for what a draft does not say: one per missing or weak element, and one more where a whole section tells nothing for a reason.
import type { AskedOfPart, PartOfCase } from './parts-of-case.ts';
import type { NameOfRule } from './sentence-at.ts';
import type { ElementVerdict, Finding, SectionVerdict } from './verdict.ts';

/** Verdicts on all requirements of the case and on all its parts, as these stand in it. */
interface Judged { readonly elements: readonly ElementVerdict[]; readonly sections: readonly SectionVerdict[]; readonly keyOf: (name: NameOfRule, verdict: ElementVerdict) => string }

export function findGaps(parts: readonly PartOfCase[], judged: Judged): readonly Finding[] {
  const gaps: Finding[] = [];
  parts.forEach(({ asked, empty }, i) => {
    if (empty !== undefined && judged.sections[i]?.verdict === 'missing' && asked.every(({ at }) => judged.elements[at]?.verdict !== 'present')) gaps.push(empty);
    for (const one of asked) {
      const gap = gapOf(one, judged);
      if (gap !== undefined) gaps.push(gap);
    }
  });
  return gaps;
}

function gapOf({ at, gap }: AskedOfPart, { elements, keyOf }: Judged): Finding | undefined {
  const judged = elements[at];
  if (gap === undefined || judged === undefined || judged.verdict === 'present') return undefined;
  if (judged.verdict === 'missing') return gap.missing;
  return { ...(judged.unclear === true ? gap.unclear : gap.weak), key: keyOf(gap.name, judged), places: judged.evidence };
}
