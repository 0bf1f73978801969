// All phrases of all rules, and the walk that finds them in a text: linear in the text whatever the rules.
import type { Concept } from '../../../rules/schema/words.ts';
import { Lexicon } from './lexicon.ts';
import { verbPhrase } from './phrase.ts';
import { gapLabel, labelsOf, Names, TrieBuilder } from './phrase-trie.ts';
import type { PhraseTrie } from './phrase-trie.ts';
import type { Token } from './token.ts';

export { phraseProblems } from './phrase.ts';

/** A vocabulary as it is kept in a file: names and numbers only. */
export interface CompiledVocabulary {
  readonly trie: PhraseTrie;
  /** Concepts first, then the phrases that patterns write out; both are found by this number. */
  readonly concepts: readonly string[];
  readonly words: readonly string[];
  readonly bases: readonly string[];
  readonly prefixes: readonly string[];
}

export interface Vocabulary {
  /** Concepts and phrases by number. */
  readonly concepts: Names;
  readonly trie: PhraseTrie;
  /** The child of the root that a label leads to, -1 for none: the root has thousands, and every word is looked for among them. */
  readonly roots: Int32Array;
  readonly lexicon: Lexicon;
}

const latinGap = 6;
const cjkGap = 14;

export const compileVocabulary = (concepts: Readonly<Record<string, Concept>>, phrases: readonly string[]): Vocabulary => openVocabulary(layOut(concepts, phrases));

export function layOut(concepts: Readonly<Record<string, Concept>>, phrases: readonly string[]): CompiledVocabulary {
  const names = new Names(0, Object.keys(concepts));
  const trie = new TrieBuilder();
  for (const [id, concept] of Object.entries(concepts)) {
    const number = names.number(id);
    for (const verb of concept.en?.verbs ?? []) trie.add(verbPhrase(verb), number);
    for (const [language, words] of Object.entries(concept)) {
      for (const term of words?.terms ?? []) trie.add(term, number);
      if (language !== 'en') for (const verb of words?.verbs ?? []) trie.add(verb, number);
    }
  }
  for (const phrase of phrases) trie.add(phrase, names.number(phrase));
  return { trie: trie.finish(), concepts: names.list, words: trie.words.list, bases: trie.bases.list, prefixes: trie.prefixes.list };
}

export function openVocabulary({ trie, concepts, words, bases, prefixes }: CompiledVocabulary): Vocabulary {
  return { concepts: new Names(0, concepts), trie, roots: rootsOf(trie), lexicon: new Lexicon(labelsOf(words, bases, prefixes)) };
}

function rootsOf({ labels, children }: PhraseTrie): Int32Array {
  const [first = 0, end = 0] = children;
  const roots = new Int32Array((labels[end - 1] ?? 0) + 1).fill(-1);
  for (let i = first; i < end; i += 1) roots[labels[i] ?? 0] = i;
  return roots;
}

/** Phrases found in the tokens of one sentence, four numbers each: concept, first and last token, token of the verb (-1 without one). */
export type Found = readonly number[];
export const foundWidth = 4;

/** Every phrase in the tokens of one sentence; of one concept, the longest at a place. */
export function findPhrases(vocabulary: Vocabulary, tokens: readonly Token[]): Found {
  const walker = new Walker(vocabulary, tokens);
  return walker.all();
}

/** One walk over one sentence; it holds what is found from one first token on, until that is sorted. */
class Walker {
  readonly #trie: PhraseTrie;
  readonly #roots: Int32Array;
  readonly #lexicon: Lexicon;
  readonly #tokens: readonly Token[];
  readonly #edges: readonly (readonly number[])[];
  /** Concept, last token and verb of each phrase that begins at the same token. */
  #here: number[] = [];

  constructor({ trie, roots, lexicon }: Vocabulary, tokens: readonly Token[]) {
    this.#trie = trie;
    this.#roots = roots;
    this.#lexicon = lexicon;
    this.#tokens = tokens;
    this.#edges = tokens.map((token) => lexicon.edges(token));
  }

  all(): Found {
    const found: number[] = [];
    /** Up to which token a concept has been found; of hits that overlap, the earliest and then the longest stays. */
    const until = new Map<number, number>();
    for (let first = 0; first < this.#tokens.length; first += 1) {
      this.#here.length = 0;
      this.#walk(0, first, -1);
      if (this.#here.length > hereWidth) sortHere(this.#here);
      for (let i = 0; i < this.#here.length; i += hereWidth) {
        const concept = this.#here[i] ?? 0;
        const last = this.#here[i + 1] ?? 0;
        if (first <= (until.get(concept) ?? -1)) continue;
        until.set(concept, last);
        found.push(concept, first, last, this.#here[i + 2] ?? -1);
      }
    }
    return found;
  }

  #walk(node: number, at: number, verb: number): void {
    const edges = this.#edges[at];
    if (edges === undefined) return;
    const from = this.#trie.children[node] ?? 0;
    const to = this.#trie.children[node + 1] ?? 0;
    if (from === to) return;
    for (const label of edges) {
      const next = node === 0 ? (this.#roots[label] ?? -1) : this.#child(from, to, label);
      if (next !== -1) this.#arrive(next, at, verb === -1 && this.#lexicon.isVerb(label) ? at : verb);
    }
  }

  /** The child that an edge leads to, -1 for none. Most nodes have one or two. */
  #child(from: number, to: number, label: number): number {
    const { labels } = this.#trie;
    let low = from;
    let high = to;
    while (high - low > 4) { const middle = (low + high) >> 1; if ((labels[middle] ?? 0) <= label) low = middle; else high = middle; }
    for (let i = low; i < high; i += 1) if (labels[i] === label) return i;
    return -1;
  }

  #arrive(node: number, at: number, verb: number): void {
    const { ends, concepts, children, labels } = this.#trie;
    for (let i = ends[node] ?? 0; i < (ends[node + 1] ?? 0); i += 1) this.#here.push(concepts[i] ?? 0, at, verb);
    const child = children[node] ?? 0;
    if (child === children[node + 1]) return;
    this.#walk(node, at + 1, verb);
    // A gap has the lowest label of all.
    if (labels[child] !== gapLabel) return;
    const most = this.#tokens[at]?.kind === 'cjk' ? cjkGap : latinGap;
    for (let skipped = 0; skipped <= most && at + 1 + skipped < this.#tokens.length; skipped += 1) this.#walk(child, at + 1 + skipped, verb);
  }
}

const hereWidth = 3;

/** The longest first, of equal ones those with a verb; otherwise in the order found. There are few, so they are moved into place one by one. */
function sortHere(here: number[]): void {
  for (let i = hereWidth; i < here.length; i += hereWidth) {
    const [concept = 0, last = 0, verb = 0] = [here[i], here[i + 1], here[i + 2]];
    let to = i;
    for (; to > 0 && isBefore(last, verb, here[to - 2] ?? 0, here[to - 1] ?? 0); to -= hereWidth) {
      here[to] = here[to - 3] ?? 0;
      here[to + 1] = here[to - 2] ?? 0;
      here[to + 2] = here[to - 1] ?? 0;
    }
    here[to] = concept;
    here[to + 1] = last;
    here[to + 2] = verb;
  }
}

const isBefore = (last: number, verb: number, otherLast: number, otherVerb: number): boolean => last > otherLast || (last === otherLast && verb !== -1 && otherVerb === -1);
