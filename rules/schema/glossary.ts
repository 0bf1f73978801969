// Words that mislead when they are translated one by one: what they mean here, and what to use instead.
import { z } from 'zod';
import { Bilingual, Id, SourceKey } from './words.ts';

/** `stands`: the spellings under which a text is marked, longest first where one holds another. `sources`: compulsory where it says what Amazon does. */
export const GlossaryTerm = z.strictObject({
  id: Id,
  term: Bilingual,
  stands: z.strictObject({ en: z.array(z.string().min(2)).min(1), ja: z.array(z.string().min(2)).min(1) }),
  says: Bilingual,
  sources: z.array(SourceKey).default([]),
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;
export const GlossaryFile = z.array(GlossaryTerm);
