// One section for one reason: present, weak or missing, from its sentences and its elements.
import type { SectionId } from '../../../rules/schema/element.ts';
import type { PartOfCase } from './parts-of-case.ts';
import type { PlacedSentence } from './place-sentences.ts';
import { placeOf } from './style-draft.ts';
import type { ElementVerdict, SectionVerdict } from './verdict.ts';

/** A verdict on each part of the case, in their order. */
export const judgeSections = (parts: readonly PartOfCase[], sentences: readonly PlacedSentence[], elements: readonly ElementVerdict[]): readonly SectionVerdict[] => parts.map((part) => judgeSection(part, sentences, elements));

function judgeSection({ reason, section, asked }: PartOfCase, sentences: readonly PlacedSentence[], elements: readonly ElementVerdict[]): SectionVerdict {
  const own = sentences.filter((placed) => placed.sections.includes(section) && (placed.reasons === undefined || placed.reasons.includes(reason)));
  const told = section === 'corrective-actions' ? own.filter(isCarriedOut) : own;
  const ofSection = asked.flatMap(({ at }) => elements[at] ?? []);
  const ofReason = ofSection.filter((element) => element.verdict === 'present');
  // An action that is only touched is none; a cause or a measure that is touched is there, if thinly.
  const touched = section === 'corrective-actions' ? ofReason : ofSection.filter((element) => element.verdict !== 'missing' && element.unclear !== true && !aside.has(element.element));
  const firm = told.filter((placed) => placed.firmly.includes(section));
  const shown = [firm, told, own.filter((placed) => placed.part === section)].find((list) => list.length > 0) ?? [];
  const evidence = shown.length > 0 ? shown.map(placeOf) : touched.flatMap((element) => element.evidence);
  if (evidence.length === 0) return { reason, section, verdict: 'missing', evidence };
  return { reason, section, verdict: isEnough[section](told, ofReason.length) ? 'present' : 'weak', evidence };
}

/** What the notice says, and who is to blame, is no cause yet. */
const aside: ReadonlySet<string> = new Set(['names-issue', 'own-responsibility']);

const concrete = (told: readonly PlacedSentence[]): number => told.filter(({ sentence }) => sentence.features.has('concrete')).length;

/** What a reader takes for a section that is there and not only touched: a cause with its story, an action with a figure or several, measures with figures. */
const isEnough: Readonly<Record<SectionId, (told: readonly PlacedSentence[], present: number) => boolean>> = {
  'root-cause': (told, present) => told.length >= 3 || (told.length >= 2 && concrete(told) >= 1) || present >= 1,
  'corrective-actions': (told, present) => told.length >= 3 || concrete(told) >= 1 || present >= 1,
  'preventive-measures': (told, present) => concrete(told) >= 2 || present >= 2,
};

/** An intention is not an action; "we are now switching …, it will be possible …" is one. */
export const isCarriedOut = ({ sentence: { features } }: PlacedSentence): boolean => features.has('done') || !features.has('planned');
