// Many patterns asked of one sentence at once: only those are tried of which one needed word is there, and numbers stand for words, so that most are dismissed without making anything.
import type { Pattern, PatternsByLanguage, TextLanguage } from '../../../rules/schema/words.ts';
import type { Analysis } from './analysis.ts';
import type { Standing } from './features.ts';
import { metConcepts } from './met-concepts.ts';
import type { MetConcepts } from './met-concepts.ts';
import { compilePattern, tidy } from './pattern.ts';
import type { Item } from './pattern.ts';
import { features, specificKinds } from './sentence.ts';
import type { Aspect, Place, Sentence } from './sentence.ts';
import type { Names } from './phrase-trie.ts';
import type { Vocabulary } from './vocabulary.ts';

/** That an entry holds, and the places that show it, counted from the start of the sentence. */
export interface Shown { readonly entry: number; readonly places: readonly Place[] }

/** How a hit may stand, as bits. */
const aspectBits: Readonly<Record<Aspect, number>> = { done: 1, running: 2, planned: 4, habit: 8, none: 16 };
const negatedBit = 32;
const notNegated = 31;
const however = 63;
const bitOf = ({ aspect, negated }: Standing): number => (negated ? negatedBit : aspectBits[aspect]);

/** A word that is wanted (by its number, standing so), or (below 0) a specific or feature by its bit. */
interface Wanted { readonly concept: number; readonly standing: number }
/** What a pattern wants. Each group needs one of its members; `by`: words of which one must be there, none where it needs no word. */
interface Wants { readonly groups: readonly (readonly Wanted[])[]; readonly none: readonly Wanted[]; readonly by: readonly number[] | undefined }

export class PatternIndex {
  readonly #vocabulary: Vocabulary;
  readonly #entries: readonly PatternsByLanguage[];
  readonly #languages = new Map<TextLanguage, LanguageIndex>();

  constructor(vocabulary: Vocabulary, entries: readonly PatternsByLanguage[]) {
    this.#vocabulary = vocabulary;
    this.#entries = entries;
  }

  get size(): number { return this.#entries.length; }

  /** Every entry that holds in the sentence, in their order; the first pattern of an entry that holds shows it. */
  match({ language, analysis }: Sentence): readonly Shown[] {
    const index = this.#of(language);
    const known = analysis.matched.get(index);
    if (known !== undefined) return known;
    const made = index.match(analysis);
    analysis.matched.set(index, made);
    return made;
  }

  #of(language: TextLanguage): LanguageIndex {
    const known = this.#languages.get(language);
    if (known !== undefined) return known;
    const made = new LanguageIndex(this.#vocabulary, this.#entries.map((patterns) => patterns[language] ?? none));
    this.#languages.set(language, made);
    return made;
  }
}
const none: readonly never[] = [];

/** The patterns of one language, each laid out in numbers: its entry, how many groups, then each group (the last one: what must not be there) as its size and its members, concept and standing by turns. */
class LanguageIndex {
  readonly #met: MetConcepts;
  readonly #code: Int32Array;
  /** Where in the code each pattern begins. */
  readonly #starts: Int32Array;
  readonly #byConcept = new Map<number, number[]>();
  /** A bit for each concept that calls a pattern: most call none. */
  readonly #calls: Int32Array;
  /** Patterns that need no word. */
  readonly #always: number[] = [];
  /** Which round a pattern was last tried in. */
  readonly #tried: Int32Array;
  #round = 0;
  #bits = 0;

  constructor({ concepts }: Vocabulary, entries: readonly (readonly Pattern[])[]) {
    this.#met = metConcepts(concepts);
    this.#calls = new Int32Array((concepts.list.length >> 5) + 1);
    const code: number[] = [];
    const starts: number[] = [];
    entries.forEach((patterns, entry) => {
      for (const pattern of patterns) {
        const wants = wantsOf(pattern, concepts);
        this.#callBy(wants.by, starts.length);
        starts.push(code.length);
        code.push(entry, wants.groups.length);
        for (const group of [...wants.groups, wants.none]) { code.push(group.length); for (const { concept, standing } of group) code.push(concept, standing); }
      }
    });
    this.#code = Int32Array.from(code);
    this.#starts = Int32Array.from(starts);
    this.#tried = new Int32Array(starts.length);
  }

  #callBy(by: Wants['by'], order: number): void {
    if (by === undefined) { this.#always.push(order); return; }
    for (const concept of by) {
      const called = this.#byConcept.get(concept);
      if (called === undefined) this.#byConcept.set(concept, [order]); else called.push(order);
      this.#calls[concept >> 5] = (this.#calls[concept >> 5] ?? 0) | (1 << (concept & 31));
    }
  }

