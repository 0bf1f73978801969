// The draft is for the most part the text that was refused: sentence by sentence the same words, a few exchanged at most.
import { isTold, placeOf } from '../style-draft.ts';
import type { Judge } from '../style-draft.ts';
import { piecesOf } from './alike.ts';
import { bareWords } from './said-twice.ts';

const sameShare = 0.6;
const sameWords = 0.8;

export const asRefused: Judge = (_rule, { sentences, refused }) => {
  if (refused === undefined || refused.trim() === '') return [];
  const told = sentences.filter((placed) => isTold(placed) && bareWords(placed.sentence.text) !== '');
  const old = refused.split(/[\n。.!?！？]/u).map(piecesOf).filter((pieces) => pieces.size > 0);
  const index = new Map<string, Set<number>>();
  old.forEach((pieces, i) => { for (const piece of pieces) index.set(piece, (index.get(piece) ?? new Set()).add(i)); });
  const again = told.filter(({ sentence }) => isAmong(piecesOf(sentence.text), old, index));
  return told.length >= 3 && again.length >= told.length * sameShare ? [again.map(placeOf)] : [];
};

function isAmong(pieces: ReadonlySet<string>, old: readonly ReadonlySet<string>[], index: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const shared = new Map<number, number>();
  for (const piece of pieces) for (const i of index.get(piece) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
  return [...shared].some(([i, count]) => count >= sameWords * Math.max(pieces.size, old[i]?.size ?? 0));
}
