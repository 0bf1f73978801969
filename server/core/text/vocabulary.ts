// All phrases of all rules in one token trie, and the walk that finds them in a text: linear in the text whatever the rules.
import type { Concept } from '../../../rules/schema/words.ts';
import { inflect } from './inflect.ts';
import type { VerbForm } from './inflect.ts';
import { expandPhrase, verbPhrase } from './phrase.ts';
import type { PhraseElement } from './phrase.ts';
import type { Token } from './token.ts';

export { phraseProblems } from './phrase.ts';

interface Node {
  readonly words: Map<string, Node>;
  readonly prefixes: Map<string, Node>;
  /** Inflected word -> the nodes behind it (one per base form). */
  readonly verbs: Map<string, Node[]>;
  readonly bases: Map<string, Node>;
  number?: Node;
  gap?: Node;
  readonly concepts: string[];
}

export interface Vocabulary {
  readonly concepts: ReadonlySet<string>;
  readonly root: Node;
  /** Inflected words of all verbs that concepts name, so that tense can be told of them. */
  readonly verbForms: ReadonlyMap<string, ReadonlySet<VerbForm>>;
}

/** A phrase found: tokens [first, last], the token of its verb, if it has one. */
export interface Found { readonly concept: string; readonly first: number; readonly last: number; readonly verb?: number }

const latinGap = 6;
const cjkGap = 14;
const newNode = (): Node => ({ words: new Map(), prefixes: new Map(), verbs: new Map(), bases: new Map(), concepts: [] });

export function compileVocabulary(concepts: Readonly<Record<string, Concept>>, phrases: readonly string[]): Vocabulary {
  const root = newNode();
  const verbForms = new Map<string, Set<VerbForm>>();
  const add = (phrase: string, concept: string): void => { for (const sequence of expandPhrase(phrase)) addSequence(root, sequence, concept, verbForms); };
  for (const [id, concept] of Object.entries(concepts)) {
    for (const verb of concept.en?.verbs ?? []) add(verbPhrase(verb), id);
    for (const [language, words] of Object.entries(concept)) {
      for (const term of words?.terms ?? []) add(term, id);
      if (language !== 'en') for (const verb of words?.verbs ?? []) add(verb, id);
    }
  }
  for (const phrase of phrases) add(phrase, phrase);
  return { concepts: new Set(Object.keys(concepts)), root, verbForms };
}

function addSequence(root: Node, sequence: readonly PhraseElement[], concept: string, verbForms: Map<string, Set<VerbForm>>): void {
  let node = root;
  for (const element of sequence) node = step(node, element, verbForms);
  if (!node.concepts.includes(concept)) node.concepts.push(concept);
}

function step(node: Node, element: PhraseElement, verbForms: Map<string, Set<VerbForm>>): Node {
  if (element.kind === 'word') return child(node.words, element.key);
  if (element.kind === 'prefix') return child(node.prefixes, element.key);
  if (element.kind === 'number') return (node.number ??= newNode());
  if (element.kind === 'gap') return (node.gap ??= newNode());
  const known = node.bases.get(element.base);
  if (known !== undefined) return known;
  const next = child(node.bases, element.base);
  for (const { word, form } of inflect(element.base)) {
    const behind = node.verbs.get(word) ?? [];
    if (!behind.includes(next)) behind.push(next);
    node.verbs.set(word, behind);
    verbForms.set(word, (verbForms.get(word) ?? new Set<VerbForm>()).add(form));
  }
  return next;
}

function child(map: Map<string, Node>, key: string): Node {
  const node = map.get(key) ?? newNode();
  map.set(key, node);
  return node;
}

interface Walk { readonly tokens: readonly Token[]; readonly first: number; readonly found: Found[] }

/** Every phrase in the tokens of one sentence; of one concept, the longest at a place. */
export function findPhrases(vocabulary: Vocabulary, tokens: readonly Token[]): readonly Found[] {
  const found: Found[] = [];
  for (let first = 0; first < tokens.length; first += 1) walk(vocabulary.root, { tokens, first, found }, first, undefined);
  return longest(found);
}

function walk(node: Node, state: Walk, at: number, verb: Found['verb']): void {
  const token = state.tokens[at];
  if (token === undefined) return;
  const go = (next: Node | undefined, nextVerb = verb): void => { if (next !== undefined) arrive(next, state, at, nextVerb); };
  go(node.words.get(token.key));
  if (token.bare !== undefined) go(node.words.get(token.bare));
  if (token.kind === 'number') go(node.number);
  if (token.kind !== 'word') return;
  for (const next of node.verbs.get(token.key) ?? []) go(next, verb ?? at);
  if (node.prefixes.size === 0) return;
  for (const next of prefixed(node, token.key)) go(next);
}

const cached = new WeakMap<Node, Map<string, readonly Node[]>>();
const mostCached = 5000;

/** Nodes behind all prefixes of a word. Words repeat, so what was found is kept (up to a bound, for texts are anybody's). */
function prefixed(node: Node, key: string): readonly Node[] {
  const known = cached.get(node) ?? new Map<string, readonly Node[]>();
  const before = known.get(key);
  if (before !== undefined) return before;
  const found: Node[] = [];
  for (let length = 2; length <= key.length && length <= 40; length += 1) { const next = node.prefixes.get(key.slice(0, length)); if (next !== undefined) found.push(next); }
  if (known.size < mostCached) known.set(key, found);
  cached.set(node, known);
  return found;
}

function arrive(node: Node, state: Walk, at: number, verb: Found['verb']): void {
  for (const concept of node.concepts) state.found.push({ concept, first: state.first, last: at, ...(verb === undefined ? {} : { verb }) });
  walk(node, state, at + 1, verb);
  if (node.gap === undefined) return;
  const most = state.tokens[at]?.kind === 'cjk' ? cjkGap : latinGap;
  for (let skipped = 0; skipped <= most; skipped += 1) {
    if (at + 1 + skipped >= state.tokens.length) break;
    walk(node.gap, state, at + 1 + skipped, verb);
  }
}

/** Of hits of one concept that overlap, the earliest and then the longest stays. */
function longest(found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((a, b) => a.first - b.first || b.last - a.last || Number(b.verb !== undefined) - Number(a.verb !== undefined));
  const until = new Map<string, number>();
  return sorted.filter((hit) => {
    if (hit.first <= (until.get(hit.concept) ?? -1)) return false;
    until.set(hit.concept, hit.last);
    return true;
  });
}
