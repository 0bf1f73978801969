// A letter edited by hand against the answers it was made of: exchanged figures are found, in both languages; more detail and other matters are not.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../../rules/schema/words.ts';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import type { Finding } from '../../../server/core/check/verdict.ts';
import { letterText } from '../../../server/core/letter/letter-text.ts';
import { toldSentences } from '../../../server/core/letter/told-sentences.ts';
import { writeLetter } from '../../../server/core/letter/write-letter.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { sampleCase } from '../../support/cases.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const letterOf = (name: string, language: Language): string => letterText(writeLetter(rulebook, sampleCase(rulebook, name)), language);

/** Findings of one rule in a letter of a sample case after an edit. */
function found(name: string, text: string): readonly Finding[] {
  const facts = sampleCase(rulebook, name);
  return checkDraft(rulebook, { text, reasons: facts.reasons, told: toldSentences(rulebook, facts), ...(facts.response === undefined ? {} : { response: facts.response }) }).findings.filter(({ rule }) => rule === 'style/against-answers');
}
function edited(language: Language, from: string, to: string): { readonly text: string; readonly findings: readonly Finding[] } {
  const before = letterOf('out-of-stock', language);
  expect(before).toContain(from);
  const text = before.replace(from, to);
  return { text, findings: found('out-of-stock', text) };
}

describe('an edited sentence', () => {
  it.each([
    ['en', '14 orders', '16 orders', '16 orders', '14 orders', 'out-of-stock.orders-resolved'],
    ['en', 'in full by 5 June', 'in full by 9 June', '9 June', '5 June', 'out-of-stock.orders-resolved'],
    ['en', '114-5520918-7736402', '114-5520918-7736400', '114-5520918-7736400', '114-5520918-7736402', 'out-of-stock.names-issue'],
    ['ja', '14件', '16件', '16件', '14件', 'out-of-stock.orders-resolved'],
    ['ja', '6月5日', '6月9日', '6月9日', '6月5日', 'out-of-stock.orders-resolved'],
    ['ja', '6月3日', '6月1日', '6月1日', '6月3日', 'out-of-stock.names-issue'],
  ] as const)('in %s with %s turned into %s is shown with both figures, and leads to its question', (language, from, to, says, answer, question) => {
    const { text, findings } = edited(language, from, to);
    expect(findings.map(({ fix }) => fix)).toEqual([{ do: 'ask', question }]);
    expect(findings[0]?.message[language]).toContain(says);
    expect(findings[0]?.message[language]).toContain(answer);
    expect(findings[0]?.places.map(({ start, end }) => text.slice(start, end)).join()).toContain(says);
  });
});

describe('a letter written anew', () => {
  const rest = 'Nobody looked after the stock at weekends.';
  it.each([
    ['By 12 March we refunded 9 buyers in full and wrote to them through Amazon; no order is open.', '9 buyers', '5 buyers'],
    ['3月12日までに9人の購入者に全額返金し、Amazonのメッセージで連絡しました。', '9人の購入者', '5人の購入者'],
  ])('is held against the answer to the question of its element: %s', (sentence, says, answer) => {
    const text = `${rest} ${sentence}`;
    const [finding] = found('out-of-stock', text);
    expect(finding?.fix).toEqual({ do: 'ask', question: 'out-of-stock.orders-resolved' });
    expect(`${finding?.message.en ?? ''} ${finding?.message.ja ?? ''}`).toContain(says);
    expect(`${finding?.message.en ?? ''} ${finding?.message.ja ?? ''}`).toContain(answer);
  });
  it.each([
    ['the same figures in other words', 'By June 5 all five buyers had their money or their parcel, and we wrote to the 5 buyers through Amazon.'],
    ['a figure without a name for what it counts', 'We refunded 9 in full and told the buyers through Amazon.'],
    ['a figure of another answer', 'Every order was refunded in full on 8 June, and each of the buyers has a message from us.'],
    ['数え方のちがう数', '3社の配送会社に連絡し、購入者に全額返金しました。'],
  ])('is let pass with %s', (_, sentence) => { expect(found('out-of-stock', `${rest} ${sentence}`)).toEqual([]); });
  it('and one more step beside what the answer says, is let pass', () => {
    const letter = letterOf('out-of-stock', 'en');
    expect(found('out-of-stock', letter.replace('No order is open today.', 'No order is open today. On 12 June we refunded the postage of 3 more orders in full.'))).toEqual([]);
  });
});
