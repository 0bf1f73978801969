// The letters of a case in English and Japanese, once both are edited by hand: figures, days and ids that stand in one and not in the other.
import { figured, figuresLacking } from '../../text/compare-figures.ts';
import type { Place } from '../../text/sentence.ts';
import type { Judge } from '../style-draft.ts';

export const otherLetter: Judge = (_rule, { rulebook, text, other = '' }) => {
  if (other.trim() === '') return [];
  const here = figured(text, rulebook.units);
  const there = figured(other, rulebook.units);
  const onlyHere = figuresLacking(here, there);
  const onlyThere = figuresLacking(there, here);
  if (onlyHere.length + onlyThere.length === 0) return [];
  const same = (words: readonly string[]): { readonly en: string; readonly ja: string } => ({ en: listed(words, ', '), ja: listed(words, '、') });
  // Lines move with every edit.
  return [{ about: onlyThere.map(({ text: words }) => words).join(), places: onlyHere.map(({ start, end }): Place => ({ start, end })), fill: { here: same(onlyHere.map(({ text: words }) => words)), there: same(onlyThere.map(({ text: words, start }) => `${words} (${String(lineOf(other, start))})`)) } }];
};

const most = 8;
function listed(words: readonly string[], between: string): string {
  const each = [...new Set(words)];
  return each.length === 0 ? '–' : `${each.slice(0, most).join(between)}${each.length > most ? ' …' : ''}`;
}
const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
