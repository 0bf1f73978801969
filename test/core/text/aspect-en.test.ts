// English: the form of the verb and its auxiliaries tell what was done from what is planned.
import { describe, expect, it } from 'vitest';
import { standing } from './reading.ts';

const refund: readonly (readonly [string, string])[] = [
  ['We refunded all 9 buyers.', 'done'],
  ['We have refunded all 9 buyers.', 'done'],
  ['All 9 buyers have been refunded.', 'done'],
  ['All 9 buyers were refunded in full.', 'done'],
  ['17 orders had been cancelled and refunded before the notice.', 'done'],
  ['The buyers are already refunded.', 'done'],
  ['The buyers are by now refunded.', 'done'],
  ['The buyer of every order is by now refunded.', 'done'],
  ['We will refund all 9 buyers.', 'planned'],
  ["We'll refund all 9 buyers.", 'planned'],
  ['All 9 buyers will be refunded next week.', 'planned'],
  ['We plan to refund all 9 buyers.', 'planned'],
  ['We are going to refund the buyers.', 'planned'],
  ['We would like to refund the buyers.', 'planned'],
  ['Planned: the owner refunds the open orders by 30 April.', 'planned'],
  ['We are refunding the buyers one by one.', 'running'],
  ['We refund in full after 20 days.', 'habit'],
  ['The owner refunds the buyer within a day if a parcel is lost.', 'habit'],
  ['Each late parcel is refunded when the buyer asks.', 'habit'],
  ['We did not refund the buyers.', 'not done'],
  ["We didn't refund the buyers.", 'not done'],
  ['The buyers were never refunded.', 'not done'],
  ['Nobody refunded the buyers.', 'not done'],
  ['We failed to refund the buyers.', 'not done'],
  ['We closed the cases without refunding the buyers.', 'not none'],
  ['We issued a full refund to each of them.', 'done'],
  ['No refund was issued.', 'not done'],
];

describe('an English verb', () => {
  it.each(refund)('%s: %s', (text, expected) => { expect(standing(text, 'refund')).toBe(expected); });

  it('is a routine without a subject where a rhythm follows', () => {
    expect(standing('The list is short, verified every 15 minutes.', 'check')).toBe('habit');
    expect(standing('Checked daily by the owner.', 'check')).toBe('habit');
    expect(standing('We checked every order on 4 March.', 'check')).toBe('done');
  });

  it('is not negated by what its subject lacks', () => {
    expect(standing('All 37 orders for which we hold no invoice were cancelled on 3 March.', 'cancel')).toBe('done');
    expect(standing('No orders were cancelled.', 'cancel')).toBe('not done');
  });

  it('carries its aspect over "and" and commas', () => {
    expect(standing('We will check the list and refund the buyers.', 'refund')).toBe('planned');
    expect(standing('We shipped 3 orders, cancelled the other and refunded it.', 'refund')).toBe('done');
  });

  it('is not what an adjective before a noun looks like', () => {
    expect(standing('We will call the refunded buyers.', 'refund')).toBe('planned');
  });

  it('is negated by "no longer" and not by "not only"', () => {
    expect(standing('We no longer send parcels without tracking.', 'send')).toBe('not habit');
    expect(standing('We not only refunded the buyer.', 'refund')).toBe('done');
  });

  it.each([['We sent all parcels.', 'done'], ['She wrote to all 9 buyers.', 'done'], ['The parcels were handed over on 4 April.', 'done'], ['We re-listed the items.', 'done'], ['We looked up the numbers.', 'not found']])('is known in irregular and joined forms: %s', (text, expected) => {
    expect(standing(text, 'send')).toBe(expected);
  });
});
