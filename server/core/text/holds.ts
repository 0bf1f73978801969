// Whether a rule of its own holds in a sentence. What its words say is found once, as long as the sentence stays the same.
import type { PatternsByLanguage } from '../../../rules/schema/words.ts';
import type { Analysis } from './analysis.ts';
import { matchPatterns } from './pattern.ts';
import { PatternIndex } from './pattern-index.ts';
import type { Sentence } from './sentence.ts';
import type { Vocabulary } from './vocabulary.ts';

const indexes = new WeakMap<Vocabulary, WeakMap<PatternsByLanguage, PatternIndex>>();

function indexOf({ vocabulary }: Analysis, patterns: PatternsByLanguage): PatternIndex {
  const ofVocabulary = indexes.get(vocabulary) ?? new WeakMap<PatternsByLanguage, PatternIndex>();
  indexes.set(vocabulary, ofVocabulary);
  const made = ofVocabulary.get(patterns) ?? new PatternIndex(vocabulary, [patterns]);
  ofVocabulary.set(patterns, made);
  return made;
}

/** A part of a sentence (a label before a colon) is asked by its own words alone. */
export const holds = (patterns: PatternsByLanguage, sentence: Sentence): boolean =>
  (sentence.text.length === sentence.analysis.text.length ? indexOf(sentence.analysis, patterns).match(sentence).length > 0 : matchPatterns(patterns, sentence) !== undefined);
