// Where patterns show in the sentences of a draft. What a sentence shows is found once for all rules of a case, and kept as long as the sentence stays the same.
import type { Pattern, PatternsByLanguage, TextLanguage } from '../../../rules/schema/words.ts';
import type { ResponseId } from '../../../rules/schema/ids.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { matchPatterns } from '../text/pattern.ts';
import { PatternIndex } from '../text/pattern-index.ts';
import type { Place } from '../text/sentence.ts';
import type { PlacedSentence } from './place-sentences.ts';

/** A sentence, which of the draft it is, and the words in it that show the patterns. */
export interface Show { readonly placed: PlacedSentence; readonly at: number; readonly words: readonly Place[] }
/** All sentences that show the patterns, in order. */
export type Look = (patterns: PatternsByLanguage) => readonly Show[];

/** Tries every sentence: for proofs, which ask once. */
export const lookThrough = (sentences: readonly PlacedSentence[]): Look => (patterns) => sentences.flatMap((placed, at) => {
  const words = matchPatterns(patterns, placed.sentence);
  return words === undefined ? [] : [{ placed, at, words }];
});

interface CaseIndex { readonly entries: ReadonlyMap<PatternsByLanguage, number>; readonly patterns: PatternIndex }
export interface CaseOfDraft { readonly reasons: readonly string[]; readonly response: ResponseId }

/** Looks by the index of the case; patterns that are no rules of it are tried on every sentence. */
export function lookInCase(rulebook: Rulebook, of: CaseOfDraft, sentences: readonly PlacedSentence[]): Look {
  const { entries, patterns } = caseIndex(rulebook, of);
  const shows: Show[][] = [];
  sentences.forEach((placed, at) => {
    const { start } = placed.sentence;
    for (const { entry, places } of patterns.match(placed.sentence)) {
      // Most are only counted.
      const show: Show = { placed, at, get words() { return places.map((place) => ({ start: place.start + start, end: place.end + start })); } };
      const known = shows[entry];
      if (known === undefined) shows[entry] = [show]; else known.push(show);
    }
  });
  const through = lookThrough(sentences);
  return (wanted) => {
    const entry = entries.get(wanted);
    return entry === undefined ? through(wanted) : (shows[entry] ?? nothing);
  };
}
const nothing: readonly Show[] = [];

const indexes = new WeakMap<Rulebook, Map<string, CaseIndex>>();
/** Few cases are worked on at a time. */
const mostCases = 16;

function caseIndex(rulebook: Rulebook, of: CaseOfDraft): CaseIndex {
  const known = indexes.get(rulebook) ?? new Map<string, CaseIndex>();
  indexes.set(rulebook, known);
  const key = JSON.stringify([of.response, ...of.reasons]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const entries = new Map<PatternsByLanguage, number>();
  for (const patterns of patternsOf(rulebook, of)) if (!entries.has(patterns)) entries.set(patterns, entries.size);
  const made: CaseIndex = { entries, patterns: new PatternIndex(rulebook.vocabulary, [...entries.keys()]) };
  if (known.size >= mostCases) known.clear();
  known.set(key, made);
  return made;
}

/** Everything a draft of the case is asked: its requirements or questions, and the rules of style. */
function patternsOf(rulebook: Rulebook, { reasons, response }: CaseOfDraft): readonly PatternsByLanguage[] {
  const plan = response === 'plan' ? reasons.flatMap((reason) => rulebook.requirements(reason)) : [];
  const asked = response === 'plan' ? plan : (rulebook.forms.get(response)?.questions ?? []).map(({ rule }) => rule);
  const seen = [...asked.flatMap(({ see, weakly, needs }) => [see, weakly, ...needs.map(anyOf)]), ...plan.flatMap(({ about }) => (about === undefined ? [] : eachPattern(about).map(({ alone }) => alone)))];
  return [...seen, ...rulebook.styles.flatMap(({ when, unless }) => [when, unless])].filter((patterns) => patterns !== undefined);
}

interface Alone { readonly pattern: Pattern; readonly alone: PatternsByLanguage }
const separate = new WeakMap<PatternsByLanguage, readonly Alone[]>();
/** Patterns of which each has a condition of its own, one by one. */
export function eachPattern(patterns: PatternsByLanguage): readonly Alone[] {
  const known = separate.get(patterns);
  if (known !== undefined) return known;
  const made = textLanguages.flatMap((language) => (patterns[language] ?? []).map((pattern): Alone => ({ pattern, alone: { [language]: [pattern] } })));
  separate.set(patterns, made);
  return made;
}
const textLanguages = ['en', 'ja', 'de', 'fr', 'it', 'es'] as const satisfies readonly TextLanguage[];

const groups = new WeakMap<readonly string[], PatternsByLanguage>();
/** A list of items of which one is needed, as patterns of every language. */
export function anyOf(items: readonly string[]): PatternsByLanguage {
  const known = groups.get(items);
  if (known !== undefined) return known;
  const pattern = [{ any: [...items] }];
  const made: PatternsByLanguage = { en: pattern, ja: pattern, de: pattern, fr: pattern, it: pattern, es: pattern };
  groups.set(items, made);
  return made;
}
