// Findings the seller set aside: their keys outlive edits elsewhere, change with their sentence, and what would harm him stays.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import type { CheckResult, Finding, Mark } from '../../../server/core/check/verdict.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });
const checked = (text: string, marks: readonly Mark[] = []): CheckResult => checkDraft(rulebook, { text, reasons: ['out-of-stock', 'late-shipment'], marks });
const found = (text: string, rule: string): Finding => {
  const [first, ...others] = checked(text).findings.filter((one) => one.rule === rule && one.places.length > 0);
  if (first === undefined || others.length > 0) throw new Error(`${rule} is found ${String(others.length + (first ? 1 : 0))} times in ${JSON.stringify(text)}`);
  return first;
};

/** A sentence of each language with the rule that speaks of it and of nothing else here. */
const spoken = [
  ['style/unverifiable-claim', 'We follow industry-leading standards in everything.'], ['style/history', 'We have sold on Amazon for ten years with excellent ratings.'],
  ['style/history', '当店は10年間Amazonで販売し、高い評価をいただいてきました。'], ['style/blame-amazon', 'Your own system let the price be raised and never blocked it.'],
] as const;
const others = ['The 7 parcels went out on 4 March 2026.', 'Akiko Kitagawa checks the list every Monday.', '3月4日に7件を返金しました。', 'The cause was a stock count that nobody compared.', '## Prevention', '- We compare both lists each morning.', 'See refunds.pdf.'];
const around = fc.array(fc.constantFrom(...others), { maxLength: 5 });
const between = fc.constantFrom('\n', '\n\n');

describe('the key of a finding', () => {
  it('is the same whatever stands before and after its sentence, and as an item of a list', () => {
    fc.assert(fc.property(fc.constantFrom(...spoken), around, around, between, fc.constantFrom('', '- ', '2. '), ([rule, sentence], before, after, gap, sign) => {
      expect(found([...before, `${sign}${sentence}`, ...after].join(gap), rule).key).toBe(found(sentence, rule).key);
    }), { numRuns: 120 });
  });
  it('is another once its sentence is changed', () => {
    fc.assert(fc.property(fc.constantFrom(...spoken), fc.constantFrom('Indeed, ', 'つまり、', '"'), ([rule, sentence], put) => {
      const edited = checked(`${put}${sentence}`).findings.filter((one) => one.rule === rule).map(({ key }) => key);
      expect(edited).not.toContain(found(sentence, rule).key);
    }));
  });
  it('tells issues, and findings without a place, apart', () => {
    const keys = checked('All is well.').findings.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('element/orders-resolved@out-of-stock');
  });
  it('names the figures that the other letter has, and not the lines they stand in', () => {
    const against = (other: string): string | undefined => checkDraft(rulebook, { text: 'We refunded 9 orders.', reasons: ['out-of-stock'], other }).findings.find(({ rule }) => rule === 'style/other-letter')?.key;
    const key = against('3月5日に7件を返金しました。');
    expect(key).toBeDefined();
    expect(against('お知らせします。\n\n3月5日に7件を返金しました。')).toBe(key);
    expect(against('3月5日に8件を返金しました。')).not.toBe(key);
  });
});

describe('a finding set aside', () => {
  const [rule, sentence] = spoken[0];
  const text = `The 7 parcels went out on 4 March 2026.\n${sentence}\n`;
  it('stands apart with its reason, and comes back when its sentence is changed or the mark is gone', () => {
    const { key } = found(text, rule);
    const marks = [{ finding: key, because: 'It is certified.' }];
    const before = checked(text);
    const { findings, aside, flags, elements } = checked(text, marks);
    expect(findings).toEqual(before.findings.filter((one) => one.key !== key));
    expect(aside).toEqual([{ ...found(text, rule), because: 'It is certified.' }]);
    expect(elements).toEqual(before.elements);
    expect(flags.length).toBeLessThanOrEqual(before.flags.length);
    expect(checked(text.replace('7 parcels', '9 parcels'), marks).aside.map((one) => one.key)).toEqual([key]);
    const changed = checked(text.replace('in everything', 'in all we do'), marks);
    expect([changed.aside, changed.findings.some((one) => one.rule === rule)]).toEqual([[], true]);
  });
  it('leaves its element weak or missing', () => {
    const key = 'element/orders-resolved@out-of-stock';
    const { findings, aside, elements } = checked('All is well.', [{ finding: key }]);
    expect([findings.some((one) => one.key === key), aside.map((one) => one.key)]).toEqual([false, [key]]);
    expect(elements.find((one) => one.key === 'out-of-stock.orders-resolved')?.verdict).toBe('missing');
  });
  it.each([
    ['style/threat', 'We will take legal action against Amazon.'], ['style/placeholder', 'We refunded [NOT YET ANSWERED: how many] orders.'], ['style/japanese-in-english-letter', 'We refunded all 注文 at once.'],
  ])('is refused where it would harm: %s', (harm, words) => {
    const { key, stays } = found(words, harm);
    expect([stays?.en, stays?.ja].every((why) => why !== undefined && why !== '')).toBe(true);
    const { findings, aside } = checked(words, [{ finding: key }]);
    expect([findings.some((one) => one.key === key), aside]).toEqual([true, []]);
  });
});