  match(analysis: Analysis): readonly Shown[] {
    this.#met.meet(analysis);
    this.#round += 1;
    this.#bits = bitsOf(analysis);
    const called: number[] = [];
    for (const order of this.#always) this.#call(order, called);
    for (const concept of this.#met.list) {
      if (((this.#calls[concept >> 5] ?? 0) & (1 << (concept & 31))) !== 0) for (const order of this.#byConcept.get(concept) ?? none) this.#call(order, called);
    }
    if (called.length === 0) return none;
    const shown: Shown[] = [];
    let last = -1;
    for (const order of called.sort((a, b) => a - b)) {
      const start = this.#starts[order] ?? 0;
      const entry = this.#code[start] ?? 0;
      if (entry === last) continue;
      const places = this.#places(start, analysis);
      if (places === undefined) continue;
      shown.push({ entry, places });
      last = entry;
    }
    return shown;
  }

  /** Puts a pattern on the list, once, if each of its groups has a member in the sentence, however it stands. */
  #call(order: number, called: number[]): void {
    if (this.#tried[order] === this.#round) return;
    this.#tried[order] = this.#round;
    const code = this.#code;
    let at = (this.#starts[order] ?? 0) + 1;
    for (let groups = code[at++] ?? 0; groups > 0; groups -= 1) {
      const end = at + 1 + (code[at] ?? 0) * memberWidth;
      let held = false;
      for (at += 1; at < end && !held; at += memberWidth) held = this.#isThere(code[at] ?? 0);
      if (!held) return;
      at = end;
    }
    called.push(order);
  }

  #isThere(concept: number): boolean { return concept < 0 ? (this.#bits & concept & anyBit) !== 0 : this.#met.isThere(concept); }

  #places(start: number, analysis: Analysis): readonly Place[] | undefined {
    const code = this.#code;
    const places: Place[] = [];
    let at = start + 1;
    for (let groups = code[at++] ?? 0; groups > 0; groups -= 1) {
      const end = at + 1 + (code[at] ?? 0) * memberWidth;
      let held = false;
      for (at += 1; at < end; at += memberWidth) held = this.#holds(code[at] ?? 0, code[at + 1] ?? 0, analysis, places) || held;
      if (!held) return undefined;
    }
    const end = at + 1 + (code[at] ?? 0) * memberWidth;
    for (at += 1; at < end; at += memberWidth) if (this.#holds(code[at] ?? 0, code[at + 1] ?? 0, analysis)) return undefined;
    return tidy(places);
  }

  #holds(concept: number, standing: number, analysis: Analysis, places?: Place[]): boolean {
    if (concept < 0) {
      if (!this.#isThere(concept)) return false;
      if (places !== undefined) for (const specific of analysis.specifics) if (((specificBits[specific.kind] ?? 0) & concept & anyBit) !== 0) places.push(specific);
      return true;
    }
    let held = false;
    for (let i = this.#met.first(concept); i !== -1; i = this.#met.next(i)) {
      if (standing !== however && (bitOf(analysis.standing(i)) & standing) === 0) continue;
      if (places === undefined) return true;
      held = true;
      places.push({ start: analysis.start(i), end: analysis.end(i) });
    }
    return held;
  }
}
const memberWidth = 2;

/** A bit for each specific and feature; the sign of the number says that it is one of them. */
const signBit = -2_147_483_648;
const anyBit = ~signBit;
const bitsFrom = (names: readonly string[], from: number): Readonly<Record<string, number>> => Object.fromEntries(names.map((name, i) => [name, 1 << (from + i)]));
const specificBits = bitsFrom(specificKinds, 0);
const featureBits = bitsFrom(features, specificKinds.length);

function bitsOf({ specifics, features: shown }: Analysis): number {
  let bits = 0;
  for (const { kind } of specifics) bits |= specificBits[kind] ?? 0;
  for (const feature of shown) bits |= featureBits[feature] ?? 0;
  return bits;
}

/** Cases share most of their patterns. */
const wants = new WeakMap<Names, WeakMap<Pattern, Wants>>();

function wantsOf(pattern: Pattern, concepts: Names): Wants {
  const ofConcepts = wants.get(concepts) ?? new WeakMap<Pattern, Wants>();
  wants.set(concepts, ofConcepts);
  const known = ofConcepts.get(pattern) ?? makeWants(pattern, concepts);
  ofConcepts.set(pattern, known);
  return known;
}

/** A pattern is called up by the words of its smallest group of words. */
function makeWants(pattern: Pattern, concepts: Names): Wants {
  const { all, any, none: without } = compilePattern(pattern);
  const wanted = (items: readonly Item[]): readonly Wanted[] => items.map((item) => wantedOf(item, concepts));
  const groups = [...all, ...(any === undefined ? [] : [any])].map(wanted);
  const [smallest] = groups.filter((members) => members.every(({ concept }) => concept >= 0)).sort((a, b) => a.length - b.length);
  return { groups, none: wanted(without), by: smallest && [...new Set(smallest.map(({ concept }) => concept))] };
}

/** A word that no rule gave the vocabulary is nowhere, and so is a specific or feature of another name. */
const nowhere: Wanted = { concept: signBit, standing: however };
const byBit = (bits: Readonly<Record<string, number>>, name: string): Wanted => ({ concept: signBit | (bits[name] ?? 0), standing: however });
function wantedOf(item: Item, concepts: Names): Wanted {
  switch (item.kind) {
    case 'specific': return byBit(specificBits, item.specific);
    case 'feature': return byBit(featureBits, item.feature);
    case 'phrase': { const concept = concepts.find(item.phrase); return concept === undefined ? nowhere : { concept, standing: however }; }
    case 'concept': { const concept = concepts.find(item.concept); return concept === undefined ? nowhere : { concept, standing: item.wanted.length === 0 ? notNegated : item.wanted.reduce((bits, one) => bits | (one === 'negated' ? negatedBit : aspectBits[one]), 0) }; }
  }
}
