// Following a cause from reason to reason: what each step of the seller names, and what is asked next.
import { z } from 'zod';
import { Bilingual, Id, PatternsByLanguage, Proofs } from './words.ts';

/**
 * What a step names. `found`: a check, rule, habit or record of the seller's own that was missing; there the chain may end. The others lead on.
 * `elements`, `styles`: whose patterns count as well as `when`; a sentence that shows `unless` shows none of them. `like: earlier`: a step that says what an earlier one said.
 * `text`: said of such a step; `next`: asked after it, else the next of `asks`.
 */
export const WhyVerdict = z.strictObject({
  id: Id, found: z.boolean().default(false), text: Bilingual, next: Bilingual.exactOptional(),
  elements: z.array(Id).default([]), styles: z.array(Id).default([]), when: PatternsByLanguage.default({}), unless: PatternsByLanguage.default({}), like: z.literal('earlier').exactOptional(),
  tests: Proofs.prefault({}),
});
export type WhyVerdict = z.infer<typeof WhyVerdict>;

/** `rules/whys.yaml`. `asks`: one for each step; `verdicts`: the first that fits counts, the last fits always; `close`: said where all steps are used and nothing was found; `broken`: what can be taken as a cause of a promise in the accepted plan that the seller marked so: `{on}` the day of that plan, `{said}` the promise in quotation marks. */
export const WhyRules = z.strictObject({ asks: z.array(Bilingual).min(1), verdicts: z.array(WhyVerdict).min(1), close: Bilingual, broken: z.strictObject({ 'not-kept': Bilingual, 'in-part': Bilingual }) });
export type WhyRules = z.infer<typeof WhyRules>;
