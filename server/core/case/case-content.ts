// Everything of a case as it is kept in a case file: what was typed, read, sent and promised, with versions and times, without the ids of one machine.
import { z } from 'zod';
import { annexColumns } from '../../../rules/schema/report-parts.ts';
import { asks, responses } from '../../../rules/schema/ids.ts';
import { kinds, scopes } from '../../../rules/schema/notice.ts';
import { languages, paperLanguages } from '../../../rules/schema/words.ts';
import { paperStates } from '../evidence/paper-state.ts';
import { answerStates } from '../interview/answer.ts';
import { isDate } from '../interview/accept-answer.ts';
import { annexLimits } from '../orders/annex.ts';
import { lineFaults } from '../orders/order-line.ts';
import { mostReports } from '../orders/order-store.ts';
import { draftNames } from './case.ts';
import { commentedDrafts, longestComment } from './comments.ts';
import { toldKinds } from './declaration.ts';
import { caseLimit } from './evidence-files.ts';
import { longestText } from './entered-text.ts';
import { reviewKinds } from './review.ts';
import { keptWords } from './round.ts';

/** As many of anything as no case ever has. */
const most = 20_000;
const Text = z.string().max(longestText);
const Line = z.string().max(10_000);
/** An id of the rules. */
const Id = z.string().regex(/^[a-z0-9][\w./-]{0,199}$/i);
const Count = z.int().min(0);
const Ordinal = z.int().min(1);
const Day = z.string().refine(isDate);
const Moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Both = z.strictObject({ en: Text, ja: Text });
/** Each once, by what tells them apart. */
const list = <T>(each: z.ZodType<T>, own?: (one: T) => string | number, largest = most) => z.array(each).max(largest).refine((all) => own === undefined || new Set(all.map(own)).size === all.length);

const Other = z.strictObject({ en: Line.exactOptional(), ja: Line.exactOptional() });
const Simple = z.union([
  z.number(), Text, z.boolean(), list(Text), z.strictObject({ about: z.number() }), z.strictObject({ from: Line, to: Line }),
  z.strictObject({ choice: Line, other: Other.exactOptional() }), z.strictObject({ choices: list(Line), other: Other.exactOptional() }), z.strictObject({ en: Text.exactOptional(), ja: Text.exactOptional() }),
]);
/** A chain of whys and other parts that no letter prints stand deeper. */
const Value: z.ZodType<unknown> = z.lazy(() => z.union([Simple, list(z.record(Id, Value)), z.record(Id, Value)]));

const Correction = z.strictObject({
  isNotice: z.boolean().exactOptional(), kind: z.enum(kinds).exactOptional(), marketplace: Id.exactOptional(), scope: z.enum(scopes).exactOptional(), response: z.enum(responses).exactOptional(),
  reasons: list(Id).exactOptional(), asks: list(z.enum(asks)).exactOptional(), receivedOn: Day.exactOptional(), deadline: z.union([Day, z.literal('none')]).exactOptional(),
});
const Mark = z.union([z.strictObject({ key: Line, sentence: Line, answers: z.literal(false).exactOptional() }), z.strictObject({ finding: Line, because: Line.exactOptional() })]);
const Claim = z.union([
  z.strictObject({ kind: z.enum(toldKinds), told: list(z.strictObject({ question: Id, text: Both })) }),
  z.strictObject({ kind: z.literal('figures'), count: Count }), z.strictObject({ kind: z.literal('papers'), names: list(Line) }),
  z.strictObject({ kind: z.literal('by-hand'), drafts: list(z.strictObject({ draft: z.enum(draftNames), version: Ordinal })) }),
]);
const AnnexRows = list(z.partialRecord(z.enum(annexColumns), z.string().max(annexLimits.cell)), undefined, annexLimits.rows);

const Rhythm = z.strictObject({ every: z.enum(['day', 'week', 'month']), count: Ordinal, days: list(Line).exactOptional() });
const Promised = z.strictObject({ question: Id, state: z.enum(['planned', 'running']), title: Both, text: Both, people: list(Line), on: Line.exactOptional(), rhythms: list(Rhythm) });
const Sent = z.strictObject({
  texts: list(z.strictObject({ paper: Id, title: Both, language: z.enum(paperLanguages), text: Text })), named: list(Line),
  files: list(z.strictObject({ name: Line, hash: Sha256, size: Count })), annex: AnnexRows, frame: z.strictObject({ en: list(Text), ja: list(Text) }), promised: list(Promised),
});

const fileKinds = ['text', 'html', 'mail', 'word', 'pdf', 'picture'] as const;
const Read = z.union([
  z.strictObject({ ok: z.literal(true), kind: z.enum(fileKinds), text: Text, doubts: list(z.enum(['recognised', 'pages-without-text', 'ending'])) }),
  z.strictObject({ ok: z.literal(false), why: z.enum(['kind', 'old-word', 'encrypted', 'broken', 'empty', 'pictures-only', 'too-large', 'too-long', 'too-many-pages', 'unpacks-too-large', 'too-slow', 'too-small', 'no-recogniser']) }),
]);
const PaperRef = z.union([z.literal('none'), z.templateLiteral([z.enum(['demanded:', 'named:', 'lacking:']), z.string()])]);

