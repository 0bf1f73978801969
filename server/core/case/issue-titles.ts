// The issues of a case in one line: two in full, the others by their number.
import type { Language } from '../../../rules/schema/words.ts';
import { joinList } from '../letter/print-value.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';

const inFull = 2;
const more: Readonly<Record<Language, (n: number) => string>> = { en: (n) => ` and ${String(n)} more`, ja: (n) => `、ほか${String(n)}件` };

/** Empty where none is known. */
export function issueTitles(rulebook: Rulebook, reasons: readonly string[], language: Language): string {
  const titles = reasons.flatMap((id) => rulebook.reasons.get(id)?.title[language] ?? []);
  const left = titles.length - inFull;
  return left <= 0 ? joinList(titles, language) : `${titles.slice(0, inFull).join(language === 'ja' ? '、' : ', ')}${more[language](left)}`;
}
