// The English and the Japanese letter beside each other, sentence by sentence, so that a seller knows what is sent.
import type { Language } from '../../../../rules/schema/words.ts';
import type { Document } from '../../../core/letter/document.ts';
import { heading, lines, paragraph, span } from './parts.ts';
import { statementsOf, type LetterSides } from './statements.ts';

const words: Readonly<Record<Language, { readonly title: string; readonly lead: string; readonly en: string; readonly ja: string; readonly none: string }>> = {
  en: { title: 'English and Japanese side by side', lead: 'The same letter in both languages. This sheet is for you; it is no part of the answer.', en: 'English (what is sent)', ja: 'Japanese', none: '(nothing)' },
  ja: { title: '英語と日本語の対照', lead: '同じ手紙を、二つの言語で一文ずつ並べました。ご自身で確かめるためのもので、Amazonへは送りません。', en: '英語（送る文）', ja: '日本語', none: '（なし）' },
};

export function sideBySideSheet(sides: LetterSides, language: Language): Document {
  const { title, lead, en, ja, none } = words[language];
  return [heading(1, title), paragraph(lead), { kind: 'table', head: [[span(en)], [span(ja)]], rows: statementsOf(sides).map((one) => [lines(split(one.en), none), lines(split(one.ja), none)]) }];
}

const split = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
