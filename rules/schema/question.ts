// A question: the words that ask for an element, and the typed fields that an answer fills.
import { z } from 'zod';
import { responses } from './ids.ts';
import { Bilingual, Id, PrintedWords } from './words.ts';

/** With this choice no paper is written: it says why, and which kind of answer fits instead. */
export const Stop = z.strictObject({ text: Bilingual, instead: z.enum(responses).optional() });
/**
 * One choice. `words` is the fragment a letter may print; without it the label is never printed. `other` opens a free text.
 * `fits`: reasons or groups of reasons for which it stands open in a long list; `rare`: it never does. Both stay one press away.
 */
export const Option = z.strictObject({ id: Id, label: Bilingual, words: PrintedWords.optional(), other: z.boolean().optional(), stop: Stop.optional(), fits: z.array(Id).min(1).exactOptional(), rare: z.literal(true).exactOptional() });
export type Option = z.infer<typeof Option>;

export const simpleKinds = [
  'count', 'percent', 'money', 'days', 'hours', 'date', 'period', 'times', 'choice', 'choices', 'yes-no',
  'text', 'name', 'person', 'numbers', 'order-ids', 'asins', 'files',
] as const;

const base = {
  id: Id,
  label: Bilingual,
  hint: Bilingual.optional(),
  /** Without it the answer is thin and the letter shows a gap. */
  required: z.boolean().default(false),
  /** Nobody must answer it, but everybody should see it: it stands with the required fields, not in the fold below. */
  near: z.literal(true).exactOptional(),
  /** Shown (and required) only when another field of the question has this option: `field:option` or `field:a|b`. */
  when: z.string().regex(/^[a-z0-9-]+:[a-z0-9|-]+$/).optional(),
  /** For counts: the box stands beside the one option that opens it, whose label then says what is counted. */
  beside: z.literal(true).exactOptional(),
  /** For counts: a key of `rules/units/*.yaml`. */
  unit: Id.optional(),
  /** For money. */
  currency: z.enum(['USD', 'GBP', 'EUR', 'JPY', 'CAD']).optional(),
  options: z.array(Option).min(2).optional(),
  /** Where the same options were chosen before (`element.field`): these stand open, the rest one press away. */
  follows: z.array(z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/)).min(1).exactOptional(),
  /** A value that is offered, never filled in silently: read off the notice, the day it came, the day the letter before it was sent, that of the letter of the last suspension, that from which selling was possible again after it, today, the person named as owner, or what the same question was answered with under another issue. */
  offer: z.enum(['notice-date', 'received-on', 'sent-on', 'accepted-on', 'reinstated-on', 'today', 'metric-name', 'metric-value', 'metric-target', 'metric-period', 'order-ids', 'asins', 'issue-words', 'addressee', 'case-id', 'owner', 'other-issue']).optional(),
  /** For texts: the sentences of the plan that was refused are offered to it, to be quoted as they stand. */
  quotes: z.literal(true).exactOptional(),
  /** For texts: the measures of the accepted plan on which the seller said so are offered to it, by their names. */
  promised: z.enum(['kept', 'in-part', 'not-kept']).exactOptional(),
  /** Figures counted from an imported report (`rules/figures.yaml`), of which the first that there is one of is offered; `orders.period`: the days it was counted over. */
  from: z.array(z.string()).min(1).exactOptional(),
};
export const SimpleField = z.strictObject({ ...base, kind: z.enum(simpleKinds) });
export const RowsField = z.strictObject({ ...base, kind: z.literal('rows'), fields: z.array(SimpleField).min(1), most: z.number().int().max(20).default(8) });
export const Field = z.union([RowsField, SimpleField]);
export type SimpleField = z.infer<typeof SimpleField>;
export type RowsField = z.infer<typeof RowsField>;
export type Field = z.infer<typeof Field>;

/**
 * `kind` decides which states an answer can have and which fields are added by the program:
 * - `statement`: a fact about the past or the present; nothing added.
 * - `action`: done (adds the required `done-on` date unless `own-dates`) or planned (adds `planned-by` date and `planned-who`).
 * - `rule`: running (adds the required `since` date) or planned (adds `planned-from` date and `planned-who`).
 */
export const Question = z.strictObject({
  kind: z.enum(['statement', 'action', 'rule']),
  'own-dates': z.boolean().default(false),
  ask: Bilingual,
  hint: Bilingual.optional(),
  weak: Bilingual,
  strong: Bilingual,
  fields: z.array(Field).min(1),
  /** The cause is followed step by step (`whys` rows are added, a thinking aid no letter prints); what is found is offered to this field: a text, or a choice with `other`. */
  whys: Id.exactOptional(),
});
export type Question = z.infer<typeof Question>;

/** `rules/case-questions/<id>.yaml`: asked once for the whole case (shop and date, people, the earlier plan). `first`: no letter without it. `leads`: asked before all others, as its facts are offered in them. `only-round`: where an earlier letter is replaced (`later`), or selling was stopped again after it had been possible (`again`). */
export const CaseQuestion = z.strictObject({ id: Id, title: Bilingual, why: Bilingual, question: Question, 'only-round': z.enum(['later', 'again']).optional(), first: z.boolean().default(false), leads: z.boolean().default(false) });
export type CaseQuestion = z.infer<typeof CaseQuestion>;
