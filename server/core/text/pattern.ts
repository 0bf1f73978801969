// Patterns of rules over one sentence: whether it matches, and the places that show it.
import type { Pattern, PatternsByLanguage } from '../../../rules/schema/words.ts';
import { features, specificKinds } from './sentence.ts';
import type { Aspect, Feature, Hit, Place, Sentence, SpecificKind } from './sentence.ts';

type Wanted = Aspect | 'negated';
type Item =
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

const parsed = new Map<string, Item>();
/** Items repeat in every sentence of every text; each is read once. Rule data is finite, so is this map. */
function itemOf(source: string): Item {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const item = parseItem(source);
  parsed.set(source, item);
  return item;
}

const fitsAspect = (hit: Hit, wanted: readonly Wanted[]): boolean => (wanted.length === 0 ? !hit.negated : hit.negated ? wanted.includes('negated') : wanted.includes(hit.aspect));

/** The places of one item; undefined where it does not hold. A feature holds without a place. */
function holds(source: string, sentence: Sentence): readonly Place[] | undefined {
  const item = itemOf(source);
  if (item.kind === 'feature') return [...sentence.features].some((feature) => feature === item.feature) ? [] : undefined;
  const places: readonly Place[] = item.kind === 'specific'
    ? sentence.specifics.filter((specific) => specific.kind === item.specific)
    : sentence.hits.filter((hit) => (item.kind === 'phrase' ? hit.concept === item.phrase : hit.concept === item.concept && fitsAspect(hit, item.wanted)));
  return places.length > 0 ? places : undefined;
}

/** The places that show the pattern in this sentence, in order; undefined: it does not match. */
export function matchPattern(pattern: Pattern, sentence: Sentence): readonly Place[] | undefined {
  for (const item of pattern.none ?? []) if (holds(item, sentence) !== undefined) return undefined;
  const places: Place[] = [];
  for (const item of pattern.all ?? []) {
    const found = typeof item === 'string' ? holds(item, sentence) : firstOf(item, sentence);
    if (found === undefined) return undefined;
    places.push(...found);
  }
  if (pattern.any !== undefined) {
    const found = firstOf(pattern.any, sentence);
    if (found === undefined) return undefined;
    places.push(...found);
  }
  return tidy(places);
}

/** All places of all alternatives that hold. */
function firstOf(items: readonly string[], sentence: Sentence): readonly Place[] | undefined {
  const found = items.map((item) => holds(item, sentence)).filter((places) => places !== undefined);
  return found.length > 0 ? found.flat() : undefined;
}

function tidy(places: readonly Place[]): readonly Place[] {
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
