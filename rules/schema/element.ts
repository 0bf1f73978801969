// Elements: what one section must say. Reasons: which elements Amazon wants for one reason, and how its notice is recognised.
import { z } from 'zod';
import { asks, responses, sections, zones } from './ids.ts';
import type { SectionId } from './ids.ts';
import { Question } from './question.ts';
import { Bilingual, Id, Pattern, PatternsByLanguage, Proofs, SourceKey } from './words.ts';

export { sections };
export type { SectionId };

/**
 * How an element is seen in a draft. `see`: such a sentence is evidence. `weakly`: evidence, but never more than weak (a promise, a bare assurance).
 * `needs`: groups of specifics; over all evidence together each group must be met by one of its items, else the verdict is weak.
 */
const seeing = {
  see: PatternsByLanguage,
  weakly: PatternsByLanguage.optional(),
  needs: z.array(z.array(z.string()).min(1)).default([]),
};

export const Element = z.strictObject({
  id: Id,
  section: z.enum(sections),
  title: Bilingual,
  must: Bilingual,
  why: Bilingual,
  sources: z.array(SourceKey).default([]),
  /** Of the business, not of one issue: in a case with several issues it is asked, told and looked for once. */
  once: z.boolean().default(false),
  /** Its name within a sentence, where it was told under another issue, or promised in a plan of an earlier suspension: "What we wrote under issue 1 about the listed quantities applies here too". */
  named: Bilingual.optional(),
  /** What would lift a weak sentence ("add the date and how many orders"). */
  lift: Bilingual,
  /** No question: the element is a property of other answers (a start date on each measure). */
  question: Question.optional(),
  'property-of': z.enum(sections).optional(),
  ...seeing,
  /** What names its matter at all. Where nothing else is found, such a sentence makes it weak and `unclear`; with `section` only where it serves one of these. */
  about: PatternsByLanguage.optional(),
  tests: Proofs,
});
export type Element = z.infer<typeof Element>;

/** What can be changed in a shared element: its question, its words, and what counts as evidence. */
const changes = {
  title: Bilingual.optional(),
  must: Bilingual.optional(),
  why: Bilingual.optional(),
  sources: z.array(SourceKey).optional(),
  lift: Bilingual.optional(),
  question: Question.optional(),
  see: PatternsByLanguage.optional(),
  weakly: PatternsByLanguage.optional(),
  needs: z.array(z.array(z.string()).min(1)).optional(),
  tests: Proofs.optional(),
};
/** `rules/variants/<element>/<id>.yaml`: the same changes for several reasons. Templates: `templates/variants/<element>/<id>.{en,ja}.hbs`. */
export const ElementVariant = z.strictObject({ id: Id, element: Id, once: z.boolean().optional(), ...changes });
export type ElementVariant = z.infer<typeof ElementVariant>;
/** An element as a reason uses it: as it is, by a variant, and with changes of the reason's own. */
export const ElementUse = z.strictObject({ id: Id, variant: Id.optional(), ...changes });
export type ElementUse = z.infer<typeof ElementUse>;

/** One way a notice shows a reason. `stated` names it; `hint` only supports. `zones`: where it counts (default: subject, status, why, examples, other). */
export const Sign = z.strictObject({
  id: Id,
  weight: z.enum(['stated', 'hint']).default('stated'),
  zones: z.array(z.enum(zones)).default(['subject', 'status', 'why', 'examples', 'other']),
  /** The choice in the question `names-issue` that says the same (`field:option`): offered where the sign is found. */
  says: z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/).exactOptional(),
  when: PatternsByLanguage,
});
export type Sign = z.infer<typeof Sign>;

/** When this reason wants another answer than its usual one. `asks`: demands of a notice that decide it; without them the seller does. */
export const OtherAnswer = z.strictObject({ response: z.enum(responses), asks: z.array(z.enum(asks)).default([]), text: Bilingual, sources: z.array(SourceKey).default([]) });
export type OtherAnswer = z.infer<typeof OtherAnswer>;
/** Said before the question of this element. `when`: only once the answer has one of these options (`field:option|option`; `rows.field:option` in a row). */
export const Mistake = z.strictObject({ before: Id, text: Bilingual, sources: z.array(SourceKey).default([]), when: z.string().regex(/^[a-z0-9.-]+:[a-z0-9|-]+$/).exactOptional() });
export const EvidenceItem = z.strictObject({ id: Id, name: Bilingual, 'worthless-if': Bilingual.optional() });

export const Reason = z.strictObject({
  id: Id,
  group: Id,
  title: Bilingual,
  /** Its name where there is little room: the line of a case, a list. */
  short: z.strictObject({ en: z.string().min(1).max(24), ja: z.string().min(1).max(13) }),
  /** Heading of its block in a letter: names the issue as a fact, e.g. "Orders not filled, items out of stock". */
  heading: Bilingual,
  definition: Bilingual,
  response: z.enum(responses).default('plan'),
  signs: z.array(Sign).min(1),
  /** Reasons that yield when this one is stated beside them (the general yields to the specific). */
  over: z.array(Id).default([]),
  'sign-tests': Proofs,
  elements: z.strictObject({
    'root-cause': z.array(z.union([Id, ElementUse])).min(1),
    'corrective-actions': z.array(z.union([Id, ElementUse])).min(1),
    'preventive-measures': z.array(z.union([Id, ElementUse])).min(1),
  }),
  /** The first letter: what cannot be sent without (the cause, what was done for those already harmed, what keeps it from happening again, what the notice always asks); at least one of each section. */
  first: z.array(Id).min(1),
  evidence: z.array(EvidenceItem).default([]),
  mistakes: z.array(Mistake).default([]),
  'other-answers': z.array(OtherAnswer).default([]),
  facts: z.array(Id).default([]),
  sources: z.array(SourceKey).default([]),
});
export type Reason = z.infer<typeof Reason>;

