// What is only said in passing names no reason: rules for all sellers, lists of possible causes, the seller's own story.
import { describe, expect, it } from 'vitest';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import { realRulebook } from '../../support/rulebook.ts';

const rulebook = await realRulebook();
const reasonsOf = (why: string): readonly string[] => readNotice(rulebook, `Hello,\nYour selling account has been deactivated.\nWhy did this happen?\n${why}`).reasons.map(({ id }) => id);

describe('a sentence said in passing', () => {
  it('is a rule for all sellers, until it tells what happened', () => {
    expect(reasonsOf('Products in new condition should arrive without damage.\nYour late shipment rate is 9%.')).toEqual(['late-shipment']);
    expect(reasonsOf('Sellers must not list counterfeit goods; we removed your offers because they are counterfeit.')).toEqual(['counterfeit']);
  });
  it('is an item of a list of possible causes, up to the end of the list', () => {
    expect(reasonsOf('This can have one or more of these causes:\n- A high order defect rate\n\nYour late shipment rate is 9%.')).toEqual(['late-shipment']);
  });
  it('is likely where nothing else is said', () => {
    expect(readNotice(rulebook, 'Hello,\nYour selling account has been deactivated.\nWhy did this happen?\nSellers must not list counterfeit goods.').reasons.map(({ id, certainty }) => [id, certainty])).toEqual([['counterfeit', 'likely']]);
  });
  it('stands in the same line as words of the seller', () => {
    expect(reasonsOf('Your cancellation rate is 4%.\nHas anyone had this? A few lines were out of stock, that was all.')).toEqual(['cancellation-rate']);
  });
});
