// Where each sentence of a draft belongs: the part its heading opens, the issue its block answers, the sections its own words show.
import { sections } from '../../../rules/schema/ids.ts';
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { holds } from '../text/holds.ts';
import { ofWords } from '../text/of-words.ts';
import type { Sentence } from '../text/sentence.ts';
import { blockReasons } from './issue-blocks.ts';
import { scoreSections } from './score-sections.ts';
import type { SectionScore } from './score-sections.ts';
import { joinNeighbours } from './join-neighbours.ts';
import { placeByOrder } from './by-order.ts';
import { tells } from './tells.ts';

export interface PlacedSentence {
  readonly sentence: Sentence;
  /** The part whose heading stands above it; undefined without headings. */
  readonly part?: SectionId;
  /** The reasons whose block it stands in; undefined: it counts for all. */
  readonly reasons?: readonly string[];
  readonly sections: readonly SectionId[];
  /** Those of its sections that it serves with more than a vague word. */
  readonly firmly: readonly SectionId[];
}

type Own = Pick<PlacedSentence, 'sections' | 'firmly'>;

export function placeSentences(rulebook: Rulebook, sentences: readonly Sentence[], reasons: readonly string[]): readonly PlacedSentence[] {
  const blocks = blockReasons(rulebook, sentences, reasons);
  const openings = sentences.map((sentence) => openingOf(rulebook, sentence));
  // One heading alone divides nothing: a letter with parts has at least two.
  const headed = new Set(openings.filter((opened) => opened !== 'none' && opened !== 'closing'));
  const divided = headed.size > 1;
  const under = waysUnder(rulebook, { divided, headed });
  let part: SectionId | undefined;
  const scored: (readonly SectionScore[])[] = [];
  const placed = sentences.map((sentence, i): PlacedSentence => {
    const opened = openings[i];
    // A new issue begins before its parts: the last part of the issue above is over.
    if (blocks[i] !== blocks[i - 1]) part = undefined;
    if (opened !== undefined && opened !== 'none') part = opened === 'closing' ? undefined : opened;
    const scores = scoresOf(rulebook, sentence);
    scored.push(scores);
    if (!divided && opened === 'none' && speaksElsewhere(scores, part)) part = undefined;
    const own = ownSections(under[part ?? 'none'], sentence);
    const block = blocks[i];
    return { sentence, ...own, ...(part === undefined || !divided ? {} : { part }), ...(block === undefined ? {} : { reasons: block }) };
  });
  return joinNeighbours(placeByOrder(placed, scored), scored);
}

/** The part that a sentence of a draft opens. */
export const openingOf = ofWords((rulebook: Rulebook, sentence): SectionId | 'closing' | 'none' => openedPart(rulebook, sentence) ?? 'none');

/** A heading, or what stands for one, belongs to no section by its words. */
const scoresOf = ofWords((rulebook: Rulebook, sentence): readonly SectionScore[] => (sentence.kind === 'heading' || (openingOf(rulebook, sentence) !== 'none' && isTitle(sentence)) ? [] : scoreSections(rulebook, sentence)));

/** The part that a heading opens, or the words before a colon ("Root cause: we ..."); `closing` ends all parts. */
export function openedPart(rulebook: Rulebook, sentence: Sentence): SectionId | 'closing' | undefined {
  const label = isTitle(sentence) ? sentence : labelOf(sentence);
  if (label === undefined) return undefined;
  const named = rulebook.sections.filter((rule) => holds(rule.heading, label)).map((rule) => rule.id);
  // "Root cause and corrective actions" opens both; what stands below decides for itself.
  if (named.length > 1) return 'closing';
  if (named[0] !== undefined) return named[0];
  return label.has('closing-heading') ? 'closing' : undefined;
}

/** A heading, a line that leads on to a list, a question of the notice put above its answer, or a numbered title. */
const isTitle = (sentence: Sentence): boolean => sentence.kind === 'heading' || /[:：]$/.test(sentence.text) || isQuotedQuestion(sentence) || isNumberedTitle(sentence) || isCopiedLine(sentence) || isShortClause(sentence);

const longestQuestion = 100;
const isQuotedQuestion = ({ text }: Sentence): boolean => text.length <= longestQuestion && /^(?:[-*•\d.() ]{0,5})(?:what|which|how|why)\b.*\?$/i.test(text);

/** "Greater detail on the steps you have taken ...", "The root causes that led to the issue.": a line of the notice put above its answer, too long for a heading. */
const longestLine = 160;
const isCopiedLine = ({ text, kind }: Sentence): boolean => kind !== 'heading' && text.length <= longestLine && copiedLine.test(text) && !(text.endsWith('.') && /\b(?:is|are|was|were|as follows)\b/.test(text));
const copiedLine = /^[-*•–\d.() ]{0,5}(?:(?:greater|more|further|provide|please provide|a|an)\s{1,3}){0,4}(?:the\s{1,3})?(?:details?|explanation|description|root causes?|actions?|steps?|measures?)\b[^.!?。]*\.?$/i;

/** "What happened.", "How we keep it shut.": a clause without a subject of its own, put above what it asks. */
const isShortClause = ({ text, language }: Sentence): boolean => language === 'en' && /^[-*•–—\d.() ]{0,5}(?:what|why|how|where)\b[^,;:?]{3,50}\.$/i.test(text) && text.split(' ').length <= mostTitleWords;

