// The coverage of a draft as chains: demand, sentences, papers. A chain is whole where something answers and, if its question asks for papers, one is named.
import type { CaseRoom } from '../state/case-room.tsx';
import { standingOf, standings, type Standing } from '../ui/state.tsx';
import type { AskId, CoverageLine, CoveredDemand, Field, SectionId } from '../wire.ts';
import { questionFor } from './draft-elements.tsx';

export interface Chain {
  readonly key: string; readonly element: string; readonly reason?: string; readonly ask?: AskId;
  readonly line: CoverageLine;
  readonly chain: Standing;
  /** The question that would fill its empty places. */
  readonly question?: string;
  /** Its question has a place for the names of papers. */
  readonly wantsPaper: boolean;
}
/** A section of an issue; without one, the questions of another kind of answer or what the notice asks for besides. */
export interface ChainedPart { readonly reason?: string; readonly section?: SectionId; readonly asked: boolean; readonly kind: 'plan' | 'answer' | 'others'; readonly chains: readonly Chain[] }

export function chainsOf(room: CaseRoom, coverage: readonly CoveredDemand[]): readonly ChainedPart[] {
  const others = coverage.filter(({ section, response, ask }) => section === undefined && response === undefined && ask !== undefined);
  return [
    ...coverage.filter(({ elements }) => elements.length > 0).map((demand): ChainedPart => ({
      ...(demand.reason === undefined ? {} : { reason: demand.reason }), ...(demand.section === undefined ? {} : { section: demand.section }), asked: demand.asked, kind: demand.section === undefined ? 'answer' : 'plan',
      chains: demand.elements.map((line) => chainOf(room, { key: line.key, element: line.element, ...(demand.reason === undefined ? {} : { reason: demand.reason }), line })),
    })),
    ...(others.length === 0 ? [] : [{ asked: true, kind: 'others' as const, chains: others.flatMap((line) => (line.ask === undefined ? [] : [chainOf(room, { key: line.ask, element: line.ask, ask: line.ask, line })])) }]),
  ];
}

function chainOf(room: CaseRoom, of: Omit<Chain, 'chain' | 'question' | 'wantsPaper'>): Chain {
  const asked = of.ask === undefined ? questionFor(room, of) : undefined;
  const wantsPaper = asked?.question.fields.some(takesFiles) ?? false;
  const standing = standingOf(of.line);
  return { ...of, wantsPaper, chain: standing === 'present' && wantsPaper && of.line.papers.length === 0 ? 'weak' : standing, ...(asked === undefined ? {} : { question: asked.id }) };
}

const takesFiles = (field: Field): boolean => (field.kind === 'rows' ? field.fields.some(({ kind }) => kind === 'files') : field.kind === 'files');

export function countChains(parts: readonly ChainedPart[]): readonly (readonly [Standing, number])[] {
  const chains = parts.flatMap((part) => part.chains);
  return standings.map((one) => [one, chains.filter(({ chain }) => chain === one).length] as const).filter(([, n]) => n > 0);
}
