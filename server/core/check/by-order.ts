// In a draft without headings a plan is still told in its usual order: what happened, what was done, what will be done. Where the words of no sentence show a section, that order does.
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Feature } from '../text/sentence.ts';
import { names } from './style-draft.ts';
import { tells } from './tells.ts';
import type { PlacedSentence } from './place-sentences.ts';
import type { SectionScore } from './score-sections.ts';

type Scores = readonly (readonly SectionScore[])[];

/** Only sentences that no word speaks against (an apology, the notice, praise of the shop), and never firmly. */
export function placeByOrder(placed: readonly PlacedSentence[], scored: Scores): readonly PlacedSentence[] {
  if (placed.some(({ part, sentence }) => part !== undefined || names(protesting, sentence))) return placed;
  return [storyOfCause, actsAfterCause, plansAtTheEnd].reduce((before, step) => step(before, scored), placed);
}

/** A protest is in no order of a plan. */
const protesting = ['protest', 'threat', 'denial'] as const;

const serves = (placed: readonly PlacedSentence[], section: SectionId): boolean => placed.some(({ sections }) => sections.includes(section));

/** Where nothing was done or planned, what is told of the past is as likely a protest. */
function storyOfCause(placed: readonly PlacedSentence[], scored: Scores): readonly PlacedSentence[] {
  if (serves(placed, 'root-cause')) return placed;
  const acted = placed.findIndex(({ sections }) => sections.length > 0);
  const story = placed.map((one, i) => (i < acted && isLike(one, ['done'], ['planned']) && isOpen(scored[i], 'root-cause') ? to('root-cause', one) : one));
  if (serves(story, 'root-cause') || acted < 0) return story;
  // "My helper wrote the brand into the title. The title was corrected": the first act of two is what led to it.
  const first = placed[acted];
  const more = placed.slice(acted + 1).some(({ sections }) => sections.length > 0);
  return more && first !== undefined && isVagueAct(first, scored[acted]) ? placed.map((one, i) => (i === acted ? to('root-cause', one) : one)) : story;
}

const surely = 0.8;
const isVagueAct = ({ sections }: PlacedSentence, scores: readonly SectionScore[] | undefined): boolean => sections.length === 1 && sections[0] === 'corrective-actions' && scores?.some(({ section, score }) => section === 'corrective-actions' && score < surely) === true && isOpen(scores, 'root-cause');

function actsAfterCause(placed: readonly PlacedSentence[], scored: Scores): readonly PlacedSentence[] {
  const from = placed.findIndex(({ sections }) => sections.includes('root-cause'));
  if (from < 0 || serves(placed, 'corrective-actions')) return placed;
  return placed.map((one, i) => (i > from && one.sections.length === 0 && isOwnAct(one, scored[i]) ? to('corrective-actions', one) : one));
}

/** Done by the seller and no failure. Japanese leaves out who did it. */
function isOwnAct(one: PlacedSentence, scores: readonly SectionScore[] | undefined): boolean {
  const fails = scores?.some(({ section, score }) => section === 'root-cause' && score > 0) === true;
  return !fails && isLike(one, ['done'], ['planned', 'negated', 'habit']) && (one.sentence.language === 'ja' || one.sentence.features.has('we')) && isOpen(scores, 'corrective-actions');
}

function plansAtTheEnd(placed: readonly PlacedSentence[], scored: Scores): readonly PlacedSentence[] {
  const from = placed.findIndex(({ sections }) => sections.length > 0);
  if (from < 0 || serves(placed, 'preventive-measures')) return placed;
  return placed.map((one, i) => (i > from && one.sections.length === 0 && isLike(one, ['planned'], ['done']) && isOpen(scored[i], 'preventive-measures') ? to('preventive-measures', one) : one));
}

const to = (section: SectionId, one: PlacedSentence): PlacedSentence => ({ ...one, sections: [section], firmly: [] });

function isLike({ sentence }: PlacedSentence, any: readonly Feature[], none: readonly Feature[]): boolean {
  const has = (feature: Feature): boolean => sentence.features.has(feature);
  return sentence.kind !== 'heading' && tells(sentence) && !has('question') && any.some(has) && !none.some(has);
}

const isOpen = (scores: readonly SectionScore[] | undefined, wanted: SectionId): boolean => scores?.some(({ section, vetoed }) => section === wanted && !vetoed) === true;
