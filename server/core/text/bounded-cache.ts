// What was made of pieces of text, until there is too much of it. In memory only, as texts are private.

/**
 * While a text is being written each key makes a piece that is never seen again. So one new piece in a text waits, and is kept only when it is asked for a second time within the next rounds (`nextRound`: a further text);
 * else it is dropped. Of a text that is new as a whole all is kept. Of what is kept, that which was asked for longest ago goes first: texts that are written by turns all stay while they are no more than `mostUnits` together.
 */
export class BoundedCache<Made> {
  readonly #mostUnits: number;
  /** The one asked for longest ago first. */
  readonly #kept = new Map<string, Made>();
  #units = 0;
  /** What was new in this round and those before it, the oldest first. */
  readonly #waiting = new Map<string, { readonly made: Made; readonly round: number }>();
  #round = 0;
  #fresh: string[] = [];

  constructor(mostUnits: number) { this.#mostUnits = mostUnits; }

  /** What was made of `text`, or what `make` makes of it now. */
  of(text: string, make: (text: string) => Made): Made {
    const known = this.#kept.get(text);
    if (known !== undefined) { this.#kept.delete(text); this.#kept.set(text, known); return known; }
    const before = this.#waiting.get(text)?.made;
    if (before !== undefined) { this.#keep(text, before); return before; }
    const made = make(text);
    this.#waiting.set(text, { made, round: this.#round });
    this.#fresh.push(text);
    return made;
  }

  nextRound(): void {
    if (this.#fresh.length > mostByOneKey) for (const text of this.#fresh) { const waited = this.#waiting.get(text); if (waited !== undefined) this.#keep(text, waited.made); }
    this.#fresh = [];
    this.#round += 1;
    for (const [text, { round }] of this.#waiting) {
      if (round >= this.#round - roundsToWait) return;
      this.#waiting.delete(text);
    }
  }

  #keep(text: string, made: Made): void {
    this.#waiting.delete(text);
    this.#kept.set(text, made);
    this.#units += sizeOf(text);
    for (const oldest of this.#kept.keys()) {
      if (this.#units <= this.#mostUnits) return;
      this.#kept.delete(oldest);
      this.#units -= sizeOf(oldest);
    }
  }
}

/** A key may part a piece in two or join two. */
const mostByOneKey = 2;
/** As many texts may be written by turns. */
const roundsToWait = 200;
/** An entry costs something however short its text is. */
const overhead = 16;
const sizeOf = (text: string): number => text.length + overhead;
