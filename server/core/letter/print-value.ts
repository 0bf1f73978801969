// One value of an answer -> the words a letter prints, in one language. Dates, numbers and choices need no translation.
import type { Field, Option } from '../../../rules/schema/question.ts';
import type { Bilingual, PaperLanguage, Unit } from '../../../rules/schema/words.ts';
import { cleanLine } from './user-text.ts';

export interface Printed { readonly text: string; /** Words in the other language stand here, because nothing else was given. */ readonly foreign: boolean }
export interface PrintContext {
  readonly language: PaperLanguage;
  readonly units: Readonly<Record<string, Unit>>;
  /** Year of the letter: dates of the same year are printed without it. */
  readonly letterYear: string | undefined;
  /** Role of a person, printed at the first mention. */
  readonly firstMention: (name: string) => Bilingual | undefined;
}

const native = (text: string): Printed => ({ text, foreign: false });
/** How a language writes lists, numbers and days. */
interface Manner { readonly and: string; readonly about: string; readonly locale: string; readonly months: readonly string[]; readonly day: (day: number) => string; readonly period: (from: string, to: string) => string }
const plainDay = String;
const manners: Readonly<Record<Exclude<PaperLanguage, 'ja'>, Manner>> = {
  en: { and: ' and ', about: 'about ', locale: 'en-US', day: plainDay, period: (from, to) => `${from} to ${to}`, months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] },
  de: { and: ' und ', about: 'etwa ', locale: 'de-DE', day: (day) => `${String(day)}.`, period: (from, to) => `${from} bis ${to}`, months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'] },
  fr: { and: ' et ', about: 'environ ', locale: 'fr-FR', day: (day) => (day === 1 ? '1er' : String(day)), period: (from, to) => `${from} au ${to}`, months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'] },
};
const currencies: Readonly<Record<string, Bilingual>> = { USD: { en: 'USD', ja: 'ドル' }, GBP: { en: 'GBP', ja: 'ポンド' }, EUR: { en: 'EUR', ja: 'ユーロ' }, JPY: { en: 'JPY', ja: '円' }, CAD: { en: 'CAD', ja: 'カナダドル' } };

/** A short Japanese noun that can stand beside another with 「と」: it holds no list or clause, and ends in no fact of a row and no count. */
const standsWithTo = (part: string): boolean => !/[とやをにがではて、：:]|から|および|または|\p{Private_Use}[^）]?$/u.test(part) && (/[^\p{Script=Hiragana}。、]$/u.test(part) || part.endsWith('こと'));

/** Joins as a list is read: "a, b and c" / 「a、b、c」, two nouns 「aとb」. */
export function joinList(parts: readonly string[], language: PaperLanguage): string {
  if (language === 'ja') return parts.join(parts.length === 2 && parts.every(standsWithTo) ? 'と' : '、');
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')}${manners[language].and}${parts.at(-1) ?? ''}`;
}

/** Groups thousands and keeps decimals as given. */
export const printNumber = (value: number, language: PaperLanguage = 'en'): string => value.toLocaleString(language === 'ja' ? 'en-US' : manners[language].locale, { maximumFractionDigits: 2 });

function dateParts(iso: string): { readonly year: string; readonly month: number; readonly day: number } | undefined {
  const [year = '', month = '', day = ''] = iso.split('-');
  const parts = { year, month: Number(month), day: Number(day) };
  return year.length === 4 && parts.month >= 1 && parts.month <= 12 && parts.day >= 1 ? parts : undefined;
}

/** "4 April" / 「4月4日」, with the year unless it is `sameYear`. */
export function printDate(iso: string, language: PaperLanguage, sameYear: string | undefined): string {
  const parts = dateParts(iso);
  if (parts === undefined) return iso;
  const year = parts.year !== sameYear;
  if (language === 'ja') return `${year ? `${parts.year}年` : ''}${parts.month}月${parts.day}日`;
  const { day, months } = manners[language];
  return `${day(parts.day)} ${months[parts.month - 1] ?? ''}${year ? ` ${parts.year}` : ''}`;
}

function printPeriod(from: string, to: string, language: PaperLanguage): string {
  const a = dateParts(from);
  const b = dateParts(to);
  if (a === undefined || b === undefined) return `${from} - ${to}`;
  if (from === to) return printDate(from, language, undefined);
  const year = a.year === b.year ? a.year : undefined;
  if (language === 'ja') {
    const end = year === undefined ? printDate(to, language, undefined) : a.month === b.month ? `${b.day}日` : `${b.month}月${b.day}日`;
    return `${printDate(from, language, undefined)}から${end}まで`;
  }
  const start = year === undefined ? printDate(from, language, undefined) : a.month === b.month ? manners[language].day(a.day) : printDate(from, language, year);
  return manners[language].period(start, printDate(to, language, undefined));
}

interface Words { readonly en?: string; readonly ja?: string; readonly de?: string; readonly fr?: string }

/** Words in several languages: this language's, else English or Japanese (marked foreign). */
function printWords(value: Words, language: PaperLanguage): Printed | undefined {
  const own = withoutStop(cleanLine(value[language] ?? ''));
  if (own !== '') return native(own);
  const other = withoutStop(cleanLine((language === 'en' ? value.ja : value.en ?? value.ja) ?? ''));
  return other === '' ? undefined : { text: other, foreign: true };
}

/** The sentence it is printed in has a full stop of its own. */
const withoutStop = (text: string): string => (text.endsWith('。') || text.endsWith('．') || (text.endsWith('.') && !text.endsWith('..')) ? text.slice(0, -1).trimEnd() : text);

const isBilingual = (value: unknown): value is Words => typeof value === 'object' && value !== null && ('en' in value || 'ja' in value);
const isStrings = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');

function printOptions(options: readonly Option[], chosen: readonly string[], other: unknown, language: PaperLanguage): Printed | undefined {
  const parts = chosen.flatMap((id): Printed[] => {
    const option = options.find((candidate) => candidate.id === id);
    if (option?.other === true && isBilingual(other)) return [printWords(other, language)].filter((part) => part !== undefined);
    return option?.words === undefined ? [] : [printWords(option.words, language)].filter((part) => part !== undefined);
  });
  if (parts.length === 0) return undefined;
  return { text: joinList(parts.map((part) => part.text), language), foreign: parts.some((part) => part.foreign) };
}

/** Printed words of a value, or undefined where there is nothing to print. */
export function printValue(field: Field, value: unknown, context: PrintContext): Printed | undefined {
  const { language } = context;
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return native(printCounted(field, value, context));
  if (isAbout(value)) return native(printAbout(printCounted(field, value.about, context), language));
  if (typeof value === 'string') return value.trim() === '' ? undefined : printString(field, value, context);
  if (isStrings(value)) return value.length === 0 ? undefined : native(field.kind === 'numbers' && language === 'ja' ? value.map(cleanLine).join('・') : joinList(field.kind === 'times' ? value.map(trimHour) : value.map(cleanLine), language));
  if (typeof value === 'object' && 'from' in value && 'to' in value) return native(printPeriod(String(value.from), String(value.to), language));
  if (typeof value === 'object' && 'choices' in value && isStrings(value.choices)) return printOptions(field.options ?? [], value.choices, 'other' in value ? value.other : undefined, language);
  if (typeof value === 'object' && 'choice' in value && typeof value.choice === 'string') return printOptions(field.options ?? [], [value.choice], 'other' in value ? value.other : undefined, language);
  return isBilingual(value) ? printWords(value, language) : undefined;
}

/** A number that the seller does not know exactly. */
export const isAbout = (value: unknown): value is { readonly about: number } => typeof value === 'object' && value !== null && 'about' in value && typeof value.about === 'number';
/** What stands before such a number. */
export const aboutWord = (language: PaperLanguage): string => (language === 'ja' ? '約' : manners[language].about);
export const printAbout = (text: string, language: PaperLanguage): string => `${aboutWord(language)}${text}`;

const trimHour = (time: string): string => (time.startsWith('0') ? time.slice(1) : time);

function printString(field: Field, value: string, context: PrintContext): Printed {
  if (field.kind === 'date') return native(printDate(value, context.language, context.letterYear));
  const clean = cleanLine(value);
  if (field.kind !== 'person') return native(clean);
  const role = context.firstMention(clean);
  if (role === undefined) return native(clean);
  return native(context.language === 'ja' ? `${role.ja}の${clean}` : `${clean} (${role.en})`);
}

function printCounted(field: Field, value: number, { language, units }: PrintContext): string {
  if (field.kind === 'percent') return `${printNumber(value, language)}${language === 'de' || language === 'fr' ? ' ' : ''}%`;
  if (field.kind === 'money') { const currency = currencies[field.currency ?? 'USD']; return language === 'ja' ? `${printNumber(value)}${currency?.ja ?? ''}` : `${printNumber(value, language)} ${currency?.en ?? ''}`; }
  if (field.kind === 'days' || field.kind === 'hours') return printUnits(value, units[field.unit ?? (field.kind === 'days' ? 'day' : 'hour')], language);
  return printNumber(value, language);
}

/** "3 orders" / 「3件の注文」. */
export function printUnits(value: number, unit: Unit | undefined, language: PaperLanguage): string {
  // Units have no German or French names; papers in these write the noun themselves.
  if (unit === undefined || language === 'de' || language === 'fr') return printNumber(value, language);
  if (language === 'ja') return `${printNumber(value)}${unit.ja}`;
  return `${printNumber(value)} ${value === 1 ? unit.en[0] : unit.en[1]}`;
}
