// Compares predictions with a labelled corpus of drafts: sections, sentences by section, flags, elements. Pure.
import { sections } from '../../../rules/schema/ids.ts';
import type { SectionId } from '../../../rules/schema/element.ts';
import type { DraftPrediction } from './predict.ts';
import type { Verdict } from './verdict.ts';

export interface CorpusDraft {
  readonly id: string; readonly text: string; readonly language: string; readonly reasons: readonly string[]; readonly truncated?: boolean;
  readonly sections: Readonly<Record<SectionId, Verdict>>;
  /** Real drafts: the first words of every sentence that serves a section. */
  readonly spans?: Readonly<Record<SectionId, readonly string[]>>;
  /** Written drafts: every sentence with its sections. */
  readonly sentences?: readonly { readonly text: string; readonly sections: readonly SectionId[] }[];
  readonly flags: readonly string[];
  readonly elements?: Readonly<Record<string, { readonly verdict: Verdict }>>;
}

export interface Counts { readonly right: number; readonly wrong: number; readonly missed: number }
export interface DraftScore {
  readonly drafts: number;
  /** Missing or not, over draft x section; `guess` is the better of always and never "missing". Cut drafts count only where the label is not "missing". */
  readonly missingOrNot: { readonly right: number; readonly of: number; readonly guess: number };
  readonly missing: Counts;
  readonly threeWay: { readonly right: number; readonly of: number };
  readonly sentences: Readonly<Record<SectionId, Counts>>;
  readonly flags: Readonly<Record<string, Counts>>;
  readonly elements: { readonly right: number; readonly of: number; readonly missing: Counts };
}

interface Pair { readonly gold: CorpusDraft; readonly said: DraftPrediction }
const none: Counts = { right: 0, wrong: 0, missed: 0 };
const count = (pairs: readonly (readonly [gold: boolean, said: boolean])[]): Counts => pairs.reduce((sum, [gold, said]) => ({ right: sum.right + Number(gold && said), wrong: sum.wrong + Number(!gold && said), missed: sum.missed + Number(gold && !said) }), none);

export function scoreDrafts(corpus: readonly CorpusDraft[], predictions: readonly DraftPrediction[]): DraftScore {
  const pairs = corpus.flatMap((gold): readonly Pair[] => { const said = predictions.find((prediction) => prediction.id === gold.id); return said === undefined ? [] : [{ gold, said }]; });
  const cells = pairs.flatMap(({ gold, said }) => sections.filter((section) => gold.truncated !== true || gold.sections[section] !== 'missing').map((section) => [gold.sections[section], said.sections[section]] as const));
  const gone = cells.filter(([gold]) => gold === 'missing').length;
  const flags = [...new Set(pairs.flatMap(({ gold, said }) => [...gold.flags, ...said.flags]))].sort();
  const judged = pairs.flatMap(({ gold, said }) => Object.entries(gold.elements ?? {}).flatMap(([id, { verdict }]) => { const mine = said.elements[id]; return mine === undefined || (gold.truncated === true && verdict === 'missing') ? [] : [[verdict, mine] as const]; }));
  return {
    drafts: pairs.length,
    missingOrNot: { right: cells.filter(([gold, said]) => (gold === 'missing') === (said === 'missing')).length, of: cells.length, guess: Math.max(gone, cells.length - gone) },
    missing: count(cells.map(([gold, said]) => [gold === 'missing', said === 'missing'])),
    threeWay: { right: cells.filter(([gold, said]) => gold === said).length, of: cells.length },
    sentences: { 'root-cause': sentenceCounts(pairs, 'root-cause'), 'corrective-actions': sentenceCounts(pairs, 'corrective-actions'), 'preventive-measures': sentenceCounts(pairs, 'preventive-measures') },
    flags: Object.fromEntries(flags.map((flag) => [flag, count(pairs.map(({ gold, said }) => [gold.flags.includes(flag), said.flags.includes(flag)]))])),
    elements: { right: judged.filter(([gold, said]) => (gold === 'missing') === (said === 'missing')).length, of: judged.length, missing: count(judged.map(([gold, said]) => [gold === 'missing', said === 'missing'])) },
  };
}

/** Letters and digits only: labels were taken before lists and marks were told apart. */
const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Letters by which a start is known where a label stands before it in the same sentence ("1. Hold: Stock of ..."). */
const surelyOne = 12;

function sentenceCounts(pairs: readonly Pair[], section: SectionId): Counts {
  return count(pairs.flatMap(({ gold, said }) => {
    const starts = gold.sentences === undefined ? (gold.spans?.[section] ?? []).map(bare) : gold.sentences.filter((sentence) => sentence.sections.includes(section)).map((sentence) => bare(sentence.text).slice(0, 40));
    const wanted = new Set(starts.filter((start) => start !== ''));
    const found = said.sentences.map((sentence) => {
      const words = bare(sentence.text);
      const start = [...wanted].find((candidate) => words.startsWith(candidate) || (words.length >= 8 && candidate.startsWith(words)) || words.slice(0, candidate.length + 4).includes(candidate) || (candidate.length >= surelyOne && words.includes(candidate)));
      if (start !== undefined) wanted.delete(start);
      return [start !== undefined, sentence.sections.includes(section)] as const;
    });
    return [...found, ...[...wanted].map(() => [true, false] as const)];
  }));
}

/** Percent, from 0 to 100; 0 where nothing was said and nothing was to be said. */
export function f1({ right, wrong, missed }: Counts): number {
  return right === 0 ? 0 : (200 * right) / (2 * right + wrong + missed);
}
