// What the server sends, in the server's own types; the client imports types only.
import type { CaseRole } from '../../server/core/team/roles.ts';
import type { Case } from '../../server/core/case/case.ts';
import type { CaseDays } from '../../server/core/case/case-line.ts';
import type { PaperAdvice } from '../../server/core/case/paper-advice.ts';
import type { LeftToDo } from '../../server/core/case/left-to-do.ts';
import type { Papers } from '../../server/core/case/papers-of.ts';
import type { Changed, Claim, Declaration } from '../../server/core/case/declaration.ts';
import type { JudgedWhys } from '../../server/core/check/judge-whys.ts';
import type { BriefCheck as Brief } from '../../server/core/check/brief-check.ts';
import type { Change } from '../../server/core/check/what-must-change.ts';
import type { CheckResult } from '../../server/core/check/verdict.ts';
import type { Answer, Progress, SimpleValue, ValueProblem } from '../../server/core/interview/answer.ts';
import type { LackingSign } from '../../server/core/letter/find-signs.ts';
import type { AlignedRow } from '../../server/core/letter/align.ts';
import type { Letter, LetterSentence } from '../../server/core/letter/letter.ts';
import type { Reading } from '../../server/core/notice/reading.ts';
import type { NoticeKind } from '../../rules/schema/notice.ts';
import type { SectionId } from '../../rules/schema/element.ts';
import type { Field } from '../../rules/schema/question.ts';
import type { ResponseId } from '../../rules/schema/ids.ts';
import type { Bilingual, Language, PaperLanguage } from '../../rules/schema/words.ts';
import type { Annex, AnnexRow } from '../../server/core/orders/annex.ts';
import type { Grouped } from '../../server/core/orders/count-orders.ts';
import type { CountedOffer } from '../../server/core/orders/figure-offers.ts';
import type { Refused } from '../../server/core/orders/order-line.ts';
import type { StoredReport } from '../../server/core/orders/order-store.ts';
import type { AnnexRules } from '../../rules/schema/report.ts';

