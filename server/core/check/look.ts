// Where patterns show in the sentences of a draft. What a sentence shows is found once for all rules of a case, and kept as long as the sentence stays the same.
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Pattern, PatternsByLanguage, TextLanguage } from '../../../rules/schema/words.ts';
import { matchPatterns } from '../text/pattern.ts';
import type { PatternIndex } from '../text/pattern-index.ts';
import type { Place } from '../text/sentence.ts';
import type { PlacedSentence } from './place-sentences.ts';

/** A sentence, which of the draft it is, and the words in it that show the patterns. */
export class Show {
  readonly placed: PlacedSentence;
  readonly at: number;
  readonly #places: readonly Place[];

  /** `places` are counted from the start of the sentence. */
  constructor(placed: PlacedSentence, at: number, places: readonly Place[]) {
    this.placed = placed;
    this.at = at;
    this.#places = places;
  }

  /** Most shows are only counted, so places are moved only when they are asked for. */
  get words(): readonly Place[] {
    const { start } = this.placed.sentence;
    return this.#places.map((place) => ({ start: place.start + start, end: place.end + start }));
  }
}
/** All sentences that show the patterns, in order. */
export type Look = (patterns: PatternsByLanguage) => readonly Show[];

/** Tries every sentence: for proofs, which ask once. */
export const lookThrough = (sentences: readonly PlacedSentence[]): Look => (patterns) => sentences.flatMap((placed, at) => {
  const { start } = placed.sentence;
  const words = matchPatterns(patterns, placed.sentence);
  return words === undefined ? [] : [new Show(placed, at, words.map((place) => ({ start: place.start - start, end: place.end - start })))];
});

/** The patterns of a case, each with the index that tries it and its number there. */
export interface PatternsOfCase { readonly entries: ReadonlyMap<PatternsByLanguage, { readonly patterns: PatternIndex; readonly entry: number }>; readonly indexes: readonly PatternIndex[] }

/** Looks by the indexes of the case, each once it is first needed; patterns that are no rules of it are tried on every sentence. */
export function lookInCase({ entries }: PatternsOfCase, sentences: readonly PlacedSentence[]): Look {
  const shows = new Map<PatternIndex, Shows>();
  const through = lookThrough(sentences);
  return (wanted) => {
    const asked = entries.get(wanted);
    if (asked === undefined) return through(wanted);
    const { patterns, entry } = asked;
    let known = shows.get(patterns);
    if (known === undefined) shows.set(patterns, (known = showsIn(patterns, sentences)));
    return known[entry] ?? nothing;
  };
}

/** By the number of the entry. */
type Shows = readonly (readonly Show[] | undefined)[];

function showsIn(patterns: PatternIndex, sentences: readonly PlacedSentence[]): Shows {
  const shows: (Show[] | undefined)[] = new Array<undefined>(patterns.size).fill(undefined);
  for (const [at, placed] of sentences.entries()) for (const { entry, places } of patterns.match(placed.sentence)) {
    const known = shows[entry];
    if (known === undefined) shows[entry] = [new Show(placed, at, places)]; else known.push(new Show(placed, at, places));
  }
  return shows;
}
const nothing: readonly Show[] = [];

/** Patterns with the sections in which they count; undefined: in all of them. */
export interface Within { readonly sections: readonly SectionId[] | undefined; readonly patterns: PatternsByLanguage }
const separate = new WeakMap<PatternsByLanguage, readonly Within[]>();
/** Patterns of which each may have a condition of its own, those of the same condition together. */
export function bySections(patterns: PatternsByLanguage): readonly Within[] {
  const known = separate.get(patterns);
  if (known !== undefined) return known;
  const groups = new Map<string, { readonly sections: readonly SectionId[] | undefined; readonly patterns: Partial<Record<TextLanguage, Pattern[]>> }>();
  for (const language of textLanguages) for (const pattern of patterns[language] ?? []) {
    const under = pattern.section?.join() ?? '';
    const group = groups.get(under) ?? { sections: pattern.section, patterns: {} };
    (group.patterns[language] ??= []).push(pattern);
    groups.set(under, group);
  }
  const made = [...groups.values()];
  separate.set(patterns, made);
  return made;
}
const textLanguages = ['en', 'ja', 'de', 'fr', 'it', 'es'] as const satisfies readonly TextLanguage[];

const whole = new WeakMap<Pattern, PatternsByLanguage>();
/** One pattern by itself, whatever the language. */
export function alone(pattern: Pattern): PatternsByLanguage {
  const made = whole.get(pattern) ?? inAllLanguages([pattern]);
  whole.set(pattern, made);
  return made;
}

const inAllLanguages = (patterns: readonly Pattern[]): PatternsByLanguage => Object.fromEntries(textLanguages.map((language) => [language, [...patterns]]));

const groups = new WeakMap<readonly string[], PatternsByLanguage>();
/** A list of items of which one is needed, as patterns of every language. */
export function anyOf(items: readonly string[]): PatternsByLanguage {
  const known = groups.get(items);
  if (known !== undefined) return known;
  const made = inAllLanguages([{ any: [...items] }]);
  groups.set(items, made);
  return made;
}
