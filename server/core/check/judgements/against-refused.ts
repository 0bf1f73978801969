// Figures of one matter that the refused text and this one give differently. A correction is right and proper: it wants one sentence that says so.
import { analyse } from '../../text/analyse.ts';
import { rulesOfCase } from '../case-rules.ts';
import { findEvidence } from '../judge-element.ts';
import { lookInCase } from '../look.ts';
import { placeSentences } from '../place-sentences.ts';
import type { PlacedSentence } from '../place-sentences.ts';
import type { Judge, Remark } from '../style-draft.ts';
import { figuresIn, sameUnit } from '../../text/figures.ts';
import type { Figure, Units } from '../../text/figures.ts';

export const againstRefused: Judge = (rule, { rulebook, reasons, response, refused = '', look, elements, sentences }) => {
  if (refused.trim() === '' || response !== 'plan' || (rule.unless !== undefined && look(rule.unless).length > 0)) return [];
  const before = placeSentences(rulebook, analyse(rulebook.vocabulary, refused), reasons);
  const lookBefore = lookInCase(rulesOfCase(rulebook, { reasons, response }), before);
  const said = new Set<number>();
  return reasons.flatMap((reason) => rulebook.requirements(reason)).flatMap((requirement): readonly Remark[] => {
    const now = elements.find(({ key, unclear }) => key === requirement.key && unclear !== true)?.evidence ?? [];
    if (now.length === 0 || requirement.section === 'preventive-measures') return [];
    const figures = figuresOf(sentences.filter(({ sentence }) => now.some(({ start }) => start === sentence.start)), rulebook.units);
    const earlier = figuresOf(findEvidence(requirement, lookBefore).map(({ placed }) => placed), rulebook.units);
    const changed = figures.filter((one) => earlier.some((other) => isSort(one, other)) && !figures.some((mine) => isSort(mine, one) && earlier.some((other) => isSame(mine, other))));
    // A new step has a day and a number of its own; the same step is known by what did not change.
    const same = requirement.section === 'root-cause' || figures.some((one) => earlier.some((other) => isSame(one, other)));
    const [first] = changed;
    if (first === undefined || !same || said.has(first.start)) return [];
    said.add(first.start);
    return [{ places: changed.map(({ start, end }) => ({ start, end })), fill: { now: listed(changed), before: listed(earlier.filter((other) => changed.some((one) => isSort(one, other)))) } }];
  });
};

const isSort = (a: Figure, b: Figure): boolean => a.kind === b.kind && compared.has(a.kind) && (a.kind === 'count' ? a.unit !== '' && b.unit !== '' && sameUnit(a.unit, b.unit) : a.unit === b.unit);
const compared: ReadonlySet<Figure['kind']> = new Set(['date', 'count', 'percent', 'money']);
const isSame = (a: Figure, b: Figure): boolean => isSort(a, b) && a.value === b.value;

const figuresOf = (sentences: readonly PlacedSentence[], units: Units): readonly Figure[] => sentences.flatMap(({ sentence }) => figuresIn(sentence.text, units).map((one) => ({ ...one, start: one.start + sentence.start, end: one.end + sentence.start })));
const listed = (figures: readonly Figure[]): { readonly en: string; readonly ja: string } => { const words = [...new Set(figures.map(({ text }) => text))]; return { en: words.join(', '), ja: words.join('、') }; };
