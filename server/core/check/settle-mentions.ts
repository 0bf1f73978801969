// A bare mention of a matter in a text that argues: a denial, a threat or a complaint about Amazon names many things and answers none.
import type { StyleRule } from '../../../rules/schema/element.ts';
import type { Place } from '../text/sentence.ts';
import { findInDraft } from './find-style.ts';
import { untold } from './judge-element.ts';
import type { StyleDraft } from './style-draft.ts';
import type { ElementVerdict } from './verdict.ts';

/** With so many measures truly told, a draft is a plan, whatever else it says. */
const mostMeasures = 1;

/** The verdicts of the draft, with "unclear" only where a reader would look for an answer. What is argued about may still name the issue, so the root cause is left as it is. */
export function settleMentions(draft: StyleDraft, styles: readonly StyleRule[]): readonly ElementVerdict[] {
  const { elements } = draft;
  const argued = styles.filter((rule) => rule.argues).flatMap((rule) => findInDraft(rule, draft));
  if (argued.length === 0) return elements;
  const places = argued.flatMap((finding) => finding.places);
  const isPlan = elements.filter(isMeasure).length > mostMeasures;
  return elements.map((element) => (element.unclear === true && element.section !== 'root-cause' ? settle(element, isPlan ? element.evidence.filter((place) => !places.some((one) => overlap(one, place))) : []) : element));
}

const isMeasure = ({ section, verdict, unclear }: ElementVerdict): boolean => section !== 'root-cause' && verdict !== 'missing' && unclear !== true;
const overlap = (a: Place, b: Place): boolean => a.start < b.end && a.end > b.start;

/** What is no longer mentioned anywhere is missing. */
const settle = (element: ElementVerdict, evidence: readonly Place[]): ElementVerdict => (evidence.length > 0 ? { ...element, evidence } : untold(element, evidence));
