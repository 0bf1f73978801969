// The verdicts on a plan, kept by what its sentences show: who writes changes one sentence at a time, and mostly nothing of what it shows. No word of a text is kept.
import { sections } from '../../../rules/schema/ids.ts';
import type { SectionId, StyleRule } from '../../../rules/schema/element.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { ofWords } from '../text/of-words.ts';
import type { Place, Sentence } from '../text/sentence.ts';
import type { CaseRules } from './case-rules.ts';
import { fitsLength, hasLength } from './find-style.ts';
import type { Lengthy } from './find-style.ts';
import { breaksOff } from './judgements/breaks-off.ts';
import { bearing } from './judgements/index.ts';
import { tellsNothing } from './judge-element.ts';
import { LastUsed } from './last-used.ts';
import type { PlacedSentence } from './place-sentences.ts';
import { breaksPromise, takesBack } from './style-draft.ts';
import type { ElementVerdict, SectionVerdict } from './verdict.ts';

/** `styles`: those that may find something. */
export interface Verdicts { readonly elements: readonly ElementVerdict[]; readonly sections: readonly SectionVerdict[]; readonly styles: readonly StyleRule[] }

/** A verdict, and its evidence by the numbers of the sentences. */
interface Kept<Verdict> { readonly verdict: Verdict; readonly at: readonly number[] }
interface KeptVerdicts { readonly elements: readonly Kept<ElementVerdict>[]; readonly sections: readonly Kept<SectionVerdict>[]; readonly styles: readonly StyleRule[] }

/** By shape. */
const kept = new WeakMap<Rulebook, LastUsed<KeptVerdicts>>();
/** Some 4 KB each. */
const mostKept = 1000;

/** Verdicts of the same shape as they stand in this draft. */
export function keptVerdicts(rulebook: Rulebook, shape: string, placed: readonly PlacedSentence[]): Verdicts | undefined {
  const known = kept.get(rulebook)?.get(shape);
  if (known === undefined) return undefined;
  const placeAt = (at: number): Place => placed[at]?.sentence.place ?? nowhere;
  const here = <Verdict extends ElementVerdict | SectionVerdict>({ verdict, at }: Kept<Verdict>): Verdict => (at.length === 0 ? verdict : { ...verdict, evidence: at.map(placeAt) });
  return { elements: known.elements.map(here), sections: known.sections.map(here), styles: known.styles };
}
const nowhere: Place = { start: 0, end: 0 };

export function keepVerdicts(rulebook: Rulebook, shape: string, placed: readonly PlacedSentence[], verdicts: Verdicts): void {
  const numbers = new Map(placed.map(({ sentence }, at) => [sentence.place, at]));
  const without = <Verdict extends ElementVerdict | SectionVerdict>(verdict: Verdict): Kept<Verdict> => ({ verdict: verdict.evidence.length === 0 ? verdict : { ...verdict, evidence: [] }, at: verdict.evidence.map((place) => numbers.get(place) ?? -1) });
  const made: KeptVerdicts = { elements: verdicts.elements.map(without), sections: verdicts.sections.map(without), styles: verdicts.styles };
  // Evidence that is no whole sentence would be lost.
  if ([...made.elements, ...made.sections].some(({ at }) => at.includes(-1))) return;
  const ofRulebook = kept.get(rulebook) ?? new LastUsed<KeptVerdicts>(mostKept);
  kept.set(rulebook, ofRulebook);
  ofRulebook.keep(shape, made);
}

/** Whether that the rule finds something follows from the shape alone. */
export const restsOnShape = ({ judge }: StyleRule): boolean => judge === undefined || bearing[judge] !== undefined;

/** All that verdicts rest on, in numbers: drafts of one shape are judged the same. */
export function shapeOf(rulebook: Rulebook, rules: CaseRules, draft: Lengthy): string {
  const fits = rules.styles.filter(hasLength).map((rule) => (fitsLength(rule, draft) ? 'f' : '')).join('-');
  return `${String(rules.number)}${fits}${breaksOff(rulebook, draft.sentences) ? 'b' : ''} ${draft.sentences.map((one) => `${String(sortOf(rules, one.sentence))}${placingOf(one)}`).join(' ')}`;
}

function placingOf({ part, sections: own, firmly, reasons }: PlacedSentence): string {
  const bits = (list: readonly SectionId[]): number => list.reduce((sum, section) => sum + (bitOf[section] ?? 0), 0);
  return `.${String((part === undefined ? 0 : bitOf[part] ?? 0) * 64 + bits(own) * 8 + bits(firmly))}${reasons === undefined ? '' : `@${reasons.join()}`}`;
}
const bitOf: Readonly<Partial<Record<SectionId, number>>> = Object.fromEntries(sections.map((section, i) => [section, 1 << i]));

/** The same for all sentences that are alike to the rules of the case. */
const sortOf = ofWords((rules: CaseRules, sentence: Sentence): number => {
  const shown = rules.indexes.map((index) => index.match(sentence).map(({ entry }) => entry).join(' '));
  const bears = [tellsNothing(sentence), takesBack({ sentence }), breaksPromise({ sentence })].map(Number).join('');
  const beside = rules.styles.map((rule) => (rule.judge === undefined ? '' : bearing[rule.judge]?.(rule, sentence) ?? '')).join('');
  return numberOf([String(rules.number), sentence.kind, sentence.language, bears, [...sentence.features].join(' '), beside, ...shown].join('\n'));
});

const numbers = new Map<string, number>();
let given = 0;
/** Some 150 bytes each. */
const mostNumbers = 20_000;

/** A number is given once: where names were dropped, a draft is judged anew. */
function numberOf(name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  if (numbers.size >= mostNumbers) numbers.clear();
  given += 1;
  numbers.set(name, given);
  return given;
}
