// The check of a draft: every requirement of every reason, every demand of the notice, every style rule.
import type { ResponseId } from '../../../rules/schema/ids.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { analyseText } from '../text/analyse.ts';
import type { Sentence } from '../text/sentence.ts';
import { answerDemands } from './answer-demands.ts';
import { rulesOfCase } from './case-rules.ts';
import type { CaseRules } from './case-rules.ts';
import { coverDemands } from './coverage.ts';
import { sentenceWords } from './finding-key.ts';
import { judgeForm } from './judge-form.ts';
import { findInDraft } from './find-style.ts';
import { judgeElement, nothingSaid } from './judge-element.ts';
import type { Said, Seen } from './judge-element.ts';
import { judgePlan } from './judge-plan.ts';
import type { JudgedDraft } from './judge-plan.ts';
import { lookInCase } from './look.ts';
import { keyAt } from './sentence-at.ts';
import { placeSentences } from './place-sentences.ts';
import type { PlacedSentence } from './place-sentences.ts';
import type { Beside, StyleDraft } from './style-draft.ts';
import { isAside } from './verdict.ts';
import type { AsideMark, CheckedSentence, CheckResult, ElementVerdict, Finding, FindingAside, Mark } from './verdict.ts';

/** `response`: the kind of answer, a plan unless said; `asked`: which of its questions the case has (without it, those that hang on no other); `files`: names of the files of the case by question, for the coverage. */
export interface DraftToCheck extends Beside { readonly text: string; readonly reasons: readonly string[]; readonly marks?: readonly Mark[]; readonly response?: ResponseId; readonly asked?: readonly string[]; readonly files?: ReadonlyMap<string, readonly string[]> }

/** Pure; places are UTF-16 units of the text as given. Without reasons only sections and style are judged. */
export function checkDraft(rulebook: Rulebook, draft: DraftToCheck): CheckResult {
  const { language, sentences, placed, response, questionOf, elements, sections, findings, aside } = judgeDraft(rulebook, draft);
  const demands = answerDemands(draft.reading, sentences, sections);
  return {
    language, sentences: placed.map(checkedOf), elements, sections, findings, aside, demands,
    coverage: coverDemands({
      text: draft.text, placed, response, elements, sections, demands, asks: (draft.reading?.asks ?? []).map(({ id }) => id),
      questionOf, ...(draft.files === undefined ? {} : { files: draft.files }),
    }),
    flags: [...new Set(findings.flatMap((finding) => finding.flag ?? []))],
  };
}

/** What of a check changes before the eyes of who writes. */
export type TypedCheck = Pick<CheckResult, 'findings' | 'aside' | 'elements'>;
export function checkTyped(rulebook: Rulebook, draft: DraftToCheck): TypedCheck {
  const { findings, aside, elements } = judgeDraft(rulebook, draft);
  return { findings, aside, elements };
}

interface Judged extends TypedCheck, Pick<CheckResult, 'language' | 'sections'> { readonly sentences: readonly Sentence[]; readonly placed: readonly PlacedSentence[]; readonly response: ResponseId; readonly questionOf: CaseRules['questionOf'] }

function judgeDraft(rulebook: Rulebook, draft: DraftToCheck): Judged {
  const { response = 'plan', marks = [] } = draft;
  const { language, sentences } = analyseText(rulebook.vocabulary, draft.text);
  const placed = placeSentences(rulebook, sentences, response === 'plan' ? draft.reasons : []);
  const rules = rulesOfCase(rulebook, { reasons: draft.reasons, response });
  const look = lookInCase(rules, placed);
  const judge = (seen: Seen): ElementVerdict => judgeElement(seen, look, saidOf(seen.key, placed, marks));
  const style = (elements: readonly ElementVerdict[]): StyleDraft => ({ ...draft, rulebook, sentences: placed, look, response, elements });
  const withRemarks = <Judged extends Pick<JudgedDraft, 'elements'>>(judged: Judged): Judged & Pick<JudgedDraft, 'remarks'> => { const seen = style(judged.elements); return { ...judged, remarks: rules.styles.flatMap((rule) => findInDraft(rule, seen)) }; };
  const judged = response === 'plan' ? judgePlan(rulebook, rules, { ...draft, placed, judge, style, marked: !marks.every(isAside) }) : withRemarks(judgeForm(rulebook, response, { keyOf: (name, { evidence }) => keyAt({ text: draft.text, sentences: placed }, name, evidence), judge, ...(draft.asked === undefined ? {} : { asked: draft.asked }) }));
  const { findings, aside } = setAside([...judged.gaps, ...judged.remarks], marks);
  return { language, sentences, placed, response, questionOf: rules.questionOf, elements: judged.elements, sections: judged.sections, findings, aside };
}

/** What the seller called wrong stands apart, but for what would harm him. */
function setAside(all: readonly Finding[], marks: readonly Mark[]): Pick<CheckResult, 'findings' | 'aside'> {
  const said = new Map(marks.filter(isAside).map((mark) => [mark.finding, mark]));
  if (said.size === 0) return { findings: all, aside: [] };
  const markOf = ({ key, stays }: Finding): AsideMark | undefined => (stays === undefined ? said.get(key) : undefined);
  return {
    findings: all.filter((finding) => markOf(finding) === undefined),
    aside: all.flatMap((finding): readonly FindingAside[] => { const mark = markOf(finding); return mark === undefined ? [] : [{ ...finding, ...(mark.because === undefined ? {} : { because: mark.because }) }]; }),
  };
}

/** Marked sentences are known by their words, so a mark outlives edits elsewhere. */
function saidOf(key: string, placed: readonly PlacedSentence[], marks: readonly Mark[]): Said {
  if (marks.length === 0) return nothingSaid;
  const own = marks.flatMap((mark) => (isAside(mark) || mark.key !== key ? [] : [mark]));
  if (own.length === 0) return nothingSaid;
  const marked = (answers: boolean): readonly PlacedSentence[] => {
    const wanted = new Set(own.filter((mark) => (mark.answers ?? true) === answers).map((mark) => sentenceWords(mark.sentence)));
    return placed.filter(({ sentence }) => wanted.has(sentenceWords(sentence.text)));
  };
  return { taken: marked(true), refused: marked(false) };
}

function checkedOf({ sentence: { start, end, text, language }, sections, reasons }: PlacedSentence): CheckedSentence {
  const only = reasons?.length === 1 ? reasons[0] : undefined;
  return { start, end, text, language, sections, ...(only === undefined ? {} : { reason: only }) };
}
