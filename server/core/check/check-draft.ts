// The check of a draft: every requirement of every reason, every demand of the notice, every style rule.
import type { Reading } from '../notice/reading.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { analyse } from '../text/analyse.ts';
import { detectLanguage } from '../text/language.ts';
import { answerDemands } from './answer-demands.ts';
import { findGaps } from './find-gaps.ts';
import { findStyle } from './find-style.ts';
import { judgeElement } from './judge-element.ts';
import { judgeSections } from './judge-section.ts';
import { placeSentences } from './place-sentences.ts';
import type { PlacedSentence } from './place-sentences.ts';
import type { CheckedSentence, CheckResult, Mark } from './verdict.ts';

export interface DraftToCheck { readonly text: string; readonly reasons: readonly string[]; readonly reading?: Reading; readonly marks?: readonly Mark[] }

/** Pure; places are UTF-16 units of the text as given. Without reasons only sections and style are judged. */
export function checkDraft(rulebook: Rulebook, draft: DraftToCheck): CheckResult {
  const sentences = analyse(rulebook.vocabulary, draft.text);
  const placed = placeSentences(rulebook, sentences, draft.reasons);
  const elements = draft.reasons.flatMap((reason) => rulebook.requirements(reason)).map((requirement) => judgeElement(requirement, placed, markedFor(requirement.key, placed, draft.marks ?? [])));
  const sections = (draft.reasons.length > 0 ? draft.reasons : ['']).flatMap((reason) => judgeSections(reason, placed, elements));
  const findings = [...draft.reasons.flatMap((reason, i) => findGaps(rulebook, { reason, earlier: draft.reasons.slice(0, i), elements, sections })), ...rulebook.styles.flatMap((rule) => findStyle(rule, placed, draft.reasons))];
  return {
    language: detectLanguage(draft.text), sentences: placed.map(checkedOf), elements, sections, findings,
    demands: answerDemands(draft.reading, sentences, sections),
    flags: [...new Set(findings.flatMap((finding) => finding.flag ?? []))],
  };
}

const oneSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Marked sentences are known by their words, so a mark outlives edits elsewhere. */
function markedFor(key: string, placed: readonly PlacedSentence[], marks: readonly Mark[]): readonly PlacedSentence[] {
  const wanted = new Set(marks.filter((mark) => mark.key === key).map((mark) => oneSpace(mark.sentence)));
  return wanted.size === 0 ? [] : placed.filter(({ sentence }) => wanted.has(oneSpace(sentence.text)));
}

function checkedOf({ sentence: { start, end, text, language }, sections, reasons }: PlacedSentence): CheckedSentence {
  const only = reasons?.length === 1 ? reasons[0] : undefined;
  return { start, end, text, language, sections, ...(only === undefined ? {} : { reason: only }) };
}