export type { Answer, AnswerState, Progress, SimpleValue, ValueProblem, Values } from '../../server/core/interview/answer.ts';
export type { Case, DeletedCase, DraftName, LinesFound, StoredAnswer, StoredDraft } from '../../server/core/case/case.ts';
export type { AnswerInWords, Measure, ValueInWords } from '../../server/core/case/answer-in-words.ts';
export type { Changed, Claim, ClaimKind, Declaration } from '../../server/core/case/declaration.ts';
export type { ProblemCode } from '../../server/http/problem.ts';
export type { LackingSign };
export type { DemandedPaper, LackingPaper, NamedPaper, PaperUse } from '../../server/core/case/papers-of.ts';
export type { PaperRef } from '../../server/core/case/evidence-files.ts';
export type { ComparedWith, PaperStanding } from '../../server/core/case/evidence-standing.ts';
export type { CheckId as EvidenceCheckId, Outcome as EvidenceOutcome, PaperCheck } from '../../server/core/evidence/compare-paper.ts';
export type { UnitsLine } from '../../server/core/evidence/count-units.ts';
export type { PaperWords } from '../../server/core/evidence/lines.ts';
export type { PaperState } from '../../server/core/evidence/paper-state.ts';
export type { EvidenceView, FileAdded, FileView } from '../../server/core/case/evidence-view.ts';
export type { PaperAdvice } from '../../server/core/case/paper-advice.ts';
export type { MustMend } from '../../server/core/case/must-mend.ts';
export type { DocumentRead, Doubt, Unread } from '../../server/core/intake/document-read.ts';
export type { DeletedPart, DeletedPartsView } from '../../server/core/case/deleted-parts.ts';
export type { OldAnswerView, OldDraftLine, OldDraftView } from '../../server/core/case/old-versions.ts';
export type { SealStep } from '../../server/core/case/lock.ts';
export type { Kept, KeptCopy } from '../../server/core/case/kept.ts';
export type { CaseDays, CaseLine } from '../../server/core/case/case-line.ts';
export type { ChangedDemand, ChangeRow, HowMuch, NewFact } from '../../server/core/case/changes-since.ts';
export type { KeptWord, PromiseWord } from '../../server/core/case/round.ts';
export type { ChangesView, PromiseLine, PromisesView, RoundLine, RoundsView, RoundView, SubmissionLine } from '../../server/core/case/rounds-view.ts';
export type { AsideMark, CheckedSentence, CheckResult, ElementVerdict, Finding, FindingAside, Fix, Mark, SentenceMark, Verdict } from '../../server/core/check/verdict.ts';
export type { Gap, Letter, LetterBlock, LetterSentence, Piece, StopRead } from '../../server/core/letter/letter.ts';
export type { AlignedMark, AlignedRow, AlignedSide } from '../../server/core/letter/align.ts';
export type { CoverageLine, CoveredDemand, ProvingPaper } from '../../server/core/check/coverage.ts';
export type { JudgedWhy, JudgedWhys } from '../../server/core/check/judge-whys.ts';
export type { Change } from '../../server/core/check/what-must-change.ts';
export type { Point } from '../../server/core/notice/points.ts';
export type { Because, Correction, Read, Reading } from '../../server/core/notice/reading.ts';
export type { StandingRead } from '../../server/core/notice/find-standing.ts';
export type { NoticeKind, ScopeId } from '../../rules/schema/notice.ts';
export type { AskId, ResponseId } from '../../rules/schema/ids.ts';
export type { SectionId } from '../../rules/schema/element.ts';
export type { Field, Option, RowsField, SimpleField } from '../../rules/schema/question.ts';
export type { Bilingual, Language, PaperLanguage } from '../../rules/schema/words.ts';
export type { Annex, AnnexRow, Pasted, PasteFault } from '../../server/core/orders/annex.ts';
export type { FigureRead, Grouped, Period } from '../../server/core/orders/count-orders.ts';
export type { CountedOffer } from '../../server/core/orders/figure-offers.ts';
export type { LineFault, Refusal, Refused } from '../../server/core/orders/order-line.ts';
export type { StoredReport } from '../../server/core/orders/order-store.ts';
export type { AnnexColumn } from '../../rules/schema/report-parts.ts';
export type { AnnexRules } from '../../rules/schema/report.ts';
export type { Place } from '../../server/core/text/sentence.ts';

export interface QuestionView {
  readonly id: string;
  readonly response?: ResponseId;
  readonly reason?: string;
  readonly section?: SectionId;
  readonly element?: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly sources: readonly string[];
  readonly lift?: Bilingual;
  /** The letter cannot be sent without it. */
  readonly first: boolean;
  readonly question: {
    readonly ask: Bilingual;
    readonly hint?: Bilingual;
    readonly weak: Bilingual;
    readonly strong: Bilingual;
    readonly kind: 'statement' | 'action' | 'rule';
    readonly fields: readonly Field[];
    /** The field that a followed cause is offered to. */
    readonly whys?: string;
  };
  readonly mistakes: readonly { readonly text: Bilingual; readonly sources: readonly string[]; readonly when?: string }[];
  readonly answer?: Answer;
  readonly version?: number;
  readonly progress: Progress;
  readonly offers: Readonly<Record<string, SimpleValue>>;
  /** Of those, what was counted from a report, with its arithmetic. */
  readonly counted: Readonly<Record<string, CountedOffer>>;
  /** The options that stand open, by field (`rows.field` in a row), where a list is shortened. */
  readonly open: Readonly<Record<string, readonly string[]>>;
  /** Sentences of the plan that was refused, for the fields that quote it. */
  readonly quotable: readonly string[];
  /** How its counted things are called, by unit. */
  readonly units: Readonly<Record<string, Bilingual>>;
}

