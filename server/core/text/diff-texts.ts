// Two versions of a text laid against each other sentence by sentence: what stayed, what was changed, what came and what went.
import type { Language } from '../../../rules/schema/words.ts';
import { matchBest, matchEqual } from './align-sequences.ts';
import { likeness, pairsOf } from './likeness.ts';
import { splitText } from './split.ts';

/** A piece of a changed sentence: in both versions, only in the one before, only in the one after. */
export interface DiffPart { readonly text: string; readonly kind: 'same' | 'out' | 'in' }
/** Each sentence of both versions once, in the order of the one after. `heading`: no statement. */
export type DiffRow = { readonly heading?: true } & (
  | { readonly kind: 'same'; readonly after: string }
  | { readonly kind: 'added'; readonly after: string }
  | { readonly kind: 'removed'; readonly before: string }
  | { readonly kind: 'changed'; readonly before: string; readonly after: string; readonly parts: readonly DiffPart[] });

export function diffTexts(before: string, after: string, language: Language): readonly DiffRow[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  const same = matchEqual(words(old), words(now));
  const pairs = new Map<number, number>(same.map(([a, b]) => [b, a]));
  const used = new Set(same.map(([a]) => a));
  findMoved({ old, now, pairs, used });
  const changed = findChanged({ old, now, pairs, used });
  const gone = goneBehind({ old, pairs: new Map([...pairs, ...changed]), length: now.length });
  const rowOf = (one: Cut, b: number): DiffRow => {
    const heading = one.heading ? { heading: true as const } : {};
    const from = old[changed.get(b) ?? -1];
    if (from !== undefined) return { ...heading, kind: 'changed', before: from.text, after: one.text, parts: diffWords(from.text, one.text, language) };
    return { ...heading, kind: pairs.has(b) ? 'same' : 'added', after: one.text };
  };
  const removed = (at: number): readonly DiffRow[] => (gone.get(at) ?? []).map(({ text, heading }) => ({ ...(heading ? { heading: true as const } : {}), kind: 'removed', before: text }));
  return [...removed(-1), ...now.flatMap((one, b) => [rowOf(one, b), ...removed(b)])];
}

interface Cut { readonly text: string; readonly heading: boolean }

/** Without the marks of headings and items. */
function sentencesOf(text: string): readonly Cut[] {
  return splitText(text).flatMap(({ start, end, kind }) => {
    const raw = text.slice(start, end).trim();
    const plain = raw.replace(/^(?:#{1,6}|-) /, '');
    return plain === '' ? [] : [{ text: plain, heading: kind === 'heading' || raw.startsWith('#') }];
  });
}

const words = (cuts: readonly Cut[]): readonly string[] => cuts.map(({ text }) => text);

interface Search { readonly old: readonly Cut[]; readonly now: readonly Cut[]; /** From a place in the text after to one in the text before. */ readonly pairs: Map<number, number>; readonly used: Set<number> }

/** What stands elsewhere, word for word, is not new. */
function findMoved({ old, now, pairs, used }: Search): void {
  const open = new Map<string, number[]>();
  old.forEach(({ text }, a) => { if (!used.has(a)) open.set(text, [...(open.get(text) ?? []), a]); });
  now.forEach(({ text }, b) => {
    if (pairs.has(b)) return;
    const a = open.get(text)?.shift();
    if (a === undefined) return;
    pairs.set(b, a);
    used.add(a);
  });
}

/** Texts without any likeness are not compared sentence by sentence. */
const mostCompared = 40_000;
const alike = 0.5;

function findChanged({ old, now, pairs, used }: Search): ReadonlyMap<number, number> {
  const here = old.flatMap((one, at) => (used.has(at) ? [] : [{ at, one, seen: pairsOf(one.text) }]));
  const there = now.flatMap((one, at) => (pairs.has(at) ? [] : [{ at, one, seen: pairsOf(one.text) }]));
  if (here.length * there.length > mostCompared) return new Map();
  const score = (a: number, b: number): number => {
    const [from, to] = [here[a], there[b]];
    const share = from?.one.heading === to?.one.heading ? likeness(from?.seen, to?.seen) : 0;
    return share >= alike ? share : 0;
  };
  return new Map(matchBest(here.length, there.length, score).flatMap(([a, b]) => { const [from, to] = [here[a]?.at, there[b]?.at]; return from === undefined || to === undefined ? [] : [[to, from] as const]; }));
}

interface Gone { readonly old: readonly Cut[]; readonly pairs: ReadonlyMap<number, number>; readonly length: number }

/** What went, by the sentence after which it stood. */
function goneBehind({ old, pairs }: Gone): ReadonlyMap<number, readonly Cut[]> {
  const kept = new Map([...pairs].map(([b, a]) => [a, b]));
  const gone = new Map<number, Cut[]>();
  let last = -1;
  old.forEach((one, a) => {
    const b = kept.get(a);
    if (b !== undefined) last = b;
    else gone.set(last, [...(gone.get(last) ?? []), one]);
  });
  return gone;
}

/** What is left out and put in within one sentence. */
export function diffWords(before: string, after: string, language: Language): readonly DiffPart[] {
  const [old, now] = [wordsIn(before, language), wordsIn(after, language)];
  const parts: DiffPart[] = [];
  const put = (kind: DiffPart['kind'], text: string): void => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
    else parts.push({ kind, text });
  };
  let [a, b] = [0, 0];
  for (const [x, y] of [...matchEqual(old, now), [old.length, now.length] as const]) {
    put('out', old.slice(a, x).join(''));
    put('in', now.slice(b, y).join(''));
    put('same', old[x] ?? '');
    [a, b] = [x + 1, y + 1];
  }
  return parts;
}

const wordsIn = (text: string, language: Language): readonly string[] => [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
