// The program's own mark of a missing fact in the text of a letter: written by the letter, known to the checker.
import type { Bilingual, Language, PaperLanguage } from '../../../rules/schema/words.ts';

const marks = { en: { open: '[NOT YET ANSWERED: ', close: ']' }, ja: { open: '〔未記入：', close: '〕' } } as const satisfies Record<Language, { readonly open: string; readonly close: string }>;

/** In letters in other languages the English mark stands: it is for the seller. */
export const gapMark = (label: string, language: PaperLanguage): string => { const { open, close } = marks[language === 'ja' ? 'ja' : 'en']; return `${open}${label}${close}`; };

/** What a mark says where the words before it have named the fact already: "In force since [… date]". */
const inShort = { en: { date: 'date', other: 'this item' }, ja: { date: '日付', other: 'この項目' } } as const;

/** The label of a mark behind `before`: its own, or in short where that would say the same twice. */
export function gapLabel({ label, kind }: { readonly label: Bilingual; readonly kind: string }, language: PaperLanguage, before: string): string {
  const words = language === 'ja' ? 'ja' : 'en';
  const [own, said] = [label[words], before.trimEnd().toLowerCase()];
  const repeats = said !== '' && (said.endsWith(own.toLowerCase()) || (words === 'en' && lastWord(said) === lastWord(own.toLowerCase())));
  return repeats ? inShort[words][kind === 'date' ? 'date' : 'other'] : own;
}
const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);

export const hasGapMark = (text: string): boolean => text.includes(marks.en.open) || text.includes(marks.ja.open);

export interface GapMark { readonly start: number; readonly end: number; readonly label: string }
/** Every mark in a text, with the label it was made of. */
export function gapMarksIn(text: string): readonly GapMark[] {
  return Object.values(marks).flatMap(({ open, close }) => {
    const found: GapMark[] = [];
    for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, start + open.length)) {
      const last = text.indexOf(close, start);
      if (last >= 0) found.push({ start, end: last + close.length, label: text.slice(start + open.length, last) });
    }
    return found;
  }).sort((a, b) => a.start - b.start);
}