export interface CaseView extends LeftToDo {
  /** Of who asks, where several people work. */
  readonly role?: CaseRole;
  readonly case: Case;
  readonly reading: Reading;
  readonly read: Reading;
  /** Of the reasons that the case has or its notice names. */
  readonly reasons: readonly ReasonOfCase[];
  readonly questions: readonly QuestionView[];
}

export interface AnswerSaved extends LeftToDo {
  readonly answer: { readonly answer: Answer; readonly version: number; readonly savedAt: string };
  readonly progress: Progress;
  readonly sentences: readonly LetterSentence[];
}

export interface AnswerPreview {
  readonly problems: readonly ValueProblem[];
  readonly progress: Progress;
  /** Required facts that lack, named as problems are. */
  readonly missing: readonly string[];
  readonly sentences: readonly LetterSentence[];
  /** The letter's words around the seller's own ones, by field (`rows.field`). */
  readonly around: Readonly<Record<string, AroundWords>>;
  /** What the seller said of the promises of the accepted plan, offered to the fields of a question that tells it. */
  readonly told?: Readonly<Record<string, Bilingual>>;
  /** The cause followed step by step; `told`: what was said before of what went wrong; `broken`: promises of the accepted plan that the seller marked as not kept. */
  readonly whys?: JudgedWhys & { readonly told: readonly LetterSentence[]; readonly broken: readonly Bilingual[] };
}
export interface AroundWords { readonly before: Bilingual; readonly after: Bilingual }

/** A paper with its text in each language it is written in; `now`: as it stands, edited by hand or not, and its rows. */
export type PaperView = Letter & { readonly texts: Readonly<Record<Language, string>> & Readonly<Partial<Record<PaperLanguage, string>>>; readonly now: Readonly<Record<Language, string>>; readonly rows: readonly AlignedRow[] };
/** The answer itself, with its other papers. */
export type LetterView = PaperView & { readonly papers: readonly PaperView[] };

/** Signs that a PDF writes otherwise. */
export interface LackingSignsView { readonly signs: readonly LackingSign[] }

/** What documents are named, are lacking, and what the rules say of such documents. */
export interface PapersView extends Papers { readonly advice: readonly PaperAdvice[] }

/** The days of a case, and of which kind its notice is. */
export interface CaseDaysView { readonly days: CaseDays; readonly kind: NoticeKind }

/** What is to be confirmed, what was, and what has changed since. */
export interface DeclarationView { readonly claims: readonly Claim[]; readonly seal: string; readonly declared?: Declaration; readonly changed?: Changed }

export interface CheckView { readonly text: string; readonly result: CheckResult; readonly changes: readonly Change[] }

/** The check of a text as it is typed. `other`: the letter in the other language, which `rows` lay beside it. */
export interface TypedCheck { readonly result: Pick<CheckResult, 'findings' | 'aside' | 'elements'>; readonly rows: readonly AlignedRow[]; readonly other: string }
/** The same without what the rules say, which is known by its name from an earlier one. */
export interface BriefCheck extends Omit<TypedCheck, 'result'> { readonly result: Brief }
export type { BriefFinding, Told } from '../../server/core/check/brief-check.ts';

/** A word that misleads when it is translated; `stands`: the spellings under which it is found. */
export interface GlossaryView { readonly id: string; readonly term: Bilingual; readonly stands: Readonly<Record<Language, readonly string[]>>; readonly says: Bilingual; readonly sources: readonly RulesView['sources'][string][] }

export interface ElementView { readonly id: string; readonly section: SectionId; readonly title: Bilingual; readonly must: Bilingual; readonly lift: Bilingual }

export interface ResponseView {
  readonly id: ResponseId; readonly title: Bilingual; readonly explain: Bilingual;
  readonly papers: readonly { readonly id: string; readonly title: Bilingual; readonly to: Letter['to']; readonly languages: readonly PaperLanguage[] }[];
  readonly mustNot: readonly { readonly text: Bilingual; readonly sources: readonly string[] }[];
  readonly sources: readonly string[];
}

