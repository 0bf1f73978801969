// Many patterns asked of one sentence at once: only those are tried of which one needed word is there, and numbers stand for words, so that most are dismissed without making anything.
import type { Pattern, PatternsByLanguage, TextLanguage } from '../../../rules/schema/words.ts';
import type { Analysis } from './analysis.ts';
import type { Standing } from './features.ts';
import { compilePattern, tidy } from './pattern.ts';
import type { Item } from './pattern.ts';
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

/** A word that is wanted (by its number, standing so), or a specific or feature by its name. */
interface Wanted { readonly concept: number; readonly standing: number; readonly specific?: string; readonly feature?: string }
/** What a pattern wants. Each group needs one of its members; `by`: words of which one must be there, none where it needs no word. */
interface Wants { readonly groups: readonly (readonly Wanted[])[]; readonly none: readonly Wanted[]; readonly by: readonly number[] | undefined }
/** One pattern of one entry. */
interface Trial extends Wants { readonly entry: number; readonly order: number }

export class PatternIndex {
  readonly #vocabulary: Vocabulary;
  readonly #entries: readonly PatternsByLanguage[];
  readonly #languages = new Map<TextLanguage, LanguageIndex>();

  constructor(vocabulary: Vocabulary, entries: readonly PatternsByLanguage[]) {
    this.#vocabulary = vocabulary;
    this.#entries = entries;
  }

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

class LanguageIndex {
  readonly #trials: Trial[] = [];
  readonly #byConcept = new Map<number, number[]>();
  /** Patterns that need no word. */
  readonly #always: number[] = [];
  /** Which round a concept or trial was last met in; saves emptying the lists for each sentence. */
  #round = 0;
  readonly #metConcept: Int32Array;
  readonly #metTrial: Int32Array;
  /** First hit of each concept, and the next hit of the same concept after each hit. */
  readonly #firstHit: Int32Array;
  readonly #nextHit: number[] = [];

  constructor({ concepts }: Vocabulary, entries: readonly (readonly Pattern[])[]) {
    entries.forEach((patterns, entry) => { for (const pattern of patterns) this.#add({ ...wantsOf(pattern, concepts), entry, order: this.#trials.length }); });
    this.#metConcept = new Int32Array(concepts.list.length);
    this.#firstHit = new Int32Array(concepts.list.length);
    this.#metTrial = new Int32Array(this.#trials.length);
  }

  #add(trial: Trial): void {
    this.#trials.push(trial);
    if (trial.by === undefined) { this.#always.push(trial.order); return; }
    for (const concept of trial.by) {
      const called = this.#byConcept.get(concept);
      if (called === undefined) this.#byConcept.set(concept, [trial.order]); else called.push(trial.order);
    }
  }

  match(analysis: Analysis): readonly Shown[] {
    this.#meet(analysis);
    const called: number[] = [];
    for (const trial of this.#always) this.#call(trial, analysis, called);
    for (let i = 0; i < analysis.size; i += 1) {
      const concept = analysis.concept(i);
      if (this.#firstHit[concept] === i) for (const trial of this.#byConcept.get(concept) ?? none) this.#call(trial, analysis, called);
    }
    if (called.length === 0) return none;
    const shown: Shown[] = [];
    for (const order of called.sort((a, b) => a - b)) {
      const trial = this.#trials[order];
      if (trial === undefined || trial.entry === shown.at(-1)?.entry) continue;
      const places = this.#places(trial, analysis);
      if (places !== undefined) shown.push({ entry: trial.entry, places });
    }
    return shown;
  }

  #meet(analysis: Analysis): void {
    this.#round += 1;
    for (let i = analysis.size - 1; i >= 0; i -= 1) {
      const concept = analysis.concept(i);
      this.#nextHit[i] = this.#isThere(concept) ? (this.#firstHit[concept] ?? -1) : -1;
      this.#firstHit[concept] = i;
      this.#metConcept[concept] = this.#round;
    }
  }

  #isThere(concept: number): boolean { return this.#metConcept[concept] === this.#round; }

  /** Puts a trial on the list, once, if each of its groups has a member in the sentence, however it stands. */
  #call(order: number, analysis: Analysis, called: number[]): void {
    const trial = this.#trials[order];
    if (trial === undefined || this.#metTrial[order] === this.#round) return;
    this.#metTrial[order] = this.#round;
    for (const group of trial.groups) if (!this.#hasOne(group, analysis)) return;
    called.push(order);
  }

  #hasOne(group: readonly Wanted[], analysis: Analysis): boolean {
    for (const one of group) if (one.concept === -1 ? holdsByName(one, analysis) : this.#isThere(one.concept)) return true;
    return false;
  }

  #places({ groups, none: without }: Trial, analysis: Analysis): readonly Place[] | undefined {
    const places: Place[] = [];
    for (const group of groups) {
      let held = false;
      for (const one of group) held = this.#holds(one, analysis, places) || held;
      if (!held) return undefined;
    }
    for (const one of without) if (this.#holds(one, analysis)) return undefined;
    return tidy(places);
  }

  #holds(one: Wanted, analysis: Analysis, places?: Place[]): boolean {
    if (one.concept === -1) {
      if (places !== undefined) for (const specific of analysis.specifics) if (specific.kind === one.specific) places.push(specific);
      return holdsByName(one, analysis);
    }
    if (!this.#isThere(one.concept)) return false;
    let held = false;
    for (let i = this.#firstHit[one.concept] ?? -1; i !== -1; i = this.#nextHit[i] ?? -1) {
      if (one.standing !== however && (bitOf(analysis.standing(i)) & one.standing) === 0) continue;
      if (places === undefined) return true;
      held = true;
      places.push({ start: analysis.start(i), end: analysis.end(i) });
    }
    return held;
  }
}

const holdsByName = ({ specific, feature }: Wanted, analysis: Analysis): boolean => (specific === undefined ? setHas(analysis.features, feature) : hasSpecific(analysis, specific));
function hasSpecific({ specifics }: Analysis, wanted: string): boolean {
  for (const { kind } of specifics) if (kind === wanted) return true;
  return false;
}
const setHas = (set: ReadonlySet<string>, name: string | undefined): boolean => name !== undefined && set.has(name);

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
  const [smallest] = groups.filter((members) => members.every(({ concept }) => concept !== -1)).sort((a, b) => a.length - b.length);
  return { groups, none: wanted(without), by: smallest && [...new Set(smallest.map(({ concept }) => concept))] };
}

/** A word that no rule gave the vocabulary is nowhere. */
const unknownName = { concept: -1, standing: however };
function wantedOf(item: Item, concepts: Names): Wanted {
  switch (item.kind) {
    case 'specific': return { ...unknownName, specific: item.specific };
    case 'feature': return { ...unknownName, feature: item.feature };
    case 'phrase': return { concept: concepts.find(item.phrase) ?? -1, standing: however };
    case 'concept': return { concept: concepts.find(item.concept) ?? -1, standing: item.wanted.length === 0 ? notNegated : item.wanted.reduce((bits, one) => bits | (one === 'negated' ? negatedBit : aspectBits[one]), 0) };
  }
}
