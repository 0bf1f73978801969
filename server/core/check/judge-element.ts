// One requirement against the sentences of a draft: present, weak or missing, with the sentences that show it.
import { hasGapMark } from '../rulebook/gap-mark.ts';
import type { Requirement } from '../rulebook/rulebook.ts';
import { byWords } from '../text/of-words.ts';
import type { Place, Sentence } from '../text/sentence.ts';
import { anyOf, bySections } from './look.ts';
import type { Look, Show } from './look.ts';
import type { PlacedSentence } from './place-sentences.ts';
import { breaksPromise, placeOf, takesBack } from './style-draft.ts';
import type { ElementVerdict } from './verdict.ts';

/** A requirement of a reason, or (without reason and section) a question of another kind of answer. */
export type Seen = Pick<Requirement, 'key' | 'element' | 'propertyOf' | 'see' | 'weakly' | 'about' | 'needs'> & Partial<Pick<Requirement, 'reason' | 'section'>> & {
  /** Issues under which it may be told: its own, and those that share its answer. */
  readonly toldUnder?: readonly string[];
};
interface Evidence { readonly placed: PlacedSentence; readonly weak: boolean }
const none: readonly never[] = [];

/** What the user said of sentences: they answer it, or they do not. */
export interface Said { readonly taken: readonly PlacedSentence[]; readonly refused: readonly PlacedSentence[] }
export const nothingSaid: Said = { taken: none, refused: none };

export function judgeElement(requirement: Seen, look: Look, { taken, refused }: Said = nothingSaid): ElementVerdict {
  const { of } = namedOf(requirement);
  if (taken.length > 0) return { ...of, verdict: 'present', evidence: taken.map(placeOf), lacks: none, byUser: true };
  if (refused.length > 0) return { ...judgeFound(requirement, look, (placed) => !refused.includes(placed)), byUser: true };
  return judgeFound(requirement, look);
}

type Counts = (placed: PlacedSentence) => boolean;
function judgeFound(requirement: Seen, look: Look, counts?: Counts): ElementVerdict {
  const { of, missing } = namedOf(requirement);
  const all = findEvidence(requirement, look);
  const found = counts === undefined ? all : all.filter(({ placed }) => counts(placed));
  if (found.length === 0) {
    const mentions = findMention(requirement, look);
    const named = counts === undefined ? mentions : mentions.filter(counts);
    return named.length === 0 ? missing : untold(of, named.map(placeOf));
  }
  const lacks = lacking(requirement, found, look);
  const strong = found.some(({ weak }) => !weak);
  const evidence = strong ? [...found.filter(({ weak }) => !weak), ...found.filter(({ weak }) => weak)] : found;
  return { ...of, verdict: !strong || lacks.length > 0 ? 'weak' : 'present', evidence: evidence.map(({ placed }) => placeOf(placed)), lacks };
}

type OfVerdict = Pick<ElementVerdict, 'key' | 'reason' | 'section' | 'element'>;
interface Named { readonly of: OfVerdict; readonly missing: ElementVerdict }
/** Most requirements are asked of every draft. */
const names = new WeakMap<Seen, Named>();

function namedOf(requirement: Seen): Named {
  const known = names.get(requirement);
  if (known !== undefined) return known;
  const { key, reason, section, element } = requirement;
  const of: OfVerdict = { key, ...(reason === undefined ? {} : { reason }), ...(section === undefined ? {} : { section }), element };
  const made: Named = { of, missing: untold(of, none) };
  names.set(requirement, made);
  return made;
}

/** Nothing answers it. Where its matter is named all the same, it is not called missing: a reader must decide. */
export function untold({ key, reason, section, element }: OfVerdict, mentions: readonly Place[]): ElementVerdict {
  const of = { key, ...(reason === undefined ? {} : { reason }), ...(section === undefined ? {} : { section }), element };
  return mentions.length === 0 ? { ...of, verdict: 'missing', evidence: none, lacks: none } : { ...of, verdict: 'weak', unclear: true, evidence: mentions, lacks: none };
}

