// The coverage sheet: each demand, the sentences that answer it, and the papers that prove them. It reports what is named; whether a paper exists it cannot know.
import { sections } from '../../../rules/schema/ids.ts';
import type { AskId, ResponseId } from '../../../rules/schema/ids.ts';
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Place } from '../text/sentence.ts';
import type { PlacedSentence } from './place-sentences.ts';
import type { Demand, ElementVerdict, SectionVerdict, Verdict } from './verdict.ts';

export interface Quote extends Place { readonly text: string }

/** `sentence`: named in a sentence that answers; `beside`: in the one before or after it; `answers`: only in the answers of the case, the draft does not name it. */
export interface ProvingPaper { readonly name: string; readonly named: 'sentence' | 'beside' | 'answers' }

export interface CoverageLine {
  readonly verdict: Verdict;
  readonly unclear?: true;
  readonly byUser?: boolean;
  /** None: not answered. Where it is unclear, the sentences that only name the matter. */
  readonly sentences: readonly Quote[];
  /** None: no paper is named. */
  readonly papers: readonly ProvingPaper[];
}
export interface CoveredElement extends CoverageLine { readonly key: string; readonly element: string }
/** `asked`: the notice asks for it. A part of a plan stands there for each reason with its elements; a kind of answer (`response`) with its questions. */
export interface CoveredDemand extends CoverageLine { readonly ask?: AskId; readonly response?: ResponseId; readonly asked: boolean; readonly reason?: string; readonly section?: SectionId; readonly elements: readonly CoveredElement[] }

/** `files`: names of files by question, as a case has them in its answers; `questionOf`: the question of an element, by its key. */
export interface ToCover {
  readonly text: string; readonly placed: readonly PlacedSentence[]; readonly response: ResponseId;
  readonly elements: readonly ElementVerdict[]; readonly sections: readonly SectionVerdict[]; readonly demands: readonly Demand[]; readonly asks: readonly AskId[];
  readonly files?: ReadonlyMap<string, readonly string[]>; readonly questionOf: (key: string) => string;
}

export function coverDemands(draft: ToCover): readonly CoveredDemand[] {
  const lines = elementLines(draft);
  return [
    ...draft.sections.map((one) => partOf(one, draft, lines)),
    ...formOf(draft, lines),
    ...draft.demands.filter(({ ask }) => !sections.some((section) => section === ask)).map((demand): CoveredDemand => ({ ask: demand.ask, asked: true, ...lineOf(draft, demand), elements: [] })),
  ];
}

interface Line { readonly verdict: ElementVerdict; readonly covered: CoveredElement }

const elementLines = (draft: ToCover): readonly Line[] => draft.elements.map((verdict) => ({
  verdict, covered: withAnswers(draft, verdict.key, { key: verdict.key, element: verdict.element, ...lineOf(draft, verdict) }),
}));

function partOf({ reason, section, verdict, evidence }: SectionVerdict, draft: ToCover, lines: readonly Line[]): CoveredDemand {
  const own = lines.filter((line) => line.verdict.reason === reason && line.verdict.section === section).map(({ covered }) => covered);
  const papers = [...lineOf(draft, { verdict, evidence }).papers, ...own.flatMap((line) => line.papers)];
  return { ask: section, asked: draft.asks.includes(section), ...(reason === '' ? {} : { reason }), section, verdict, sentences: quotes(draft, evidence), papers: once(papers), elements: own };
}

/** The questions of an answer that is no plan, as one demand. */
function formOf(draft: ToCover, lines: readonly Line[]): readonly CoveredDemand[] {
  const own = lines.filter((line) => line.verdict.reason === undefined).map(({ covered }) => covered);
  if (own.length === 0) return [];
  const verdict = (['present', 'missing'] as const).find((all) => own.every((line) => line.verdict === all)) ?? 'weak';
  return [{ response: draft.response, asked: false, verdict, sentences: [], papers: once(own.flatMap((line) => line.papers)), elements: own }];
}

type Judged = Pick<ElementVerdict, 'verdict' | 'evidence' | 'unclear' | 'byUser'> & { readonly element?: string };

function lineOf(draft: ToCover, { verdict, evidence, unclear, byUser, element }: Judged): CoverageLine {
  // A sentence that perhaps answers nothing has no proof to look for.
  const papers = unclear === true ? [] : once(evidence.flatMap((place) => papersAt(draft, place, element)));
  return { verdict, ...(unclear === undefined ? {} : { unclear }), ...(byUser === undefined ? {} : { byUser }), sentences: quotes(draft, evidence), papers };
}

const quotes = ({ text }: ToCover, places: readonly Place[]): readonly Quote[] => places.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));

/** In the sentence itself; else in a neighbour of the same paragraph that answers nothing else. */
function papersAt(draft: ToCover, { start }: Place, element: string | undefined): readonly ProvingPaper[] {
  const at = draft.placed.findIndex(({ sentence }) => sentence.start === start);
  const here = draft.placed[at];
  if (here === undefined) return [];
  const own = namesIn(draft, here);
  if (own.length > 0) return own.map((name) => ({ name, named: 'sentence' }));
  return [draft.placed[at - 1], draft.placed[at + 1]].flatMap((near) => (near === undefined || !isBeside(draft, here, near) || answersOther(draft, near, element) ? [] : namesIn(draft, near).map((name) => ({ name, named: 'beside' as const }))));
}

function isBeside({ text }: ToCover, { sentence: one }: PlacedSentence, { sentence: other }: PlacedSentence): boolean {
  return other.kind !== 'heading' && !/\n\s*\n/.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
}

const answersOther = ({ elements }: ToCover, { sentence }: PlacedSentence, own: string | undefined): boolean =>
  elements.some(({ element, unclear, evidence }) => element !== own && unclear !== true && evidence.some(({ start }) => start === sentence.start));

/** Names of files that the case knows are taken whole, spaces and all; else what reads as a file or an attachment. */
function namesIn({ text, files }: ToCover, { sentence }: PlacedSentence): readonly string[] {
  const known = [...new Set([...(files?.values() ?? [])].flat())].flatMap((name) => { const at = sentence.text.indexOf(name); return at < 0 ? [] : [{ name, start: sentence.start + at, end: sentence.start + at + name.length }]; });
  const read = sentence.specifics.filter(({ kind, start, end }) => kind === 'file' && !known.some((one) => one.start <= start && one.end >= end)).map(({ start, end }) => ({ name: text.slice(start, end), start }));
  return [...known, ...read].sort((a, b) => a.start - b.start).map(({ name }) => name);
}

/** The files given in the answer to the element's question come last, where the draft does not name them. */
function withAnswers({ files, questionOf }: ToCover, key: string, line: CoveredElement): CoveredElement {
  const given = (files?.get(questionOf(key)) ?? []).map((name) => ({ name, named: 'answers' as const }));
  return { ...line, papers: once([...line.papers, ...given]) };
}

/** Each paper once, by its nearest naming. */
function once(papers: readonly ProvingPaper[]): readonly ProvingPaper[] {
  const nearest = (['sentence', 'beside', 'answers'] as const).flatMap((named) => papers.filter((paper) => paper.named === named));
  return nearest.filter(({ name }, i) => nearest.findIndex((other) => other.name === name) === i);
}
