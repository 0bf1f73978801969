// The steps by which a seller follows a cause: which of them names what was missing on the own side, and what is asked next.
import type { Bilingual, Language, Proofs } from '../../../rules/schema/words.ts';
import { languages } from '../../../rules/schema/words.ts';
import type { WhyVerdict } from '../../../rules/schema/whys.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { analyse } from '../text/analyse.ts';
import type { Place } from '../text/sentence.ts';
import { lookThrough } from './look.ts';
import { shownPlaces } from './style-draft.ts';

/** A step in the words of the seller, in one language or both. */
export type Because = Readonly<Partial<Record<Language, string>>>;
export interface JudgedWhy {
  readonly verdict: string;
  readonly found: boolean;
  readonly text: Bilingual;
  /** The seller's words that show it; none where likeness or nothing decides. */
  readonly words: readonly string[];
  /** What is asked after it; undefined where the chain may end, or no step is left. */
  readonly next?: Bilingual;
}
/** `close`: said where all steps are used and none found it. */
export interface JudgedWhys { readonly asks: readonly Bilingual[]; readonly steps: readonly JudgedWhy[]; readonly close: Bilingual }

export function judgeWhys(rulebook: Rulebook, steps: readonly Because[], most: number): JudgedWhys {
  const { asks, close } = rulebook.whys;
  const askAt = (at: number): Bilingual | undefined => asks[Math.min(at, asks.length - 1)];
  const judged = steps.map((step, at): JudgedWhy => {
    const { verdict, words } = judgeStep(rulebook, step, steps.slice(0, at));
    const next = verdict.found || at + 1 >= most ? undefined : verdict.next ?? askAt(at + 1);
    return { verdict: verdict.id, found: verdict.found, text: verdict.text, words, ...(next === undefined ? {} : { next }) };
  });
  return { asks, steps: judged, close };
}

interface Step { readonly verdict: WhyVerdict; readonly words: readonly string[] }

function judgeStep(rulebook: Rulebook, step: Because, earlier: readonly Because[]): Step {
  const { verdicts } = rulebook.whys;
  for (const verdict of verdicts) {
    if (verdict.like === 'earlier' && isLike(step, earlier)) return { verdict, words: [] };
    const shown = languages.flatMap((language) => { const text = step[language] ?? ''; return joined(showsIn(rulebook, verdict, text).map((place) => wholeWord(text, place))).map(({ start, end }) => text.slice(start, end)); });
    if (shown.length > 0) return { verdict, words: [...new Set(shown)] };
  }
  const last = verdicts.at(-1);
  if (last === undefined) throw new Error('rules/whys.yaml has no verdicts');
  return { verdict: last, words: [] };
}

/** The words of a text that show the verdict, by its own patterns and those of the rules it names. */
function showsIn(rulebook: Rulebook, { when, unless, elements, styles }: WhyVerdict, text: string): readonly Place[] {
  if (text.trim() === '') return [];
  const look = lookThrough(analyse(rulebook.vocabulary, text).map((sentence) => ({ sentence, sections: ['root-cause'] as const, firmly: [] })));
  const ofElements = elements.flatMap((id) => rulebook.elements.get(id)?.see ?? []);
  const ofStyles = styles.flatMap((id) => rulebook.styles.find((style) => style.id === id) ?? []).flatMap((style) => (style.unless !== undefined && look(style.unless).length > 0 ? [] : [style.when]));
  const none = look(unless).map(({ at }) => at);
  return [when, ...ofElements, ...ofStyles].flatMap((patterns) => look(patterns).filter(({ at }) => !none.includes(at)).flatMap(shownPlaces));
}

/** A pattern holds the stem of a Japanese word; shown is the word with its ending. */
function wholeWord(text: string, { start, end }: Place): Place {
  let stop = end;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text.charAt(end - 1))) while (stop < text.length && /\p{Script=Hiragana}/u.test(text.charAt(stop))) stop += 1;
  return { start, end: stop };
}

/** Places in order, those that overlap or touch as one. */
function joined(places: readonly Place[]): readonly Place[] {
  return [...places].sort((a, b) => a.start - b.start || b.end - a.end).reduce<readonly Place[]>((all, place) => {
    const last = all.at(-1);
    return last === undefined || place.start > last.end ? [...all, place] : [...all.slice(0, -1), { start: last.start, end: Math.max(last.end, place.end) }];
  }, []);
}

/** Four of five of its words stood in one earlier step. */
function isLike(step: Because, earlier: readonly Because[]): boolean {
  return languages.some((language) => {
    const own = gist(step[language] ?? '');
    return own.size > 0 && earlier.some((other) => { const before = gist(other[language] ?? ''); return [...own].filter((part) => before.has(part)).length / own.size >= 0.8; });
  });
}

/** Beginnings of longer words; of Japanese, pairs of neighbouring letters that are no hiragana. */
function gist(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const latin = [...plain.matchAll(/[a-z]{4,}|\d+/g)].map(([word]) => word.slice(0, 5));
  const pairs = [...plain.matchAll(/[\p{Script=Han}\p{Script=Katakana}ー]+/gu)].flatMap(([run]) => (run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2))));
  return new Set([...latin, ...pairs]);
}

/** For the proofs inside the rules: a text as the first step. */
export function whyProofs(rulebook: Rulebook): readonly { readonly rule: string; readonly tests: Proofs; readonly judge: (text: string) => { readonly verdict: string; readonly places: readonly Place[] } }[] {
  return rulebook.whys.verdicts.map((verdict) => ({
    rule: `whys/${verdict.id}`, tests: verdict.tests,
    judge: (text) => ({ verdict: judgeStep(rulebook, { en: text }, []).verdict.id === verdict.id ? 'present' : 'missing', places: showsIn(rulebook, verdict, text) }),
  }));
}
