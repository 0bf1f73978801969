// Kinds of answer: what each is for, what it asks, and the papers that are made of the answers. A plan asks per reason instead.
import { z } from 'zod';
import { Mistake } from './element.ts';
import { responses } from './ids.ts';
import { Question } from './question.ts';
import { Bilingual, Id, PatternsByLanguage, paperLanguages, Proofs, SourceKey } from './words.ts';

/** An answer to another question of the same form: `question.field:option|option`. */
const When = z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+:[a-z0-9|-]+$/);

export const ResponseQuestion = z.strictObject({
  id: Id,
  title: Bilingual,
  must: Bilingual,
  why: Bilingual,
  sources: z.array(SourceKey).default([]),
  lift: Bilingual,
  /** Asked, told and looked for only with this answer. */
  when: When.optional(),
  question: Question,
  /** How it is seen in a draft; a question without is not looked for (pages that are never sent). */
  see: PatternsByLanguage.optional(),
  weakly: PatternsByLanguage.optional(),
  needs: z.array(z.array(z.string()).min(1)).default([]),
  tests: Proofs.optional(),
});
export type ResponseQuestion = z.infer<typeof ResponseQuestion>;

/** One paper: `templates/responses/<form>/<paper>.<language>.hbs`. `to: seller`: a page for the seller that is never sent. */
export const Paper = z.strictObject({
  id: Id,
  title: Bilingual,
  to: z.enum(['amazon', 'rights-owner', 'mediator', 'seller']),
  when: When.optional(),
  languages: z.array(z.enum(paperLanguages)).default(['en', 'ja']),
});
export type Paper = z.infer<typeof Paper>;

/** `rules/responses/<id>.yaml`. The first paper is the answer itself. */
export const ResponseForm = z.strictObject({
  id: z.enum(responses),
  title: Bilingual,
  /** What it is, when it fits, and why not a plan. */
  explain: Bilingual,
  questions: z.array(ResponseQuestion).default([]),
  papers: z.array(Paper).default([]),
  /** What must not be in it. */
  'must-not': z.array(z.strictObject({ text: Bilingual, sources: z.array(SourceKey).default([]) })).default([]),
  mistakes: z.array(Mistake).default([]),
  facts: z.array(Id).default([]),
  sources: z.array(SourceKey).default([]),
});
export type ResponseForm = z.infer<typeof ResponseForm>;
