// A map whose values are made when they are first asked for: of all rules a case needs a few.
export class LazyMap<K, V> implements ReadonlyMap<K, V> {
  readonly #keys: ReadonlySet<K>;
  readonly #make: (key: K) => V;
  readonly #known = new Map<K, V>();

  constructor(keys: Iterable<K>, make: (key: K) => V) {
    this.#keys = new Set(keys);
    this.#make = make;
  }

  get size(): number { return this.#keys.size; }
  has(key: K): boolean { return this.#keys.has(key); }
  get(key: K): V | undefined { return this.#keys.has(key) ? this.#of(key) : undefined; }
  keys(): MapIterator<K> { return this.#keys.keys(); }
  *values(): Generator<V, undefined> { for (const key of this.#keys) yield this.#of(key); return undefined; }
  *entries(): Generator<[K, V], undefined> { for (const key of this.#keys) yield [key, this.#of(key)]; return undefined; }
  [Symbol.iterator](): MapIterator<[K, V]> { return this.entries(); }
  forEach(work: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void { for (const [key, value] of this) work(value, key, this); }

  #of(key: K): V {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = this.#make(key);
    this.#known.set(key, made);
    return made;
  }
}
