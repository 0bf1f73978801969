// The program's own mark of a missing fact in the text of a letter: written by the letter, known to the checker.
import type { Language, PaperLanguage } from '../../../rules/schema/words.ts';

const marks = { en: { open: '[NOT YET ANSWERED: ', close: ']' }, ja: { open: '〔未記入：', close: '〕' } } as const satisfies Record<Language, { readonly open: string; readonly close: string }>;

/** In letters in other languages the English mark stands: it is for the seller. */
export const gapMark = (label: string, language: PaperLanguage): string => { const { open, close } = marks[language === 'ja' ? 'ja' : 'en']; return `${open}${label}${close}`; };

export const hasGapMark = (text: string): boolean => text.includes(marks.en.open) || text.includes(marks.ja.open);
