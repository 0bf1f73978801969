// Counts what the program does, for tests that may not ask a clock: how often the blocks of its code run, and how much the built-in functions go through.
import { Session } from 'node:inspector';

interface Script { readonly url: string; readonly functions: readonly { readonly functionName: string; readonly ranges: readonly { readonly count: number }[] }[] }
/** `blocks`: blocks run; `native`: characters and elements gone through; `most`: where most of both was. */
export interface Work { readonly blocks: number; readonly native: number; readonly most: readonly string[] }

/** To be made before the modules that are to be counted are loaded: only what is compiled later is counted by its blocks. */
export class WorkMeter {
  readonly #session = new Session();
  constructor() {
    this.#session.connect();
    this.#ask('Profiler.enable');
    this.#ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  count(run: () => void): Work {
    this.#ask('Profiler.takePreciseCoverage');
    const native = countNative(run);
    const scripts = (this.#ask('Profiler.takePreciseCoverage') as { readonly result: readonly Script[] }).result.filter(({ url }) => url.includes(counted));
    const blocks = new Map(scripts.flatMap(({ url, functions }) => functions.map(({ functionName, ranges }): [string, number] => [`${url.slice(url.indexOf(counted) + counted.length)} ${functionName}`, ranges.reduce((sum, { count }) => sum + count, 0)])));
    return { blocks: total(blocks), native: total(native), most: [...largest(blocks), ...largest(native)] };
  }

  stop(): void { this.#session.disconnect(); }

  /** An inspector of the same thread answers at once. */
  #ask(method: string, params: object = {}): unknown {
    let answer: unknown;
    this.#session.post(method, params, (_error, result) => { answer = result; });
    return answer;
  }
}

const counted = '/server/core/';
type Counts = ReadonlyMap<string, number>;
const total = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
const largest = (counts: Counts): readonly string[] => [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([name, count]) => `${name}: ${String(count)}`);

type Call = (this: unknown, ...args: readonly unknown[]) => unknown;
type Cost = (self: unknown, args: readonly unknown[], result: unknown) => number;
const sizeOf = (value: unknown): number => (typeof value === 'string' || Array.isArray(value) ? value.length : 0);
const all: Cost = (self) => sizeOf(self);
const made: Cost = (_self, _args, result) => sizeOf(result);
/** A search goes from its start to what it found, or to the end. */
const upTo: Cost = (self, [sought, from], result) => (typeof result === 'number' && result >= 0 ? result : sizeOf(self)) - (typeof from === 'number' && from > 0 ? Math.min(from, sizeOf(self)) : 0) + sizeOf(sought);
const backTo: Cost = (self, [sought, from], result) => Math.max(0, (typeof from === 'number' ? Math.min(from, sizeOf(self)) : sizeOf(self)) - (typeof result === 'number' ? Math.max(result, 0) : 0)) + sizeOf(sought);

const costs: readonly (readonly [object, Readonly<Record<string, Cost>>])[] = [
  [String.prototype, { indexOf: upTo, lastIndexOf: backTo, includes: all, split: all, replaceAll: all, normalize: all, toLowerCase: all, toUpperCase: all, trim: all, trimStart: all, trimEnd: all, repeat: made }],
  [Array.prototype, { indexOf: upTo, lastIndexOf: backTo, includes: all, concat: made, slice: made, flat: made, join: all, reverse: all, toReversed: all, fill: all, sort: all, toSorted: all, map: all, filter: all, flatMap: all, shift: all, unshift: all, splice: all, values: all }],
];

/** The expressions themselves are linear (`expressions.test.ts`), so that the text they go through from `start` on is their cost. */
function costOfSearch(expression: RegExp, text: string, start: number, match: unknown): number {
  if (Array.isArray(match)) { const { index, 0: found } = match as RegExpExecArray; return index + found.length - Math.min(start, index); }
  return expression.sticky || (expression.source.startsWith('^') && !expression.multiline) ? 1 : text.length - start;
}

function countNative(run: () => void): Counts {
  const tallies: Tally[] = [];
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: string, watched: (call: Call) => Call): void => {
    const real = Object.getOwnPropertyDescriptor(owner, name);
    if (typeof real?.value !== 'function') throw new Error(`nothing to count: ${name}`);
    Object.defineProperty(owner, name, { ...real, value: watched(real.value as Call) });
    undo.push(() => { Object.defineProperty(owner, name, real); });
  };
  for (const [owner, ofOwner] of costs) for (const [name, cost] of Object.entries(ofOwner)) replace(owner, name, (call) => watchedCall(call, cost, tallyOf(tallies, `${owner.constructor.name}.${name}`)));
  replace(RegExp.prototype, 'exec', (call) => watchedSearch(call, tallies));
  try { run(); } finally { for (const back of undo) back(); }
  return new Map(tallies.map(({ of, count }) => [of, count]));
}

interface Tally { readonly of: string; count: number }
function tallyOf(tallies: Tally[], of: string): Tally {
  const tally = { of, count: 0 };
  tallies.push(tally);
  return tally;
}

const watchedCall = (call: Call, cost: Cost, tally: Tally): Call => function (...args) {
  const result = Reflect.apply(call, this, args);
  tally.count += cost(this, args, result);
  return result;
};

/** Each expression is counted apart, however often it is made anew. */
function watchedSearch(call: Call, tallies: Tally[]): Call {
  const bySource = new Map<string, Tally>();
  return function (...args) {
    const [text] = args;
    if (!(this instanceof RegExp) || typeof text !== 'string') return Reflect.apply(call, this, args);
    const start = this.global || this.sticky ? this.lastIndex : 0;
    const result = Reflect.apply(call, this, args);
    const { source } = this;
    let tally = bySource.get(source);
    if (tally === undefined) { tally = tallyOf(tallies, `/${source}/`); bySource.set(source, tally); }
    tally.count += costOfSearch(this, text, start, result);
    return result;
  };
}
