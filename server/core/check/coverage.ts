// The coverage sheet: each demand, the sentences that answer it, and the papers that prove them. It reports what is named; whether a paper exists it cannot know.
import { sections } from '../../../rules/schema/ids.ts';
import type { AskId, ResponseId } from '../../../rules/schema/ids.ts';
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Place, Sentence, Specific } from '../text/sentence.ts';
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
  const seen = seenIn(draft);
  const lines = elementLines(seen);
  return [
    ...draft.sections.map((one) => partOf(one, seen, lines)),
    ...formOf(draft, lines),
    ...draft.demands.filter(({ ask }) => !sections.some((section) => section === ask)).map((demand): CoveredDemand => ({ ask: demand.ask, asked: true, ...lineOf(seen, demand), elements: [] })),
  ];
}

/** The draft with what is asked of its sentences again and again: by where one begins, its number; by its number, the papers it names, if any sentence names one, and its words. */
interface Seen extends ToCover { readonly at: ReadonlyMap<number, number>; readonly names: readonly (readonly string[])[] | undefined; readonly quotes: (Quote | undefined)[] }

function seenIn(draft: ToCover): Seen {
  const known = [...new Set([...(draft.files?.values() ?? [])].flat())];
  const names = draft.placed.map(({ sentence }) => namesIn(sentence, known));
  return { ...draft, at: new Map(draft.placed.map(({ sentence }, i) => [sentence.start, i])), names: names.some((some) => some.length > 0) ? names : undefined, quotes: [] };
}

interface Line { readonly verdict: ElementVerdict; readonly covered: CoveredElement }

const elementLines = (draft: Seen): readonly Line[] => draft.elements.map((verdict) => ({
  verdict, covered: withAnswers(draft, verdict.key, { key: verdict.key, element: verdict.element, ...lineOf(draft, verdict) }),
}));

function partOf({ reason, section, verdict, evidence }: SectionVerdict, draft: Seen, lines: readonly Line[]): CoveredDemand {
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

function lineOf(draft: Seen, { verdict, evidence, unclear, byUser, element }: Judged): CoverageLine {
  // A sentence that perhaps answers nothing has no proof to look for.
  const papers = unclear === true ? [] : once(evidence.flatMap((place) => papersAt(draft, place, element)));
  return { verdict, ...(unclear === undefined ? {} : { unclear }), ...(byUser === undefined ? {} : { byUser }), sentences: quotes(draft, evidence), papers };
}

const quotes = (draft: Seen, places: readonly Place[]): readonly Quote[] => places.map((place) => {
  const at = draft.at.get(place.start);
  const sentence = at === undefined ? undefined : draft.placed[at]?.sentence;
  if (at === undefined || sentence?.end !== place.end) return { ...place, text: draft.text.slice(place.start, place.end) };
  return (draft.quotes[at] ??= { start: sentence.start, end: sentence.end, text: sentence.text });
});

/** In the sentence itself; else in a neighbour of the same paragraph that answers nothing else. */
function papersAt(draft: Seen, { start }: Place, element: string | undefined): readonly ProvingPaper[] {
  const at = draft.at.get(start);
  const here = at === undefined ? undefined : draft.placed[at];
  if (draft.names === undefined || at === undefined || here === undefined) return none;
  const own = draft.names[at] ?? none;
  if (own.length > 0) return own.map((name) => ({ name, named: 'sentence' }));
  return [at - 1, at + 1].flatMap((i): readonly ProvingPaper[] => {
    const [near, names = none] = [draft.placed[i], draft.names?.[i]];
    return near === undefined || names.length === 0 || !isBeside(draft, here, near) || answersOther(draft, near, element) ? none : names.map((name) => ({ name, named: 'beside' }));
  });
}
const none: readonly never[] = [];

function isBeside({ text }: ToCover, { sentence: one }: PlacedSentence, { sentence: other }: PlacedSentence): boolean {
  return other.kind !== 'heading' && !/\n\s*\n/.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
}

const answersOther = ({ elements }: ToCover, { sentence }: PlacedSentence, own: string | undefined): boolean =>
  elements.some(({ element, unclear, evidence }) => element !== own && unclear !== true && evidence.some(({ start }) => start === sentence.start));

/** Names of files that the case knows are taken whole, spaces and all; else what reads as a file or an attachment. */
function namesIn(sentence: Sentence, known: readonly string[]): readonly string[] {
  if (known.length === 0 && !sentence.analysis.specifics.some(isFile)) return none;
  const { text, start: from } = sentence;
  const told = known.flatMap((name) => { const at = text.indexOf(name); return at < 0 ? [] : [{ name, start: from + at, end: from + at + name.length }]; });
  const read = sentence.specifics.filter((one) => isFile(one) && !told.some(({ start, end }) => start <= one.start && end >= one.end)).map(({ start, end }) => ({ name: text.slice(start - from, end - from), start }));
  return [...told, ...read].sort((a, b) => a.start - b.start).map(({ name }) => name);
}
const isFile = ({ kind }: Pick<Specific, 'kind'>): boolean => kind === 'file';

/** The files given in the answer to the element's question come last, where the draft does not name them. */
function withAnswers({ files, questionOf }: ToCover, key: string, line: CoveredElement): CoveredElement {
  const given = (files?.get(questionOf(key)) ?? none).map((name) => ({ name, named: 'answers' as const }));
  return given.length === 0 ? line : { ...line, papers: once([...line.papers, ...given]) };
}

/** Each paper once, by its nearest naming. */
function once(papers: readonly ProvingPaper[]): readonly ProvingPaper[] {
  if (papers.length < 2) return papers;
  const nearest = (['sentence', 'beside', 'answers'] as const).flatMap((named) => papers.filter((paper) => paper.named === named));
  return nearest.filter(({ name }, i) => nearest.findIndex((other) => other.name === name) === i);
}
