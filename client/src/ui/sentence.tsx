// A sentence of the letter: fixed words, facts marked by the answers they come from, and gaps.
import type { JSX } from 'preact';
import { speechWith } from '../language.tsx';
import type { Language, LetterSentence, Piece } from '../wire.ts';
import { letterWords } from '../words/letter.ts';

const useSpeech = speechWith(letterWords);

/** The letter beside a fact, the same in both languages: a, b, c ... in the order of the first language shown. */
export function factLetters(sentences: readonly LetterSentence[]): ReadonlyMap<string, string> {
  const names = sentences.flatMap((s) => s.pieces.en.flatMap((piece) => (piece.kind === 'fact' ? [`${s.question ?? ''}/${piece.field}`] : [])));
  return new Map([...new Set(names)].map((name, i) => [name, i < 26 ? String.fromCharCode(97 + i) : String(i + 1)]));
}

export const isJapanese = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

/** A sentence of the refused plan is quoted as it stood there, in a Japanese letter too; names of persons and carriers are no sentence. */
export const isEnglish = (text: string): boolean => !isJapanese(text) && (text.match(/\p{Script=Latin}+/gu) ?? []).length > 3;

/** Words of a Japanese sentence, with what it quotes in English marked as such. */
export const QuotedWords = ({ text }: { readonly text: string }): JSX.Element => <>{text.split(/(?<=「)([^「」]*)(?=」)/u).map((part, i) => (isEnglish(part) ? <span key={i} lang="en">{part}</span> : part))}</>;

interface SentenceTextProps {
  readonly sentence: LetterSentence;
  readonly language: Language;
  readonly letters?: ReadonlyMap<string, string>;
  /** Draws a gap; without it, a plain chip. */
  readonly gap?: (piece: Extract<Piece, { readonly kind: 'gap' }>) => JSX.Element;
}

export function SentenceText({ sentence, language, letters, gap }: SentenceTextProps) {
  const { words } = useSpeech();
  return <>{sentence.pieces[language].map((piece, i) => {
    if (piece.kind === 'words') return <span key={i}>{piece.text}</span>;
    if (piece.kind === 'gap') return gap ? gap(piece) : <span key={i} class="gap">{piece.text}</span>;
    const foreign = piece.foreign === true;
    return <span key={i} class={foreign ? 'fact foreign' : 'fact'} data-k={letters?.get(`${sentence.question ?? ''}/${piece.field}`)} lang={foreign ? (language === 'en' ? 'ja' : 'en') : language === 'ja' && isEnglish(piece.text) ? 'en' : undefined} title={foreign ? words.letter.foreign : undefined}>{piece.text}</span>;
  })}</>;
}
