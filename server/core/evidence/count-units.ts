// Units that the papers of a case count, for each ASIN, beside what was sold and what the seller says was bought.
import type { PaperRules } from '../../../rules/schema/papers.ts';
import type { PaperFacts } from './read-paper.ts';

/** By ASIN, as the answers say. */
export interface UnitsTold { readonly sold: ReadonlyMap<string, number>; readonly bought: ReadonlyMap<string, number> }
/** `papers`: what the papers count together; missing where none counts this ASIN. `short`: they count fewer than were sold, or than the letter says were bought. */
export interface UnitsLine { readonly asin: string; readonly sold?: number; readonly bought?: number; readonly papers?: number; readonly short?: 'sold' | 'bought' }

/** Invoices and receipts only, each number once: a delivery note counts the same goods again. */
export function countUnits({ kinds }: PaperRules, papers: readonly PaperFacts[], { sold, bought }: UnitsTold): readonly UnitsLine[] {
  const buying = new Set(kinds.filter(({ buys }) => buys).map(({ id }) => id));
  const seen = new Set<string>();
  const counted = new Map<string, number>();
  for (const { kinds: own, number, issued, quantities } of papers) {
    const name = number === undefined ? undefined : `${number.text} ${issued?.day ?? ''}`;
    if (!own.some(({ id }) => buying.has(id)) || (name !== undefined && seen.has(name))) continue;
    if (name !== undefined) seen.add(name);
    for (const { asin, units } of quantities) if (asin !== undefined) counted.set(asin, (counted.get(asin) ?? 0) + units);
  }
  return [...new Set([...sold.keys(), ...bought.keys()])].map((asin) => line(asin, { sold: sold.get(asin), bought: bought.get(asin), papers: counted.get(asin) }));
}

function line(asin: string, { sold, bought, papers }: Record<'sold' | 'bought' | 'papers', number | undefined>): UnitsLine {
  const short = papers === undefined ? undefined : sold !== undefined && papers < sold ? 'sold' : bought !== undefined && papers < bought ? 'bought' : undefined;
  return { asin, ...(sold === undefined ? {} : { sold }), ...(bought === undefined ? {} : { bought }), ...(papers === undefined ? {} : { papers }), ...(short === undefined ? {} : { short }) };
}
