// The result of checking a draft: verdicts per element and section with their evidence, and findings.
import type { AskId } from '../../../rules/schema/ids.ts';
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Bilingual, TextLanguage } from '../../../rules/schema/words.ts';
import type { Place } from '../text/sentence.ts';
import type { CoveredDemand } from './coverage.ts';

export type Verdict = 'present' | 'weak' | 'missing';

export interface ElementVerdict {
  /** `reason.element`, or `response.question` for an answer that is not a plan (then without reason and section). */
  readonly key: string; readonly reason?: string; readonly section?: SectionId; readonly element: string;
  readonly verdict: Verdict;
  readonly evidence: readonly Place[];
  /** Specifics that are lacking, as the rule names them ("date|period"). */
  readonly lacks: readonly string[];
  /** Its matter is named, but nothing answers it: weak for want of a better word, to be judged by the reader. */
  readonly unclear?: true;
  /** The user said himself which sentence answers it, or which does not. */
  readonly byUser?: boolean;
}

export interface SectionVerdict { readonly reason: string; readonly section: SectionId; readonly verdict: Verdict; readonly evidence: readonly Place[] }

/** What a finding offers to do: take sentences out, move them under another heading (`after`: the end of what stands there; without one the draft has no such heading), ask a question of the case, put other words in their place. */
export type Fix =
  | { readonly do: 'delete'; readonly places: readonly Place[] }
  | { readonly do: 'move'; readonly places: readonly Place[]; readonly section: SectionId; readonly after?: number }
  | { readonly do: 'replace'; readonly places: readonly Place[]; readonly text: string }
  /** `also`: the other of two answers that cannot both be true. */
  | { readonly do: 'ask'; readonly question: string; readonly also?: string };

export interface Finding {
  /** Names it in every later check, until its sentence is changed (`findingKey`). */
  readonly key: string;
  /** Id of the rule: `element/<id>`, `style/<id>`, `section/<id>`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly reason?: string; readonly section?: SectionId; readonly element?: string;
  readonly places: readonly Place[];
  readonly message: Bilingual; readonly do: Bilingual; readonly why?: Bilingual;
  readonly sources: readonly string[]; readonly facts: readonly string[];
  readonly flag?: string;
  readonly fix?: Fix;
  /** Why the seller cannot set it aside; without it, he may. */
  readonly stays?: Bilingual;
}

/** One that the seller called wrong for his case. */
export interface FindingAside extends Finding { readonly because?: string }

export interface CheckedSentence extends Place { readonly text: string; readonly language: TextLanguage; readonly sections: readonly SectionId[]; readonly reason?: string }

/** One demand of the notice and the sentences that answer it; none: not answered. */
export interface Demand { readonly ask: AskId; readonly reason?: string; readonly verdict: Verdict; readonly evidence: readonly Place[] }

export interface CheckResult {
  readonly language: TextLanguage | 'en+ja' | 'other';
  readonly sentences: readonly CheckedSentence[];
  readonly elements: readonly ElementVerdict[];
  readonly sections: readonly SectionVerdict[];
  readonly demands: readonly Demand[];
  readonly coverage: readonly CoveredDemand[];
  readonly findings: readonly Finding[];
  /** Those that the seller set aside; they are not among `findings`. */
  readonly aside: readonly FindingAside[];
  readonly flags: readonly string[];
}

/** A sentence the user marked as the answer to an element, or as none (`answers: false`); by its text, so that it survives edits elsewhere. */
export interface SentenceMark { readonly key: string; readonly sentence: string; readonly answers?: false }
/** A finding set aside as wrong, by its key, with the seller's reason if he gave one. */
export interface AsideMark { readonly finding: string; readonly because?: string }
export type Mark = SentenceMark | AsideMark;
export const isAside = (mark: Mark): mark is AsideMark => 'finding' in mark;
