// What the answers of a case say, sentence by sentence in both languages: what a letter edited by hand is held against.
import type { Bilingual } from '../../../rules/schema/words.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { CaseFacts } from './case-facts.ts';
import type { LetterSentence } from './letter.ts';
import { writePapers } from './write-letter.ts';

interface ToldSentence { readonly question: string; readonly text: Bilingual }

/** Sentences of the answer itself; those with a gap say nothing yet. */
export function toldSentences(rulebook: Rulebook, facts: CaseFacts): readonly ToldSentence[] {
  const sentences = writePapers(rulebook, facts)[0]?.blocks.flatMap((block) => block.sentences) ?? [];
  return sentences.flatMap(({ question, pieces }) => (question === undefined || pieces.en.some(({ kind }) => kind === 'gap') ? [] : [{ question, text: { en: plainText(pieces.en), ja: plainText(pieces.ja) } }]));
}

const plainText = (pieces: LetterSentence['pieces']['en']): string => pieces.map(({ text }) => text).join('');
