// Days named in a sentence. The year is often left out, so days are compared only where they lie within six weeks of each other.
import type { Sentence, Specific } from './sentence.ts';

export interface Day { readonly month: number; readonly day: number; readonly year?: number }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Of "3 March 2026", "March 3", "2026-03-03", 「2026年3月3日」; undefined for orders of numbers that differ by country (3/4). */
export function dayOf(words: string): Day | undefined {
  const japanese = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/.exec(words);
  if (japanese !== null) return made(japanese[2], japanese[3], japanese[1]);
  const iso = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(words);
  if (iso !== null) return made(iso[2], iso[3], iso[1]);
  const name = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/i.exec(words)?.[1]?.toLowerCase();
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/i.exec(words)?.[1];
  if (name === undefined || day === undefined) return undefined;
  return made(String(months.indexOf(name) + 1), day, /\b((?:19|20)\d{2})\b/.exec(words)?.[1]);
}

function made(month: string | undefined, day: string | undefined, year: string | undefined): Day | undefined {
  const one = { month: Number(month), day: Number(day), ...(year === undefined ? {} : { year: Number(year) }) };
  return one.month >= 1 && one.month <= 12 && one.day >= 1 && one.day <= 31 ? one : undefined;
}

export interface NamedDay { readonly place: Specific; readonly day: Day }
export const daysIn = (text: string, { specifics, analysis }: Sentence): readonly NamedDay[] => (analysis.specifics.length === 0 ? [] : specifics.flatMap((place) => {
  const day = place.kind === 'date' ? dayOf(text.slice(place.start, place.end)) : undefined;
  return day === undefined ? [] : [{ place, day }];
}));

const ordinal = ({ month, day }: Day): number => (month - 1) * 31 + day;
const sixWeeks = 45;

/** How many days `a` lies after `b`, roughly; undefined where the year left out could turn it round. */
export function daysAfter(a: Day, b: Day): number | undefined {
  const apart = ordinal(a) - ordinal(b);
  if (a.year !== undefined && b.year !== undefined) return apart + (a.year - b.year) * 372;
  // A day with its year and a day without: the writer told one of them apart on purpose.
  return a.year === b.year && Math.abs(apart) < sixWeeks ? apart : undefined;
}
