// Figures, days and ids that stand in one of two texts and not in the other, however they are written there.
import { figuresIn } from './figures.ts';
import type { Figure, Units } from './figures.ts';
import { numbersIn } from './numbers.ts';
import { findSpecifics } from './specifics.ts';

/** A text with the figures that its other language must hold as well. */
export interface Figured { readonly text: string; readonly figures: readonly Figure[] }

export const figured = (text: string, units: Units): Figured => ({ text, figures: figuresIn(text, units).filter((one) => !isLoose(one)) });

/** "One of the orders" and "both" may well be said without a number in the other language. */
const isLoose = ({ kind, text, value }: Figure): boolean => kind === 'count' && !/[\d０-９]/u.test(text) && Number(value) < 3;

/** Those of one text that the other lacks. A number counts as there however it is written and whatever it counts. */
export function figuresLacking({ figures }: Figured, other: Figured): readonly Figure[] {
  if (figures.length === 0) return [];
  const named = new Set(other.figures.map(({ kind, value }) => `${kind} ${value}`));
  const numbers = new Set(numbersIn(withoutDays(other.text)));
  return figures.filter(({ kind, value }) => !named.has(`${kind} ${value}`) && !(plainNumbers.has(kind) && numbers.has(value)) && !(ids.has(kind) && other.text.includes(value)));
}
const plainNumbers: ReadonlySet<Figure['kind']> = new Set(['count', 'money', 'percent']);
const ids: ReadonlySet<Figure['kind']> = new Set(['order-id', 'asin']);

const notCounted: ReadonlySet<string> = new Set(['date', 'period', 'time', 'order-id', 'asin']);
function withoutDays(text: string): string {
  return findSpecifics(text).filter(({ kind }) => notCounted.has(kind)).reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`, text);
}
