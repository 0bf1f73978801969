// Patterns of rules over one sentence: whether it matches, and the places that show it.
import type { Pattern, PatternsByLanguage } from '../../../rules/schema/words.ts';
import { features, specificKinds } from './sentence.ts';
import type { Aspect, Feature, Hit, Place, Sentence, SpecificKind } from './sentence.ts';

type Wanted = Aspect | 'negated';
export type Item =
  | { readonly kind: 'concept'; readonly concept: string; readonly wanted: readonly Wanted[] }
  | { readonly kind: 'specific'; readonly specific: string }
  | { readonly kind: 'feature'; readonly feature: string }
  | { readonly kind: 'phrase'; readonly phrase: string };

const wantable: ReadonlySet<string> = new Set(['done', 'running', 'planned', 'habit', 'negated', 'none']);
const isWanted = (value: string): value is Wanted => wantable.has(value);

/** `# ` with a space is a phrase that starts with a number. */
function parseItem(item: string): Item {
  if (item.startsWith('@')) {
    const [concept = '', aspects] = item.slice(1).split(':');
    return { kind: 'concept', concept, wanted: aspects === undefined ? [] : aspects.split('|').filter(isWanted) };
  }
  if (item.startsWith('~')) return { kind: 'feature', feature: item.slice(1) };
  if (item.startsWith('#') && !item.startsWith('# ')) return { kind: 'specific', specific: item.slice(1) };
  return { kind: 'phrase', phrase: item };
}

export interface Compiled { readonly none: readonly Item[]; readonly all: readonly (readonly Item[])[]; readonly any: readonly Item[] | undefined }

const compiled = new WeakMap<Pattern, Compiled>();
/** Each pattern is read once; the rules ask the same of every sentence of every text. */
export function compilePattern(pattern: Pattern): Compiled {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const made: Compiled = {
    none: (pattern.none ?? []).map(parseItem), any: pattern.any?.map(parseItem),
    all: (pattern.all ?? []).map((item) => (typeof item === 'string' ? [item] : item).map(parseItem)),
  };
  compiled.set(pattern, made);
  return made;
}

interface Index { readonly hits: ReadonlyMap<string, readonly Hit[]>; readonly specifics: ReadonlyMap<string, readonly Place[]>; readonly features: ReadonlySet<string> }

const indexes = new WeakMap<Sentence, Index>();
function indexOf(sentence: Sentence): Index {
  const known = indexes.get(sentence);
  if (known !== undefined) return known;
  const made: Index = { hits: groupBy(sentence.hits, (hit) => hit.concept), specifics: groupBy(sentence.specifics, (specific) => specific.kind), features: sentence.features };
  indexes.set(sentence, made);
  return made;
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) { const key = keyOf(one); const group = groups.get(key); if (group === undefined) groups.set(key, [one]); else group.push(one); }
  return groups;
}

const fitsAspect = (hit: Hit, wanted: readonly Wanted[]): boolean => (wanted.length === 0 ? !hit.negated : hit.negated ? wanted.includes('negated') : wanted.includes(hit.aspect));
const noPlaces: readonly Place[] = [];

/** The places of one item; undefined where it does not hold. A feature holds without a place. */
function holds(item: Item, index: Index): readonly Place[] | undefined {
  if (item.kind === 'feature') return index.features.has(item.feature) ? noPlaces : undefined;
  if (item.kind === 'specific') return index.specifics.get(item.specific);
  if (item.kind === 'phrase') return index.hits.get(item.phrase);
  const fitting = index.hits.get(item.concept)?.filter((hit) => fitsAspect(hit, item.wanted));
  return fitting === undefined || fitting.length === 0 ? undefined : fitting;
}

/** The places that show the pattern in this sentence, in order; undefined: it does not match. */
export function matchPattern(pattern: Pattern, sentence: Sentence): readonly Place[] | undefined {
  const { none, all, any } = compilePattern(pattern);
  const index = indexOf(sentence);
  const places: Place[] = [];
  for (const items of all) {
    const found = oneOf(items, index);
    if (found === undefined) return undefined;
    places.push(...found);
  }
  if (any !== undefined) {
    const found = oneOf(any, index);
    if (found === undefined) return undefined;
    places.push(...found);
  }
  for (const item of none) if (holds(item, index) !== undefined) return undefined;
  return tidy(places);
}

/** All places of all alternatives that hold. */
function oneOf(items: readonly Item[], index: Index): readonly Place[] | undefined {
  let found: readonly Place[] | undefined;
  for (const item of items) {
    const places = holds(item, index);
    if (places !== undefined) found = found === undefined ? places : [...found, ...places];
  }
  return found;
}

/** In order, each once. */
export function tidy(places: readonly Place[]): readonly Place[] {
  if (places.length === 0) return noPlaces;
  const [only] = places;
  if (places.length === 1 && only !== undefined) return [{ start: only.start, end: only.end }];
  const sorted = places.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((place, i) => i === 0 || place.start !== sorted[i - 1]?.start || place.end !== sorted[i - 1]?.end);
}

/** The places by which the first matching pattern of the sentence's language shows; one that holds is enough. */
export function matchPatterns(patterns: PatternsByLanguage, sentence: Sentence): readonly Place[] | undefined {
  for (const pattern of patterns[sentence.language] ?? []) {
    const places = matchPattern(pattern, sentence);
    if (places !== undefined) return places;
  }
  return undefined;
}

const itemsOf = (pattern: Pattern): readonly string[] => [...(pattern.all ?? []).flat(), ...(pattern.any ?? []), ...(pattern.none ?? [])];

/** The phrases written out in a pattern; they belong into the vocabulary. */
export const patternPhrases = (pattern: Pattern): readonly string[] => itemsOf(pattern).filter((item) => parseItem(item).kind === 'phrase');

/** What is wrong with a pattern, in words for the rule loader. */
export function patternProblems(pattern: Pattern, conceptIds: ReadonlySet<string>): readonly string[] {
  const problems = itemsOf(pattern).flatMap((source) => itemProblems(source, conceptIds));
  if ((pattern.all ?? []).length + (pattern.any ?? []).length === 0) problems.push('a pattern needs "all" or "any"');
  return problems;
}

function itemProblems(source: string, conceptIds: ReadonlySet<string>): string[] {
  const item = parseItem(source);
  if (item.kind === 'specific') return specificKinds.some((kind: SpecificKind) => kind === item.specific) ? [] : [`no specific "${source}"`];
  if (item.kind === 'feature') return features.some((feature: Feature) => feature === item.feature) ? [] : [`no feature "${source}"`];
  if (item.kind === 'phrase') return [];
  const aspects = source.split(':');
  const bad = aspects.length > 2 ? [source] : (aspects[1] ?? '').split('|').filter((aspect) => aspects.length === 2 && (!isWanted(aspect) || aspect === 'none'));
  return [...(conceptIds.has(item.concept) ? [] : [`no concept "@${item.concept}"`]), ...bad.map((aspect) => `"${source}": "${aspect}" is none of done, running, planned, habit, negated`)];
}