/** Sentences that only name the matter of the element, in a section where it could be told. */
function findMention(requirement: Seen, look: Look): readonly PlacedSentence[] {
  const { about } = requirement;
  if (about === undefined) return none;
  const mentions: Show[] = [];
  for (const { sections: wanted, patterns } of bySections(about)) {
    for (const show of look(patterns)) if ((wanted === undefined || wanted.some((section) => show.placed.sections.includes(section))) && !mentions.some(({ at }) => at === show.at)) mentions.push(show);
  }
  if (mentions.length === 0) return none;
  return mentions.sort((a, b) => a.at - b.at).flatMap(({ placed }) => (inScope(requirement, placed) ? [placed] : []));
}

/** All sentences that show the element, in order: both lists are. */
export function findEvidence(requirement: Seen, look: Look): readonly Evidence[] {
  const seen = look(requirement.see);
  const hints = requirement.weakly === undefined ? none : look(requirement.weakly);
  if (seen.length + hints.length === 0) return none;
  const found: Evidence[] = [];
  const add = ({ placed }: Show, plainly: boolean): void => {
    if (inScope(requirement, placed)) found.push({ placed, weak: !plainly || isOnlyPlanned(requirement, placed) || isElsewhere(requirement, placed) });
  };
  let next = 0;
  for (const show of seen) {
    for (let hint = hints[next]; hint !== undefined && hint.at <= show.at; hint = hints[next]) { if (hint.at < show.at) add(hint, false); next += 1; }
    add(show, true);
  }
  for (const hint of hints.slice(next)) add(hint, false);
  return found;
}

function inScope({ reason, section, propertyOf, toldUnder = reason === undefined ? undefined : [reason] }: Seen, placed: PlacedSentence): boolean {
  if (placed.sentence.kind === 'heading' || tellsNothing(placed.sentence) || (section !== 'root-cause' && breaksPromise(placed))) return false;
  if (toldUnder !== undefined && placed.reasons !== undefined && !placed.reasons.some((id) => toldUnder.includes(id))) return false;
  return propertyOf === undefined || placed.part === propertyOf || placed.sections.includes(propertyOf) || placed.sections.includes('corrective-actions');
}

/** A gap, or what is no statement of its own. */
export const tellsNothing = byWords((sentence) => hasGapMark(sentence.text) || namesOnly(sentence));

/** "As told under issue 1: …" names what is told elsewhere. */
const namesOnly = (sentence: Sentence): boolean => sentence.has('told-elsewhere') || takesBack({ sentence }) || isFileName(sentence);

/** A line of the list of attachments that is a file name and nothing else tells nothing. */
function isFileName({ start, end, specifics, kind }: Sentence): boolean {
  const mark = 3;
  return kind === 'item' && specifics.some((one) => one.kind === 'file' && one.end >= end && one.start - start <= mark);
}

/** A planned or promised corrective action is weak whatever it names. */
function isOnlyPlanned({ section }: Seen, { sentence: { features } }: PlacedSentence): boolean {
  return section === 'corrective-actions' && features.has('planned') && !features.has('done') && !features.has('running');
}

/** Said under the heading of another part, or a property of measures told of an action: it is there, but a reader will not find it. */
function isElsewhere({ section, propertyOf }: Seen, { part, sections }: PlacedSentence): boolean {
  if (section === undefined) return false;
  return propertyOf === undefined ? part !== undefined && part !== section : part !== propertyOf && (part !== undefined || !sections.includes(propertyOf));
}

function lacking({ needs }: Seen, evidence: readonly Evidence[], look: Look): readonly string[] {
  const lacks = needs.filter((group) => !look(anyOf(group)).some((show) => evidence.some(({ placed }) => placed === show.placed)));
  return lacks.length === 0 ? none : lacks.map((group) => group.map((item) => item.replace(/^[#@~]/, '')).join('|'));
}
