// What was made of pieces of text, until there is too much of it. In memory only, as texts are private.

/**
 * Two generations: when the young one is full it becomes the old one, and the old one is dropped; what is asked for again moves back.
 * So what is in use stays, and what is not is gone after `mostUnits` further units of text.
 */
export class BoundedCache<Made> {
  readonly #mostUnits: number;
  #young = new Map<string, Made>();
  #old = new Map<string, Made>();
  #units = 0;

  constructor(mostUnits: number) { this.#mostUnits = mostUnits; }

  /** What was made of `text`, or what `make` makes of it now. */
  of(text: string, make: (text: string) => Made): Made {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const made = this.#old.get(text) ?? make(text);
    if (this.#units + text.length > this.#mostUnits) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#units = 0;
    }
    this.#young.set(text, made);
    this.#units += text.length + overhead;
    return made;
  }

  clear(): void {
    this.#young = new Map();
    this.#old = new Map();
    this.#units = 0;
  }
}

/** An entry costs something however short its text is. */
const overhead = 16;
