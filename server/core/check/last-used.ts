// What was used last, no more than so many.
export class LastUsed<Made> {
  readonly #most: number;
  /** The one used longest ago first. */
  readonly #kept = new Map<string, Made>();

  constructor(most: number) { this.#most = most; }

  get(name: string): Made | undefined {
    const known = this.#kept.get(name);
    if (known !== undefined) { this.#kept.delete(name); this.#kept.set(name, known); }
    return known;
  }

  keep(name: string, made: Made): Made {
    this.#kept.set(name, made);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return made;
  }
}
