// Two sequences laid against each other in order: what is the same in both, and what fits best.

export type Pairing = readonly (readonly [a: number, b: number])[];

/** Items that stand in both, in order: equal ends first, then what occurs once in each, and again between those. Time is close to linear. */
export function matchEqual(a: readonly string[], b: readonly string[]): Pairing {
  const out: [number, number][] = [];
  matchWithin(a, b, { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }, out);
  return out.sort(([x], [y]) => x - y);
}

interface Window { readonly aFrom: number; readonly aTo: number; readonly bFrom: number; readonly bTo: number }

function matchWithin(a: readonly string[], b: readonly string[], window: Window, out: [number, number][]): void {
  let { aFrom, aTo, bFrom, bTo } = window;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) { out.push([aFrom, bFrom]); aFrom += 1; bFrom += 1; }
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) { aTo -= 1; bTo -= 1; out.push([aTo, bTo]); }
  if (aFrom >= aTo || bFrom >= bTo) return;
  let [aAt, bAt] = [aFrom, bFrom];
  const anchors = rising(onceInBoth(a, b, { aFrom, aTo, bFrom, bTo }));
  if (anchors.length === 0) return;
  for (const [x, y] of anchors) {
    matchWithin(a, b, { aFrom: aAt, aTo: x, bFrom: bAt, bTo: y }, out);
    out.push([x, y]);
    [aAt, bAt] = [x + 1, y + 1];
  }
  matchWithin(a, b, { aFrom: aAt, aTo, bFrom: bAt, bTo }, out);
}

function onceInBoth(a: readonly string[], b: readonly string[], { aFrom, aTo, bFrom, bTo }: Window): Pairing {
  const places = (items: readonly string[], from: number, to: number): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (let i = from; i < to; i += 1) { const item = items[i] ?? ''; found.set(item, found.has(item) ? -1 : i); }
    return found;
  };
  const inB = places(b, bFrom, bTo);
  return [...places(a, aFrom, aTo)].flatMap(([item, x]) => { const y = inB.get(item) ?? -1; return x < 0 || y < 0 ? [] : [[x, y] as const]; });
}

/** The longest run of pairs, rising in the first already, that rises in the second as well. */
function rising(pairs: Pairing): Pairing {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, y], i) => {
    let [low, high] = [0, tails.length];
    while (low < high) { const middle = (low + high) >> 1; if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < y) low = middle + 1; else high = middle; }
    before[i] = low > 0 ? tails[low - 1] ?? -1 : -1;
    tails[low] = i;
  });
  const out: (readonly [number, number])[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) { const pair = pairs[i]; if (pair !== undefined) out.push(pair); }
  return out.reverse();
}

/** The pairs in order whose scores add up highest; a pair with a score of 0 or less is none. */
export function matchBest(lengthA: number, lengthB: number, score: (a: number, b: number) => number): Pairing {
  const width = lengthB + 1;
  const best = new Float64Array((lengthA + 1) * width);
  const scores = new Float64Array(lengthA * lengthB);
  for (let i = lengthA - 1; i >= 0; i -= 1) {
    for (let j = lengthB - 1; j >= 0; j -= 1) {
      const own = score(i, j);
      scores[i * lengthB + j] = own;
      const paired = own > 0 ? own + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const out: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < lengthA && j < lengthB;) {
    const here = best[i * width + j] ?? 0;
    const own = scores[i * lengthB + j] ?? 0;
    if (own > 0 && here === own + (best[(i + 1) * width + j + 1] ?? 0)) { out.push([i, j]); i += 1; j += 1; }
    else if (here === (best[(i + 1) * width + j] ?? 0)) i += 1;
    else j += 1;
  }
  return out;
}
