// The program's own mark of a missing fact in the text of a letter: written by the letter, known to the checker.
import type { Language } from '../../../rules/schema/words.ts';

const marks = { en: { open: '[NOT YET ANSWERED: ', close: ']' }, ja: { open: '〔未記入：', close: '〕' } } as const satisfies Record<Language, { readonly open: string; readonly close: string }>;

export const gapMark = (label: string, language: Language): string => `${marks[language].open}${label}${marks[language].close}`;

export const hasGapMark = (text: string): boolean => text.includes(marks.en.open) || text.includes(marks.ja.open);
