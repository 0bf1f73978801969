// Papers from outside, such as a supplier's invoice: by which words it is seen what one is, whom it is made out to, of when it is and how many it covers.
import { z } from 'zod';
import { asks } from './ids.ts';
import { Bilingual, Id } from './words.ts';

/** Plain words, found whatever their case or width; no patterns. */
const Words = z.array(z.string().min(1).refine((word) => word === word.toLowerCase() && word === word.normalize('NFKC'), 'write it in lower case and plain width')).min(1);

/** A kind of paper. `meets`: demands it answers; `buys`: what it counts was bought; `heads`: what such papers are headed. */
export const PaperKind = z.strictObject({ id: Id, title: Bilingual, meets: z.array(z.enum(asks)).default([]), buys: z.boolean().default(false), heads: Words });
export type PaperKind = z.infer<typeof PaperKind>;

/**
 * What stands before a value, or above it. `addressee-after`: what follows a name in Japanese, unless one of `no-name` stands before it. `number-alone`: counts at the start of a line only. `due`: dates that are not of the paper;
 * `others`: labels of values that are not looked for, so that they end those that are. `units`: what follows a quantity; `totals`: lines that count what other lines counted; `firms`: forms of firms, which names are compared without.
 */
export const PaperLabels = z.strictObject({
  addressee: Words, 'addressee-after': Words, 'no-name': Words, number: Words, 'number-alone': Words, issued: Words, due: Words, quantity: Words, price: Words, units: Words, totals: Words, others: Words, firms: Words,
});
export type PaperLabels = z.infer<typeof PaperLabels>;

/** `rules/papers.yaml`. */
export const PaperRules = z.strictObject({ kinds: z.array(PaperKind).min(1), labels: PaperLabels });
export type PaperRules = z.infer<typeof PaperRules>;
