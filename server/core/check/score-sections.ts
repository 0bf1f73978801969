// How strongly the words of one sentence speak for each section, by the rules of rules/sections.
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { PatternIndex } from '../text/pattern-index.ts';
import type { Sentence } from '../text/sentence.ts';

/** `vetoed`: its words belong to no such section; `closed`: not even under the heading of that section. */
export interface SectionScore { readonly section: SectionId; readonly score: number; readonly vetoed: boolean; readonly closed: boolean; readonly firm: boolean }

const firmWeight = 0.5;

interface SectionPatterns { readonly patterns: PatternIndex; readonly rules: readonly { readonly section: SectionId; readonly weight: number; readonly closed: boolean; readonly firm: boolean }[] }

const indexes = new WeakMap<Rulebook, SectionPatterns>();
function sectionPatterns(rulebook: Rulebook): SectionPatterns {
  const known = indexes.get(rulebook);
  if (known !== undefined) return known;
  const all = rulebook.sections.flatMap(({ id: section, sentence }) => sentence.map((rule) => ({ section, rule })));
  const made: SectionPatterns = {
    patterns: new PatternIndex(rulebook.vocabulary, all.map(({ rule: { when } }) => ({ ...(when.en === undefined ? {} : { en: [when.en] }), ...(when.ja === undefined ? {} : { ja: [when.ja] }) }))),
    rules: all.map(({ section, rule: { id, weight, 'under-heading': underHeading } }) => ({ section, weight, closed: weight === 0 && underHeading, firm: weight >= firmWeight && !id.startsWith('weak-') })),
  };
  indexes.set(rulebook, made);
  return made;
}

export function scoreSections(rulebook: Rulebook, sentence: Sentence): readonly SectionScore[] {
  if (sentence.language !== 'en' && sentence.language !== 'ja') return [];
  const { patterns, rules } = sectionPatterns(rulebook);
  const shown = patterns.match(sentence).flatMap(({ entry }) => rules[entry] ?? []);
  return rulebook.sections.map(({ id }) => {
    const own = shown.filter(({ section }) => section === id);
    return { section: id, score: 1 - own.reduce((against, { weight }) => against * (1 - weight), 1), vetoed: own.some(({ weight }) => weight === 0), closed: own.some(({ closed }) => closed), firm: own.some(({ firm }) => firm) };
  });
}
