// What the rules know of single words: the edges of the trie a word may take, and the verb forms it may be. Made once per word.
import { inflect, irregularBases, irregularParticiples, irregularPasts } from './inflect.ts';
import type { VerbForm } from './inflect.ts';
import { numberLabel } from './phrase-trie.ts';
import type { Labels } from './phrase-trie.ts';
import type { Token } from './token.ts';
import { notIng, notPast } from './words-en.ts';

/** Bound of what is remembered of words: texts are anybody's. */
const mostWords = 20_000;
const longestKept = 24;
const longestPrefix = 40;
const none: readonly number[] = [];
const anyNumber: readonly number[] = [numberLabel];

export class Lexicon {
  readonly #labels: Labels;
  /** Verbs by each of their inflected forms. */
  readonly #verbs = new Map<string, number[]>();
  readonly #forms = new Map<string, ReadonlySet<VerbForm>>();
  readonly #edges = new Map<string, readonly number[]>();
  readonly #guessed = new Map<string, ReadonlySet<VerbForm>>();

  constructor(labels: Labels) {
    this.#labels = labels;
    const forms = new Map<string, Set<VerbForm>>();
    for (const base of labels.bases.list) {
      const label = labels.bases.number(base);
      for (const { word, form } of inflect(base)) {
        const verbs = this.#verbs.get(word) ?? [];
        if (!verbs.includes(label)) verbs.push(label);
        this.#verbs.set(word, verbs);
        forms.set(word, (forms.get(word) ?? new Set<VerbForm>()).add(form));
      }
    }
    this.#forms = forms;
  }

  /** Labels of all edges the token may take, in the order they are tried. */
  edges(token: Token): readonly number[] {
    const { key, kind } = token;
    if (kind === 'number') { const word = this.#labels.words.find(key); return word === undefined ? anyNumber : [word, numberLabel]; }
    if (kind !== 'word') { const word = this.#labels.words.find(key); return word === undefined ? none : [word]; }
    const known = this.#edges.get(key);
    if (known !== undefined) return known;
    const made = this.#edgesOfWord(token);
    remember(this.#edges, key, made);
    return made;
  }

  #edgesOfWord({ key, bare }: Token): readonly number[] {
    const { words, prefixes } = this.#labels;
    const prefixed: number[] = [];
    for (let length = 2; length <= key.length && length <= longestPrefix; length += 1) { const label = prefixes.find(key.slice(0, length)); if (label !== undefined) prefixed.push(label); }
    const own = [words.find(key), bare === undefined ? undefined : words.find(bare)].filter((label) => label !== undefined);
    const all = [...own, ...(this.#verbs.get(key) ?? none), ...prefixed];
    return all.length === 0 ? none : all;
  }

  isVerb(label: number): boolean { return label >= this.#labels.firstVerb && label < this.#labels.firstPrefix; }

  /** The forms of a verb that a word may be: by the verbs of the rules, else by the irregular ones and by its ending. */
  forms(key: string): ReadonlySet<VerbForm> {
    const known = this.#forms.get(key) ?? this.#guessed.get(key);
    if (known !== undefined) return known;
    const made = guessForms(key);
    remember(this.#guessed, key, made);
    return made;
  }

  /** Forgets the words of all texts read so far. */
  forget(): void { this.#edges.clear(); this.#guessed.clear(); }
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  if (key.length > longestKept) return;
  if (map.size >= mostWords) map.clear();
  map.set(key, value);
}

const noForms: ReadonlySet<VerbForm> = new Set();
function guessForms(key: string): ReadonlySet<VerbForm> {
  const forms = new Set<VerbForm>();
  if (irregularBases.has(key)) forms.add('base');
  if (irregularPasts.has(key)) forms.add('past');
  if (irregularParticiples.has(key)) forms.add('participle');
  if (key.length > 4 && key.endsWith('ed') && !notPast.has(key)) forms.add('past');
  if (key.length > 5 && key.endsWith('ing') && !notIng.has(key)) forms.add('ing');
  return forms.size === 0 ? noForms : forms;
}