const titleMark = /^(?:\d{1,2}[.)．、]|[（(]\d{1,2}[)）]|[ivxIVX]{1,4}[.)]|[A-Za-z][.)]|[●■◆◎○★①-⑳])[ 　]*/u;
const mostTitleWords = 7;
const mostTitleLetters = 25;

/** "3. What we have done": in a list of numbered titles each looks like an item. */
function isNumberedTitle({ kind, text, language, features }: Sentence): boolean {
  const mark = kind === 'item' ? titleMark.exec(text)?.[0].length : undefined;
  if (mark === undefined || features.has('concrete') || /[.。!?！？;,、，]$/u.test(text)) return false;
  const title = text.slice(mark);
  return language === 'ja' ? title.length <= mostTitleLetters && !/[、。]|ます|ました/u.test(title) : title.split(' ').length <= mostTitleWords && /^(?:what|why|how|root|cause|causes|reason|reasons|action|actions|corrective|preventive|prevention|steps|measures|plan|future|improvements?|solutions?|corrections?|immediate|lasting|already|done|since|in force|so that|lessons|problems?|issues?|background|explanation|analysis|findings|investigation|remedial|long|next|going|moving|from|preventative|my|our|the|changes|controls|ongoing|permanent|commitments?|put)\b/i.test(title);
}

const longestLabel = 60;
const mostLabelWords = 7;

/** The words before an early colon, as a heading of its own. */
export function labelOf(sentence: Sentence): Sentence | undefined {
  // Not the colon of a time (9:00).
  const colon = sentence.text.search(/：|:(?=\s)/);
  if (colon < 2 || colon > longestLabel || colon >= sentence.text.length - 2 || /[.。]/.test(sentence.text.slice(3, colon)) || sentence.text.slice(0, colon).split(' ').length > mostLabelWords) return undefined;
  return sentence.headingUpTo(colon);
}

const enough = 0.5;
/** What a sentence under another heading must score to belong here as well. */
const against: Readonly<Record<SectionId, Readonly<Record<SectionId, number>>>> = {
  'root-cause': { 'root-cause': 0, 'corrective-actions': 0.8, 'preventive-measures': 0.9 },
  'corrective-actions': { 'root-cause': 0.95, 'corrective-actions': 0, 'preventive-measures': 0.65 },
  'preventive-measures': { 'root-cause': 0.97, 'corrective-actions': 0.95, 'preventive-measures': 0 },
};

/** Words of another section, strong enough to say that the text has moved on. */
const speaksElsewhere = (scores: readonly SectionScore[], part: SectionId | undefined): boolean => scores.some(({ section, score, vetoed }) => section !== part && !vetoed && score >= 0.6);

/** `divided`: the draft has headings for several parts, so a heading rules what stands below; a lone one only leans towards its section. A section without a heading of its own (`headed`) is told under that of another. */
interface Under { readonly part: SectionId | undefined; readonly divided: boolean; readonly headed: ReadonlySet<SectionId | 'closing' | 'none'> }
interface UnderIn extends Under { readonly rulebook: Rulebook }
type Ways = Readonly<Record<SectionId | 'none', UnderIn>>;

const ways = new WeakMap<Rulebook, Map<string, Ways>>();
/** How a sentence may stand in such a draft, by its part; the same for all drafts of the sort. */
function waysUnder(rulebook: Rulebook, draft: Omit<Under, 'part'>): Ways {
  const ofRulebook = ways.get(rulebook) ?? new Map<string, Ways>();
  ways.set(rulebook, ofRulebook);
  const name = [...draft.headed].sort().join(' ');
  const known = ofRulebook.get(name);
  if (known !== undefined) return known;
  const under = (part: SectionId | undefined): UnderIn => ({ ...draft, part, rulebook });
  const made: Ways = { 'none': under(undefined), 'root-cause': under('root-cause'), 'corrective-actions': under('corrective-actions'), 'preventive-measures': under('preventive-measures') };
  ofRulebook.set(name, made);
  return made;
}

const ownSections = ofWords((under: UnderIn, sentence): Own => chooseSections(scoresOf(under.rulebook, sentence), under, sentence));

function chooseSections(scores: readonly SectionScore[], { part, divided, headed }: Under, sentence: Sentence): Own {
  // What stands under "Prevention" is told there on purpose, finished steps and what must not be; under "Actions" only a measure moves on.
  const elsewhere = !(divided && part === 'preventive-measures') && speaksElsewhere(divided && part === 'corrective-actions' ? scores.filter(({ section }) => section !== 'root-cause') : scores, part);
  // "Actions" holds the measures too where they have no heading: what is done again and again is one of them, or stands among them.
  const both = divided && part === 'corrective-actions' && !headed.has('preventive-measures');
  const chosen = scores.filter(({ section, score, vetoed, closed }) => {
    if (section === part) return !closed && (score >= 0.2 || ((!elsewhere || (part === 'root-cause' && headed.has('corrective-actions'))) && !(both && isStanding(sentence)) && tells(sentence)));
    if (vetoed) return false;
    if (part === undefined) return score >= enough;
    return score >= (divided && headed.has(section) ? against[part][section] : enough);
  });
  return {
    sections: sections.filter((section) => chosen.some((one) => one.section === section)),
    firmly: sections.filter((section) => chosen.some((one) => one.section === section && (one.firm || (part === section && sentence.features.has('concrete'))))),
  };
}

const isStanding = ({ features }: Sentence): boolean => !features.has('done') && !features.has('running');
