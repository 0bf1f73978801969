/** Milliseconds over which it is looked at. */
const span = 4000;

/** Which share of the last seconds went into something: what was spent fades as time goes by, so no timer is needed. */
export class BusyShare {
  readonly #clock: () => number;
  #spent = 0;
  #at = 0;
  constructor(clock: () => number) { this.#clock = clock; }

  add(milliseconds: number): void { this.#spent = this.#left() + milliseconds; }
  now(): number { this.#spent = this.#left(); return this.#spent / span; }

  #left(): number {
    const now = this.#clock();
    const left = this.#spent * Math.exp((this.#at - now) / span);
    this.#at = now;
    return left;
  }
}
