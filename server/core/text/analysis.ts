// What the rules see in the words of one sentence, wherever it stands: places are relative to its first unit, so what was seen once holds again.
import type { TextLanguage } from '../../../rules/schema/words.ts';
import type { Standing } from './features.ts';
import type { Shown } from './pattern-index.ts';
import type { Feature, SentenceKind, Specific } from './sentence.ts';
import type { Token } from './token.ts';
import { foundWidth } from './vocabulary.ts';
import type { Found, Vocabulary } from './vocabulary.ts';

/** How a phrase found stands; asked only of those that a pattern asks for. */
export type Stand = (first: number, last: number, verb: number) => Standing;

interface Seen {
  readonly vocabulary: Vocabulary; readonly text: string; readonly kind: SentenceKind; readonly language: TextLanguage; readonly tokens: readonly Token[];
  readonly found: Found; readonly stand: Stand; readonly specifics: readonly Specific[]; readonly features: ReadonlySet<Feature>;
}

let made = 0;

export class Analysis {
  /** Tells it from all others without holding it. */
  readonly number = (made += 1);
  readonly vocabulary: Vocabulary;
  readonly text: string;
  readonly kind: SentenceKind;
  readonly language: TextLanguage;
  readonly specifics: readonly Specific[];
  readonly features: ReadonlySet<Feature>;
  /** How many phrases were found. */
  readonly size: number;
  readonly #tokens: readonly Token[];
  readonly #found: Found;
  readonly #stand: Stand;
  readonly #standings: (Standing | undefined)[] = [];
  /** What lists of patterns were found to hold, by the list. */
  readonly matched = new Map<object, readonly Shown[]>();

  constructor({ vocabulary, text, kind, language, tokens, found, stand, specifics, features }: Seen) {
    this.vocabulary = vocabulary;
    this.text = text;
    this.kind = kind;
    this.language = language;
    this.specifics = specifics;
    this.features = features;
    this.size = found.length / foundWidth;
    this.#tokens = tokens;
    this.#found = found;
    this.#stand = stand;
  }

  /** Number of the concept or phrase that hit i is of. */
  concept(i: number): number { return this.#found[i * foundWidth] ?? -1; }
  start(i: number): number { return this.#tokens[this.#found[i * foundWidth + 1] ?? -1]?.start ?? 0; }
  end(i: number): number { return this.#tokens[this.#found[i * foundWidth + 2] ?? -1]?.end ?? 0; }

  /** Phrases of many concepts share a place, and mostly only one of them is asked for. */
  standing(i: number): Standing {
    const at = i * foundWidth;
    return (this.#standings[i] ??= this.#stand(this.#found[at + 1] ?? 0, this.#found[at + 2] ?? 0, this.#found[at + 3] ?? -1));
  }
}
