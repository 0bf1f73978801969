// The sentence of a draft that stands at a place, and the words by which a finding knows it.
import type { Analysis } from '../text/analysis.ts';
import type { Place } from '../text/sentence.ts';
import { tellingWords } from './finding-key.ts';
import type { PlacedSentence } from './place-sentences.ts';

/** The sentence that holds a place; sentences stand in order and never overlap. */
export function sentenceAt(sentences: readonly PlacedSentence[], { start, end }: Place): PlacedSentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (high - low > 1) { const middle = (low + high) >> 1; if ((sentences[middle]?.sentence.start ?? 0) <= start) low = middle; else high = middle; }
  const found = sentences[low];
  return found !== undefined && start >= found.sentence.start && end <= found.sentence.end ? found : undefined;
}

/** Of sentences that stay the same while a draft is written. */
const known = new WeakMap<Analysis, string>();

/** Of a place that no sentence holds, its own words. */
export function wordsAt({ text, sentences }: { readonly text: string; readonly sentences: readonly PlacedSentence[] }, place: Place): string {
  const found = sentenceAt(sentences, place);
  if (found === undefined) return tellingWords(text.slice(place.start, place.end));
  const { analysis } = found.sentence;
  const before = known.get(analysis);
  if (before !== undefined) return before;
  const made = tellingWords(found.sentence.text);
  known.set(analysis, made);
  return made;
}
