// Invariants 1 to 3 over pairs of reasons that notices name together: one letter, a block per issue, nothing said twice, each point reported alone.
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../rules/schema/words.ts';
import { checkDraft } from '../../server/core/check/check-draft.ts';
import { letterText, sentenceText } from '../../server/core/letter/letter-text.ts';
import { writeLetter } from '../../server/core/letter/write-letter.ts';
import type { CaseFacts } from '../../server/core/letter/write-letter.ts';
import type { Requirement, Rulebook } from '../../server/core/rulebook/rulebook.ts';
import { combinedCase, takeOut } from '../support/cases.ts';
import { realRulebook } from '../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const pairs = [
  ['non-delivery', 'order-defect-rate'], ['out-of-stock', 'non-delivery'], ['out-of-stock', 'cancellation-rate'], ['late-shipment', 'cancellation-rate'], ['late-shipment', 'valid-tracking'], ['late-shipment', 'out-of-stock'],
  ['on-time-delivery', 'valid-tracking'], ['message-response-time', 'returns-refunds'], ['message-response-time', 'non-delivery'], ['order-defect-rate', 'out-of-stock'], ['late-shipment', 'ship-confirm-abuse'], ['on-time-delivery', 'seller-fulfilled-prime'],
  ['inauthentic', 'ip-unspecified'], ['inauthentic', 'ip-trademark'], ['inauthentic', 'forged-documents'], ['inauthentic', 'not-as-described'], ['inauthentic', 'used-sold-as-new'], ['inauthentic', 'dropshipping-policy'], ['counterfeit', 'ip-trademark'],
  ['ip-trademark', 'parallel-import'], ['ip-copyright', 'ip-trademark'], ['ip-patent', 'ip-trademark'], ['not-as-described', 'used-sold-as-new'], ['defective-product', 'not-as-described'], ['defective-product', 'product-safety'], ['not-as-described', 'non-delivery'],
  ['expired-product', 'product-safety'], ['compliance-documents', 'product-safety'], ['compliance-documents', 'hazmat-dangerous-goods'], ['restricted-products', 'hazmat-dangerous-goods'], ['account-health-rating', 'restricted-products'],
  ['review-manipulation', 'sales-rank-manipulation'], ['review-manipulation', 'communication-policy'], ['detail-page-abuse', 'parallel-import'], ['code-of-conduct', 'dropshipping-policy'], ['dropshipping-policy', 'account-review'],
  ['identity-verification', 'related-accounts'], ['identity-verification', 'payment-balance'], ['identity-verification', 'tax-vat'], ['fba-inbound', 'reimbursement-abuse'],
] as const;

const wanted = (facts: CaseFacts) => {
  const all = facts.reasons.flatMap((reason) => rulebook.requirements(reason));
  return all.filter(({ asked }, i) => all.findIndex((other) => other.asked === asked) === i);
};

/** Where all other measures of an issue are told under another one, the only one told here takes the start date with it. */
const goesWith = ({ reason, section, asked, propertyOf: own }: Requirement, reported: string): boolean => own === undefined &&
  rulebook.requirements(reason).some(({ key, propertyOf }) => key === reported && propertyOf === section) &&
  rulebook.requirements(reason).every((other) => other.section !== section || other.question === undefined || other.asked === asked || other.asked.startsWith('shared.'));

describe.each(pairs)('%s and %s', (...names) => {
  it('say no sentence twice', () => {
    const letter = writeLetter(rulebook, combinedCase(rulebook, names));
    const told = letter.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item').flatMap(({ sentences }) => sentences).filter(({ id }) => !id.includes('/file/')).map((sentence) => sentenceText(sentence, 'en'));
    // Two different orders may be resolved alike; a sentence of some length that stands twice was told twice.
    expect(told.filter((text, i) => text.length > 60 && told.indexOf(text) !== i)).toEqual([]);
  });

  it.each(languages)('make a letter without a finding, and each point taken out is reported alone (%s)', (language) => {
    const facts = combinedCase(rulebook, names);
    const findings = (of: CaseFacts): readonly string[] => checkDraft(rulebook, { text: letterText(writeLetter(rulebook, of), language, { gaps: 'omit' }), reasons: of.reasons }).findings.map((finding) => `${finding.reason ?? ''}.${finding.element ?? finding.rule}`);
    expect(findings(facts)).toEqual([]);
    const wrong = wanted(facts).map((requirement) => ({ key: requirement.key, reported: findings(takeOut(rulebook, facts, requirement)).filter((key) => !goesWith(requirement, key)).join() })).filter(({ key, reported }) => key !== reported);
    expect(wrong).toEqual([]);
  });
});
