// How old the papers may be that a notice asks for: "invoices of the last 365 days", 「過去90日以内に発行された請求書」.
import type { Rulebook } from '../rulebook/rulebook.ts';
import { analyse } from '../text/analyse.ts';
import { numberOf } from '../text/numbers.ts';
import type { Place } from '../text/sentence.ts';

export interface PaperWindow extends Place { readonly days: number; readonly text: string }

/** Spans of which notices speak; any other number of days is a deadline or a wait unless the words look back. */
const usual: ReadonlySet<number> = new Set([90, 180, 365]);

/** The first one stated; undefined where the notice says nothing of it. `deadline`: where the notice says until when to answer. */
export function findWindow({ vocabulary }: Rulebook, notice: string, deadline?: Place): PaperWindow | undefined {
  for (const sentence of analyse(vocabulary, notice)) {
    if (!paperWords.some((concept) => sentence.has(concept))) continue;
    for (const { kind, start, end } of sentence.specifics) {
      if (deadline !== undefined && start < deadline.end && deadline.start < end) continue;
      const text = notice.slice(start, end);
      const days = kind === 'period' || kind === 'duration' ? daysIn(text) : undefined;
      if (days !== undefined && (kind === 'period' || usual.has(days))) return { days, text, start, end };
    }
  }
  return undefined;
}
const paperWords = ['tax-invoice', 'document'];

/** A month is 30 days, twelve are a year. */
function daysIn(words: string): number | undefined {
  const number = Number(numberOf(words) ?? Number.NaN);
  if (!Number.isInteger(number) || number < 1) return undefined;
  if (/day|日/iu.test(words)) return number <= 1000 ? number : undefined;
  if (/month|月/iu.test(words)) return number === 12 ? 365 : number * 30;
  return undefined;
}
