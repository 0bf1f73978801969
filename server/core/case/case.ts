// A case: one suspension of one seller. A round: one notice with its answers, drafts and what Amazon replied.
import type { Language } from '../../../rules/schema/words.ts';
import type { Tally } from '../team/tally.ts';
import type { TeamStore } from '../team/team-store.ts';
import type { OrderStore, StoredReport } from '../orders/order-store.ts';
import type { Answers } from '../interview/answer.ts';
import type { Answer } from '../interview/answer.ts';
import type { Correction } from '../notice/reading.ts';
import type { Mark } from '../check/verdict.ts';
import type { WholeCase } from './case-content.ts';
import type { Declaration } from './declaration.ts';
import type { CaseLine } from './case-line.ts';
import type { DeletedParts } from './deleted-parts.ts';
import type { EarlierSuspension } from './earlier-suspension.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import type { ReviewStore } from './review-store.ts';
import type { ReviewKind } from './review.ts';
import type { DayBefore, PromiseMark, PromiseWord, Round, RoundStart } from './round.ts';
import type { BesideLetter, SentContent } from './submission.ts';

/** `refused`: the draft she already sent or bought. `letter-en`, `letter-ja`: the letter once edited by hand. */
export const draftNames = ['refused', 'letter-en', 'letter-ja'] as const;
export type DraftName = (typeof draftNames)[number];

export interface StoredDraft { readonly text: string; readonly version: number; readonly savedAt: string; readonly marks: readonly Mark[] }
export interface StoredAnswer { readonly answer: Answer; readonly version: number; readonly savedAt: string }

export interface Case {
  readonly id: string; readonly createdAt: string; readonly updatedAt: string; readonly version: number;
  readonly title: string; readonly language: Language;
  /** Number of the notice within the case, from 1. */
  readonly round: number;
  /** The days of the rounds before this one, the oldest first. */
  readonly earlierRounds: readonly RoundDays[];
  /** When the newest notice was pasted. */
  readonly openedAt: string;
  readonly notice: string; readonly receivedOn?: string;
  /** The day on which the seller sent the answer to this notice, as the seller says. */
  readonly sentOn?: string;
  /** The day from which selling was possible again, as the seller or the notice says. */
  readonly reinstatedOn?: string;
  readonly correction: Correction;
  /** Reasons the seller confirmed, in the order of the letter. */
  readonly confirmed: readonly string[];
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly drafts: Readonly<Partial<Record<DraftName, StoredDraft>>>;
  /** The newest one; whether it still holds is for `changedSince`, and one of an earlier round holds no longer. */
  readonly declaration?: Declaration;
  /** Reports of Seller Central that were read, without their lines, oldest first. */
  readonly reports?: readonly StoredReport[];
}
export interface RoundDays { readonly number: number; readonly createdAt: string; readonly receivedOn?: string; readonly sentOn?: string; readonly reinstatedOn?: string; /** A suspension before this case, told afterwards; its notice is not there. */ readonly told?: true }
export interface CaseSummary { readonly id: string; readonly title: string; readonly createdAt: string; readonly updatedAt: string; readonly confirmed: readonly string[]; /** When it came in from a case file. */ readonly broughtInAt?: string; /** Where a team works: comments of this round that are open, and the newest step of its review. */ readonly openComments?: number; readonly review?: ReviewKind }

/** Result of a write with an expected version: the new state, or the state that is there when somebody else was faster. */
export type Saved<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: 'conflict'; readonly value: T } | { readonly ok: false; readonly why: 'not-found' };

/** `refused`: a draft she already has; it is saved together with the case. `owner`: the account whose case it is, where several people work. */
export interface CaseStart { readonly notice: string; readonly language: Language; readonly title: string; readonly receivedOn?: string; readonly refused?: string; readonly owner?: string }
/** What was sent, made of the case as it is while it is written down. */
export type Compose = (found: Case, beside: BesideLetter) => SentContent;
/** A day that is null is taken back. `sentOn` makes a submission, of which `compose` gives the content; another day for the one that is there leaves its content as it is. */
export interface CaseChange { readonly notice?: string; readonly receivedOn?: string | null; readonly sentOn?: string | null; readonly compose?: Compose; readonly reinstatedOn?: string | null; readonly correction?: Correction; readonly confirmed?: readonly string[]; readonly title?: string; readonly language?: Language }

/** A write did not reach the disk: it is full, or cannot be written to. Nothing of it is stored. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}
/** The database does not answer; whether a write that was under way is stored is open. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
}

/** What is stored of a case cannot be made a case of. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** A case in the list. `rank`: where it stands among others, sorted as text; `terms`: what it is found under (`indexTerms`). */
export interface KeptLine { readonly line: CaseLine; readonly rank: string; readonly terms: readonly string[] }
/** `sought`: each word in a row of terms (`soughtTerms`); `member`: only the cases of this account. */
export interface LinesAsked { readonly order: 'newest' | 'urgent'; readonly most: number; readonly skip: number; readonly sought: readonly (readonly string[])[]; readonly member?: string | undefined }
/** `matched` is counted up to `mostCounted`. `left`: cases whose line is still to be reckoned. */
export interface LinesFound { readonly lines: readonly CaseLine[]; readonly matched: number; readonly total: number; readonly left: number }
export const mostCounted = 1000;

