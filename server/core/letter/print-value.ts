// One value of an answer -> the words a letter prints, in one language. Dates, numbers and choices need no translation.
import type { Field, Option } from '../../../rules/schema/question.ts';
import type { Bilingual, Language, Unit } from '../../../rules/schema/words.ts';
import { cleanLine } from './user-text.ts';

export interface Printed { readonly text: string; /** Words in the other language stand here, because nothing else was given. */ readonly foreign: boolean }
export interface PrintContext {
  readonly language: Language;
  readonly units: Readonly<Record<string, Unit>>;
  /** Year of the letter: dates of the same year are printed without it. */
  readonly letterYear: string | undefined;
  /** Role of a person, printed at the first mention. */
  readonly firstMention: (name: string) => Bilingual | undefined;
}

const native = (text: string): Printed => ({ text, foreign: false });
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
const currencies: Readonly<Record<string, Bilingual>> = { USD: { en: 'USD', ja: 'ドル' }, GBP: { en: 'GBP', ja: 'ポンド' }, EUR: { en: 'EUR', ja: 'ユーロ' }, JPY: { en: 'JPY', ja: '円' }, CAD: { en: 'CAD', ja: 'カナダドル' } };

/** Joins as a list is read: "a, b and c" / 「a、b、c」. */
export function joinList(parts: readonly string[], language: Language): string {
  if (language === 'ja') return parts.join('、');
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** Groups thousands and keeps decimals as given. */
export const printNumber = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

function dateParts(iso: string): { readonly year: string; readonly month: number; readonly day: number } | undefined {
  const [year = '', month = '', day = ''] = iso.split('-');
  const parts = { year, month: Number(month), day: Number(day) };
  return year.length === 4 && parts.month >= 1 && parts.month <= 12 && parts.day >= 1 ? parts : undefined;
}

/** "4 April" / 「4月4日」, with the year unless it is `sameYear`. */
export function printDate(iso: string, language: Language, sameYear: string | undefined): string {
  const parts = dateParts(iso);
  if (parts === undefined) return iso;
  const year = parts.year !== sameYear;
  if (language === 'ja') return `${year ? `${parts.year}年` : ''}${parts.month}月${parts.day}日`;
  return `${parts.day} ${months[parts.month - 1] ?? ''}${year ? ` ${parts.year}` : ''}`;
}

function printPeriod(from: string, to: string, language: Language): string {
  const a = dateParts(from);
  const b = dateParts(to);
  if (a === undefined || b === undefined) return `${from} - ${to}`;
  if (from === to) return printDate(from, language, undefined);
  const year = a.year === b.year ? a.year : undefined;
  if (language === 'ja') {
    const end = year === undefined ? printDate(to, language, undefined) : a.month === b.month ? `${b.day}日` : `${b.month}月${b.day}日`;
    return `${printDate(from, language, undefined)}から${end}まで`;
  }
  const start = year === undefined ? printDate(from, language, undefined) : a.month === b.month ? String(a.day) : printDate(from, language, year);
  return `${start} to ${printDate(to, language, undefined)}`;
}

/** Bilingual words: this language's, else the other's (marked foreign). */
function printWords(value: { readonly en?: string; readonly ja?: string }, language: Language): Printed | undefined {
  const own = cleanLine(value[language] ?? '');
  if (own !== '') return native(own);
  const other = cleanLine(value[language === 'en' ? 'ja' : 'en'] ?? '');
  return other === '' ? undefined : { text: other, foreign: true };
}

const isBilingual = (value: unknown): value is { readonly en?: string; readonly ja?: string } => typeof value === 'object' && value !== null && ('en' in value || 'ja' in value);
const isStrings = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');

function printOptions(options: readonly Option[], chosen: readonly string[], other: unknown, language: Language): Printed | undefined {
  const parts = chosen.flatMap((id): Printed[] => {
    const option = options.find((candidate) => candidate.id === id);
    if (option?.other === true && isBilingual(other)) return [printWords(other, language)].filter((part) => part !== undefined);
    return option?.words === undefined ? [] : [native(option.words[language])];
  });
  if (parts.length === 0) return undefined;
  return { text: joinList(parts.map((part) => part.text), language), foreign: parts.some((part) => part.foreign) };
}

/** Printed words of a value, or undefined where there is nothing to print. */
export function printValue(field: Field, value: unknown, context: PrintContext): Printed | undefined {
  const { language } = context;
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return native(printCounted(field, value, context));
  if (typeof value === 'string') return value.trim() === '' ? undefined : printString(field, value, context);
  if (isStrings(value)) return value.length === 0 ? undefined : native(joinList(field.kind === 'times' ? value.map(trimHour) : value.map(cleanLine), language === 'ja' && field.kind === 'times' ? 'ja' : language));
  if (typeof value === 'object' && 'from' in value && 'to' in value) return native(printPeriod(String(value.from), String(value.to), language));
  if (typeof value === 'object' && 'choices' in value && isStrings(value.choices)) return printOptions(field.options ?? [], value.choices, 'other' in value ? value.other : undefined, language);
  if (typeof value === 'object' && 'choice' in value && typeof value.choice === 'string') return printOptions(field.options ?? [], [value.choice], 'other' in value ? value.other : undefined, language);
  return isBilingual(value) ? printWords(value, language) : undefined;
}

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
  if (field.kind === 'percent') return `${printNumber(value)}%`;
  if (field.kind === 'money') { const currency = currencies[field.currency ?? 'USD']; return language === 'ja' ? `${printNumber(value)}${currency?.ja ?? ''}` : `${printNumber(value)} ${currency?.en ?? ''}`; }
  if (field.kind === 'days' || field.kind === 'hours') return printUnits(value, units[field.unit ?? (field.kind === 'days' ? 'day' : 'hour')], language);
  return printNumber(value);
}

/** "3 orders" / 「3件の注文」. */
export function printUnits(value: number, unit: Unit | undefined, language: Language): string {
  if (unit === undefined) return printNumber(value);
  if (language === 'ja') return `${printNumber(value)}${unit.ja}`;
  return `${printNumber(value)} ${value === 1 ? unit.en[0] : unit.en[1]}`;
}
