// The sentence of a draft that stands at a place, and the words by which a finding knows it.
import type { Place } from '../text/sentence.ts';
import { byWords, ofWords } from '../text/of-words.ts';
import { findingKey, tellingWords } from './finding-key.ts';
import type { Named } from './finding-key.ts';
import type { PlacedSentence } from './place-sentences.ts';

/** The sentence that holds a place; sentences stand in order and never overlap. */
export function sentenceAt(sentences: readonly PlacedSentence[], { start, end }: Place): PlacedSentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (high - low > 1) { const middle = (low + high) >> 1; if ((sentences[middle]?.sentence.start ?? 0) <= start) low = middle; else high = middle; }
  const found = sentences[low];
  return found !== undefined && start >= found.sentence.start && end <= found.sentence.end ? found : undefined;
}

interface Draft { readonly text: string; readonly sentences: readonly PlacedSentence[] }
/** Without the words. One without `about` is to be the same object each time, so that the key is reckoned once for a sentence. */
export type NameOfRule = Omit<Named, 'words'>;

/** The key of a finding that stands on these places. */
export function keyAt(draft: Draft, name: NameOfRule, places: readonly Place[]): string {
  const [place] = places;
  const only = places.length === 1 && place !== undefined ? sentenceAt(draft.sentences, place) : undefined;
  return only === undefined || name.about !== undefined ? findingKey({ ...name, words: places.map((one) => wordsAt(draft, one)) }) : keyInSentence(name, only.sentence);
}
const keyInSentence = ofWords((name: NameOfRule, sentence) => findingKey({ ...name, words: [tellingIn(sentence)] }));
const tellingIn = byWords(({ text }) => tellingWords(text));

/** Of a place that no sentence holds, its own words. */
function wordsAt({ text, sentences }: Draft, place: Place): string {
  const found = sentenceAt(sentences, place);
  return found === undefined ? tellingWords(text.slice(place.start, place.end)) : tellingIn(found.sentence);
}
