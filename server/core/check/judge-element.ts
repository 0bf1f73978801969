// One requirement against the sentences of a draft: present, weak or missing, with the sentences that show it.
import { hasGapMark } from '../rulebook/gap-mark.ts';
import type { Requirement } from '../rulebook/rulebook.ts';
import type { Analysis } from '../text/analysis.ts';
import type { Place } from '../text/sentence.ts';
import { anyOf, eachPattern } from './look.ts';
import type { Look } from './look.ts';
import type { PlacedSentence } from './place-sentences.ts';
import type { ElementVerdict } from './verdict.ts';

/** A requirement of a reason, or (without reason and section) a question of another kind of answer. */
export type Seen = Pick<Requirement, 'key' | 'element' | 'propertyOf' | 'see' | 'weakly' | 'about' | 'needs'> & Partial<Pick<Requirement, 'reason' | 'section'>> & {
  /** Issues under which it may be told: its own, and those that share its answer. */
  readonly toldUnder?: readonly string[];
};
interface Evidence { readonly placed: PlacedSentence; readonly weak: boolean }

/** `marked`: sentences the user took for the answer. */
export function judgeElement(requirement: Seen, look: Look, marked: readonly PlacedSentence[] = []): ElementVerdict {
  const { key, reason, section, element } = requirement;
  const home = { ...(reason === undefined ? {} : { reason }), ...(section === undefined ? {} : { section }) };
  const found = findEvidence(requirement, look);
  const strong = found.filter((one) => !one.weak);
  const evidence = strong.length > 0 ? [...strong, ...found.filter((one) => one.weak)] : found;
  const places = evidence.map(({ placed }) => placeOf(placed));
  if (marked.length > 0) return { key, ...home, element, verdict: 'present', evidence: marked.map(placeOf), lacks: [], byUser: true };
  if (found.length === 0) return untold({ key, ...home, element }, findMention(requirement, look).map(placeOf));
  const lacks = lacking(requirement, evidence.map(({ placed }) => placed), look);
  return { key, ...home, element, verdict: strong.length === 0 || lacks.length > 0 ? 'weak' : 'present', evidence: places, lacks };
}

/** Nothing answers it. Where its matter is named all the same, it is not called missing: a reader must decide. */
export function untold({ key, reason, section, element }: Pick<ElementVerdict, 'key' | 'reason' | 'section' | 'element'>, mentions: readonly Place[]): ElementVerdict {
  const of = { key, ...(reason === undefined ? {} : { reason }), ...(section === undefined ? {} : { section }), element };
  return mentions.length === 0 ? { ...of, verdict: 'missing', evidence: [], lacks: [] } : { ...of, verdict: 'weak', unclear: true, evidence: mentions, lacks: [] };
}

/** Sentences that only name the matter of the element, in a section where it could be told. */
function findMention({ about, ...requirement }: Seen, look: Look): readonly PlacedSentence[] {
  if (about === undefined) return [];
  const mentions = new Map(eachPattern(about).flatMap(({ pattern: { section: wanted }, alone }) => look(alone)
    .filter(({ placed }) => wanted === undefined || wanted.some((section) => placed.sections.includes(section))).map((show) => [show.at, show] as const)));
  return [...mentions.values()].sort((a, b) => a.at - b.at).flatMap(({ placed }) => (inScope(requirement, placed) ? [placed] : []));
}

const placeOf = ({ sentence: { start, end } }: PlacedSentence): Place => ({ start, end });

const none: readonly never[] = [];
/** All sentences that show the element. */
export function findEvidence(requirement: Seen, look: Look): readonly Evidence[] {
  const seen = look(requirement.see);
  const hints = requirement.weakly === undefined ? none : look(requirement.weakly);
  if (seen.length + hints.length === 0) return none;
  const plainly = new Set(seen.map(({ at }) => at));
  return [...seen, ...hints.filter(({ at }) => !plainly.has(at))].sort((a, b) => a.at - b.at).flatMap(({ placed, at }): readonly Evidence[] => {
    if (!inScope(requirement, placed)) return [];
    return [{ placed, weak: !plainly.has(at) || isOnlyPlanned(requirement, placed) || isElsewhere(requirement, placed) }];
  });
}

function inScope({ reason, propertyOf, toldUnder = reason === undefined ? undefined : [reason] }: Seen, placed: PlacedSentence): boolean {
  if (placed.sentence.kind === 'heading' || tellsNothing(placed)) return false;
  if (toldUnder !== undefined && placed.reasons !== undefined && !placed.reasons.some((id) => toldUnder.includes(id))) return false;
  return propertyOf === undefined || placed.part === propertyOf || (placed.part === undefined && placed.sections.includes(propertyOf));
}

/** Asked by every requirement of every sentence that shows it, so it is kept as long as the sentence stays the same. */
const telling = new WeakMap<Analysis, boolean>();
function tellsNothing(placed: PlacedSentence): boolean {
  const { analysis, text } = placed.sentence;
  const known = telling.get(analysis);
  if (known !== undefined) return known;
  const made = hasGapMark(text) || namesOnly(placed);
  telling.set(analysis, made);
  return made;
}

/** "As told under issue 1: …" names what is told elsewhere. */
const namesOnly = ({ sentence }: PlacedSentence): boolean => sentence.has('told-elsewhere') || isFileName(sentence);

/** A line of the list of attachments that is a file name and nothing else tells nothing. */
function isFileName({ start, end, specifics, kind }: PlacedSentence['sentence']): boolean {
  const mark = 3;
  return kind === 'item' && specifics.some((one) => one.kind === 'file' && one.end >= end && one.start - start <= mark);
}

/** A planned or promised corrective action is weak whatever it names. */
function isOnlyPlanned({ section }: Seen, { sentence: { features } }: PlacedSentence): boolean {
  return section === 'corrective-actions' && features.has('planned') && !features.has('done') && !features.has('running');
}

/** Said under the heading of another part: it is there, but a reader will not find it. */
const isElsewhere = ({ section, propertyOf }: Seen, { part }: PlacedSentence): boolean => section !== undefined && propertyOf === undefined && part !== undefined && part !== section;

function lacking({ needs }: Seen, evidence: readonly PlacedSentence[], look: Look): readonly string[] {
  const there = new Set(evidence);
  return needs
    .filter((group) => !look(anyOf(group)).some(({ placed }) => there.has(placed)))
    .map((group) => group.map((item) => item.replace(/^[#@~]/, '')).join('|'));
}
