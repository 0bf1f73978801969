// The rules that a draft of one case is judged by: its requirements, and the index of all patterns they and the rules of style ask for. Made once for a case.
import type { ResponseId } from '../../../rules/schema/ids.ts';
import type { PatternsByLanguage } from '../../../rules/schema/words.ts';
import type { Requirement, Rulebook } from '../rulebook/rulebook.ts';
import { PatternIndex } from '../text/pattern-index.ts';
import { anyOf, eachPattern } from './look.ts';
import type { PatternsOfCase } from './look.ts';

/** `toldUnder`: the issues under which it may be told, its own and those that share its answer. */
export type RequirementOfCase = Requirement & { readonly toldUnder: readonly string[] };
/** `requirements`: of a plan only; `questionOf`: the question of an element, by its key. */
export interface CaseRules extends PatternsOfCase { readonly requirements: readonly RequirementOfCase[]; readonly questionOf: (key: string) => string }
export interface CaseOfDraft { readonly reasons: readonly string[]; readonly response: ResponseId }

const known = new WeakMap<Rulebook, Map<string, CaseRules>>();
/** Few cases are worked on at a time. */
const mostCases = 16;

export function rulesOfCase(rulebook: Rulebook, of: CaseOfDraft): CaseRules {
  const ofRulebook = known.get(rulebook) ?? new Map<string, CaseRules>();
  known.set(rulebook, ofRulebook);
  const key = [of.response, ...of.reasons].join(' ');
  const before = ofRulebook.get(key);
  if (before !== undefined) return before;
  const made = makeRules(rulebook, of);
  if (ofRulebook.size >= mostCases) ofRulebook.clear();
  ofRulebook.set(key, made);
  return made;
}

function makeRules(rulebook: Rulebook, { reasons, response }: CaseOfDraft): CaseRules {
  const all = response === 'plan' ? reasons.flatMap((reason) => rulebook.requirements(reason)) : [];
  const requirements = all.map((requirement) => ({ ...requirement, toldUnder: all.filter(({ asked }) => asked === requirement.asked).map(({ reason }) => reason) }));
  const questions = new Map(all.map(({ key, asked }) => [key, asked]));
  const entries = new Map<PatternsByLanguage, number>();
  for (const patterns of patternsOf(rulebook, requirements, response)) if (!entries.has(patterns)) entries.set(patterns, entries.size);
  return { requirements, questionOf: (key) => questions.get(key) ?? key, entries, patterns: new PatternIndex(rulebook.vocabulary, [...entries.keys()]) };
}

/** Everything a draft of the case is asked: its requirements or questions, and the rules of style. */
function patternsOf(rulebook: Rulebook, requirements: readonly Requirement[], response: ResponseId): readonly PatternsByLanguage[] {
  const asked = response === 'plan' ? requirements : (rulebook.forms.get(response)?.questions ?? []).map(({ rule }) => rule);
  const seen = [...asked.flatMap(({ see, weakly, needs }) => [see, weakly, ...needs.map(anyOf)]), ...requirements.flatMap(({ about }) => (about === undefined ? [] : eachPattern(about).map(({ alone }) => alone)))];
  return [...seen, ...rulebook.styles.flatMap(({ when, unless }) => [when, unless])].filter((patterns) => patterns !== undefined);
}
