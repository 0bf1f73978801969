// The rulebook: all rules and templates, linked and frozen; or every fault in them at once.
import type { Concept, Fact, PatternsByLanguage, Proofs, Source, Unit } from '../../../rules/schema/words.ts';
import type { GlossaryTerm } from '../../../rules/schema/glossary.ts';
import type { AnnexRules, Figure, ReportFormat } from '../../../rules/schema/report.ts';
import type { PaperRules } from '../../../rules/schema/papers.ts';
import type { WhyRules } from '../../../rules/schema/whys.ts';
import type { CaseQuestion, Question } from '../../../rules/schema/question.ts';
import type { Element, ElementVariant, Reason, SectionId, SectionRule, StyleRule } from '../../../rules/schema/element.ts';
import type { Paper, ResponseForm, ResponseQuestion } from '../../../rules/schema/response.ts';
import type { ResponseId } from '../../../rules/schema/ids.ts';
import type { NoticeRules } from '../../../rules/schema/notice.ts';
import type { Bilingual, Language, PaperLanguage } from '../../../rules/schema/words.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { Say } from './say.ts';

/** A rule file after its shape was checked. */
export interface Loaded<T> { readonly file: string; readonly data: T }
export interface TemplateFile { readonly file: string; readonly text: string }

/** Everything read from rules/ and templates/, not yet linked. */
export interface RuleFiles {
  readonly sources: Loaded<Readonly<Record<string, Source>>>;
  readonly facts: readonly Loaded<readonly Fact[]>[];
  readonly units: readonly Loaded<Readonly<Record<string, Unit>>>[];
  readonly concepts: readonly Loaded<Readonly<Record<string, Concept>>>[];
  readonly elements: readonly Loaded<Element>[];
  readonly variants: readonly Loaded<ElementVariant>[];
  readonly reasons: readonly Loaded<Reason>[];
  readonly styles: readonly Loaded<StyleRule>[];
  readonly sections: readonly Loaded<SectionRule>[];
  readonly responses: readonly Loaded<ResponseForm>[];
  readonly caseQuestions: readonly Loaded<CaseQuestion>[];
  readonly glossary: readonly Loaded<readonly GlossaryTerm[]>[];
  readonly whys: Loaded<WhyRules>;
  readonly reports: readonly Loaded<ReportFormat>[];
  readonly figures: Loaded<readonly Figure[]>;
  readonly papers: Loaded<PaperRules>;
  readonly annex: Loaded<AnnexRules>;
  readonly notice: NoticeRules;
  readonly noticeFiles: Readonly<Record<keyof NoticeRules, string>>;
  readonly templates: readonly TemplateFile[];
}

export type Says = Readonly<Record<Language, readonly Say[]>> & Readonly<Partial<Record<PaperLanguage, readonly Say[]>>>;

/** An element as one reason wants it. */
export interface Requirement {
  /** `reason.element` */
  readonly key: string;
  /** Id of its question: the key, or `shared.element` where one answer serves every reason of the case. */
  readonly asked: string;
  readonly reason: string;
  readonly section: SectionId;
  readonly element: string;
  readonly title: Bilingual;
  /** Within a sentence of the letter. */
  readonly named: Bilingual;
  readonly must: Bilingual;
  readonly why: Bilingual;
  readonly sources: readonly string[];
  readonly lift: Bilingual;
  readonly question?: Question;
  /** Belongs to the first letter of this reason. */
  readonly first: boolean;
  readonly propertyOf?: SectionId;
  readonly see: PatternsByLanguage;
  readonly weakly?: PatternsByLanguage;
  readonly about?: PatternsByLanguage;
  readonly needs: readonly (readonly string[])[];
  readonly says: Says;
  /** Proofs of what the reason, or its variant, changes. */
  readonly tests?: Proofs;
}

/** A paper with its sentences, in every language it is written in. */
export interface LinkedPaper extends Omit<Paper, 'id'> { readonly id: string; readonly says: Says }
/** A kind of answer with its questions (`documents.items`) and papers. */
export interface LinkedForm {
  readonly form: ResponseForm;
  readonly questions: readonly { readonly rule: ResponseQuestion; readonly asked: AskedQuestion }[];
  readonly papers: readonly LinkedPaper[];
}

/** A question that is asked: of an element of a reason, of a kind of answer, or of the case. */
export interface AskedQuestion {
  readonly id: string;
  readonly response?: ResponseId;
  readonly reason?: string;
  readonly section?: SectionId;
  readonly element?: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly sources: readonly string[];
  readonly lift?: Bilingual;
  /** Asked in no other round. */
  readonly onlyRound?: NonNullable<CaseQuestion['only-round']>;
  /** Belongs to the first letter: none is sent without it. */
  readonly first: boolean;
  /** Asked before all others: its facts are offered in them. */
  readonly leads?: true;
  readonly question: Question;
  readonly says: Says;
}

export interface Rulebook {
  readonly vocabulary: Vocabulary;
  readonly reasons: ReadonlyMap<string, Reason>;
  readonly elements: ReadonlyMap<string, Element>;
  readonly styles: readonly StyleRule[];
  readonly sections: readonly SectionRule[];
  readonly notice: NoticeRules;
  readonly sources: Readonly<Record<string, Source>>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly units: Readonly<Record<string, Unit>>;
  readonly glossary: readonly GlossaryTerm[];
  readonly whys: WhyRules;
  /** Reports of Seller Central that can be read, and what is counted from them. */
  readonly reports: readonly ReportFormat[];
  readonly figures: readonly Figure[];
  /** How papers from outside are read. */
  readonly papers: PaperRules;
  readonly annex: AnnexRules;
  readonly caseQuestions: readonly AskedQuestion[];
  /** Every kind of answer; the plan has no questions of its own. */
  readonly forms: ReadonlyMap<string, LinkedForm>;
  /** The fixed words of every letter (title, headings, signature). */
  readonly frame: Says;
  /** In the order of the letter; empty for an unknown reason. */
  requirements(reason: string): readonly Requirement[];
  question(id: string): AskedQuestion | undefined;
}
