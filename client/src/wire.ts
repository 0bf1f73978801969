// What the server sends, in the server's own types; the client imports types only.
import type { Case } from '../../server/core/case/case.ts';
import type { CheckResult } from '../../server/core/check/verdict.ts';
import type { Answer, Progress, SimpleValue, ValueProblem } from '../../server/core/interview/answer.ts';
import type { Letter, LetterSentence } from '../../server/core/letter/letter.ts';
import type { Reading } from '../../server/core/notice/reading.ts';
import type { SectionId } from '../../rules/schema/element.ts';
import type { Field } from '../../rules/schema/question.ts';
import type { Bilingual } from '../../rules/schema/words.ts';

export type { Answer, AnswerState, Progress, SimpleValue, ValueProblem, Values } from '../../server/core/interview/answer.ts';
export type { Case, CaseSummary, DraftName, StoredAnswer, StoredDraft } from '../../server/core/case/case.ts';
export type { CheckedSentence, CheckResult, ElementVerdict, Finding, Mark, Verdict } from '../../server/core/check/verdict.ts';
export type { Gap, Letter, LetterBlock, LetterSentence, Piece } from '../../server/core/letter/letter.ts';
export type { Because, Correction, Read, Reading } from '../../server/core/notice/reading.ts';
export type { NoticeKind, ScopeId } from '../../rules/schema/notice.ts';
export type { AskId, ResponseId } from '../../rules/schema/ids.ts';
export type { SectionId } from '../../rules/schema/element.ts';
export type { Field, Option, RowsField, SimpleField } from '../../rules/schema/question.ts';
export type { Bilingual, Language } from '../../rules/schema/words.ts';
export type { Place } from '../../server/core/text/sentence.ts';

export interface QuestionView {
  readonly id: string;
  readonly reason?: string;
  readonly section?: SectionId;
  readonly element?: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly sources: readonly string[];
  readonly lift?: Bilingual;
  readonly question: {
    readonly ask: Bilingual;
    readonly hint?: Bilingual;
    readonly weak: Bilingual;
    readonly strong: Bilingual;
    readonly kind: 'statement' | 'action' | 'rule';
    readonly fields: readonly Field[];
  };
  readonly mistakes: readonly { readonly text: Bilingual; readonly sources: readonly string[] }[];
  readonly answer?: Answer;
  readonly version?: number;
  readonly progress: Progress;
  readonly offers: Readonly<Record<string, SimpleValue>>;
}

export interface CaseView {
  readonly case: Case;
  readonly reading: Reading;
  readonly read: Reading;
  readonly questions: readonly QuestionView[];
}

export interface AnswerSaved {
  readonly answer: { readonly answer: Answer; readonly version: number; readonly savedAt: string };
  readonly progress: Progress;
  readonly sentences: readonly LetterSentence[];
}

export interface AnswerPreview {
  readonly problems: readonly ValueProblem[];
  readonly progress: Progress;
  readonly sentences: readonly LetterSentence[];
}

export type LetterView = Letter & { readonly texts: { readonly en: string; readonly ja: string } };

export interface CheckView { readonly text: string; readonly result: CheckResult }

export interface ElementView { readonly id: string; readonly section: SectionId; readonly title: Bilingual; readonly must: Bilingual; readonly lift: Bilingual }

export interface RulesView {
  readonly reasons: readonly { readonly id: string; readonly title: Bilingual; readonly definition: Bilingual; readonly elements: readonly ElementView[] }[];
  readonly sources: Readonly<Record<string, { readonly title: string; readonly url: string; readonly seen: string; readonly verified: boolean }>>;
  readonly marketplaces: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly followUps: readonly { readonly id: string; readonly says: Bilingual }[];
  readonly notANotice: readonly { readonly id: string; readonly title: Bilingual; readonly explain: Bilingual }[];
  readonly metrics: readonly { readonly id: string; readonly name: Bilingual }[];
}
