// Which concepts were found in the sentence that is asked at the moment, and where: laid out once for all indexes of patterns that are asked of it.
import type { Analysis } from './analysis.ts';
import type { Names } from './phrase-trie.ts';

export class MetConcepts {
  /** Which round a concept was last met in; saves emptying the lists for each sentence. */
  readonly #met: Int32Array;
  #round = 0;
  /** Number of the sentence that is laid out; the sentence itself is not held, as texts are private. */
  #of = -1;
  /** First hit of each concept, and the next hit of the same concept after each hit. */
  readonly #first: Int32Array;
  readonly #next: number[] = [];
  /** Each concept once, in the order of the text. */
  readonly list: number[] = [];

  constructor(concepts: Names) {
    this.#met = new Int32Array(concepts.list.length);
    this.#first = new Int32Array(concepts.list.length);
  }

  meet(analysis: Analysis): void {
    if (this.#of === analysis.number) return;
    this.#of = analysis.number;
    this.#round += 1;
    this.list.length = 0;
    for (let i = analysis.size - 1; i >= 0; i -= 1) {
      const concept = analysis.concept(i);
      const known = this.isThere(concept);
      this.#next[i] = known ? (this.#first[concept] ?? -1) : -1;
      this.#first[concept] = i;
      if (known) continue;
      this.#met[concept] = this.#round;
      this.list.push(concept);
    }
  }

  isThere(concept: number): boolean { return this.#met[concept] === this.#round; }
  /** Its hits in order, -1 after the last one. */
  first(concept: number): number { return this.isThere(concept) ? (this.#first[concept] ?? -1) : -1; }
  next(hit: number): number { return this.#next[hit] ?? -1; }
}

const known = new WeakMap<Names, MetConcepts>();
export function metConcepts(concepts: Names): MetConcepts {
  const made = known.get(concepts) ?? new MetConcepts(concepts);
  known.set(concepts, made);
  return made;
}
