// A plan against all that its case asks for: its elements, its parts, what is lacking, and what the rules of style find.
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { CaseRules } from './case-rules.ts';
import { findGaps } from './find-gaps.ts';
import { findInDraft } from './find-style.ts';
import type { Seen } from './judge-element.ts';
import { judgeSections } from './judge-section.ts';
import { keepVerdicts, keptVerdicts, restsOnShape, shapeOf } from './kept-verdicts.ts';
import type { Verdicts } from './kept-verdicts.ts';
import type { PlacedSentence } from './place-sentences.ts';
import { keyAt } from './sentence-at.ts';
import { settleMentions } from './settle-mentions.ts';
import type { StyleDraft } from './style-draft.ts';
import type { ElementVerdict, Finding, SectionVerdict } from './verdict.ts';

export interface JudgedDraft { readonly elements: readonly ElementVerdict[]; readonly sections: readonly SectionVerdict[]; readonly gaps: readonly Finding[]; readonly remarks: readonly Finding[] }

/** `style`: the draft as rules of style see it, once its elements are judged; `marked`: the seller said of its sentences what they answer, which holds for their words alone. */
export interface PlanToJudge { readonly placed: readonly PlacedSentence[]; readonly text: string; readonly reasons: readonly string[]; readonly judge: (seen: Seen) => ElementVerdict; readonly style: (elements: readonly ElementVerdict[]) => StyleDraft; readonly marked: boolean }

export function judgePlan(rulebook: Rulebook, rules: CaseRules, plan: PlanToJudge): JudgedDraft {
  const { placed, style, marked } = plan;
  const shape = marked ? undefined : shapeOf(rulebook, rules, { ...plan, sentences: placed });
  const known = shape === undefined ? undefined : keptVerdicts(rulebook, shape, placed);
  const { elements, sections, styles } = known ?? judgeAnew(rules, plan);
  const seen = style(elements);
  const remarks = styles.map((rule) => findInDraft(rule, seen));
  if (shape !== undefined && known === undefined) keepVerdicts(rulebook, shape, placed, { elements, sections, styles: styles.filter((rule, i) => !restsOnShape(rule) || remarks[i]?.length !== 0) });
  return { elements, sections, gaps: findGaps(rules.parts, { elements, sections, keyOf: (name, { evidence }) => keyAt(seen, name, evidence) }), remarks: remarks.flat() };
}

function judgeAnew({ requirements, parts, styles }: CaseRules, { placed, judge, style }: PlanToJudge): Verdicts {
  const elements = settleMentions(style(requirements.map(judge)), styles);
  return { elements, sections: judgeSections(parts, placed, elements), styles };
}
