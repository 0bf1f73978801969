// One event, such as the suspension, told with two different days.
import { isTold } from '../style-draft.ts';
import type { Judge } from '../style-draft.ts';
import { daysAfter, daysIn } from '../../text/days.ts';

export const twoDates: Judge = (rule, { text, look }) => {
  const told = look(rule.when).map(({ placed }) => placed).filter(isTold).flatMap(({ sentence }) => { const days = daysIn(text, sentence); return days.length === 1 ? days : []; });
  const first = told[0];
  const other = first === undefined ? undefined : told.find(({ day }) => (daysAfter(day, first.day) ?? 0) !== 0);
  return first === undefined || other === undefined ? [] : [[first.place, other.place].map(({ start, end }) => ({ start, end }))];
};