/** Judgements over a whole draft that no pattern of one sentence can make; each is a module in `server/core/check/judgements`. */
export const judgements = ['no-headings', 'no-process', 'mostly-vague', 'issue-unanswered', 'all-to-come', 'date-order', 'two-dates', 'cannot-both', 'papers-unlisted', 'as-refused', 'said-twice', 'says-little', 'against-answers', 'other-letter', 'japanese-left', 'against-refused', 'wrong-status'] as const;
export type JudgementId = (typeof judgements)[number];

/** What a finding offers to do: take the sentence out, move it under another heading, ask the question of the first of these elements that the case has. */
export const Fix = z.union([z.literal('delete'), z.strictObject({ move: z.enum(sections) }), z.strictObject({ ask: z.array(Id).min(1) })]);
export type Fix = z.infer<typeof Fix>;

/** Words of an English draft, characters of a Japanese one. */
const Length = z.strictObject({ en: z.number().int().positive(), ja: z.number().int().positive() });

/** `rules/style/<id>.yaml`: a check for every draft (criteria C01 to C26), by its sentences or as a whole. */
export const StyleRule = z.strictObject({
  id: Id,
  criterion: z.string().regex(/^C\d\d$/),
  /** Name of the flag in the corpus, if there is one. */
  flag: z.string().optional(),
  severity: z.enum(['error', 'warning', 'hint']),
  message: Bilingual,
  do: Bilingual,
  why: Bilingual.optional(),
  sources: z.array(SourceKey).default([]),
  facts: z.array(Id).default([]),
  /** `each`: a finding per sentence. `once`: one finding, with all places. `absent`: one finding without a place where no sentence shows `when`. */
  report: z.enum(['each', 'once', 'absent']).default('each'),
  when: PatternsByLanguage.default({}),
  /** Fewer sentences than this are let pass; with `absent`, a part of fewer sentences. */
  least: z.number().int().positive().default(1),
  /** Only sentences of this part of the draft. */
  part: z.enum(sections).optional(),
  /** Only of a whole draft: of a text that breaks off in the middle of a sentence, or after its cause, nothing is said to be lacking. */
  whole: z.boolean().default(false),
  /** Where the issue is known: only if so many elements of that part are lacking. A single one says it better itself. */
  lacking: z.number().int().positive().default(1),
  /** Only sentences before the first heading of a part. */
  opening: z.boolean().default(false),
  /** One such sentence anywhere in that part (without a part: in the draft) takes the finding away. */
  unless: PatternsByLanguage.optional(),
  /** Only drafts that are at least, or at most, as long as this; each further issue may take as much again. */
  'longer-than': Length.optional(),
  'shorter-than': Length.optional(),
  /** The whole draft is judged by this module; `when` and `unless` are the words it works with. */
  judge: z.enum(judgements).optional(),
  /** Japanese words and their plain English. */
  glossary: z.record(z.string(), z.string()).optional(),
  fix: Fix.optional(),
  /** Why its findings cannot be set aside by the seller: they show what would harm him, or is not true. */
  stays: Bilingual.optional(),
  /** Such a sentence argues or pleads: what it names is no mention of an element, nor is anything else in a draft that does so and tells hardly a measure. */
  argues: z.boolean().default(false),
  /** Only where the case has one of these reasons. */
  reasons: z.array(Id).optional(),
  /** Never where the case has one of these reasons. */
  'unless-reasons': z.array(Id).optional(),
  /** Only where it is known what the notice is about. */
  'issue-known': z.boolean().default(false),
  /** Only in these kinds of answer; without it in every one. */
  responses: z.array(z.enum(responses)).optional(),
  tests: Proofs,
}).refine(({ argues, judge }) => !argues || judge === undefined, 'a rule that argues is told by its sentences alone, as verdicts are kept by what these show');
export type StyleRule = z.infer<typeof StyleRule>;

/** `rules/sections/<id>.yaml`: how a heading and a sentence of a section look, whatever the reason. */
export const SectionRule = z.strictObject({
  id: z.enum(sections),
  title: Bilingual,
  /** What is said where a draft has nothing of the section, or nothing for one reason. */
  absent: z.strictObject({ message: Bilingual, do: Bilingual }),
  heading: PatternsByLanguage,
  /** Rules add up (1 - product of 1 - weight); from 0.5 on a sentence belongs. Weight 0 is a veto (with `under-heading: false` only where the heading of the section does not stand above); an id that starts with `weak-` never makes more than weak. */
  sentence: z.array(z.strictObject({ id: Id, weight: z.number().min(0).max(1), 'under-heading': z.boolean().default(true), when: z.strictObject({ en: Pattern.optional(), ja: Pattern.optional() }) })),
  tests: Proofs,
});
export type SectionRule = z.infer<typeof SectionRule>;