/** A matter that may go on or be stopped, and the states a notice can tell of it. */
export interface StandingMatterView {
  readonly id: string; readonly title: Bilingual;
  readonly facts: readonly { readonly id: string; readonly marketplaces: readonly string[] }[];
  readonly states: readonly { readonly id: string; readonly sign: 'open' | 'stopped' | 'held' | 'to-do'; readonly says: Bilingual }[];
}

export interface FactView { readonly id: string; readonly statement: Bilingual; readonly source: readonly string[]; readonly checked: string; readonly verified: boolean }

/** What is judged and proposed for a reason. */
export interface ReasonOfCase { readonly id: string; readonly otherAnswers: readonly { readonly response: ResponseId; readonly text: Bilingual; readonly sources: readonly string[] }[]; readonly elements: readonly ElementView[] }

/** What holds for every case. */
export interface RulesView {
  readonly responses: readonly ResponseView[];
  readonly reasons: readonly { readonly id: string; readonly title: Bilingual; readonly short: Bilingual; readonly group: string; readonly definition: Bilingual }[];
  readonly sources: Readonly<Record<string, { readonly title: string; readonly url: string; readonly seen: string; readonly verified: boolean }>>;
  readonly marketplaces: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly followUps: readonly { readonly id: string; readonly says: Bilingual }[];
  readonly fakeSigns: readonly { readonly id: string; readonly says: Bilingual; readonly sources: readonly string[] }[];
  readonly standing: readonly StandingMatterView[];
  readonly facts: readonly FactView[];
  readonly accountHealth: readonly { readonly id: string; readonly title: Bilingual; readonly reasons: readonly string[]; readonly sources: readonly string[] }[];
  /** Reports of Seller Central that can be read, and what is counted from them. */
  readonly reports: readonly { readonly id: string; readonly title: Bilingual; readonly note?: Bilingual; readonly kind: 'table' | 'metrics'; readonly verified: boolean }[];
  readonly figures: readonly { readonly id: string; readonly title: Bilingual; readonly note?: Bilingual }[];
  readonly notANotice: readonly { readonly id: string; readonly title: Bilingual; readonly explain: Bilingual }[];
  readonly metrics: readonly { readonly id: string; readonly name: Bilingual }[];
}

/** One reason as a page to read. */
export interface ReasonPageView {
  readonly id: string; readonly group: string; readonly title: Bilingual; readonly definition: Bilingual; readonly response: ResponseId;
  readonly elements: readonly { readonly id: string; readonly section: SectionId; readonly title: Bilingual; readonly must: Bilingual; readonly why: Bilingual; readonly sources: readonly string[]; readonly ask?: Bilingual; readonly weak?: Bilingual; readonly strong?: Bilingual }[];
  readonly evidence: readonly { readonly id: string; readonly name: Bilingual; readonly 'worthless-if'?: Bilingual }[];
  readonly mistakes: readonly { readonly text: Bilingual; readonly sources: readonly string[] }[];
  readonly otherAnswers: readonly { readonly response: ResponseId; readonly text: Bilingual; readonly sources: readonly string[] }[];
  readonly facts: readonly { readonly id: string; readonly statement: Bilingual; readonly since?: string; readonly source: readonly string[]; readonly checked: string; readonly verified: boolean }[];
  readonly sources: RulesView['sources'];
}

/** What became of a report that was sent: it is in the case, or why not. */
export type ReportSent = { readonly report: StoredReport } | { readonly refused: Refused };
/** Which lines of a report are looked at. */
export type LinePick = 'all' | 'shipped' | 'cancelled' | 'unshipped' | 'pending' | 'overdue' | 'returned' | 'refunded' | 'claimed' | 'negative';
/** Lines as rows of the annex; `all`: how many there are. */
export interface PickedRows { readonly rows: readonly (AnnexRow & { readonly line: number })[]; readonly all: number }
export interface ReportGroups { readonly items: readonly Grouped[]; readonly days: readonly Grouped[]; readonly allItems: number }
export interface AnnexView { readonly rules: AnnexRules; readonly annex: Pick<Annex, 'version' | 'rows'> }
