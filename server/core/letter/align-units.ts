// The sentences of a letter as edited by hand, each with the sentence of the answers it is, or still nearly is.
import { gapMarksIn } from '../rulebook/gap-mark.ts';
import type { Place } from '../text/sentence.ts';
import { likeness, pairsOf } from '../text/likeness.ts';
import { splitText } from '../text/split.ts';
import { matchBest, matchEqual } from '../text/align-sequences.ts';
import type { LaidText } from './letter-text.ts';

/** `model`: number of the sentence in the letter made of the answers; without it the words are the seller's own. `same`: unchanged. */
export interface Unit extends Place { readonly model?: number; readonly same: boolean }

interface Cut extends Place { model?: number }

export function alignUnits(laid: LaidText, text: string): readonly Unit[] {
  if (text === laid.text) return laid.sentences.map(({ start, end }, model) => ({ start, end, model, same: true }));
  const made = madeCuts(laid);
  const found: Cut[] = cuts(text).flatMap((place) => asMade(made.inner, text, place));
  for (const [a, b] of matchEqual(wordsOf(laid.text, made.cuts), wordsOf(text, found))) setModel(found[b], made.cuts[a]?.model);
  const open = new Set(laid.sentences.keys());
  for (const { model } of found) if (model !== undefined) open.delete(model);
  findNearlySame({ laid, text, found, open });
  findMoved({ laid, text, found, open });
  return joined(found).map((unit) => ({ ...unit, same: unit.model !== undefined && text.slice(unit.start, unit.end) === modelText(laid, unit.model) }));
}

/** Sentences; a gap mark ends one, as one gap may follow another without a full stop. */
function cuts(text: string): readonly Place[] {
  const gaps = gapMarksIn(text);
  let next = 0;
  return splitText(text).flatMap(({ start, end }) => {
    const out: Place[] = [];
    let from = start;
    for (; (gaps[next]?.end ?? Infinity) <= end; next += 1) {
      const stop = gaps[next]?.end ?? end;
      if (stop > from) out.push({ start: from, end: stop });
      from = stop;
      while (from < end && text.charAt(from).trim() === '') from += 1;
    }
    return from < end ? [...out, { start: from, end }] : out;
  });
}

/** `inner`: where sentences of the letter begin within what is read as one, by its words. */
interface Made { readonly cuts: readonly Cut[]; readonly inner: ReadonlyMap<string, readonly number[]> }

function madeCuts({ text, sentences }: LaidText): Made {
  const inner = new Map<string, readonly number[]>();
  let model = 0;
  const all = cuts(text).flatMap(({ start, end }) => {
    while (model + 1 < sentences.length && (sentences[model + 1]?.start ?? Infinity) <= start) model += 1;
    const begins: number[] = [];
    const out: Cut[] = [];
    let from = start;
    for (; (sentences[model + 1]?.start ?? Infinity) < end; model += 1) {
      const next = sentences[model + 1]?.start ?? end;
      begins.push(next - start);
      out.push({ start: from, end: endBefore(text, from, next), model });
      from = next;
    }
    if (begins.length > 0) inner.set(text.slice(start, end), begins);
    return [...out, { start: from, end, model }];
  });
  return { cuts: all, inner };
}

function asMade(inner: Made['inner'], text: string, { start, end }: Place): readonly Cut[] {
  const edges = [start, ...(inner.get(text.slice(start, end)) ?? []).map((begin) => begin + start)];
  return edges.map((from, i) => { const next = edges[i + 1]; return { start: from, end: next === undefined ? end : endBefore(text, from, next) }; });
}

function endBefore(text: string, from: number, next: number): number {
  let end = next;
  while (end > from && text.charAt(end - 1).trim() === '') end -= 1;
  return end;
}

const wordsOf = (text: string, places: readonly Place[]): readonly string[] => places.map(({ start, end }) => text.slice(start, end));
const modelText = ({ text, sentences }: LaidText, model: number): string => text.slice(sentences[model]?.start, sentences[model]?.end);
const setModel = (cut: Cut | undefined, model: number | undefined): void => { if (cut !== undefined && model !== undefined) cut.model = model; };

/** `open`: sentences of the letter not found in the text yet. */
interface Search { readonly laid: LaidText; readonly text: string; readonly found: readonly Cut[]; readonly open: Set<number> }

/** A text without any likeness to the letter is not compared sentence by sentence. */
const mostCompared = 40_000;
const alike = 0.5;

/** Between sentences that are the same, those that are nearly so. */
function findNearlySame({ laid, text, found, open }: Search): void {
  for (let from = 0; from < found.length;) {
    if (found[from]?.model !== undefined) { from += 1; continue; }
    let to = from;
    while (to < found.length && found[to]?.model === undefined) to += 1;
    const own = found.slice(from, to);
    const [first, last] = [found[from - 1]?.model ?? -1, found[to]?.model ?? laid.sentences.length];
    const models = [...open].filter((model) => model > first && model < last);
    if (own.length * models.length <= mostCompared) {
      const here = own.map(({ start, end }) => pairsOf(text.slice(start, end)));
      const there = models.map((model) => pairsOf(modelText(laid, model)));
      const score = (a: number, b: number): number => { const share = likeness(here[a], there[b]); return share >= alike ? share : 0; };
      for (const [a, b] of matchBest(own.length, models.length, score)) { const model = models[b]; setModel(own[a], model); if (model !== undefined) open.delete(model); }
    }
    from = to;
  }
}

/** What stands elsewhere than in the letter, word for word. */
function findMoved({ laid, text, found, open }: Search): void {
  if (open.size === 0) return;
  const byText = new Map([...open].map((model) => [bare(modelText(laid, model)), model] as const));
  for (const cut of found) {
    if (cut.model !== undefined) continue;
    const words = bare(text.slice(cut.start, cut.end));
    setModel(cut, byText.get(words));
    byText.delete(words);
  }
}
/** Without the sign of an item, which a sentence may lose on its way. */
const bare = (words: string): string => (words.startsWith('- ') ? words.slice(2) : words);

/** Pieces of one sentence that follow each other are one. */
function joined(found: readonly Cut[]): readonly Cut[] {
  const out: Cut[] = [];
  for (const cut of found) {
    const last = out.at(-1);
    if (last !== undefined && cut.model !== undefined && last.model === cut.model) out[out.length - 1] = { ...last, end: cut.end };
    else out.push(cut);
  }
  return out;
}
