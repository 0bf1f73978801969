// The letters of a case in English and Japanese, once both are edited by hand: figures, days and ids that stand in one and not in the other.
import type { Place } from '../../text/sentence.ts';
import { findSpecifics } from '../../text/specifics.ts';
import type { Judge } from '../style-draft.ts';
import { figuresIn } from './figures.ts';
import type { Figure, Units } from './figures.ts';
import { numbersIn } from './numbers.ts';

export const otherLetter: Judge = (_rule, { rulebook, text, other = '' }) => {
  if (other.trim() === '') return [];
  const here = figuresOf(text, rulebook.units);
  const there = figuresOf(other, rulebook.units);
  const onlyHere = lacking(here, { text: other, figures: there });
  const onlyThere = lacking(there, { text, figures: here });
  if (onlyHere.length + onlyThere.length === 0) return [];
  const same = (words: readonly string[]): { readonly en: string; readonly ja: string } => ({ en: listed(words, ', '), ja: listed(words, '、') });
  return [{ places: onlyHere.map(({ start, end }): Place => ({ start, end })), fill: { here: same(onlyHere.map(({ text: words }) => words)), there: same(onlyThere.map(({ text: words, start }) => `${words} (${String(lineOf(other, start))})`)) } }];
};

const most = 8;
function listed(words: readonly string[], between: string): string {
  const each = [...new Set(words)];
  return each.length === 0 ? '–' : `${each.slice(0, most).join(between)}${each.length > most ? ' …' : ''}`;
}
const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** "One of the orders" and "both" may well be said without a number in the other language. */
const isLoose = ({ kind, text, value }: Figure): boolean => kind === 'count' && !/[\d０-９]/u.test(text) && Number(value) < 3;

const figuresOf = (text: string, units: Units): readonly Figure[] => figuresIn(text, units).filter((one) => !isLoose(one));

interface Letter { readonly text: string; readonly figures: readonly Figure[] }

/** A number counts as there however it is written and whatever it counts. */
function lacking(figures: readonly Figure[], { text, figures: others }: Letter): readonly Figure[] {
  const named = new Set(others.map(({ kind, value }) => `${kind} ${value}`));
  const numbers = new Set(numbersIn(withoutDays(text)));
  return figures.filter(({ kind, value }) => !named.has(`${kind} ${value}`) && !(plainNumbers.has(kind) && numbers.has(value)) && !(ids.has(kind) && text.includes(value)));
}
const plainNumbers: ReadonlySet<Figure['kind']> = new Set(['count', 'money', 'percent']);
const ids: ReadonlySet<Figure['kind']> = new Set(['order-id', 'asin']);

const notCounted: ReadonlySet<string> = new Set(['date', 'period', 'time', 'order-id', 'asin']);
function withoutDays(text: string): string {
  return findSpecifics(text).filter(({ kind }) => notCounted.has(kind)).reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`, text);
}
