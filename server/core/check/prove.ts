// Rules carry their own proof: every match, weak and near-miss text of elements, sections, style rules and steps of a cause is judged, and what is not as written is a failure.
import type { Proofs } from '../../../rules/schema/words.ts';
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Reading } from '../notice/reading.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { analyse } from '../text/analyse.ts';
import type { Place } from '../text/sentence.ts';
import { findStyle } from './find-style.ts';
import { findEvidence, judgeElement } from './judge-element.ts';
import type { Seen } from './judge-element.ts';
import { seenOf } from './judge-form.ts';
import { whyProofs } from './judge-whys.ts';
import { lookThrough } from './look.ts';
import { placeSentences } from './place-sentences.ts';
import type { PlacedSentence } from './place-sentences.ts';

export interface ProofFailure { readonly rule: string; readonly text: string; readonly expected: string; readonly got: string }
export interface ProofReport { readonly passed: number; readonly failures: readonly ProofFailure[] }

/** What a rule says of a text: a verdict, and the places it rests on. */
interface Judged { readonly verdict: string; readonly places: readonly Place[] }
interface Provable { readonly rule: string; readonly tests: Proofs; readonly judge: (text: string) => Judged }

export function proveRules(rulebook: Rulebook): ProofReport {
  const provable = [...elementProofs(rulebook), ...sectionProofs(rulebook), ...styleProofs(rulebook), ...whyProofs(rulebook)];
  const results = provable.flatMap(proveOne);
  const failures = results.filter((result) => result !== undefined);
  return { passed: results.length - failures.length, failures };
}

function proveOne({ rule, tests, judge }: Provable): (ProofFailure | undefined)[] {
  const expect = (marked: string, expected: string): ProofFailure | undefined => {
    const { text, spans } = unmark(marked);
    const { verdict, places } = judge(text);
    const uncovered = expected === 'missing' ? undefined : spans.find((span) => !places.some((place) => place.start <= span.start && span.end <= place.end));
    if (verdict === expected && uncovered === undefined) return undefined;
    return { rule, text: marked, expected, got: verdict === expected && uncovered !== undefined ? `${verdict}, but not from "${text.slice(uncovered.start, uncovered.end)}"` : verdict };
  };
  const open = (marked: string): ProofFailure | undefined => (expect(marked, 'present') === undefined ? { rule, text: marked, expected: 'a known gap', got: 'present: move it to match' } : undefined);
  return [...tests.match.map(({ text }) => expect(text, 'present')), ...tests.weak.map(({ text }) => expect(text, 'weak')), ...tests['near-miss'].map(({ text }) => expect(text, 'missing')), ...tests.todo.map(({ text }) => open(text))];
}

/** Takes the [[marks]] out and remembers where they stood. */
function unmark(marked: string): { readonly text: string; readonly spans: readonly Place[] } {
  const spans: Place[] = [];
  let text = '';
  for (const part of marked.split(/(\[\[|\]\])/)) {
    if (part === '[[') spans.push({ start: text.length, end: text.length });
    else if (part === ']]') { const last = spans.pop(); if (last !== undefined) spans.push({ start: last.start, end: text.length }); }
    else text += part;
  }
  return { text, spans };
}

/** The sentences of a proof, as if they stood in the part they belong to. */
function placedIn(rulebook: Rulebook, text: string, section: SectionId | undefined): readonly PlacedSentence[] {
  return analyse(rulebook.vocabulary, text).map((sentence) => ({ sentence, sections: section === undefined ? [] : [section], firmly: [] }));
}

/** Proofs are about what answers an element; what merely names its matter is left aside. */
const firmly = ({ about: _, ...seen }: Seen): Seen => seen;

function elementProofs(rulebook: Rulebook): readonly Provable[] {
  const judge = (seen: Seen) => (text: string): Judged => {
    const look = lookThrough(placedIn(rulebook, text, seen.section));
    return { verdict: judgeElement(seen, look).verdict, places: findEvidence(seen, look).map((one) => one.placed.sentence) };
  };
  const base = [...rulebook.elements.values()].filter((element) => element.see.en !== undefined || element.see.ja !== undefined).map((element): Provable => {
    const { id, section, see, weakly, needs } = element;
    const propertyOf = element['property-of'];
    return { rule: `elements/${id}`, tests: element.tests, judge: judge({ key: id, section, element: id, see, needs, ...(weakly === undefined ? {} : { weakly }), ...(propertyOf === undefined ? {} : { propertyOf }) }) };
  });
  // A variant's proofs are the same object in every reason that uses it, and are run once.
  const changed = [...rulebook.reasons.keys()].flatMap((reason) => rulebook.requirements(reason)).filter(({ tests }, i, all) => tests !== undefined && all.findIndex((other) => other.tests === tests) === i);
  const own = changed.flatMap((requirement): readonly Provable[] => (requirement.tests === undefined ? [] : [{ rule: requirement.key, tests: requirement.tests, judge: judge(firmly(requirement)) }]));
  const forms = [...rulebook.forms.values()].flatMap(({ form, questions }) => questions.flatMap(({ rule }): readonly Provable[] => (rule.tests === undefined ? [] : [{ rule: `responses/${form.id}.${rule.id}`, tests: rule.tests, judge: judge(seenOf(form.id, rule)) }])));
  return [...base, ...own, ...forms];
}

function sectionProofs(rulebook: Rulebook): readonly Provable[] {
  return rulebook.sections.map((rule) => ({
    rule: `sections/${rule.id}`, tests: rule.tests,
    judge: (text) => {
      const shown = placeSentences(rulebook, analyse(rulebook.vocabulary, text), []).filter((placed) => placed.sections.includes(rule.id));
      const verdict = shown.length === 0 ? 'missing' : shown.some((placed) => placed.firmly.includes(rule.id)) || rule.tests.weak.length === 0 ? 'present' : 'weak';
      return { verdict, places: shown.map(({ sentence }) => sentence) };
    },
  }));
}

/** What rules that look at the notice are proved against: single offers removed, nothing else said. */
const sure = { certainty: 'stated', because: [] } as const;
const removalOfOffers: Reading = {
  isNotice: true, language: 'en', kind: { id: 'listing-removal', ...sure }, scope: { id: 'listing', ...sure }, response: { id: 'plan', ...sure },
  reasons: [], asks: [], followUps: [], standing: [], earlier: [], fakeSigns: [], entities: { asins: [], orderIds: [], complaintIds: [], metrics: [] },
};

function styleProofs(rulebook: Rulebook): readonly Provable[] {
  return rulebook.styles.map((rule) => ({
    rule: `style/${rule.id}`, tests: rule.tests,
    judge: (text) => {
      // A rule of one part is proved as if the text stood there; any other sees it as a draft.
      const placed = rule.part === undefined ? placeSentences(rulebook, analyse(rulebook.vocabulary, text), []) : placedIn(rulebook, text, rule.part);
      const foreign = [...rulebook.reasons.keys()].find((reason) => rule['unless-reasons']?.includes(reason) !== true);
      const reasons = rule.reasons ?? (rule['issue-known'] && foreign !== undefined ? [foreign] : []);
      const found = findStyle(rule, { rulebook, text, sentences: placed, look: lookThrough(placed), reasons, response: rule.responses?.[0] ?? 'plan', elements: [], papers: [], reading: removalOfOffers });
      const sentences = placed.filter(({ sentence }) => found.some((finding) => finding.places.some((place) => place.start >= sentence.start && place.end <= sentence.end)));
      return { verdict: found.length === 0 ? 'missing' : 'present', places: sentences.map(({ sentence }) => sentence) };
    },
  }));
}
