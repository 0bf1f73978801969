// The rules that a draft of one case is judged by: its requirements, and indexes of all patterns they and the rules of style ask for. An index is made once for each issue, so that a sentence is asked once whatever case it stands in.
import type { ResponseId } from '../../../rules/schema/ids.ts';
import type { PatternsByLanguage } from '../../../rules/schema/words.ts';
import type { Requirement, Rulebook } from '../rulebook/rulebook.ts';
import type { StyleRule } from '../../../rules/schema/element.ts';
import { PatternIndex } from '../text/pattern-index.ts';
import { anyOf, bySections } from './look.ts';
import type { PatternsOfCase } from './look.ts';
import { LastUsed } from './last-used.ts';
import { concernsCase } from './concerns-case.ts';
import { partsOfCase } from './parts-of-case.ts';
import type { PartOfCase } from './parts-of-case.ts';

/** `toldUnder`: the issues under which it may be told, its own and those that share its answer. */
export type RequirementOfCase = Requirement & { readonly toldUnder: readonly string[] };
/** `requirements`: of a plan only, and `parts` as they are told in it; `styles`: those that concern such a case; `questionOf`: the question of an element, by its key. */
export interface CaseRules extends PatternsOfCase { /** Tells them from those of all other cases. */ readonly number: number; readonly requirements: readonly RequirementOfCase[]; readonly parts: readonly PartOfCase[]; readonly styles: readonly StyleRule[]; readonly questionOf: (key: string) => string }
export interface CaseOfDraft { readonly reasons: readonly string[]; readonly response: ResponseId }

const known = new WeakMap<Rulebook, LastUsed<CaseRules>>();
/** Of so many sorts of cases, those used last. */
const mostCases = 256;

export function rulesOfCase(rulebook: Rulebook, of: CaseOfDraft): CaseRules {
  const ofRulebook = known.get(rulebook) ?? new LastUsed<CaseRules>(mostCases);
  known.set(rulebook, ofRulebook);
  const key = [of.response, ...of.reasons].join(' ');
  return ofRulebook.get(key) ?? ofRulebook.keep(key, makeRules(rulebook, of));
}

let made = 0;

function makeRules(rulebook: Rulebook, { reasons, response }: CaseOfDraft): CaseRules {
  const all = response === 'plan' ? reasons.flatMap((reason) => rulebook.requirements(reason)) : [];
  const requirements = all.map((requirement) => ({ ...requirement, toldUnder: all.filter(({ asked }) => asked === requirement.asked).map(({ reason }) => reason) }));
  const questions = new Map(all.map(({ key, asked }) => [key, asked]));
  const asked = response === 'plan' ? [...new Set(reasons)].map((reason) => indexOf(rulebook, `plan ${reason}`, () => patternsOf(rulebook.requirements(reason)))) : [indexOf(rulebook, response, () => patternsOf((rulebook.forms.get(response)?.questions ?? []).map(({ rule }) => rule)))];
  made += 1;
  return { number: made, requirements, parts: response === 'plan' ? partsOfCase(rulebook, reasons, requirements) : [], styles: rulebook.styles.filter((rule) => concernsCase(rule, { reasons, response })), questionOf: (key) => questions.get(key) ?? key, ...joined([...asked, indexOf(rulebook, 'style', () => rulebook.styles.flatMap(({ when, unless }) => [when, unless]))]) };
}

interface Indexed { readonly entries: readonly PatternsByLanguage[]; readonly patterns: PatternIndex }
const indexes = new WeakMap<Rulebook, Map<string, Indexed>>();

function indexOf(rulebook: Rulebook, name: string, asked: () => readonly (PatternsByLanguage | undefined)[]): Indexed {
  const ofRulebook = indexes.get(rulebook) ?? new Map<string, Indexed>();
  indexes.set(rulebook, ofRulebook);
  const known = ofRulebook.get(name);
  if (known !== undefined) return known;
  const entries = [...new Set(asked().filter((patterns) => patterns !== undefined))];
  const made = { entries, patterns: new PatternIndex(rulebook.vocabulary, entries) };
  ofRulebook.set(name, made);
  return made;
}

/** What several indexes hold is looked up in the first. */
function joined(parts: readonly Indexed[]): PatternsOfCase {
  const entries = new Map<PatternsByLanguage, { readonly patterns: PatternIndex; readonly entry: number }>();
  for (const { entries: own, patterns } of parts) own.forEach((one, entry) => { if (!entries.has(one)) entries.set(one, { patterns, entry }); });
  return { entries, indexes: parts.map(({ patterns }) => patterns) };
}

interface Asked { readonly see?: PatternsByLanguage | undefined; readonly weakly?: PatternsByLanguage | undefined; readonly needs: readonly (readonly string[])[]; readonly about?: PatternsByLanguage | undefined }

/** Everything a draft is asked for requirements or questions. */
const patternsOf = (asked: readonly Asked[]): readonly (PatternsByLanguage | undefined)[] =>
  asked.flatMap(({ see, weakly, needs, about }) => [see, weakly, ...needs.map(anyOf), ...(about === undefined ? [] : bySections(about).map(({ patterns }) => patterns))]);
