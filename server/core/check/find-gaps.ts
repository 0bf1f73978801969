// Findings for what a draft does not say: one per missing or weak element, and one more where a whole section tells nothing for a reason.
import { findingKey } from './finding-key.ts';
import type { AskedOfPart, PartOfCase } from './parts-of-case.ts';
import type { Place } from '../text/sentence.ts';
import type { ElementVerdict, Finding, SectionVerdict } from './verdict.ts';

/** Verdicts on all requirements of the case and on all its parts, as these stand in it; `wordsAt`: by which a sentence is known. */
interface Judged { readonly elements: readonly ElementVerdict[]; readonly sections: readonly SectionVerdict[]; readonly wordsAt: (place: Place) => string }

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

function gapOf({ at, missing, requirement: { must, lift } }: AskedOfPart, { elements, wordsAt }: Judged): Finding | undefined {
  const judged = elements[at];
  if (missing === undefined || judged === undefined || judged.verdict === 'present') return undefined;
  const { verdict, evidence, unclear } = judged;
  if (verdict === 'missing') return missing;
  const { rule, reason = '' } = missing;
  return { ...missing, key: findingKey({ rule, reason, words: evidence.map(wordsAt) }), severity: 'warning', places: evidence, do: unclear === true ? must : lift };
}
