// Sentences whose own words say nothing of a section, told between others that do: a story of causes, a list of measures.
import type { SectionId } from '../../../rules/schema/element.ts';
import type { PlacedSentence } from './place-sentences.ts';
import type { SectionScore } from './score-sections.ts';
import { tells } from './tells.ts';

/** Only where no word speaks against it, and never firmly. `scored`: what the words of each sentence say. */
export function joinNeighbours(placed: readonly PlacedSentence[], scored: readonly (readonly SectionScore[])[]): readonly PlacedSentence[] {
  const joined: PlacedSentence[] = [];
  let onlyCauses = true;
  placed.forEach((one, i) => {
    const silent = one.sections.length === 0 && one.sentence.kind !== 'heading' && tells(one.sentence);
    const sections = silent ? neighbours({ one, before: joined[i - 1], after: placed[i + 1], onlyCauses }).filter((section) => isOpen(scored[i], section)) : one.sections;
    if (sections.some((section) => section !== 'root-cause')) onlyCauses = false;
    joined.push(sections === one.sections ? one : { ...one, sections });
  });
  return joined;
}

const isOpen = (scores: readonly SectionScore[] | undefined, section: SectionId): boolean => scores?.some((score) => score.section === section && !score.vetoed) === true;

interface Around { readonly one: PlacedSentence; readonly before: PlacedSentence | undefined; readonly after: PlacedSentence | undefined; readonly onlyCauses: boolean }

function neighbours({ one, before, after, onlyCauses }: Around): readonly SectionId[] {
  const left = before?.sections ?? [];
  const right = after?.sections ?? [];
  const both = left.filter((section) => right.includes(section));
  if (both.length > 0) return both;
  const { kind, language, features } = one.sentence;
  if (kind === 'item') return before?.sentence.kind === 'item' && left.length > 0 ? left : after?.sentence.kind === 'item' ? right : [];
  // Before anything is done or planned, what is told of the past goes on with the cause; in English it is as often the notice told again.
  return language === 'ja' && onlyCauses && (features.has('done') || features.has('negated')) && [...left, ...right].includes('root-cause') ? ['root-cause'] : [];
}
