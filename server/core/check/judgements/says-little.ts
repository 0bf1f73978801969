// Length without substance: a long draft in which few sentences name a date, a number, a person or a paper.
import { isTold, wholeDraft } from '../style-draft.ts';
import type { Judge } from '../style-draft.ts';

const leastShare = 0.25;
const grounds: ReadonlySet<string> = new Set(['date', 'period', 'time', 'count', 'percent', 'money', 'duration', 'rhythm', 'order-id', 'asin', 'file', 'threshold']);

export const saysLittle: Judge = (_rule, { sentences }) => {
  const told = sentences.filter(isTold);
  const concrete = told.filter(({ sentence }) => sentence.analysis.specifics.some(({ kind }) => grounds.has(kind)));
  return wholeDraft(told.length > 0 && concrete.length < told.length * leastShare);
};
