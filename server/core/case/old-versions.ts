// Drafts and answers as they were, laid out for who wants to go back.
import type { Progress } from '../interview/answer.ts';
import type { LetterSentence } from '../letter/letter.ts';
import type { DiffRow } from '../text/diff-texts.ts';
import type { OldAnswer, OldDraft } from './case.ts';

export interface OldDraftLine { readonly version: number; readonly savedAt: string; readonly keptAt: string; /** In UTF-16 units. */ readonly length: number }
/** `rows`: from how it was to how it is stored now. */
export interface OldDraftView extends OldDraft { readonly rows: readonly DiffRow[] }
/** With the sentences it makes by the rules of today. */
export interface OldAnswerView extends OldAnswer { readonly progress?: Progress; readonly sentences?: readonly LetterSentence[] }
