// What was made of pieces of text, until there is too much of it. In memory only, as texts are private.

/**
 * While a text is being written each key makes a piece that is never seen again. So one new piece in a text waits, and is kept only when it is asked for a second time within the next rounds (`nextRound`: a further text);
 * else it is dropped while it is young, which costs next to nothing. Of a text that is new as a whole all is kept. What is kept stands in two generations: when the young one is full it becomes the old one, and the old one is dropped; what is asked for again moves back.
 * So what is in use stays, and what is not is gone after `mostUnits` further units of text.
 */
export class BoundedCache<Made> {
  readonly #mostUnits: number;
  #young = new Map<string, Made>();
  #old = new Map<string, Made>();
  #units = 0;
  /** What was new in this round and the few before. */
  readonly #waiting: Map<string, Made>[] = Array.from({ length: roundsToWait }, () => new Map<string, Made>());

  constructor(mostUnits: number) { this.#mostUnits = mostUnits; }

  /** What was made of `text`, or what `make` makes of it now. */
  of(text: string, make: (text: string) => Made): Made {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const before = this.#old.get(text) ?? this.#waited(text);
    if (before !== undefined) { this.#keep(text, before); return before; }
    const made = make(text);
    this.#waiting[0]?.set(text, made);
    return made;
  }

  nextRound(): void {
    const last = this.#waiting[0];
    if (last !== undefined && last.size > mostByOneKey) { for (const [text, made] of last) this.#keep(text, made); last.clear(); }
    const oldest = this.#waiting.pop();
    if (oldest === undefined) return;
    // Most rounds bring one new piece: a map is cheaper emptied than made.
    oldest.clear();
    this.#waiting.unshift(oldest);
  }

  #waited(text: string): Made | undefined {
    for (const round of this.#waiting) { const made = round.get(text); if (made !== undefined) return made; }
    return undefined;
  }

  #keep(text: string, made: Made): void {
    if (this.#units + text.length > this.#mostUnits) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#units = 0;
    }
    this.#young.set(text, made);
    this.#units += text.length + overhead;
  }
}

/** A key may part a piece in two or join two. */
const mostByOneKey = 2;
/** Several texts may be written at a time. */
const roundsToWait = 6;
/** An entry costs something however short its text is. */
const overhead = 16;
