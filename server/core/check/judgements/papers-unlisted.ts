// Papers that the text speaks of and the list of evidence does not hold. Only where that list is known.
import { placeOf } from '../style-draft.ts';
import type { Judge } from '../style-draft.ts';

const bareName = (name: string): string => name.normalize('NFKC').toLowerCase();

export const papersUnlisted: Judge = (rule, { text, sentences, look, papers }) => {
  if (papers === undefined) return [];
  const listed = papers.map(bareName);
  if (listed.length === 0) return look(rule.when).map(({ placed }) => [placeOf(placed)]);
  return sentences.flatMap(({ sentence }) => sentence.specifics.filter(({ kind, start, end }) => kind === 'file' && text.slice(start, end).includes('.') && !listed.some((name) => name.includes(bareName(text.slice(start, end))))).map(({ start, end }) => [{ start, end }]));
};
