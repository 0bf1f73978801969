// How alike two sentences are, in any language.
/** Pairs of neighbouring characters; enough to know an edited sentence again in any language. */
export function pairsOf(words: string): ReadonlySet<string> {
  const plain = words.toLowerCase();
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < plain.length; i += 1) pairs.add(plain.slice(i, i + 2));
  return pairs;
}

/** From 0 to 1. */
export function likeness(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (a === undefined || b === undefined || a.size + b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const pair of small) if (large.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}
