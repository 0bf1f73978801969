// A bare mention counts in a plan, not in a text that argues.
import { beforeAll, expect, it } from 'vitest';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const verdictOf = (text: string): readonly (string | boolean | undefined)[] => {
  const found = checkDraft(rulebook, { text, reasons: ['ip-trademark'] }).elements.find(({ element }) => element === 'rights-owner-contact');
  return [found?.verdict, found?.unclear];
};
const mention = 'The rights owner was approached about this listing.';

it('leaves a mention to the reader where nothing is argued', () => {
  expect(verdictOf(`We corrected the page.\n${mention}`)).toEqual(['weak', true]);
});

it('calls it missing where the draft threatens and tells no measure', () => {
  expect(verdictOf(`We will take legal action.\n${mention}`)).toEqual(['missing', undefined]);
});

it('keeps the mention where a plan is told beside the threat, but not one made in the threat', () => {
  const plan = 'On 5 March we deleted both offers.\nOn 6 March we checked all 214 offers for the same brand.\nOn 7 March we told our staff of 3 what went wrong.';
  expect(verdictOf(`We will take legal action.\n${plan}\n${mention}`)).toEqual(['weak', true]);
  expect(verdictOf(`${plan}\nOur lawyer will take legal action against the rights owner.`)).toEqual(['missing', undefined]);
});
