// A checked draft in the corpus format of predictions (one line a draft), for measuring.
import { sections } from '../../../rules/schema/ids.ts';
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { checkDraft } from './check-draft.ts';
import type { Verdict } from './verdict.ts';

export interface DraftPrediction {
  readonly id: string;
  readonly sections: Readonly<Record<SectionId, Verdict>>;
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly text: string; readonly sections: readonly SectionId[] }[];
  readonly flags: readonly string[];
  readonly elements: Readonly<Record<string, Verdict>>;
}

const order: readonly Verdict[] = ['missing', 'weak', 'present'];
const better = (a: Verdict | undefined, b: Verdict): Verdict => (a === undefined || order.indexOf(b) > order.indexOf(a) ? b : a);

/** Over several reasons the best verdict counts: the corpus labels a draft as a whole. Reasons that the rules do not know are passed over. */
export function predictDraft(rulebook: Rulebook, draft: { readonly id: string; readonly text: string; readonly reasons: readonly string[] }): DraftPrediction {
  const result = checkDraft(rulebook, { text: draft.text, reasons: draft.reasons.filter((reason) => rulebook.reasons.has(reason)) });
  const bySection = new Map<SectionId, Verdict>();
  for (const { section, verdict } of result.sections) bySection.set(section, better(bySection.get(section), verdict));
  const byElement = new Map<string, Verdict>();
  for (const { element, verdict } of result.elements) byElement.set(element, better(byElement.get(element), verdict));
  const verdictOf = (section: SectionId): Verdict => bySection.get(section) ?? 'missing';
  return {
    id: draft.id, sections: { 'root-cause': verdictOf(sections[0]), 'corrective-actions': verdictOf(sections[1]), 'preventive-measures': verdictOf(sections[2]) },
    sentences: result.sentences.map(({ start, end, text, sections: own }) => ({ start, end, text, sections: own })),
    flags: result.flags, elements: Object.fromEntries(byElement),
  };
}