/** The list of cases. A line is reckoned from its case and kept until that is changed, or `stamp` (the rules) is another one. */
export interface CaseLines {
  /** Cases without a line that holds, those changed last first. */
  stale(stamp: string, most: number): Promise<readonly CaseSummary[]>;
  /** Nothing where the case was changed since `updatedAt`. */
  keep(id: string, updatedAt: string, stamp: string, kept: KeptLine): Promise<void>;
  find(stamp: string, asked: LinesAsked): Promise<LinesFound>;
  /** Does the work unless another process is at it, on the same cases. */
  alone(work: () => Promise<void>): Promise<void>;
  /** How many cases the list says there are, and how many there are: of one moment. */
  counts(): Promise<{ readonly kept: number; readonly there: number }>;
  /** Sets right what the list says. */
  recount(): Promise<void>;
}

/** A draft or an answer as it was. `keptAt`: when it was replaced; the newest state is in the case itself. */
export interface OldDraft { readonly version: number; readonly savedAt: string; readonly keptAt: string; readonly text: string }
export interface OldAnswer { readonly version: number; readonly savedAt: string; /** None: it was taken back. */ readonly answer?: Answer }

/** What was written over, newest first. Going back is a save like any other. */
export interface CaseHistory {
  draft(id: string, name: DraftName): Promise<readonly OldDraft[]>;
  answer(id: string, question: string): Promise<readonly OldAnswer[]>;
}

/** A deleted case can be brought back for so many days. */
export const daysKept = 30;
export interface DeletedCase extends CaseSummary { readonly deletedAt: string }

/** The port outside which storage lives. Every write is durable when its promise resolves; it rejects with NotWritten where the disk takes no more. `version` is the one the writer saw; 0: the writer saw nothing there. */
export interface CaseStore {
  create(start: CaseStart): Promise<Case>;
  /** `member`: only the cases of this account. */
  list(member?: string): Promise<readonly CaseSummary[]>;
  get(id: string): Promise<Case | undefined>;
  change(id: string, change: CaseChange, version?: number): Promise<Saved<Case>>;
  saveAnswer(id: string, question: string, answer: Answer | undefined, version?: number): Promise<Saved<StoredAnswer | undefined>>;
  /** Without `marks` those that are there stay. */
  saveDraft(id: string, name: DraftName, text: string, marks: readonly Mark[] | undefined, version?: number): Promise<Saved<StoredDraft | undefined>>;
  saveDeclaration(id: string, made: Pick<Declaration, 'by' | 'on' | 'claims'>, version?: number): Promise<Saved<Declaration | undefined>>;
  /** The next notice of the case: answers go on (`answerInNextRound`), letters edited by hand and marks on the refused one end with the round before. */
  openRound(id: string, start: RoundStart, version?: number): Promise<Saved<Case>>;
  /** Takes the newest round back, which no letter answered: the one before is the newest again, as it was left. Answers given since stay. */
  takeBackRound(id: string, round: number): Promise<Saved<Case>>;
  /** Adds a day that was forgotten to the round before the newest, which then follows it anew: a conflict where that cannot be taken back. Answers given since stay, unless the newest notice begins another suspension now. */
  tellBefore(id: string, told: DayBefore, version?: number): Promise<Saved<Case>>;
  /** Puts a suspension told afterwards before all rounds; null takes it away again with what was noted of its promises. Nothing is changed where there is one already, or none. */
  tellEarlier(id: string, told: EarlierSuspension | null, version?: number): Promise<Saved<Case>>;
  /** All rounds with what was sent in them, the oldest first; undefined where there is no such case. */
  rounds(id: string): Promise<readonly Round[] | undefined>;
  markPromise(id: string, mark: PromiseMark, word: PromiseWord): Promise<boolean>;
  /** Everything of the case and of what it was before, to be kept in a file. */
  whole(id: string, which?: { /** As well. */ readonly deleted: boolean }): Promise<WholeCase | undefined>;
  /** A new case with all of that, or nothing at all. `contentOf`: the evidence files by their hash. Gives its id. */
  bringIn(whole: WholeCase, contentOf: (hash: string) => Uint8Array, owner?: string): Promise<string>;
  readonly files: EvidenceFiles;
  readonly orders: OrderStore;
  /** What was taken out of a case. */
  readonly parts: DeletedParts;
  readonly history: CaseHistory;
  readonly team: TeamStore;
  readonly tally: Tally;
  readonly reviews: ReviewStore;
  readonly lines: CaseLines;
  /** Out of sight at once, gone for good after `daysKept`. */
  delete(id: string): Promise<boolean>;
  /** `owner`: only those of which this account is an owner. */
  deleted(owner?: string): Promise<readonly DeletedCase[]>;
  /** Brings a deleted case back. */
  bringBack(id: string): Promise<boolean>;
  /** For good, deleted before or not; its evidence files go with it, and nothing of it is left in the file. */
  erase(id: string): Promise<boolean>;
  /** Erases what was deleted more than `daysKept` days ago; how many cases that were. */
  eraseOld(): Promise<number>;
  close(): Promise<void>;
}

export const plainAnswers = (stored: Case['answers']): Answers => Object.fromEntries(Object.entries(stored).map(([id, s]) => [id, s.answer]));
