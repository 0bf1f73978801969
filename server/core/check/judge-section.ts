// One section for one reason: present, weak or missing, from its sentences and its elements.
import { sections } from '../../../rules/schema/element.ts';
import type { SectionId } from '../../../rules/schema/element.ts';
import type { PlacedSentence } from './place-sentences.ts';
import type { ElementVerdict, SectionVerdict, Verdict } from './verdict.ts';

export function judgeSections(reason: string, sentences: readonly PlacedSentence[], elements: readonly ElementVerdict[]): readonly SectionVerdict[] {
  return sections.map((section) => judgeSection(section, { reason, sentences, elements }));
}

interface Given { readonly reason: string; readonly sentences: readonly PlacedSentence[]; readonly elements: readonly ElementVerdict[] }

function judgeSection(section: SectionId, { reason, sentences, elements }: Given): SectionVerdict {
  const own = sentences.filter((placed) => placed.sections.includes(section) && (placed.reasons === undefined || placed.reasons.includes(reason)) && (section !== 'corrective-actions' || isCarriedOut(placed)));
  const firm = own.filter((placed) => placed.firmly.includes(section));
  const ofReason = elements.filter((element) => element.reason === reason && element.section === section);
  const evidence = (firm.length > 0 ? firm : own).map(({ sentence: { start, end } }) => ({ start, end }));
  if (evidence.length > 0 || ofReason.some((element) => element.verdict === 'present')) {
    return { reason, section, verdict: strength(firm.length > 0, ofReason), evidence: evidence.length > 0 ? evidence : ofReason.filter(({ verdict }) => verdict === 'present').flatMap((element) => element.evidence) };
  }
  return { reason, section, verdict: 'missing', evidence: [] };
}

/** With known requirements a section is present where one of them is, or where concrete sentences touch one; sentences alone make it weak. */
function strength(firm: boolean, elements: readonly ElementVerdict[]): Verdict {
  const touched = elements.length === 0 || elements.some((element) => element.verdict !== 'missing');
  return (firm && touched) || elements.some((element) => element.verdict === 'present') ? 'present' : 'weak';
}

/** An intention is not an action; "we are now switching …, it will be possible …" is one. */
export const isCarriedOut = ({ sentence: { features } }: PlacedSentence): boolean => features.has('done') || !features.has('planned');
