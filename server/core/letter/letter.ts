// The letter: sentences made of answers, in two languages side by side, each with the answers it came from.
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Bilingual, Language } from '../../../rules/schema/words.ts';

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
  readonly pieces: Readonly<Record<Language, readonly Piece[]>>;
}

export type LetterBlock =
  | { readonly kind: 'title' | 'line' | 'issue' | 'heading' | 'signature'; readonly sentences: readonly LetterSentence[]; readonly reason?: string; readonly section?: SectionId }
  | { readonly kind: 'paragraph' | 'item'; readonly sentences: readonly LetterSentence[]; readonly reason?: string; readonly section?: SectionId; readonly element?: string };

export interface Gap { readonly question: string; readonly field?: string; readonly label: Bilingual }

export interface Letter {
  readonly response: 'plan';
  readonly blocks: readonly LetterBlock[];
  readonly attachments: readonly string[];
  /** Everything still missing, in the order of the letter. */
  readonly gaps: readonly Gap[];
}

export interface LetterText { readonly language: Language; readonly text: string }
