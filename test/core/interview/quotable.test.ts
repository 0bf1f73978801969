// The sentences of the refused plan: offered to the fields that quote it, and in the letter no statement of its own.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bilingual } from '../../../rules/schema/words.ts';
import { brokenPromises } from '../../../server/core/case/broken-promises.ts';
import { promisedIn } from '../../../server/core/case/promised.ts';
import type { KeptWord, Round } from '../../../server/core/case/round.ts';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import type { Answer } from '../../../server/core/interview/answer.ts';
import { quotable } from '../../../server/core/interview/quotable.ts';
import { letterText } from '../../../server/core/letter/letter-text.ts';
import { writeLetter } from '../../../server/core/letter/write-letter.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { sampleCase, without } from '../../support/cases.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const refused = `Dear Seller Performance Team,

We are very sorry for the trouble. We always checked our
stock once a day.
- From now on we will try our best and check our stock more carefully.
We refunded all 12 buyers on 3 March.
We guarantee 100% that this will never happen again.

Sincerely,
Kitagawa Goods`;
const offered = (question: string, text: string | undefined): readonly string[] => {
  const asked = rulebook.question(question);
  if (asked === undefined) throw new Error(question);
  return quotable(asked, text);
};

it('are those that say something, as they stand', () => {
  expect(offered('case.earlier-plan', refused)).toEqual(['We are very sorry for the trouble', 'We always checked our stock once a day', 'From now on we will try our best and check our stock more carefully', 'We refunded all 12 buyers on 3 March', 'We guarantee 100% that this will never happen again']);
  expect(offered('case.earlier-plan', '1. 在庫を毎日確かめております。\n2. 配送方法を変更いたしました。\n敬具')).toEqual(['在庫を毎日確かめております', '配送方法を変更いたしました']);
  expect(offered('case.earlier-plan', undefined)).toEqual([]);
  expect(offered('case.about', refused)).toEqual([]);
});

describe.each(['en', 'ja'] as const)('in a new letter (%s) they', (language) => {
  const open = ['out-of-stock.orders-resolved', 'non-delivery.orders-resolved', 'out-of-stock.check-owner-frequency'];
  const judged = (values: Answer['values'], more = '') => {
    const complete = open.reduce(without, sampleCase(rulebook, 'out-of-stock-and-non-delivery'));
    const letter = writeLetter(rulebook, { ...complete, answers: { ...complete.answers, 'case.earlier-plan': { state: 'answered', values: { 'sent-on': '2026-06-12', 'reply-on': '2026-06-15', ...values } } } });
    const { elements, findings } = checkDraft(rulebook, { text: `${letterText(letter, language)}${more}`, reasons: complete.reasons });
    return { verdicts: elements.map(({ key, verdict }) => `${key} ${verdict}`), rules: findings.map(({ rule }) => rule).sort() };
  };
  const both = (text: string) => ({ en: text, ja: text });

  it('are no statements, whatever they would be unquoted', () => {
    const bare = judged({ corrected: both('more staff'), withdrawn: both('more staff') });
    for (const sentence of offered('case.earlier-plan', refused)) {
      expect(judged({ corrected: both(sentence), withdrawn: both('more staff') }), sentence).toEqual(bare);
      expect(judged({ corrected: both('more staff'), withdrawn: both(sentence) }), sentence).toEqual(bare);
    }
    expect(judged({ corrected: both('more staff'), withdrawn: both('more staff') }, `\n\n${refused}`)).not.toEqual(bare);
  });
});

describe.each(['en', 'ja'] as const)('a promise of the accepted plan that was not kept (%s)', (language) => {
  const shipped = 'out-of-stock-and-non-delivery';
  const roundsWith = (kept: KeptWord): readonly Round[] => {
    const promised = promisedIn(rulebook, sampleCase(rulebook, shipped));
    const empty = { createdAt: '', notice: '', correction: {}, confirmed: [], unsent: {} };
    const sent = { number: 1, round: 1, on: '2026-03-12', madeAt: '', content: { texts: [], named: [], files: [], annex: [], frame: { en: [], ja: [] }, promised } };
    return [{ ...empty, number: 1, submissions: [sent], reinstatedOn: '2026-03-20', promises: promised.map(({ question }) => ({ submission: 1, question, kept, savedAt: '' })) }, { ...empty, number: 2, submissions: [], promises: [] }];
  };
  const judged = (cause: Bilingual) => {
    const whole = sampleCase(rulebook, shipped);
    const measures = whole.reasons.flatMap((reason) => rulebook.requirements(reason)).filter(({ section }) => section !== 'root-cause').map(({ asked }) => asked);
    const facts = measures.reduce(without, whole);
    const letter = writeLetter(rulebook, { ...facts, answers: { ...facts.answers, 'out-of-stock.control-gap': { state: 'answered', values: { what: { choice: 'quantities' }, gaps: { choices: ['other'] }, 'other-gap': cause } } } });
    const { elements, findings } = checkDraft(rulebook, { text: letterText(letter, language), reasons: whole.reasons });
    return { verdicts: elements.filter(({ section }) => section !== 'root-cause').map(({ key, verdict }) => `${key} ${verdict}`), gap: elements.find(({ key }) => key === 'out-of-stock.control-gap')?.verdict, rules: findings.map(({ rule }) => rule).sort() };
  };

  it('is a cause, and no measure that is done or planned', () => {
    const bare = judged({ en: 'our list of the stock was old', ja: '在庫の一覧が古いままでした' });
    for (const kept of ['not-kept', 'in-part'] as const) {
      const offers = brokenPromises(rulebook, roundsWith(kept));
      expect(offers.length).toBeGreaterThan(3);
      for (const offer of offers) expect(judged(offer), offer[language]).toEqual(bare);
    }
    expect(brokenPromises(rulebook, roundsWith('kept'))).toEqual([]);
    const unquoted = promisedIn(rulebook, sampleCase(rulebook, shipped)).map(({ text }) => judged(text));
    expect(unquoted.some(({ verdicts }) => verdicts.join() !== bare.verdicts.join())).toBe(true);
  });
});
