// The letter: sentences made of answers, in two languages side by side, each with the answers it came from.
import type { SectionId } from '../../../rules/schema/element.ts';
import type { ResponseId } from '../../../rules/schema/ids.ts';
import type { Bilingual, Language, PaperLanguage } from '../../../rules/schema/words.ts';

/** A part of a sentence: fixed words, a fact from an answer, or a gap where a fact is missing. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'fact'; readonly field: string; readonly text: string; readonly foreign?: boolean }
  | { readonly kind: 'gap'; readonly field: string; readonly text: string };

export interface LetterSentence {
  /** `question-id/say-id`, the same in both languages. */
  readonly id: string;
  /** The answer it rests on; empty for a neutral sentence. */
  readonly question?: string;
  readonly planned: boolean;
  /** English and Japanese always; German and French in the papers that have them. */
  readonly pieces: Readonly<Record<Language, readonly Piece[]>> & Readonly<Partial<Record<PaperLanguage, readonly Piece[]>>>;
}

/** `head` and `row` are lines of a table, their cells divided by `|` in the words around the facts. */
export type LetterBlock =
  | { readonly kind: 'title' | 'line' | 'issue' | 'heading' | 'head' | 'row' | 'signature'; readonly sentences: readonly LetterSentence[]; readonly reason?: string; readonly section?: SectionId }
  | { readonly kind: 'paragraph' | 'item'; readonly sentences: readonly LetterSentence[]; readonly reason?: string; readonly section?: SectionId; readonly element?: string };

export interface Gap { readonly question: string; readonly field?: string; readonly label: Bilingual }

/** An answer with which no paper is written, and what fits instead. */
export interface StopRead { readonly question: string; readonly text: Bilingual; readonly instead?: ResponseId }

export interface Letter {
  readonly response: ResponseId;
  /** Which paper of the answer; a plan has one, `plan`. */
  readonly paper: string;
  readonly title: Bilingual;
  readonly to: 'amazon' | 'rights-owner' | 'mediator' | 'seller';
  readonly languages: readonly PaperLanguage[];
  /** Empty where there are `stops`. */
  readonly blocks: readonly LetterBlock[];
  readonly attachments: readonly string[];
  /** Everything still missing, in the order of the questions. */
  readonly gaps: readonly Gap[];
  readonly stops: readonly StopRead[];
}
