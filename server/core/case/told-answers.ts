// What the papers of a case tell of each answer, in their own sentences: what is declared, and what a document has to prove.
import type { Bilingual, Language } from '../../../rules/schema/words.ts';
import type { LetterBlock, LetterSentence } from '../letter/letter.ts';
import { gapMark } from '../rulebook/gap-mark.ts';
import type { AskedQuestion, Rulebook } from '../rulebook/rulebook.ts';

/** What the letter says of one answer. */
export interface Told { readonly question: string; readonly text: Bilingual }

export interface ToldSentence { readonly asked: AskedQuestion; readonly block: LetterBlock['kind']; readonly sentence: LetterSentence }

const framing: ReadonlySet<LetterBlock['kind']> = new Set(['title', 'issue', 'heading', 'head', 'signature']);

/** Sentences that tell something of an answer, each once, a missing fact as its marked gap; a line of the list of attachments is a file, not a sentence. */
export function toldIn(rulebook: Rulebook, blocks: readonly LetterBlock[]): readonly ToldSentence[] {
  const found = new Map<string, ToldSentence>();
  for (const { kind, sentences } of blocks.filter((block) => !framing.has(block.kind))) {
    for (const sentence of sentences) {
      const asked = rulebook.question(sentence.question ?? '');
      const pieces = [...sentence.pieces.en, ...sentence.pieces.ja];
      const tells = pieces.some(({ kind: part }) => part === 'fact') || pieces.every(({ kind: part }) => part === 'words');
      const isFile = pieces.every((piece) => piece.kind === 'fact' && piece.field === 'files');
      if (asked !== undefined && tells && !isFile && !found.has(sentence.id)) found.set(sentence.id, { asked, block: kind, sentence });
    }
  }
  return [...found.values()];
}

export function tell(sentences: readonly ToldSentence[]): readonly Told[] {
  const questions = [...new Set(sentences.map(({ asked }) => asked.id))];
  return questions.map((question) => ({ question, text: textOf(sentences.filter(({ asked }) => asked.id === question)) }));
}

/** These sentences one after another. */
export const textOf = (sentences: readonly ToldSentence[]): Bilingual => ({ en: sentences.map((one) => sayOne(one, 'en')).join(' '), ja: sentences.map((one) => sayOne(one, 'ja')).join('') });

/** The cells of a table's line are told as a list. */
function sayOne({ block, sentence }: ToldSentence, language: Language): string {
  const pieces = sentence.pieces[language];
  const words = pieces.map((piece) => (piece.kind === 'gap' ? gapMark(piece.text, language) : block === 'row' && piece.kind === 'words' ? piece.text.replaceAll('|', '\n') : piece.text)).join('');
  if (block !== 'row') return words;
  const cells = words.split('\n').map((cell) => cell.trim()).filter((cell) => cell !== '');
  return language === 'ja' ? `${cells.join('、')}。` : `${cells.join(', ')}.`;
}
