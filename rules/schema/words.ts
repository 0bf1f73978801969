// The small shapes that every rule file shares: words in two languages, sources, phrases, patterns and their proofs.
import { z } from 'zod';

export const languages = ['en', 'ja'] as const;
/** The two languages in which the program speaks and writes letters. */
export type Language = (typeof languages)[number];

/** The languages in which papers are written: letters to a rights owner also in German and French. */
export const paperLanguages = ['en', 'ja', 'de', 'fr'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];

/** Words in both languages; one without the other is a rule fault. */
export const Bilingual = z.strictObject({ en: z.string().min(1), ja: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;
/** Words that a paper prints; German and French where a paper in that language prints them. */
export const PrintedWords = Bilingual.extend({ de: z.string().min(1).exactOptional(), fr: z.string().min(1).exactOptional() });

/** A key of `rules/sources.yaml`. */
export const SourceKey = z.string().regex(/^[A-Z][A-Z0-9-]*$/);

/** Kebab-case id, unique within its kind. */
export const Id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/**
 * A pattern over one sentence. Items are `@concept`, `@concept:done` (also planned, running, habit, negated; joined by `|`),
 * `#date` and the other specifics, `~done` and the other features of the sentence, or a phrase written out.
 * `all`: each item must hold (a list inside it means "one of these"); `any`: one must hold; `none`: none may hold.
 * `section`: where such a sentence is at home; only in `about` of an element it must stand there.
 */
export const PatternItem = z.string().min(1);
export const Pattern = z.strictObject({
  all: z.array(z.union([PatternItem, z.array(PatternItem).min(1)])).optional(),
  any: z.array(PatternItem).optional(),
  none: z.array(PatternItem).optional(),
  section: z.array(z.enum(['root-cause', 'corrective-actions', 'preventive-measures'])).optional(),
});
export type Pattern = z.infer<typeof Pattern>;

/** Patterns per language; one that holds is enough. */
export const PatternsByLanguage = z.strictObject({
  en: z.array(Pattern).optional(), ja: z.array(Pattern).optional(),
  de: z.array(Pattern).optional(), fr: z.array(Pattern).optional(), it: z.array(Pattern).optional(), es: z.array(Pattern).optional(),
});
export type PatternsByLanguage = z.infer<typeof PatternsByLanguage>;
export type TextLanguage = keyof PatternsByLanguage;

const Span = z.string().min(1);
/** Proofs carried inside a rule: `[[...]]` marks the words that must show it; a near-miss says why it is none. */
export const Proofs = z.strictObject({
  match: z.array(z.strictObject({ text: Span })).default([]),
  weak: z.array(z.strictObject({ text: Span })).default([]),
  'near-miss': z.array(z.strictObject({ text: Span, because: z.string().min(2) })).default([]),
  todo: z.array(z.strictObject({ text: Span, because: z.string().min(2) })).default([]),
});
export type Proofs = z.infer<typeof Proofs>;

/** `rules/sources.yaml`: where a statement about the outside world comes from. */
export const Source = z.strictObject({ title: z.string(), url: z.string(), seen: z.string(), verified: z.boolean() });
export type Source = z.infer<typeof Source>;
export const SourcesFile = z.record(SourceKey, Source);

/** `rules/facts/*.yaml`: one dated statement about Amazon or a carrier. `checked` is a date (YYYY-MM-DD); stale a year later. */
export const Fact = z.strictObject({
  id: Id, statement: Bilingual, since: z.string().optional(), source: z.array(SourceKey).min(1), checked: z.iso.date(), verified: z.boolean(),
});
export type Fact = z.infer<typeof Fact>;
export const FactsFile = z.array(Fact);

/** `rules/concepts/*.yaml`: the vocabulary of patterns. `verbs` are base forms (English; inflected by the compiler), `terms` phrases. */
export const ConceptWords = z.strictObject({ verbs: z.array(z.string()).optional(), terms: z.array(z.string()).optional() });
export const Concept = z.strictObject({
  en: ConceptWords.optional(), ja: ConceptWords.optional(), de: ConceptWords.optional(), fr: ConceptWords.optional(), it: ConceptWords.optional(), es: ConceptWords.optional(),
});
export type Concept = z.infer<typeof Concept>;
export const ConceptsFile = z.record(Id, Concept);

/** `rules/units/*.yaml`: how a counted thing is named: English one / many, Japanese counter (and noun, if it is needed to be understood). */
export const Unit = z.strictObject({ en: z.tuple([z.string(), z.string()]), ja: z.string() });
export type Unit = z.infer<typeof Unit>;
export const UnitsFile = z.record(Id, Unit);
