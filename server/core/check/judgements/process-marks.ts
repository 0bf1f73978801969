// What makes a process of a step: who, how often, which check, which limit, which record. The rule that asks for a process holds the words, one pattern for each mark.
import type { StyleRule } from '../../../../rules/schema/element.ts';
import type { Pattern } from '../../../../rules/schema/words.ts';
import { ofWords } from '../../text/of-words.ts';
import type { Sentence } from '../../text/sentence.ts';
import { holds } from '../../text/holds.ts';
import { alone } from '../look.ts';
import type { PlacedSentence } from '../place-sentences.ts';
import { isTold } from '../style-draft.ts';
import { tells } from '../tells.ts';

/** A check without its person, day or limit is a mere intention. */
const enough = 2;
/** Marks that stand in several sentences ("We count every Friday. The owner signs."). */
const enoughTogether = 3;

type MarksOf = Pick<StyleRule, 'when' | 'unless'>;
const marksIn = ofWords(({ when }: MarksOf, sentence): readonly Pattern[] => (when[sentence.language] ?? []).filter((pattern) => holds(alone(pattern), sentence)));
const marksOf = (rule: MarksOf, { sentence }: PlacedSentence): readonly Pattern[] => marksIn(rule, sentence);

/** A step that bears two marks, or steps that bear three together. */
export function haveProcess(rule: MarksOf, steps: readonly PlacedSentence[]): boolean {
  const marks = steps.map((step) => marksOf(rule, step));
  return marks.some((own) => own.length >= enough) || new Set(marks.flat()).size >= enoughTogether;
}
export const isProcess = (rule: MarksOf, step: PlacedSentence): boolean => marksOf(rule, step).length >= enough;

/** A sentence that tells something, and not what `unless` shows. */
const isStep = (rule: MarksOf, placed: PlacedSentence): boolean => isTold(placed) && tellsStep(rule, placed.sentence);
const tellsStep = ofWords(({ unless }: MarksOf, sentence) => tells(sentence) && (unless === undefined || !holds(unless, sentence)));
/** All that a judgement by process asks of the words of a sentence. */
export const stepIn = (rule: MarksOf, sentence: Sentence): string => (tellsStep(rule, sentence) ? `s${marksIn(rule, sentence).map((mark) => (rule.when[sentence.language] ?? []).indexOf(mark)).join('.')}` : '');
const lasts = ({ sentence: { features } }: PlacedSentence): boolean => features.has('planned') || features.has('habit') || features.has('running');

export interface Prevention { readonly headed: boolean; readonly steps: readonly PlacedSentence[] }

/** The steps below the heading of the prevention; without one, those whose own words tell of what lasts or is to come. */
export function preventionOf(rule: MarksOf, sentences: readonly PlacedSentence[]): Prevention {
  const headed = sentences.some(({ part }) => part === 'preventive-measures');
  const within = (placed: PlacedSentence): boolean => (headed ? placed.part === 'preventive-measures' : placed.sections.includes('preventive-measures') && lasts(placed));
  return { headed, steps: sentences.filter((placed) => within(placed) && isStep(rule, placed)) };
}

/** Without a heading a lasting rule may stand among the actions. */
export const lastingSteps = (rule: MarksOf, sentences: readonly PlacedSentence[]): readonly PlacedSentence[] => sentences.filter((placed) => lasts(placed) && placed.sections.length > 0 && !placed.sections.includes('root-cause') && isStep(rule, placed));
