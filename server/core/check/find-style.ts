// Style rules over a draft: what makes a reader stop, whatever the reason.
import type { StyleRule } from '../../../rules/schema/element.ts';
import type { Place } from '../text/sentence.ts';
import type { CaseOfDraft, Look } from './look.ts';
import type { PlacedSentence } from './place-sentences.ts';
import type { Finding } from './verdict.ts';

/** Findings of one rule; none where the case has none of the rule's reasons, or another kind of answer. */
export function findStyle(rule: StyleRule, look: Look, { reasons, response }: CaseOfDraft): readonly Finding[] {
  if (rule.responses !== undefined && !rule.responses.includes(response)) return [];
  if (rule.reasons !== undefined && !rule.reasons.some((reason) => reasons.includes(reason))) return [];
  const inPart = (shows: ReturnType<Look>): ReturnType<Look> => (rule.part === undefined ? shows : shows.filter(({ placed }) => isOfPart(placed, rule.part)));
  if (rule.unless !== undefined && inPart(look(rule.unless)).length > 0) return [];
  // A pattern of features alone shows no words; then the whole sentence is the place.
  const places = inPart(look(rule.when)).map(({ placed: { sentence }, words }): readonly Place[] => (words.length > 0 ? words : [{ start: sentence.start, end: sentence.end }]));
  if (places.length === 0) return [];
  return rule.report === 'once' ? [findingOf(rule, places.flat())] : places.map((words) => findingOf(rule, words));
}

const isOfPart = ({ part, sections, sentence }: PlacedSentence, wanted: StyleRule['part']): boolean => sentence.kind !== 'heading' && (part === undefined ? sections.some((section) => section === wanted) : part === wanted);

function findingOf(rule: StyleRule, places: readonly Place[]): Finding {
  return {
    rule: `style/${rule.id}`, severity: rule.severity, places, message: rule.message, do: rule.do, sources: rule.sources, facts: rule.facts,
    ...(rule.part === undefined ? {} : { section: rule.part }), ...(rule.why === undefined ? {} : { why: rule.why }), ...(rule.flag === undefined ? {} : { flag: rule.flag }),
  };
}
