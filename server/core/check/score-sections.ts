// How strongly the words of one sentence speak for each section, by the rules of rules/sections.
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { matchPattern } from '../text/pattern.ts';
import type { Sentence } from '../text/sentence.ts';

/** `vetoed`: its words belong to no such section; `closed`: not even under the heading of that section. */
export interface SectionScore { readonly section: SectionId; readonly score: number; readonly vetoed: boolean; readonly closed: boolean; readonly firm: boolean }

const firmWeight = 0.5;

export function scoreSections(rulebook: Rulebook, sentence: Sentence): readonly SectionScore[] {
  if (sentence.language !== 'en' && sentence.language !== 'ja') return [];
  const language = sentence.language;
  return rulebook.sections.map((rule) => {
    let against = 1;
    let vetoed = false;
    let closed = false;
    let firm = false;
    for (const { id, weight, when, 'under-heading': underHeading } of rule.sentence) {
      const pattern = when[language];
      if (pattern === undefined || matchPattern(pattern, sentence) === undefined) continue;
      if (weight === 0) { vetoed = true; closed ||= underHeading; }
      against *= 1 - weight;
      firm ||= weight >= firmWeight && !id.startsWith('weak-');
    }
    return { section: rule.id, score: 1 - against, vetoed, closed, firm };
  });
}