const Period = z.strictObject({ from: Line, to: Line });
const Figure = z.strictObject({
  id: Id, count: Count, of: z.strictObject({ figure: Id.exactOptional(), count: Count, percent: z.number() }).exactOptional(), period: Period.exactOptional(),
  columns: list(Line), lines: list(Count), site: Line.exactOptional(),
});
const Report = z.strictObject({
  name: Line, format: Id, totals: z.strictObject({ lines: Count, counted: Count, aside: Count, passed: Count }).exactOptional(),
  faults: list(z.strictObject({ line: Count, code: z.enum(lineFaults), found: Line })), faultCounts: z.partialRecord(z.enum(lineFaults), Count), heads: z.record(Id, Line),
  days: Period.exactOptional(), period: Period.exactOptional(), figures: list(Figure),
});

const Answer = z.strictObject({ question: Id, version: Ordinal, state: z.enum(answerStates).nullable(), values: z.record(Id, Value), savedAt: Moment });
const draft = { name: z.enum(draftNames), version: Ordinal, text: Text, marks: list(Mark), savedAt: Moment };
const Annex = z.strictObject({ version: Ordinal, rows: AnnexRows, savedAt: Moment });

const said = { number: Ordinal, by: Line, at: Moment, text: z.string().max(longestComment) };
const About = z.union([
  z.strictObject({ kind: z.literal('letter') }), z.strictObject({ kind: z.literal('question'), question: Id }),
  z.strictObject({ kind: z.literal('sentence'), draft: z.enum(commentedDrafts), words: Line, sentence: Line.exactOptional() }),
]);
const Comment = z.strictObject({ ...said, round: Ordinal, about: About, version: Ordinal, replies: list(z.strictObject(said)), done: z.strictObject({ by: Line, at: Moment }).exactOptional() });
const Reviewed = z.strictObject({ sent: Sent, answers: z.record(Id, z.strictObject({ state: z.enum(answerStates), values: z.record(Id, Value) })), papers: z.record(Sha256, PaperRef) });
const Step = z.strictObject({ number: Ordinal, round: Ordinal, kind: z.enum(reviewKinds), by: Line, at: Moment, remark: z.string().max(longestComment).exactOptional(), state: Reviewed.exactOptional() });

export const CaseContentShape = z.strictObject({
  title: z.string().max(200), language: z.enum(languages), confirmed: list(Id, (id) => id), createdAt: Moment, version: Ordinal,
  /** The oldest first. `confirmed`, `unsent`: as the round was left. */
  rounds: list(z.strictObject({
    number: Ordinal, notice: Text, receivedOn: Day.exactOptional(), sentOn: Day.exactOptional(), reinstatedOn: Day.exactOptional(), correction: Correction, createdAt: Moment,
    confirmed: list(Id).exactOptional(), unsent: z.partialRecord(z.enum(['letter-en', 'letter-ja']), Text).exactOptional(),
  }), ({ number }) => number).refine((all) => all.length > 0 && all.every(({ number }, i) => number === i + 1)),
  /** `state` null: taken back. */
  answers: list(Answer, ({ question }) => question),
  earlierAnswers: list(Answer, ({ question, version }) => `${question} ${String(version)}`),
  drafts: list(z.strictObject(draft), ({ name }) => name),
  earlierDrafts: list(z.strictObject({ ...draft, keptAt: Moment }), ({ name, version }) => `${name} ${String(version)}`),
  declarations: list(z.strictObject({ version: Ordinal, round: Ordinal, by: Line, on: Day, claims: list(Claim), savedAt: Moment }), ({ version }) => version),
  submissions: list(z.strictObject({ number: Ordinal, round: Ordinal, on: Day, madeAt: Moment, declaration: Ordinal.exactOptional(), content: Sent.exactOptional(), takenBackAt: Moment.exactOptional() }), ({ number }) => number),
  promises: list(z.strictObject({ submission: Ordinal, question: Id, version: Ordinal, doneOn: Day.exactOptional(), kept: z.enum(keptWords).exactOptional(), because: Line.exactOptional(), savedAt: Moment }), ({ submission, question }) => `${String(submission)} ${question}`),
  files: list(z.strictObject({
    name: z.string().min(1).max(400), kind: z.enum([...fileKinds, 'office']), size: Ordinal, hash: Sha256, addedAt: Moment, version: Ordinal,
    paper: PaperRef.exactOptional(), word: z.enum(paperStates).exactOptional(), read: Read.exactOptional(),
  }), ({ hash }) => hash).refine((all) => all.reduce((sum, { size }) => sum + size, 0) <= caseLimit),
  /** `lines`: its lines are in the file as well. */
  reports: list(z.strictObject({ version: Ordinal, readAt: Moment, content: Report, lines: z.boolean() }), undefined, mostReports),
  annex: Annex.exactOptional(),
  earlierAnnexes: list(Annex, ({ version }) => version),
  /** Of a team, and left out where there are none: since the second format. By whom they are is told by name alone. */
  comments: list(Comment).refine((all) => { const numbers = all.flatMap(({ number, replies }) => [number, ...replies.map((one) => one.number)]); return new Set(numbers).size === numbers.length; }).exactOptional(),
  reviewSteps: list(Step, ({ number }) => number).exactOptional(),
});
export type CaseContent = z.output<typeof CaseContentShape>;

/** `lines`: those of each report as they are stored, packed. */
export interface WholeCase { readonly content: CaseContent; readonly lines: readonly (Uint8Array | undefined)[]; readonly changedAt: string }
